/// A channel: publishers post, its audience reads.
package struct Channel: Named {
    package static let noun = "channel"
    /// Identifier of a channel within its institution.
    package typealias ID = TenantID<Channel>

    /// Whether posts are published.
    package enum State: String, Choice {
        case open
        /// Kept for reading.
        case archived
    }

    package let id: ID
    /// The policy's key of a system channel; `nil` for one that administrators have added.
    package let key: String?
    package let name: String
    /// Who reads it: role keys and built-in groups.
    package let audience: [String]
    package let state: State
    /// Number of the newest post; 0 in an empty channel.
    package let last: Int64
    package let created: Instant
}

extension Channel {
    /// Reads channels by a condition on `c`, whose parameters begin at `?2`.
    static func load(
        _ condition: StaticString, _ values: [any SQLBindable], of institution: Institution.ID,
        in database: any Database
    ) throws(Failure) -> [Channel] {
        try database.all(
            """
            SELECT c.number, c.key, c.name, c.audience, c.state, c.last, c.created
            FROM channels c WHERE c.institution = ?1 AND \(condition) ORDER BY c.number
            """, [institution] + values
        ) { row throws(Failure) in
            guard let state = State(rawValue: row.text(4)) else {
                throw .broken("A channel has an unknown state.")
            }
            return Channel(
                id: ID(institution, row.integer(0)), key: row.optionalText(1), name: row.text(2),
                audience: (try JSON(stored: row.text(3)).elements ?? []).compactMap(\.text),
                state: state, last: row.integer(5), created: row.instant(6))
        }
    }
}
