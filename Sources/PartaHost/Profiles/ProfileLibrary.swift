package import PartaCore

/// The profiles of the libraries that the host found, tried and loaded.
///
/// Everything happens in the initializer; afterwards nothing changes any more. Libraries are code
/// of the host's process from then on, and stay for its life.
package final class ProfileLibrary: ProfileSource {
    /// Documents by profile identifier.
    package let documents: [String: JSON]
    /// What became of each file, in the order of the search.
    package let reports: [ProfileReport]
    private let functions: [String: any VendorFunctions]
    /// What the log should hear: libraries in whose code a host died.
    package let notes: [String]

    /// Finds, tries and loads the libraries of a search path.
    ///
    /// A library that cannot be used is refused in its report; the others are loaded. Of several
    /// with the same identifier the first is taken.
    ///
    /// - Parameters:
    ///   - searchPath: Folders in the order of their precedence.
    ///   - cacheDirectory: Where verdicts are kept; without it every library is tried again.
    ///   - dataFolder: The host's, with the quarantine; without it no content is blocked, and no
    ///     crash is noticed at the next start.
    ///   - probe: Path of `parta-probe`.
    /// - Complexity: A process of 1 to 15 ms for each library that was not tried before; at most
    ///   2 s for one that hangs.
    package init(
        searchPath: [ProfileFolder], cacheDirectory: String?, dataFolder: DataFolder? = nil,
        probe: String, rules: LoadingRules = LoadingRules()
    ) {
        let loader = Loader(
            probe: Probe(program: probe), cacheDirectory: cacheDirectory, dataFolder: dataFolder,
            rules: rules)
        var served: [String: ServedProfile] = [:]
        var candidates: [Candidate] = []
        var reports: [ProfileReport] = []
        for folder in searchPath {
            let paths: [String]
            do { paths = try folder.libraries() } catch {
                var report = ProfileReport(path: folder.path)
                report.verdict = .refused(error.message)
                reports.append(report)
                continue
            }
            for path in paths.map(Executable.absolute)
            where !candidates.contains(where: { $0.report.path == path }) {
                var candidate = Candidate(path, rules.imports)
                if candidate.report.isAccepted, let profile = candidate.load(with: loader),
                    let id = candidate.report.id
                {
                    if served[id] == nil {
                        served[id] = profile
                    } else {
                        let first = reports.first { $0.id == id && $0.isAccepted }
                        candidate.refuse(
                            "Its id \(id) is taken by \(first?.path ?? "an earlier library").")
                    }
                }
                reports.append(candidate.report)
                candidates.append(candidate)
            }
        }
        Self.standIn(candidates, for: &served, &reports)
        documents = served.mapValues(\.document)
        functions = served.mapValues(\.functions)
        self.reports = reports
        notes = loader.notes
    }

    /// Serves profiles whose libraries are blocked by their last known documents, so that their
    /// institutions go on; any other library of the same profile comes first.
    private static func standIn(
        _ candidates: [Candidate], for served: inout [String: ServedProfile],
        _ reports: inout [ProfileReport]
    ) {
        for candidate in candidates {
            guard let profile = candidate.standIn, let id = candidate.report.id,
                served[id] == nil,
                let index = reports.firstIndex(where: { $0.path == candidate.report.path })
            else { continue }
            served[id] = profile
            var candidate = candidate
            candidate.serveByDocument()
            reports[index] = candidate.report
        }
    }

    package var findings: [ProfileFinding] {
        reports.map {
            ProfileFinding(
                path: $0.path, profile: $0.id, version: $0.version, reason: $0.reason,
                warnings: $0.warnings)
        }
    }

    package func call(_ name: String, of profile: String, _ arguments: [JSON]) throws(Failure)
        -> JSON
    {
        guard let functions = functions[profile] else { throw .notFound("profile") }
        return try functions.call(name, arguments)
    }

    package func rest() {
        for functions in functions.values { functions.rest() }
    }

    /// The document that a library hands over, read in a child process.
    ///
    /// - Parameter probe: Path of `parta-probe`.
    /// - Throws: `invalidArgument` with the reason when the library is refused.
    package static func document(of file: String, probe: String) throws(Failure) -> JSON {
        let (report, document) = tried(file, probe)
        if let document { return document.json }
        let reason = report.reason ?? "It hands over no document."
        throw .invalid(file, "The library is refused: \(reason)", text: "Библиотека не принята.")
    }

    /// Judges one library as a host would, in a child process and without loading it here.
    ///
    /// - Parameter probe: Path of `parta-probe`.
    package static func check(file: String, probe: String) -> ProfileReport {
        tried(file, probe).report
    }

    /// Tries a library that belongs to no host; in safe mode none is tried.
    private static func tried(
        _ file: String, _ probe: String
    ) -> (report: ProfileReport, document: CheckedDocument?) {
        var candidate = Candidate(Executable.absolute(file))
        guard candidate.report.isAccepted else { return (candidate.report, nil) }
        guard !Configuration.environmentAsksForSafeMode else {
            candidate.refuse("In safe mode it is not tried.")
            return (candidate.report, nil)
        }
        let document = candidate.probe(
            with: Probe(program: probe), isEnclosed: false, cache: nil)
        return (candidate.report, document)
    }
}
