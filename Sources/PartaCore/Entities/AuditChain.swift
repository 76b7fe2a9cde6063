/// An audit log's chain of hashes, walked from its first record to its last.
package struct AuditChain: Sendable {
    /// A record that somebody wrote down earlier: shows that nothing was rewritten since.
    package struct Noted: Sendable {
        let number: Int
        /// Base64.
        let hash: String
    }

    /// How many records were walked.
    private(set) var records = 0
    /// Number of the first record that does not fit; `nil` when the chain holds to its end.
    package private(set) var broken: Int?
    /// The hash of the last record; 32 zero bytes for an empty log.
    private(set) var hash = [UInt8](repeating: 0, count: 32)

    /// Walks a log as the open snapshot sees it; a noted record must still be there.
    package init(
        of log: Institution.ID, noted: Noted? = nil, sha256: ([UInt8]) -> [UInt8],
        in database: any Database
    ) throws(Failure) {
        try database.query(
            """
            SELECT number, at, account, action, subject, basis, details, previous, hash
            FROM audit WHERE institution = ?1 ORDER BY number
            """, [log]
        ) { row throws(Failure) in
            let entry = AuditEntry(
                institution: log.number, number: row.integer(0), at: row.instant(1),
                account: row.integer(2), action: row.text(3), subject: row.text(4),
                basis: row.optionalText(5), details: row.text(6), previous: row.bytes(7))
            let next = row.bytes(8)
            let number = Int(entry.number)
            let isAsNoted = noted?.number != number || noted?.hash == Base64.encode(next)
            let fits =
                number == records + 1 && entry.previous == hash && isAsNoted
                && sha256(entry.canonicalBytes) == next
            if !fits, broken == nil { broken = number }
            records += 1
            hash = next
        }
        if let noted, noted.number > records, broken == nil { broken = records + 1 }
    }
}
