package import PartaCore
internal import PartaStore

/// Looks for what is wrong with a host's data.
package enum Doctor {
    /// One thing that was looked at.
    package struct Finding: Sendable {
        package let text: String
        package let isSound: Bool
    }

    /// Examines a data folder; a host may work on it meanwhile.
    package static func examine(_ folder: String) throws(Failure) -> [Finding] {
        let store = try SQLiteStore(readingOnly: folder + "/parta.sqlite")
        defer { store.close() }
        var findings: [Finding] = []
        let faults = try store.check()
        findings.append(
            Finding(
                text: faults.isEmpty
                    ? "database: whole" : "database: " + faults.joined(separator: "; "),
                isSound: faults.isEmpty))
        findings += try store.read { database throws(Failure) in try chains(database) }
        let library = try ProfileLibrary.standard(extra: [], cacheDirectory: nil, probe: nil)
        findings += try store.read { database throws(Failure) in
            try database.all(
                "SELECT DISTINCT profile FROM institutions ORDER BY profile"
            ) { $0.text(0) }
        }.map { id in
            let isLoaded = library.documents[id] != nil
            return Finding(
                text: "profile \(id): " + (isLoaded ? "loaded" : "in use, but not found"),
                isSound: isLoaded)
        }
        return findings
    }

    /// Checks the chain of every audit log.
    private static func chains(_ database: any Database) throws(Failure) -> [Finding] {
        let logs = try database.all(
            "SELECT DISTINCT institution FROM audit ORDER BY institution"
        ) { $0.integer(0) }
        var findings: [Finding] = []
        for log in logs {
            let broken = try AuditChain(of: HostID(log), sha256: sha256, in: database).broken
            let name = log == 0 ? "the host" : "institution \(log)"
            findings.append(
                Finding(
                    text: broken.map { "audit of \(name): altered at record \($0)" }
                        ?? "audit of \(name): whole", isSound: broken == nil))
        }
        return findings
    }
}
