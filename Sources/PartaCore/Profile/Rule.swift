/// How a regulation stands to a thing that the platform can do.
package enum Standing: String, Choice {
    /// The regulation asks for it.
    case promised
    /// The regulation is silent; it may be switched on and is then shown as beyond the regulation.
    case allowed
    /// The regulation's closed list lacks it: not created, not offered, refused.
    case absent
}

/// A bare rule: whether a thing is there, and the clause that decides.
package struct Rule: Record {
    package var standing: Standing = .absent
    /// The clause's number in the regulation, such as "2.1".
    package var clause: String?

    package init() {}
    package init(_ standing: Standing, clause: String? = nil) {
        self.standing = standing
        self.clause = clause
    }

    package static let fields: [Field<Self>] = [
        Field("standing", \.standing, "Whether the regulation promises, allows or lacks it."),
        Field("clause", \.clause, "The clause that decides, for example 2.1.", 1...40),
    ]
}

/// What a regulation says on one row of the table, with its own words.
package struct RowRule: Record {
    package var standing: Standing = .absent
    package var clause: String?
    package var quote: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("standing", \.standing, "Whether the regulation promises, allows or lacks the row."),
        Field("clause", \.clause, "The clause that decides.", 1...80),
        Field("quote", \.quote, "The regulation's own words.", 1...2000),
    ]
}
