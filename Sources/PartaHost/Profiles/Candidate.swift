import Glibc
import PartaCore

/// One file of the search path on its way to being a profile.
struct Candidate {
    /// The largest library that is read.
    private static let maximumSize = 256 << 20

    private(set) var report: ProfileReport
    private var state: FileState?
    private var image: ELFImage?

    /// Reads a file and judges it without running any of its code.
    init(_ path: String) {
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
            judge(image)
        } catch { refuse(error.reason) }
        if state?.isWorldWritable == true {
            report.warnings.append("Everybody on this machine may change the file.")
        }
    }

    private mutating func judge(_ image: ELFImage) {
        report.id = image.note?.id
        report.version = image.note?.version
        let imports = ImportPolicy(image)
        report.warnings += imports.warnings
        if !image.exports.contains("parta_profile_entry_1") {
            refuse("It exports no parta_profile_entry_1.")
        } else if let name = imports.refusal {
            refuse("It imports \(name), which a profile may not use.")
        }
    }

    /// Decides against the file.
    mutating func refuse(_ reason: String) { report.verdict = .refused(reason) }

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
    mutating func probe(with probe: Probe, cache: VerdictCache?) -> CheckedDocument? {
        let start = milliseconds()
        // A document may be judged otherwise by the next version of the host, so only what the
        // library did is remembered.
        var isDocumentAtFault = false
        var issues = Issues()
        let outcome = probe.run(report.path) { bytes throws(Refusal) in
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
            keep(.accepted(document: digest(of: document.bytes)), in: cache)
            return document
        case .refused(let reason):
            refuse(reason)
            if !isDocumentAtFault { keep(.refused(reason), in: cache) }
        case .undecided(let reason): refuse(reason)
        }
        return nil
    }

    private mutating func keep(_ verdict: VerdictCache.Verdict, in cache: VerdictCache?) {
        do throws(Failure) { try cache?.keep(verdict, on: report.hash) } catch {
            report.warnings.append("The verdict could not be kept: \(error.message)")
        }
    }

    /// Loads the library into the host, trying it first unless that was done before.
    mutating func load(with probe: Probe, cache: VerdictCache?) -> (JSON, LoadedLibrary)? {
        let expected: String
        switch cache?.verdict(on: report.hash) {
        case .refused(let reason):
            report.isCached = true
            refuse(reason)
            return nil
        case .accepted(let document):
            report.isCached = true
            expected = document
        case nil:
            guard let document = self.probe(with: probe, cache: cache) else { return nil }
            expected = digest(of: document.bytes)
        }
        do throws(Failure) {
            guard try FileState(of: report.path) == state else {
                refuse("The file changed while it was being checked.")
                return nil
            }
        } catch {
            refuse(error.message)
            return nil
        }
        do throws(Refusal) {
            let handle = try LibraryHandle(report.path)
            let bytes = try handle.document()
            guard digest(of: bytes) == expected else {
                throw Refusal("It handed the host another document than the probe.")
            }
            let document = try check(bytes)
            if report.isCached { adopt(document) }
            return (document.json, try LoadedLibrary(handle, document.functions))
        } catch {
            refuse(error.reason)
            return nil
        }
    }
}
