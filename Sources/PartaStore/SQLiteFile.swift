import PartaCore

/// A database file on its way to the newest schema.
struct SQLiteFile {
    /// `PRAGMA application_id` of every parta database: "prta".
    private static let application: Int64 = 0x7072_7461
    /// Memory for pages of the writing connection, in KiB.
    private static let cache = 65_536
    /// Holds one row for each step that ran.
    private static let table = """
        CREATE TABLE IF NOT EXISTS parta_migration (
            number BIGINT PRIMARY KEY,
            name TEXT NOT NULL
        )
        """

    private let path: String
    private let migrations: [Migration]

    init(_ path: String, _ migrations: [Migration]) throws(Failure) {
        for (earlier, later) in zip(migrations, migrations.dropFirst())
        where earlier.number >= later.number {
            throw .broken("Migration \(later.number) stands behind \(earlier.number).")
        }
        self.path = path
        self.migrations = migrations
    }

    /// Returns the writing connection of a database that has run all migrations.
    func open() throws(Failure) -> SQLiteConnection {
        // Created here, because SQLite would let everybody read it; nobody locks it but SQLite.
        let isNew = try HeldFile.create(path)
        let applied = isNew ? [] : try inspect()
        let connection = try SQLiteConnection(path, .writing, cache: Self.cache)
        var mode = ""
        try connection.run("PRAGMA journal_mode = WAL") { mode = $0.text(0) }
        guard mode == "wal" else { throw .storage("\(path) cannot use a write-ahead log.") }
        try connection.run("PRAGMA synchronous = FULL")
        // A checkpoint costs two syncs and the copying; every 16 MiB keeps both rare.
        try connection.run("PRAGMA wal_autocheckpoint = 4000")
        try connection.run("PRAGMA journal_size_limit = 67108864")
        let pending = migrations.filter { !applied.contains($0.number) }
        guard let first = pending.first else { return connection }
        if !applied.isEmpty {
            try Backup.write(
                connection, to: "\(path).before-\(first.number)", replacing: true)
        }
        try run(pending, on: connection)
        return connection
    }

    /// Reads what has run, through a connection that cannot change the file.
    private func inspect() throws(Failure) -> [Int] {
        let connection = try SQLiteConnection(path, .reading, cache: 2_000)
        defer { connection.close() }
        guard try !Self.isBlank(connection) else { return [] }
        try Self.checkOrigin(connection, path)
        var applied: [Int] = []
        try connection.run("SELECT number FROM parta_migration ORDER BY number") { row in
            applied.append(Int(row.integer(0)))
        }
        let known = Set(migrations.map(\.number))
        if let unknown = applied.first(where: { !known.contains($0) }) {
            throw .storage(
                "\(path) was written by a newer version of parta (its schema has step \(unknown)).",
                text: "Данные записаны более новой версией parta. Обновите программу.")
        }
        if let last = applied.last,
            let gap = migrations.first(where: { migration in
                migration.number < last && !applied.contains(migration.number)
            })
        {
            throw .storage("\(path) has step \(last) of the schema without step \(gap.number).")
        }
        return applied
    }

    /// Runs the steps in one transaction.
    ///
    /// Foreign keys are off meanwhile, so that a step may rebuild a table that others refer to
    /// (https://www.sqlite.org/lang_altertable.html, section 7), and checked at the end.
    private func run(
        _ pending: [Migration], on connection: SQLiteConnection
    ) throws(Failure) {
        try connection.run("PRAGMA foreign_keys = OFF")
        do throws(Failure) {
            try connection.beginWrite()
            try connection.run("PRAGMA application_id = \(Self.application)")
            try connection.run(Self.table)
            for migration in pending { try run(migration, on: connection) }
            try connection.run("PRAGMA foreign_key_check") { _ throws(Failure) in
                throw .broken("The migrations leave a foreign key without its row.")
            }
            try connection.commit()
        } catch {
            connection.rollBack()
            throw error
        }
        try connection.run("PRAGMA foreign_keys = ON")
    }

    private func run(
        _ migration: Migration, on connection: SQLiteConnection
    ) throws(Failure) {
        do throws(Failure) {
            for statement in migration.statements { try connection.run(statement) }
            try connection.run(
                "INSERT INTO parta_migration (number, name) VALUES (?1, ?2)",
                [migration.number, migration.name])
        } catch {
            var failure = error
            failure.message =
                "Migration \(migration.number) (\(migration.name)) failed. " + error.message
            throw failure
        }
    }

    /// Refuses a file that another program made.
    static func checkOrigin(_ connection: SQLiteConnection, _ path: String) throws(Failure) {
        var application: Int64 = 0
        try connection.run("PRAGMA application_id") { application = $0.integer(0) }
        guard application == Self.application else {
            throw .storage("\(path) is not a database of parta.")
        }
    }

    /// Whether the file was created and got no schema, as after a kill during the first start.
    private static func isBlank(_ connection: SQLiteConnection) throws(Failure) -> Bool {
        var content: Int64 = 0
        try connection.run("PRAGMA application_id") { content += $0.integer(0) }
        try connection.run("SELECT count(*) FROM sqlite_schema") { content += $0.integer(0) }
        return content == 0
    }
}
