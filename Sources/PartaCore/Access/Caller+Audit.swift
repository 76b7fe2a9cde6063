extension Caller {
    /// Appends a record to the institution's audit log.
    ///
    /// Every change of rights, structure or membership calls this once. A record holds the hash of
    /// the one before it, so a row that is altered, inserted or lost breaks the chain.
    ///
    /// - Parameters:
    ///   - institution: The log; `nil` for the host's own.
    ///   - action: The operation's name.
    ///   - subject: What it was done to: noun and identifier.
    ///   - basis: The order or clause it rests on, if any.
    func record(
        _ institution: Institution.ID?, _ action: String, of subject: String, basis: String? = nil,
        _ details: JSON = [:]
    ) throws(Failure) {
        let log = institution ?? HostID()
        let last = try database.first(
            "SELECT number, hash FROM audit WHERE institution = ?1 ORDER BY number DESC LIMIT 1",
            [log]
        ) { ($0.integer(0), $0.bytes(1)) }
        let entry = AuditEntry(
            institution: log.number, number: (last?.0 ?? 0) + 1, at: now,
            account: session?.account.number ?? 0, action: action, subject: subject, basis: basis,
            details: details.description,
            previous: last?.1 ?? [UInt8](repeating: 0, count: 32))
        try database.execute(
            """
            INSERT INTO audit(institution, number, at, account, action, subject, basis, details,
                previous, hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """,
            [
                entry.institution, entry.number, entry.at, entry.account, entry.action,
                entry.subject, entry.basis, entry.details, entry.previous,
                platform.sha256(entry.canonicalBytes),
            ])
    }
}

/// One record of an audit log.
package struct AuditEntry: Sendable, Equatable {
    package let institution: Int64
    package let number: Int64
    package let at: Instant
    package let account: Int64
    package let action: String
    package let subject: String
    package let basis: String?
    package let details: String
    /// Hash of the record before; 32 zero bytes for the first.
    package let previous: [UInt8]

    /// The bytes whose SHA-256 is the record's hash: a JSON list of all columns in order.
    package var canonicalBytes: [UInt8] {
        JSON.array([
            .integer(institution), .integer(number), .integer(at.seconds), .integer(account),
            .string(action), .string(subject), basis.map(JSON.string) ?? .null, .string(details),
            .string(Base64.encode(previous)),
        ]).encoded
    }
}

extension AuditEntry {
    /// Walks a log's chain; returns the number of the first record that does not fit.
    package static func firstBroken(
        of log: Institution.ID, sha256: ([UInt8]) -> [UInt8], in database: any Database
    ) throws(Failure) -> Int64? {
        var previous = [UInt8](repeating: 0, count: 32)
        var number: Int64 = 0
        var broken: Int64?
        try database.query(
            """
            SELECT number, at, account, action, subject, basis, details, previous, hash
            FROM audit WHERE institution = ?1 ORDER BY number
            """, [log]
        ) { row throws(Failure) in
            guard broken == nil else { return }
            number += 1
            let entry = AuditEntry(
                institution: log.number, number: row.integer(0), at: row.instant(1),
                account: row.integer(2), action: row.text(3), subject: row.text(4),
                basis: row.optionalText(5), details: row.text(6), previous: row.bytes(7))
            let hash = row.bytes(8)
            if entry.number != number || entry.previous != previous
                || sha256(entry.canonicalBytes) != hash
            {
                broken = number
            }
            previous = hash
        }
        return broken
    }
}
