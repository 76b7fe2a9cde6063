/// Who gets the usage statistics.
package struct StatisticsRule: ProfilePart {
    /// The recipient as the text names the person: «директор школы».
    package var recipient = Word()
    package var standing = Standing.promised
    package var clause: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("recipient", \.recipient, "Who gets the statistics."),
        Field("standing", \.standing, "Whether the text promises them.", default: .promised),
        Field("clause", \.clause, "The clause that decides.", 1...40),
    ]
}

/// Where people find help.
package struct SupportRule: ProfilePart {
    package var addresses: [String] = []
    package var bot: String?
    /// Where the bot is found.
    package var botAddress: String?
    package var clause: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("addresses", \.addresses, "E-mail addresses of the support.", 0...10, default: []),
        Field("bot", \.bot, "Name of a support bot.", 1...100),
        Field("botAddress", \.botAddress, "Address of the bot.", 1...300),
        Field("clause", \.clause, "The clause that decides.", 1...40),
    ]
}

/// Where instructions lie.
package struct KnowledgeRule: ProfilePart {
    package var sites: [String] = []
    /// How the text names the place where it names no site: «на сайте».
    package var place: String?
    package var clause: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("sites", \.sites, "Sites that the text names.", 0...20, default: []),
        Field("place", \.place, "How a text without a site names the place.", 1...200),
        Field("clause", \.clause, "The clause that decides.", 1...40),
    ]
}

/// A right, duty or prohibition of members.
package struct CommunicationRule: ProfilePart {
    package enum Kind: String, Choice {
        case right, duty, prohibition
    }

    package var kind = Kind.right
    package var text = ""
    package var clause: String?
    package var rows: [Row] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("kind", \.kind, "Right, duty or prohibition."),
        Field("text", \.text, "The text shown to members.", 1...2000),
        Field("clause", \.clause, "The clause it stands in.", 1...40),
        Field("rows", \.rows, "Rows of the table.", default: []),
    ]
}

/// What is known of the regulation itself.
package struct RegulationRule: ProfilePart {
    package var title = ""
    /// Who adopts it: «педагогический совет».
    package var adoptedBy = Word()
    /// Who approves or agrees beside the adopting body.
    package var approvals: [String] = []
    package var order: String?
    package var date: Day?
    /// Acts that the text cites.
    package var basis: [String] = []
    /// Programmes and activities for which the platform is used.
    package var scope: String?
    /// The information system of which the platform is a part.
    package var partOf: String?
    /// Who settles what the text leaves open.
    package var settlement: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("title", \.title, "Title of the regulation.", 1...500),
        Field("adoptedBy", \.adoptedBy, "Who adopts it."),
        Field("approvals", \.approvals, "Who approves or agrees beside.", 0...10, default: []),
        Field("order", \.order, "Number of the approving order or minutes.", 1...200),
        Field("date", \.date, "Day of the approval."),
        Field("basis", \.basis, "Acts that the text cites.", 0...50, default: []),
        Field("scope", \.scope, "What the platform is used for.", 1...500),
        Field("partOf", \.partOf, "The information system it is a part of.", 1...300),
        Field("settlement", \.settlement, "How gaps are settled.", 1...500),
    ]
}

/// A place where a text disagrees with itself: two names of one thing, or a thing left without one.
///
/// Without other words it is a gap that the report shows by its note.
package struct Contradiction: ProfilePart {
    package var thing = ""
    package var main = ""
    package var others: [String] = []
    package var clauses: [String] = []
    package var note: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("thing", \.thing, "What the names stand for.", 1...200),
        Field("main", \.main, "The word that is shown.", 1...200),
        Field("others", \.others, "Words that are accepted too.", 0...20, default: []),
        Field("clauses", \.clauses, "Clauses that disagree.", 1...20),
        Field("note", \.note, "What the report says about it.", 1...500),
    ]
}

/// A C function of the profile's library.
package struct VendorFunction: ProfilePart {
    /// The functions that the core itself calls, with their arguments; each gives a text.
    ///
    /// `unit.next` gets a unit's name and the year in which the next school year begins and gives
    /// the name then, «выпуск» for a unit that finishes, nothing when it knows no rule.
    /// `unit.check` gets a name, `member.check` a kind and a value; both say what is wrong.
    package static let known: [String: [FunctionSignature.Kind]] = [
        "unit.next": [.text, .int32], "unit.check": [.text], "member.check": [.text, .text],
    ]

    /// One of ``known``, or the vendor's own.
    package var name = ""
    /// The exported symbol.
    package var symbol = ""
    /// The result's type and the arguments' in parentheses; see ``FunctionSignature``.
    package var signature = ""
    package var summary: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("name", \.name, "Name by which operations call it.", 1...64),
        Field("symbol", \.symbol, "Exported symbol of the library.", 1...128),
        Field("signature", \.signature, "Types: v i l d s S; for example S(si).", 3...20),
        Field("summary", \.summary, "What it does.", 1...300),
    ]
}
