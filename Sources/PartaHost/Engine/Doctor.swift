import Glibc
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
        let options = try Configuration.resolve(file: folder + "/parta.json", Configuration())
        let library = try ProfileLibrary.standard(
            extra: options.profiles, cacheDirectory: nil, probe: options.probe)
        findings += try store.read { database throws(Failure) in
            try database.all(
                "SELECT DISTINCT profile FROM institutions ORDER BY profile"
            ) { $0.text(0) }
        }.map { id in
            guard library.documents[id] == nil else {
                return Finding(text: "profile \(id): loaded", isSound: true)
            }
            let refusal = library.reports.first { $0.id == id }?.reason
            return Finding(
                text: "profile \(id): in use, but "
                    + (refusal.map { "refused: \($0)" } ?? "not found"), isSound: false)
        }
        return findings
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
            guard unsafe access(path, F_OK) == 0 else {
                missing += 1
                continue
            }
            if try digest(of: path) != hash { altered += 1 }
        }
        let isSound = missing + altered == 0
        return Finding(
            text: isSound
                ? "files: \(hashes.count) whole"
                : "files: of \(hashes.count), \(missing) missing and \(altered) altered",
            isSound: isSound)
    }

    private static func digest(of path: String) throws(Failure) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileStore.fault("A stored file cannot be opened") }
        defer { close(descriptor) }
        let digest = try StreamDigest()
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { buffer in
                unsafe read(descriptor, buffer.baseAddress, buffer.count)
            }
            if count == 0 { return try digest.finish() }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw FileStore.fault("A stored file cannot be read")
            }
            let bytes = chunk[..<count]
            do {
                try unsafe bytes.withUnsafeBytes { try unsafe digest.update($0) }
            } catch {
                throw error as? Failure ?? .broken("libcrypto refused to compute a digest.")
            }
        }
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
