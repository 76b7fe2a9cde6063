/// A kind of learners' units.
package struct UnitKind: ProfilePart {
    package var key = ""
    package var word = Word()
    package var aliases: [String] = []
    package var clause: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("key", \.key, "Stable key of the kind.", 1...40),
        Field("word", \.word, "The word for such a unit."),
        Field("aliases", \.aliases, "Other words in the same text.", 0...20, default: []),
        Field("clause", \.clause, "The clause that names it.", 1...40),
    ]
}

/// The component that all teaching staff join.
package struct StaffComponent: ProfilePart {
    /// Whether it is a unit of the structure or a group chat.
    package enum Form: String, Choice {
        case unit, chat
    }

    package var form = Form.unit
    /// The word for what it is: «класс», «группа», «чат группы».
    package var kind = Word()
    package var name = ""
    package var aliases: [String] = []
    package var clause: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("form", \.form, "Whether it is a unit or a chat."),
        Field("kind", \.kind, "The word for what it is."),
        Field("name", \.name, "Its name.", 1...200),
        Field("aliases", \.aliases, "Other names in the same text.", 0...20, default: []),
        Field("clause", \.clause, "The clause that names it.", 1...40),
    ]
}

/// How leads are attached to units.
package struct DistributionRule: ProfilePart {
    package var standing = Standing.absent
    /// The word of what is distributed: «классное руководство».
    package var word: Word?
    package var clause: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("standing", \.standing, "Whether an approved distribution is promised."),
        Field("word", \.word, "The word of what is distributed."),
        Field("clause", \.clause, "The clause that decides.", 1...40),
    ]
}

/// A kind of chats.
package struct ChatKind: ProfilePart {
    /// What a chat belongs to.
    package enum Scope: String, Choice {
        case institution, unit
    }

    package var key = ""
    package var name = ""
    package var scope = Scope.unit
    /// Who may open such a chat.
    package var open: [String] = []
    /// Whom it takes beside the one who opened it.
    package var takes: [String] = []
    /// Whether only the active among them are taken.
    package var activeOnly = false
    /// Whether everybody it takes is put in at once when the chat is opened.
    package var fills = false
    /// Whether the chat names a subject of study.
    package var subject = Standing.absent
    package var standing = Standing.promised
    package var clause: String?
    package var rows: [Row] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("key", \.key, "Stable key of the kind.", 1...40),
        Field("name", \.name, "Name of such a chat.", 1...300),
        Field("scope", \.scope, "What such a chat belongs to."),
        Field("open", \.open, "Who may open one.", 0...20, default: []),
        Field("takes", \.takes, "Whom it takes.", 0...20, default: []),
        Field("activeOnly", \.activeOnly, "Whether only the active are taken.", default: false),
        Field("fills", \.fills, "Whether everybody it takes joins at once.", default: false),
        Field("subject", \.subject, "Whether it names a subject.", default: .absent),
        Field("standing", \.standing, "Whether such chats exist.", default: .promised),
        Field("clause", \.clause, "The clause that decides.", 1...40),
        Field("rows", \.rows, "Rows of the table.", default: []),
    ]
}

/// Who may write to whom in person.
package struct DirectRule: ProfilePart {
    package var from: [String] = []
    package var to: [String] = []
    package var standing = Standing.allowed
    package var clause: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("from", \.from, "Who opens the conversation.", 1...20),
        Field("to", \.to, "With whom.", 1...20),
        Field("standing", \.standing, "Whether the text speaks of it.", default: .allowed),
        Field("clause", \.clause, "The clause that decides.", 1...40),
    ]
}

/// The system channels and who feeds them.
package struct ChannelRules: ProfilePart {
    /// Whether the text's list of channels is complete.
    package enum Extent: String, Choice {
        /// These and no others.
        case closed
        /// «и др.»: administrators may add more.
        case open
        /// The text names no channels.
        case none
    }

    package var extent = Extent.none
    package var system: [ChannelRule] = []
    /// Who publishes.
    package var publishers: [String] = []
    package var publishersClause: String?
    /// Who supplies material to those who publish.
    package var editorial = CircleRule()
    package var clause: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("extent", \.extent, "Whether the list of channels is closed, open or empty."),
        Field("system", \.system, "The channels that exist from the start.", 0...20, default: []),
        Field("publishers", \.publishers, "Who publishes.", 0...20, default: []),
        Field("publishersClause", \.publishersClause, "The clause on publishing.", 1...40),
        Field("editorial", \.editorial, "Who supplies material for publication."),
        Field("clause", \.clause, "The clause that lists the channels.", 1...40),
    ]
}

/// A system channel.
package struct ChannelRule: ProfilePart {
    package var key = ""
    package var name = ""
    package var aliases: [String] = []
    package var audience: [String] = []
    package var clause: String?
    package var rows: [Row] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("key", \.key, "Stable key of the channel.", 1...40),
        Field("name", \.name, "Name of the channel.", 1...200),
        Field("aliases", \.aliases, "Other names that open the same channel.", 0...20, default: []),
        Field("audience", \.audience, "Who reads it.", 1...20),
        Field("clause", \.clause, "The clause that names it.", 1...40),
        Field("rows", \.rows, "Rows of the table.", default: []),
    ]
}
