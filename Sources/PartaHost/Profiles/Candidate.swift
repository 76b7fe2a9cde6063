import Glibc
import PartaCore

/// One file of the search path on its way to being a profile.
struct Candidate {
    /// The largest library that is read.
    static let maximumSize = 256 << 20

    private(set) var report: ProfileReport
    /// The profile by its last known document, for a library whose code does not run.
    private(set) var standIn: ServedProfile?
    private var state: FileState?
    private var image: ELFImage?

    /// Reads a file and judges it without running any of its code.
    init(_ path: String, _ imports: ImportRule = .refuse) {
        report = ProfileReport(path: path)
        let bytes: [UInt8]
        do throws(Failure) {
            let state = try FileState(of: path)
            guard state.isRegular, let content = try WholeFile.read(path, limit: Self.maximumSize)
            else { throw .notFound(path) }
            self.state = state
            bytes = content
        } catch {
            refuse(error.code == .notFound ? "It is no ordinary file." : error.message)
            return
        }
        report.hash = digest(of: bytes)
        do {
            let image = try ELFImage(bytes)
            self.image = image
            judge(image, imports)
        } catch { refuse(error.reason) }
        if state?.isWorldWritable == true {
            report.warnings.append("Everybody on this machine may change the file.")
        }
    }

    private mutating func judge(_ image: ELFImage, _ rule: ImportRule) {
        report.id = image.note?.id.visible
        report.version = image.note?.version.visible
        let imports = ImportPolicy(image, rule)
        report.warnings += imports.warnings
        if !image.exports.contains("parta_profile_entry_1") {
            refuse("It exports no parta_profile_entry_1.")
        } else if let name = imports.refusal {
            refuse("It imports \(name), which a profile may not use.")
        }
    }

    /// Decides against the file.
    mutating func refuse(_ reason: String) { report.verdict = .refused(reason.visible) }

    /// Reads a document that the library handed over.
    private func check(_ bytes: [UInt8]) throws(Refusal) -> CheckedDocument {
        try CheckedDocument(bytes, note: image?.note)
    }

    private mutating func adopt(_ document: CheckedDocument) {
        report.id = document.id
        report.version = document.version
        report.warnings += document.warnings
        report.issues = document.issues
    }

    /// Tries the library in a child process.
    ///
    /// - Returns: The document when it is accepted; otherwise the report says why not.
    mutating func probe(
        with probe: Probe, isEnclosed: Bool, cache: VerdictCache?
    ) -> CheckedDocument? {
        let start = milliseconds()
        // A document may be judged otherwise by the next version of the host, so only what the
        // library did is remembered.
        var isDocumentAtFault = false
        var issues = Issues()
        let outcome = probe.run(report.path, isEnclosed: isEnclosed) { bytes throws(Refusal) in
            do throws(Refusal) { return try check(bytes) } catch {
                isDocumentAtFault = true
                issues = error.issues ?? Issues()
                throw error
            }
        }
        report.issues = issues
        report.probeMilliseconds = milliseconds() - start
        switch outcome {
        case .accepted(let document):
            adopt(document)
            keep(.accepted(document: document.bytes), in: cache)
            return document
        case .refused(let reason):
            refuse(reason)
            // A library that may not read its data is refused here, not where it is trusted.
            if !isDocumentAtFault, !isEnclosed { keep(.refused(reason), in: cache) }
        case .undecided(let reason): refuse(reason)
        }
        return nil
    }

    private mutating func keep(_ verdict: VerdictCache.Verdict, in cache: VerdictCache?) {
        do throws(Failure) { try cache?.keep(verdict, on: report.hash) } catch {
            report.warnings.append("The verdict could not be kept: \(error.message)")
        }
    }

    /// Makes the library's profile ready to be served, trying it first unless that was done before.
    mutating func load(with loader: Loader) -> ServedProfile? {
        let block = loader.block(on: report.hash)
        if let block {
            report.isQuarantined = true
            refuse(block)
        }
        guard block == nil, !loader.rules.isSafeMode else {
            return standIn(because: block, cache: loader.cache)
        }
        guard let document = document(loader) else { return nil }
        do {
            guard let state, try FileState(of: report.path) == state else {
                refuse("The file changed while it was being checked.")
                return nil
            }
            let functions = try functions(of: document, state, loader)
            return ServedProfile(document: document.json, functions: functions)
        } catch let refusal as Refusal {
            refuse(refusal.reason)
        } catch let failure as Failure {
            refuse(failure.message)
        } catch { refuse("\(error)") }
        return nil
    }

    /// The profile by the document that an earlier trial kept, without any of the library's code.
    ///
    /// - Parameter block: Why the library is blocked; `nil` in safe mode.
    private mutating func standIn(because block: String?, cache: VerdictCache?) -> ServedProfile? {
        guard case .accepted(let bytes) = cache?.verdict(on: report.hash) else {
            if block == nil { refuse("In safe mode an untried library is not loaded.") }
            return nil
        }
        do throws(Refusal) {
            let document = try check(bytes)
            report.isCached = true
            adopt(document)
            let profile = ServedProfile(
                document: document.json,
                functions: AbsentFunctions(
                    of: document, because: block ?? "The host is in safe mode."))
            if block == nil {
                serveByDocument()
                return profile
            }
            standIn = profile
        } catch { if block == nil { refuse(error.reason) } }
        return nil
    }

    /// Notes that the last known document is served, and nothing runs.
    mutating func serveByDocument() {
        report.isDocumentOnly = true
        report.warnings.append("Its last known document is served; its functions do not run.")
    }

    /// The document by an earlier trial or by a new one.
    private mutating func document(_ loader: Loader) -> CheckedDocument? {
        switch loader.cache?.verdict(on: report.hash) {
        case .refused(let reason):
            report.isCached = true
            refuse(reason)
            return nil
        case .accepted(let bytes):
            report.isCached = true
            do throws(Refusal) {
                let document = try check(bytes)
                adopt(document)
                return document
            } catch {
                report.issues = error.issues ?? Issues()
                refuse(error.reason)
                return nil
            }
        case nil:
            return probe(
                with: loader.probe, isEnclosed: loader.rules.enclosesTrial(of: image?.note?.id),
                cache: loader.cache)
        }
    }

    /// The functions where the host's rules want them.
    private mutating func functions(
        of document: CheckedDocument, _ state: FileState, _ loader: Loader
    ) throws(Refusal) -> any VendorFunctions {
        let isolation = loader.rules.isolation(of: document.id)
        report.isolation = isolation
        switch isolation {
        case .process:
            return IsolatedLibrary(
                report.path, hash: report.hash, file: state, document: document,
                program: loader.probe.program, limits: loader.rules.worker,
                quarantine: loader.quarantine)
        case .host:
            let record = record(for: document, in: loader.records)
            record?.enter(InFlightRecord.loading)
            let handle = try LibraryHandle(report.path)
            record?.enter(InFlightRecord.entry)
            let bytes = try handle.document()
            record?.leave()
            guard bytes == document.bytes else {
                throw Refusal("It handed the host another document than the probe.")
            }
            return try LoadedLibrary(handle, document.functions, record: record)
        }
    }

    private mutating func record(
        for document: CheckedDocument, in folder: String?
    ) -> InFlightRecord? {
        guard let folder else { return nil }
        do throws(Failure) {
            return try InFlightRecord(
                in: folder, library: report.hash, path: report.path, profile: document.id,
                functions: document.functions.map(\.name))
        } catch {
            report.warnings.append("A crash inside it would not be noticed: \(error.message)")
            return nil
        }
    }
}
