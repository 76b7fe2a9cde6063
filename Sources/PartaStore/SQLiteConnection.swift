import CSQLite
import PartaCore

/// One connection to a database file, with the statements it has prepared.
///
/// The only file that touches the C library.
///
/// Safety: a connection belongs to one thread at a time, the leader of the write line or the
/// reader that took it from the pool, and is handed over under their mutexes; the handle is
/// closed once, by its owner, and statements outlive it (`sqlite3_close_v2`).
@safe final class SQLiteConnection: @unchecked Sendable {
    /// What the connection may do now.
    private enum Phase {
        /// Between two transactions; a kept `Database` reaches nothing.
        case idle
        case snapshot
        case write
        /// SQLite has rolled back the transaction by itself after a fault.
        case lost
    }

    /// How the file is opened; it must exist.
    enum Mode: Int32 {
        case reading
        case writing
    }

    private var handle: OpaquePointer?
    private var phase = Phase.idle
    private var statements: [SQLText: SQLiteStatement] = [:]
    /// Texts are constants, so this bound is met only by a caller that builds texts.
    private static let statementLimit = 1000

    /// Opens an existing file and sets what holds for every connection.
    ///
    /// - Parameter cache: Memory for pages, in KiB.
    init(_ path: String, _ mode: Mode, cache: Int) throws(Failure) {
        let flags =
            (mode == .reading ? PARTA_SQLITE_OPEN_READONLY : PARTA_SQLITE_OPEN_READWRITE)
            | PARTA_SQLITE_OPEN_NOMUTEX
        let code = unsafe sqlite3_open_v2(path, &handle, flags, nil)
        guard code == PARTA_SQLITE_OK else { throw SQLiteFault(code: code).failure }
        try unsafe check(sqlite3_extended_result_codes(handle, 1))
        try unsafe check(parta_sqlite3_harden(handle))
        try unsafe check(sqlite3_busy_timeout(handle, 10_000))
        // A mapped file turns a disk error into a signal that ends the host.
        for pragma in ["foreign_keys = ON", "mmap_size = 0", "cache_size = -\(cache)"] {
            try run("PRAGMA \(pragma)")
        }
    }

    deinit { close() }

    private static let isConfigured: Void = parta_sqlite3_configure()

    /// Refuses a library that lacks what the driver or the schema relies on.
    static func checkLibrary() throws(Failure) {
        Self.isConfigured
        let version = sqlite3_libversion_number()
        guard version >= 3_035_000 else {
            let text = "\(version / 1_000_000).\(version / 1_000 % 1_000)"
            throw .storage("libsqlite3 is version \(text); parta needs 3.35 or later.")
        }
        guard sqlite3_threadsafe() != 0 else {
            throw .storage("libsqlite3 is built without threads.")
        }
    }

    /// Closes the file; later use throws.
    func close() {
        statements = [:]
        // The result concerns only statements of kept rows, which end with them.
        _ = unsafe sqlite3_close_v2(handle)
        unsafe handle = nil
        phase = .idle
    }

    /// Copies the database, as it is now, into an empty file.
    func copy(to path: String) throws(Failure) {
        let target = try SQLiteConnection(path, .writing, cache: 2_000)
        defer { target.close() }
        // The file is worthless until it is complete, and then the caller syncs it.
        try target.run("PRAGMA journal_mode = MEMORY")
        try target.run("PRAGMA synchronous = OFF")
        guard let backup = unsafe sqlite3_backup_init(target.handle, "main", handle, "main") else {
            throw unsafe SQLiteFault(code: sqlite3_extended_errcode(target.handle)).failure
        }
        // All pages in one step: one snapshot, so writers never force a new start.
        let code = unsafe sqlite3_backup_step(backup, -1)
        let end = unsafe sqlite3_backup_finish(backup)
        guard code == PARTA_SQLITE_DONE else { throw SQLiteFault(code: code).failure }
        try target.check(end)
    }

    private func check(_ code: Int32) throws(Failure) {
        guard code == PARTA_SQLITE_OK else { throw SQLiteFault(code: code).failure }
    }
}

// MARK: - Transactions

extension SQLiteConnection {
    /// Whether the transaction that was begun is still there.
    var isInTransaction: Bool { unsafe handle != nil && sqlite3_get_autocommit(handle) == 0 }

    /// How many rows the connection has changed since it was opened, undone changes included.
    var totalChanges: Int32 { unsafe sqlite3_total_changes(handle) }

    /// Whether a foreign key waits for a row that the transaction has not written.
    var hasUnresolvedKeys: Bool { unsafe parta_sqlite3_unresolved_keys(handle) != 0 }

    func beginSnapshot() throws(Failure) {
        try run("BEGIN")
        phase = .snapshot
    }

    func beginWrite() throws(Failure) {
        try run("BEGIN IMMEDIATE")
        phase = .write
    }

    /// Returns when the transaction is on disk.
    func commit() throws(Failure) {
        guard phase == .write, isInTransaction else {
            throw .storage("The transaction was rolled back before its commit.")
        }
        do throws(Failure) {
            try run("COMMIT")
        } catch {
            rollBack()
            eraseFailedCommit()
            throw error
        }
        phase = .idle
    }

    /// Writes a commit without changes over the one that has failed.
    ///
    /// When only its sync failed, it stands whole in the log, and the recovery after a kill would
    /// replay it. The new one need not be synced for that.
    ///
    /// - Returns: Whether the disk accepts commits again.
    @discardableResult
    private func eraseFailedCommit() -> Bool {
        do throws(Failure) {
            try run("PRAGMA user_version = 0")
            return true
        } catch {
            return false
        }
    }

    /// Ends the transaction without its changes.
    ///
    /// - Returns: Whether the connection can be used again.
    @discardableResult
    func rollBack() -> Bool {
        defer { phase = .idle }
        guard isInTransaction else { return true }
        do throws(Failure) {
            try run("ROLLBACK")
            return true
        } catch {
            return false
        }
    }

    /// Runs the body so that its throwing leaves the transaction as it was before.
    func savepoint(_ body: () throws(Failure) -> Void) throws(Failure) {
        try run("SAVEPOINT one")
        do throws(Failure) {
            try body()
        } catch {
            guard isInTransaction else { throw error }
            try endSavepoint("ROLLBACK TO one")
            try endSavepoint("RELEASE one")
            throw error
        }
        try endSavepoint("RELEASE one")
    }

    /// A savepoint that cannot end takes the whole transaction with it.
    private func endSavepoint(_ sql: String) throws(Failure) {
        do throws(Failure) {
            try run(sql)
        } catch {
            rollBack()
            throw error
        }
    }
}

// MARK: - Statements

extension SQLiteConnection: Database {
    func query(
        _ sql: String, _ values: [any SQLBindable],
        _ row: (any SQLRow) throws(Failure) -> Void
    ) throws(Failure) {
        try checkPhase()
        try run(sql, values, row)
    }

    @discardableResult
    func execute(_ sql: String, _ values: [any SQLBindable]) throws(Failure) -> Int {
        try checkPhase()
        guard phase == .write else { throw .broken("A read snapshot cannot change rows.") }
        let before = totalChanges
        try run(sql, values)
        // After a statement that changes no rows, such as CREATE, sqlite3_changes() is stale.
        return totalChanges == before ? 0 : Int(unsafe sqlite3_changes(handle))
    }

    private func checkPhase() throws(Failure) {
        switch phase {
        case .snapshot, .write: return
        case .idle: throw .broken("The transaction of this database is over.")
        case .lost: throw .storage("The transaction was rolled back after a fault.")
        }
    }

    /// Runs a statement outside the rules for callers.
    func run(
        _ sql: String, _ values: [any SQLBindable] = [],
        _ row: (any SQLRow) throws(Failure) -> Void = { _ in }
    ) throws(Failure) {
        let statement = try idleStatement(sql)
        statement.isBusy = true
        defer { statement.reset() }
        guard values.count == statement.parameterCount else {
            throw .broken(
                "A statement takes \(statement.parameterCount) values, not \(values.count).")
        }
        for index in values.indices {
            let code = statement.bind(
                values[index].sql, at: Int32(truncatingIfNeeded: index + 1))
            guard code == PARTA_SQLITE_OK else { throw fault(code) }
        }
        while true {
            let code = statement.step()
            guard code == PARTA_SQLITE_ROW else {
                guard code == PARTA_SQLITE_DONE else { throw fault(code) }
                return
            }
            try row(statement)
        }
    }

    /// Some faults (disk full, out of memory) make SQLite roll back the whole transaction.
    private func fault(_ code: Int32) -> Failure {
        if phase == .write, !isInTransaction { phase = .lost }
        return SQLiteFault(code: code).failure
    }

    /// The prepared statement of a text; another one while the first is in use by an outer query.
    private func idleStatement(_ sql: String) throws(Failure) -> SQLiteStatement {
        let key = SQLText(sql)
        guard var statement = statements[key] else {
            let statement = try prepare(sql)
            if statements.count >= Self.statementLimit { statements = [:] }
            statements[key] = statement
            return statement
        }
        while statement.isBusy {
            guard let twin = statement.twin else {
                let twin = try prepare(sql)
                statement.twin = twin
                return twin
            }
            statement = twin
        }
        return statement
    }

    private func prepare(_ sql: String) throws(Failure) -> SQLiteStatement {
        guard unsafe handle != nil else { throw .closed }
        var pointer: OpaquePointer?
        let (code, isWhole) = unsafe sql.withCString { text in
            var tail: UnsafePointer<CChar>?
            let code = unsafe sqlite3_prepare_v3(
                handle, text, -1, UInt32(PARTA_SQLITE_PREPARE_PERSISTENT), &pointer, &tail)
            while let rest = unsafe tail, unsafe rest.pointee == 0x20 || rest.pointee == 0x0a {
                unsafe tail = rest + 1
            }
            return (code, unsafe tail?.pointee == 0)
        }
        guard code == PARTA_SQLITE_OK else {
            var failure = fault(code)
            #if DEBUG
                // A text is a constant, so what SQLite says of it holds no values.
                unsafe failure.message += " " + String(cString: sqlite3_errmsg(handle))
            #endif
            throw failure
        }
        guard let pointer = unsafe pointer, isWhole else {
            _ = unsafe sqlite3_finalize(pointer)
            throw .broken("A text holds one statement.")
        }
        return unsafe SQLiteStatement(pointer)
    }
}

/// A prepared statement, and its current row while it runs.
///
/// Safety: the pointer is finalized once, when nothing refers to the statement any more; reading
/// a column of a statement that is not on a row gives NULL.
@safe private final class SQLiteStatement: SQLRow {
    private let pointer: OpaquePointer
    let parameterCount: Int
    var isBusy = false
    /// The same text prepared again, for a query inside a row of this one.
    var twin: SQLiteStatement?

    init(_ pointer: OpaquePointer) {
        unsafe self.pointer = pointer
        parameterCount = Int(unsafe sqlite3_bind_parameter_count(pointer))
    }

    deinit { _ = unsafe sqlite3_finalize(pointer) }

    func step() -> Int32 { unsafe sqlite3_step(pointer) }

    /// Makes the statement ready for the next use and forgets its values.
    func reset() {
        // The result repeats the fault of the last step, which was thrown then.
        _ = unsafe sqlite3_reset(pointer)
        if parameterCount > 0 { _ = unsafe sqlite3_clear_bindings(pointer) }
        isBusy = false
    }

    func bind(_ value: SQLValue, at parameter: Int32) -> Int32 {
        switch value {
        case .null: return PARTA_SQLITE_OK  // A parameter without a value is NULL.
        case .integer(let number):
            return unsafe sqlite3_bind_int64(pointer, parameter, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                unsafe parta_sqlite3_bind_text(pointer, parameter, bytes.baseAddress, bytes.count)
            }
        case .bytes(let bytes):
            return unsafe bytes.withUnsafeBytes { bytes in
                unsafe parta_sqlite3_bind_bytes(pointer, parameter, bytes.baseAddress, bytes.count)
            }
        }
    }

    /// A column of another kind than `SQLValue` has (a real number) is read as an integer.
    func value(_ column: Int) -> SQLValue {
        switch unsafe sqlite3_column_type(pointer, Int32(column)) {
        case PARTA_SQLITE_NULL: .null
        case PARTA_SQLITE_TEXT: .text(text(column))
        case PARTA_SQLITE_BLOB: .bytes(bytes(column))
        default: .integer(integer(column))
        }
    }

    func integer(_ column: Int) -> Int64 { unsafe sqlite3_column_int64(pointer, Int32(column)) }

    func text(_ column: Int) -> String {
        guard let start = unsafe sqlite3_column_text(pointer, Int32(column)) else { return "" }
        let count = Int(unsafe sqlite3_column_bytes(pointer, Int32(column)))
        return unsafe String(
            decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func bytes(_ column: Int) -> [UInt8] {
        guard let start = unsafe sqlite3_column_blob(pointer, Int32(column)) else { return [] }
        let count = Int(unsafe sqlite3_column_bytes(pointer, Int32(column)))
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    func isNull(_ column: Int) -> Bool {
        unsafe sqlite3_column_type(pointer, Int32(column)) == PARTA_SQLITE_NULL
    }
}
