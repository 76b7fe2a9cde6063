package import PartaCore

/// The embedded driver: one SQLite file in WAL mode.
///
/// Writes share commits (`WriteLine`), reads run on snapshots (`SnapshotPool`). One process at a
/// time opens a file for writing; others may open it with `init(readingOnly:)` meanwhile.
package final class SQLiteStore: Store {
    /// Everything that an open for writing owns; the lock is released last.
    private struct Writer {
        let line: WriteLine
        let lock: HeldFile
    }

    private let path: String
    private let snapshots: SnapshotPool
    private let writer: Writer?

    /// Opens the file, creates it when it is missing, and brings its schema up to date.
    ///
    /// Pending migrations run in one transaction; before them a copy of a database that is not
    /// new is left in `<path>.before-<number of the first one>`.
    ///
    /// - Parameter migrations: All steps that the program knows, in ascending order.
    /// - Throws: `unavailable` when the file is in use by another process, is none of parta's, is
    ///   damaged, or was written by a newer version; then it is untouched.
    package init(path: String, migrations: [Migration]) throws(Failure) {
        try SQLiteConnection.checkLibrary()
        let lock = try HeldFile(path + ".lock", busy: .inUse(path))
        let connection = try SQLiteFile(path, migrations).open()
        self.path = path
        snapshots = SnapshotPool(path)
        writer = Writer(line: WriteLine(connection), lock: lock)
    }

    /// Opens an existing file for reading and copying, also while another process writes it.
    package init(readingOnly path: String) throws(Failure) {
        try SQLiteConnection.checkLibrary()
        guard HeldFile.exists(path) else {
            throw .storage("\(path) does not exist.", text: "Данных нет: \(path).")
        }
        self.path = path
        snapshots = SnapshotPool(path)
        writer = nil
        try snapshots.withConnection { connection throws(Failure) in
            try SQLiteFile.checkOrigin(connection, path)
        }
    }

    /// Runs a change of the file itself while nobody else can open it for writing.
    ///
    /// The file may be damaged, of another version or missing.
    ///
    /// - Throws: `unavailable` when the file is in use.
    package static func withSoleUse(
        of path: String, _ body: () throws(Failure) -> Void
    ) throws(Failure) {
        let lock = try HeldFile(path + ".lock", busy: .inUse(path))
        defer { lock.release() }
        try body()
    }

    /// The steps of the schema that the file has and the program does not know, in order.
    package func unknownMigrations(besides known: [Migration]) throws(Failure) -> [Int] {
        let known = Set(known.map(\.number))
        return try read { database throws(Failure) in
            try database.all("SELECT number FROM parta_migration ORDER BY number") {
                Int($0.integer(0))
            }
        }.filter { !known.contains($0) }
    }

    deinit { close() }

    package func read<Value>(
        _ body: (any Database) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try snapshots.withConnection { connection throws(Failure) in
            try connection.beginSnapshot()
            return try body(connection)
        }
    }

    package func write<Value>(
        _ body: (any Database) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        var value: Value?
        let failures = write(count: 1) { database, _ throws(Failure) in value = try body(database) }
        if let failure = failures[0] { throw failure }
        guard let value else { throw .broken("A write ended without its value.") }
        return value
    }

    package func write(
        count: Int, _ body: (any Database, Int) throws(Failure) -> Void
    ) -> [Failure?] {
        guard count > 0 else { return [] }
        guard let writer else {
            let failure = Failure.storage("The store is open for reading only.")
            return Array(repeating: failure, count: count)
        }
        return writer.line.run(count, body)
    }

    package func backUp(to path: String) throws(Failure) {
        try snapshots.withConnection { connection throws(Failure) in
            try Backup.write(connection, to: path, replacing: false)
        }
    }

    package func check() throws(Failure) -> [String] {
        try snapshots.withConnection { connection throws(Failure) in
            try connection.beginSnapshot()
            do throws(Failure) {
                let findings = try connection.all("PRAGMA integrity_check") { $0.text(0) }
                return try findings.filter { $0 != "ok" }
                    + connection.all("PRAGMA foreign_key_check") { row in
                        "Table \(row.text(0)), row \(row.integer(1)): no row in \(row.text(2))."
                    }
            } catch {
                // Some damage keeps the check itself from its end.
                return [error.message]
            }
        }
    }

    package func close() {
        snapshots.close()
        writer?.line.close()
        writer?.lock.release()
    }
}
