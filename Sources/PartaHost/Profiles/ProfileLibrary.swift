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
    private let libraries: [String: LoadedLibrary]

    /// Finds, tries and loads the libraries of a search path.
    ///
    /// A library that cannot be used is refused in its report; the others are loaded. Of several
    /// with the same identifier the first is taken.
    ///
    /// - Parameters:
    ///   - searchPath: Folders in the order of their precedence.
    ///   - cacheDirectory: Where verdicts are kept; without it every library is tried again.
    ///   - probe: Path of `parta-probe`.
    /// - Complexity: A process of 1 to 15 ms for each library that was not tried before; at most
    ///   2 s for one that hangs.
    package init(searchPath: [ProfileFolder], cacheDirectory: String?, probe: String) {
        let probe = Probe(program: probe)
        let cache = cacheDirectory.map { VerdictCache(directory: $0) }
        var documents: [String: JSON] = [:]
        var libraries: [String: LoadedLibrary] = [:]
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
            where !reports.contains(where: { $0.path == path }) {
                var candidate = Candidate(path)
                if candidate.report.isAccepted,
                    let (document, library) = candidate.load(with: probe, cache: cache),
                    let id = candidate.report.id
                {
                    if documents[id] == nil {
                        documents[id] = document
                        libraries[id] = library
                    } else {
                        let first = reports.first { $0.id == id && $0.isAccepted }
                        candidate.refuse(
                            "Its id \(id) is taken by \(first?.path ?? "an earlier library").")
                    }
                }
                reports.append(candidate.report)
            }
        }
        self.documents = documents
        self.libraries = libraries
        self.reports = reports
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
        guard let library = libraries[profile] else { throw .notFound("profile") }
        return try library.call(name, arguments)
    }

    /// The document that a library hands over, read in a child process.
    ///
    /// - Parameter probe: Path of `parta-probe`.
    /// - Throws: `invalidArgument` with the reason when the library is refused.
    package static func document(of file: String, probe: String) throws(Failure) -> JSON {
        var candidate = Candidate(Executable.absolute(file))
        if candidate.report.isAccepted,
            let document = candidate.probe(with: Probe(program: probe), cache: nil)
        {
            return document.json
        }
        let reason = candidate.report.reason ?? "It hands over no document."
        throw .invalid(file, "The library is refused: \(reason)", text: "Библиотека не принята.")
    }

    /// Judges one library as a host would, in a child process and without loading it here.
    ///
    /// - Parameter probe: Path of `parta-probe`.
    package static func check(file: String, probe: String) -> ProfileReport {
        var candidate = Candidate(Executable.absolute(file))
        if candidate.report.isAccepted {
            _ = candidate.probe(with: Probe(program: probe), cache: nil)
        }
        return candidate.report
    }
}
