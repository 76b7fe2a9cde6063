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
