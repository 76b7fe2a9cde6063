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
