import PartaCore

/// What an SQLite result code means for the platform.
///
/// Messages carry the code's name and nothing of the statement or its values.
struct SQLiteFault {
    /// The extended result code, as https://www.sqlite.org/rescode.html lists them.
    let code: Int32

    /// A deferred foreign key without its row (SQLITE_CONSTRAINT_FOREIGNKEY).
    static let unresolvedKeys = SQLiteFault(code: 787)

    /// The failure that leaves the driver.
    var failure: Failure {
        switch code & 0xff {
        case 19:
            Failure(
                .conflict, "A constraint of the database refused the change (\(name)).",
                text: "Такая запись уже есть, или с ней связаны другие записи.")
        case 11, 26:
            .storage(
                "The database file is damaged (\(name)); check it and restore a backup.",
                text: "База данных повреждена. Восстановите её из копии.")
        case 13:
            .storage("The disk or the database is full (\(name)).", text: Self.fullDisk)
        case 10 where code == 4874:
            .storage("The disk is full or cannot be used (\(name)).", text: Self.fullDisk)
        case 3, 5...8, 10, 14, 15, 22:
            .storage("The database cannot be read or written now (\(name)).")
        case 18:
            Failure(
                .limit, "A value is larger than the database can hold (\(name)).",
                text: "Слишком большой объём данных.")
        default:
            .broken("A statement does not fit the database (\(name)).")
        }
    }

    private static let fullDisk = "На диске нет места. Освободите его и повторите."

    /// The code's name in SQLite's documentation, or its number.
    private var name: String {
        Self.names[code] ?? Self.names[code & 0xff].map { "\($0), \(code)" }
            ?? "SQLite result \(code)"
    }

    private static let names: [Int32: String] = [
        1: "SQLITE_ERROR", 3: "SQLITE_PERM", 5: "SQLITE_BUSY", 6: "SQLITE_LOCKED",
        7: "SQLITE_NOMEM", 8: "SQLITE_READONLY", 10: "SQLITE_IOERR", 11: "SQLITE_CORRUPT",
        13: "SQLITE_FULL", 14: "SQLITE_CANTOPEN", 15: "SQLITE_PROTOCOL", 18: "SQLITE_TOOBIG",
        19: "SQLITE_CONSTRAINT", 20: "SQLITE_MISMATCH", 21: "SQLITE_MISUSE", 22: "SQLITE_NOLFS",
        25: "SQLITE_RANGE", 26: "SQLITE_NOTADB",
        275: "SQLITE_CONSTRAINT_CHECK", 787: "SQLITE_CONSTRAINT_FOREIGNKEY",
        1299: "SQLITE_CONSTRAINT_NOTNULL", 1555: "SQLITE_CONSTRAINT_PRIMARYKEY",
        1811: "SQLITE_CONSTRAINT_TRIGGER", 2067: "SQLITE_CONSTRAINT_UNIQUE",
        2579: "SQLITE_CONSTRAINT_ROWID", 266: "SQLITE_IOERR_READ", 778: "SQLITE_IOERR_WRITE",
        1034: "SQLITE_IOERR_FSYNC", 4874: "SQLITE_IOERR_SHMSIZE",
    ]
}

extension Failure {
    /// The database does not answer.
    ///
    /// - Parameter text: What a person may do about it; by default, try again later.
    static func storage(
        _ message: String, text: String = "База данных сейчас недоступна. Повторите позже."
    ) -> Failure {
        Failure(.unavailable, message, text: text)
    }

    /// A database that another process, or another opener in this one, works on.
    static func inUse(_ path: String) -> Failure {
        .storage(
            "\(path) is already open by another process.",
            text: "С этими данными уже работает другая программа. Остановите её и повторите.")
    }

    /// The store was closed.
    static var closed: Failure { .storage("The store is closed.") }
}
