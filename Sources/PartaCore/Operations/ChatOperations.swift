/// Operations on chats.
enum ChatOperations {
    static let all: [any Operation.Type] = [
        ListChatKinds.self, ShowTruthTable.self, OpenChat.self, OpenDirectChat.self,
        ListChats.self, ShowChat.self, AddChatMember.self, RemoveChatMember.self, LeaveChat.self,
        MuteChatMember.self, UnmuteChatMember.self, RenameChat.self, ArchiveChat.self,
        UnarchiveChat.self,
    ]
}

/// A request that names a chat and nothing else.
struct ChatRequest: Record {
    var chat = Chat.ID()

    init() {}
    init(chat: Chat.ID) { self.chat = chat }

    static let fields: [Field<Self>] = [
        Field("chat", \.chat, "The chat.")
    ]
}

/// A person in a chat: the payload of events on a chat's members.
struct ChatPerson: Record {
    var chat = Chat.ID()
    var member = Member.ID()

    init() {}
    init(chat: Chat.ID, member: Member.ID) {
        self.chat = chat
        self.member = member
    }

    static let fields: [Field<Self>] = [
        Field("chat", \.chat, "The chat."),
        Field("member", \.member, "The member."),
    ]
}

/// Opens a chat of a kind that the regulation knows.
enum OpenChat: Operation {
    static let name = "chat.open"
    static let summary = "Opens a chat of a kind that the regulation knows."
    static let rows: [Row] = [
        .M45, .M46, .M47, .M48, .M49, .M51, .M52, .M53, .M54, .M55, .M56, .M59, .M72,
    ]
    static let access: Access = .write(.member)

    struct Request: Record {
        var institution = Institution.ID()
        var kind = ""
        var unit: Unit.ID?
        var subject: String?
        var name: String?
        var members: [Member.ID] = []

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("kind", \.kind, "Key of the kind, from chat.kinds.", 1...40),
            Field("unit", \.unit, "The learners' unit, for kinds that belong to one."),
            Field("subject", \.subject, "The subject of study, for kinds that name one.", 1...100),
            Field("name", \.name, "Name; by default the kind's own.", 1...200),
            Field(
                "members", \.members,
                "Whom to put in beside those whom the kind puts in by itself.", 0...500,
                default: []),
        ]
    }

    struct Reply: Record {
        var chat = Chat.ID()
        var name = ""
        var members = 0

        static let fields: [Field<Self>] = [
            Field("chat", \.chat, "The new chat."),
            Field("name", \.name, "Its name."),
            Field("members", \.members, "How many people are in it."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        let kind = try insider.chatKind(request.kind, forOpeningIn: request.unit)
        try requireSubject(request.subject, kind, insider.policy)
        let opening = ChatOpening(
            caller: caller, institution: insider.institution, kind: kind.key,
            name: try chatName(request, kind, insider), unit: request.unit,
            subject: request.subject, owner: insider.member.id)
        let chat = try opening.make()
        let access = try insider.chat(chat, for: .managing)
        let membership = Membership(caller: caller, institution: insider.institution)
        if kind.fills {
            try ChatFilling(caller: caller, institution: insider.institution)
                .fill(chat, kind, of: request.unit)
        }
        for (index, member) in request.members.enumerated() {
            let person = try insider.member(member, field: "members.\(index)")
            try access.requirePlace(for: person, field: "members.\(index)")
            try membership.add(member, to: chat)
        }
        try caller.record(
            request.institution, name, of: "chat \(chat)", ["kind": .string(kind.key)])
        try caller.emit("chat.opened", to: .chat(chat), ChatRequest(chat: chat))
        return Reply(
            chat: chat, name: opening.name,
            members: try caller.database.count(
                "SELECT COUNT(*) FROM chat_members WHERE institution = ?1 AND chat = ?2",
                [chat.institution, chat.number]))
    }

    private static func requireSubject(
        _ subject: String?, _ kind: ChatKind, _ policy: Policy
    ) throws(Failure) {
        let word = policy.document.institution.subject.nominative
        switch (kind.subject, subject) {
        case (.promised, nil):
            throw .invalid(
                "subject", "Such a chat names a subject of study.",
                text: "Укажите \(word): «\(kind.name)» ведётся по нему.")
        case (.absent, _?):
            throw .invalid(
                "subject", "Such a chat names no subject of study.",
                text: "«\(kind.name)» не относится к одному предмету.")
        default: return
        }
    }

    /// The name that was given, or the kind's own with a number where it is taken.
    private static func chatName(
        _ request: Request, _ kind: ChatKind, _ insider: Insider
    ) throws(Failure) -> String {
        let taken = try insider.database.all(
            """
            SELECT name FROM chats WHERE institution = ?1 AND kind = ?2
                AND COALESCE(unit, 0) = ?3 AND state = 'open'
            """, [insider.institution.id, kind.key, request.unit?.number ?? 0]
        ) { $0.text(0) }
        if let name = request.name {
            try requireWords(name, field: "name")
            guard !taken.contains(name) else {
                throw Failure(
                    .conflict, field: "name", "There is an open chat of this kind and name.",
                    text: "Чат «\(name)» уже есть. Дайте новому другое название.")
            }
            return name
        }
        var name = request.subject ?? kind.name
        if let id = request.unit {
            name += " · \(try insider.unit(id, for: .seeing).name)"
        }
        var number = 1
        var numbered = name
        while taken.contains(numbered) {
            number += 1
            numbered = "\(name) (\(number))"
        }
        return numbered
    }
}

/// Opens the conversation of two.
enum OpenDirectChat: Operation {
    static let name = "chat.openDirect"
    static let summary = "Opens the conversation with another member, or returns the one there is."
    static let rows: [Row] = [.M72, .M78]
    static let access: Access = .write(.member)

    struct Request: Record {
        var member = Member.ID()

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The other member.")
        ]
    }

    struct Reply: Record {
        var chat = Chat.ID()
        var isNew = false

        static let fields: [Field<Self>] = [
            Field("chat", \.chat, "The conversation."),
            Field("isNew", \.isNew, "Whether it has just been opened."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.member.institution)
        try insider.requireActive()
        let other = try insider.member(request.member)
        guard other.id != insider.member.id else {
            throw .invalid(
                "member", "A conversation needs another member.",
                text: "Переписка с самим собой невозможна.")
        }
        guard other.isPresent else { throw .notFound("member") }
        let pair = Chat.pair(insider.member.id, other.id)
        let known = try caller.database.first(
            "SELECT number FROM chats WHERE institution = ?1 AND pair = ?2",
            [insider.institution.id, pair]
        ) { Chat.ID(insider.institution.id, $0.integer(0)) }
        let membership = Membership(caller: caller, institution: insider.institution)
        if let known {
            // One who left the institution and came back finds the old conversation.
            try membership.add(insider.member.id, to: known)
            try membership.add(other.id, to: known)
            return Reply(chat: known, isNew: false)
        }
        try insider.requireDirect(to: other)
        let chat = try ChatOpening(
            caller: caller, institution: insider.institution, kind: Chat.directKind, name: "",
            owner: insider.member.id, pair: pair
        ).make()
        try membership.add(other.id, to: chat)
        try caller.emit("chat.opened", to: .chat(chat), ChatRequest(chat: chat))
        return Reply(chat: chat, isNew: true)
    }
}
