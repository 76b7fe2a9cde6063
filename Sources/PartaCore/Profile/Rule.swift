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
package struct Rule: ProfilePart {
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
package struct RowRule: ProfilePart {
    package var standing: Standing = .absent
    /// The clause that decides; for an absent row the one that would.
    package var clause: String?
    /// The regulation's own words, to the letter.
    package var quotations: [Quotation] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("standing", \.standing, "Whether the regulation promises, allows or lacks the row."),
        Field("clause", \.clause, "The clause that decides.", 1...80),
        Field("quotations", \.quotations, "The regulation's own words.", 0...10, default: []),
    ]
}

/// Words of a regulation and where they stand.
package struct Quotation: ProfilePart {
    package var text = ""
    package var clause = ""

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("text", \.text, "The words, to the letter.", 1...2000),
        Field("clause", \.clause, "Where they stand: a clause's number or a part's name.", 1...80),
    ]
}
