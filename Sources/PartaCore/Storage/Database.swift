/// A value that a statement binds or a column holds.
package enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
}

/// What Swift values become when they are bound to a statement.
package protocol SQLBindable {
    var sql: SQLValue { get }
}

extension SQLValue: SQLBindable { package var sql: SQLValue { self } }
extension Int64: SQLBindable { package var sql: SQLValue { .integer(self) } }
extension Int: SQLBindable { package var sql: SQLValue { .integer(Int64(self)) } }
extension Bool: SQLBindable { package var sql: SQLValue { .integer(self ? 1 : 0) } }
extension String: SQLBindable { package var sql: SQLValue { .text(self) } }
extension Instant: SQLBindable { package var sql: SQLValue { .integer(seconds) } }
extension Day: SQLBindable { package var sql: SQLValue { .integer(Int64(daysSince1970)) } }
extension HostID: SQLBindable { package var sql: SQLValue { .integer(number) } }
extension [UInt8]: SQLBindable { package var sql: SQLValue { .bytes(self) } }
extension Optional: SQLBindable where Wrapped: SQLBindable {
    package var sql: SQLValue { self?.sql ?? .null }
}

/// The current row of a query; columns count from zero and are valid until the next row.
package protocol SQLRow {
    func value(_ column: Int) -> SQLValue
    /// The integer in a column; 0 for null.
    func integer(_ column: Int) -> Int64
    /// The text in a column; empty for null.
    func text(_ column: Int) -> String
    func bytes(_ column: Int) -> [UInt8]
    func isNull(_ column: Int) -> Bool
}

extension SQLRow {
    package func optionalInteger(_ column: Int) -> Int64? {
        isNull(column) ? nil : integer(column)
    }
    package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    package func flag(_ column: Int) -> Bool { integer(column) != 0 }
    package func instant(_ column: Int) -> Instant { Instant(integer(column)) }
    package func optionalInstant(_ column: Int) -> Instant? {
        isNull(column) ? nil : instant(column)
    }
    package func day(_ column: Int) -> Day { Day(daysSince1970: Int(integer(column))) }
    package func optionalDay(_ column: Int) -> Day? { isNull(column) ? nil : day(column) }
}

/// One open snapshot or transaction; used by the thread that opened it and no longer than that.
///
/// SQL is the part that SQLite and PostgreSQL share. Parameters are written `?1`, `?2`, …
/// Statements are prepared once per connection and found by their text, so a text is a constant.
package protocol Database: AnyObject {
    /// Runs a query and hands each row to the closure.
    func query(
        _ sql: String, _ values: [any SQLBindable],
        _ row: (any SQLRow) throws(Failure) -> Void
    ) throws(Failure)

    /// Runs a statement that changes rows; throws `internal` inside a read snapshot.
    ///
    /// - Returns: The number of rows changed.
    @discardableResult
    func execute(_ sql: String, _ values: [any SQLBindable]) throws(Failure) -> Int
}

extension Database {
    /// The first row of a query, or `nil` without one.
    @inline(__always)
    package func first<Value>(
        _ sql: String, _ values: [any SQLBindable] = [],
        _ map: (any SQLRow) throws(Failure) -> Value
    ) throws(Failure) -> Value? {
        var result: Value?
        try query(sql, values) { row throws(Failure) in
            if result == nil { result = try map(row) }
        }
        return result
    }

    /// All rows of a query.
    package func all<Value>(
        _ sql: String, _ values: [any SQLBindable] = [],
        _ map: (any SQLRow) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        var results: [Value] = []
        try query(sql, values) { row throws(Failure) in results.append(try map(row)) }
        return results
    }

    /// The integer of a query's first row and column; 0 without a row.
    package func count(_ sql: String, _ values: [any SQLBindable] = []) throws(Failure) -> Int {
        var result: Int?
        try query(sql, values) { row in
            if result == nil { result = Int(row.integer(0)) }
        }
        return result ?? 0
    }

    @discardableResult
    package func execute(_ sql: String) throws(Failure) -> Int { try execute(sql, []) }
}
