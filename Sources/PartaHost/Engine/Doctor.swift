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
        let unknown = try store.unknownMigrations(besides: Schema.migrations)
        if let first = unknown.first {
            findings.append(
                Finding(text: "schema: of a newer version (step \(first))", isSound: false))
        }
        findings += try store.read { database throws(Failure) in try chains(database) }
        findings.append(
            try store.read { database throws(Failure) in try files(database, in: folder) })
        // A folder of an earlier release gets its documents when it is opened next.
        let keepsDocuments = try store.read { database throws(Failure) in
            try database.count(
                "SELECT COUNT(*) FROM pragma_table_info('profile_documents')") > 0
        }
        if keepsDocuments {
            findings.append(
                try store.read { database throws(Failure) in try documents(database) })
        }
        findings += try store.read { database throws(Failure) in try profiles(database, folder) }
        return findings
    }

    /// Looks at the profiles that institutions follow, and at the quarantine.
    private static func profiles(
        _ database: any Database, _ path: String
    ) throws(Failure) -> [Finding] {
        let folder = try DataFolder(path)
        let options = try Configuration.resolve(file: folder.path("parta.json"), Configuration())
        let library = try ProfileLibrary.standard(
            extra: options.profiles, cacheDirectory: folder.path("verdicts"), dataFolder: folder,
            probe: options.probe, rules: LoadingRules(options))
        var findings = library.notes.map { Finding(text: $0, isSound: false) }
        for finding in try Quarantine(in: folder).findings() {
            guard case .damaged(let hash, let reason) = finding else { continue }
            findings.append(Finding(text: "quarantine: \(hash): \(reason)", isSound: false))
        }
        let used = try database.all(
            "SELECT DISTINCT profile FROM institutions ORDER BY profile"
        ) { $0.text(0) }
        return findings + used.map { finding(on: $0, library) }
    }

    private static func finding(on id: String, _ library: ProfileLibrary) -> Finding {
        let reports = library.reports.filter { $0.id == id }
        guard library.documents[id] != nil else {
            let refusal = reports.first?.reason
            return Finding(
                text: "profile \(id): in use, but "
                    + (refusal.map { "refused: \($0)" } ?? "not found"), isSound: false)
        }
        guard let silent = reports.first(where: \.isDocumentOnly) else {
            return Finding(text: "profile \(id): loaded", isSound: true)
        }
        guard let reason = silent.reason else {
            return Finding(
                text: "profile \(id): served by its document (safe mode)", isSound: true)
        }
        return Finding(
            text: "profile \(id): served by its last known document: \(reason)", isSound: false)
    }

    /// Compares every kept profile document with its hash, and looks for those that are missing.
    private static func documents(_ database: any Database) throws(Failure) -> Finding {
        let kept = try database.all(
            "SELECT hash, content FROM profile_documents"
        ) { ($0.bytes(0), Array($0.text(1).utf8)) }
        let altered = kept.filter { sha256($0.1) != $0.0 }.count
        let missing = try database.count(
            """
            SELECT COUNT(*) FROM institutions i WHERE i.document IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM profile_documents d WHERE d.hash = i.document)
            """)
        let isSound = missing + altered == 0
        return Finding(
            text: isSound
                ? "profile documents: \(kept.count) whole"
                : "profile documents: of \(kept.count), \(altered) altered; \(missing) "
                    + "institutions lack theirs", isSound: isSound)
    }

    /// Reads every stored content and compares it with its hash.
    private static func files(
        _ database: any Database, in folder: String
    ) throws(Failure) -> Finding {
        let hashes = try database.all("SELECT DISTINCT hash FROM files") { $0.bytes(0) }
        var missing = 0
        var altered = 0
        for hash in hashes {
            let path = folder + "/" + FileStore.place(of: hash)
            let digest = try StreamDigest()
            let isThere = unsafe try WholeFile.forEachPart(of: path) { part throws(Failure) in
                try unsafe digest.update(part)
            }
            if !isThere {
                missing += 1
            } else if try digest.finish() != hash {
                altered += 1
            }
        }
        let isSound = missing + altered == 0
        return Finding(
            text: isSound
                ? "files: \(hashes.count) whole"
                : "files: of \(hashes.count), \(missing) missing and \(altered) altered",
            isSound: isSound)
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
