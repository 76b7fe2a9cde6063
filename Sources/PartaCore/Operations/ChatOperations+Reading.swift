/// Lists the caller's chats.
enum ListChats: Operation {
    static let name = "chat.list"
    static let summary = "Lists the caller's chats with what is new in each."
    static let rows: [Row] = [.M50, .M59, .M62, .M72]
    static let access: Access = .read(.member)

    /// Whose chats are listed.
    enum Scope: String, Choice {
        /// Those in which the caller is.
        case own
        /// All group chats, without a word of what is said; for administrators and administration.
        case institution
    }

    struct Request: Record {
        var institution = Institution.ID()
        var scope = Scope.own
        var unit: Unit.ID?
        var state: Chat.State?
        var before: Chat.ID?
        var limit = 100

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("scope", \.scope, "Whose chats.", default: .own),
            Field("unit", \.unit, "Only chats of this unit."),
            Field("state", \.state, "Only chats in this state."),
            Field("before", \.before, "Only chats that follow this one in the list."),
            Field("limit", \.limit, "How many at most.", 1...200, default: 100),
        ]
    }

    struct Item: Record {
        var chat = Chat.ID()
        var kind = ""
        var name = ""
        var unit: Unit.ID?
        var subject: String?
        var state = Chat.State.open
        var last = 0
        var unread = 0
        var mentions = 0
        var preview: String?
        var previewType: String?
        var previewAuthor: String?
        var active = Instant()
        var mutedUntil: Instant?

        static let fields: [Field<Self>] = [
            Field("chat", \.chat, "The chat."),
            Field("kind", \.kind, "Key of its kind; direct for a conversation of two."),
            Field("name", \.name, "Its name; the other person's in a conversation of two."),
            Field("unit", \.unit, "The unit it belongs to."),
            Field("subject", \.subject, "The subject of study."),
            Field("state", \.state, "Whether messages can be written."),
            Field("last", \.last, "Number of the newest message."),
            Field("unread", \.unread, "How many messages the caller has not read."),
            Field("mentions", \.mentions, "How many of them mention the caller."),
            Field(
                "preview", \.preview,
                "Beginning of the newest message, if it is not deleted; without text a file's name."
            ),
            Field(
                "previewType", \.previewType,
                "Media type of the file that the preview names; lacking for a text."),
            Field("previewAuthor", \.previewAuthor, "Name of its author."),
            Field("active", \.active, "Time of the newest message, or of the opening."),
            Field("mutedUntil", \.mutedUntil, "Until when the caller may not write."),
        ]
    }

    struct Reply: Record {
        var chats: [Item] = []

        static let fields: [Field<Self>] = [
            Field("chats", \.chats, "Chats, the most recently active first.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        let me = insider.member.id.number
        if request.scope == .institution {
            try insider.require(
                ["@administrators", "@administration"], to: "смотреть список всех чатов",
                clause: insider.policy.row(.M22).clause)
        }
        // Whoever only oversees a chat gets no word of its messages.
        var reply = Reply()
        reply.chats = try caller.database.all(
            """
            SELECT c.number, c.kind, c.name, c.unit, c.subject, c.state, c.last, p.read,
                CASE WHEN p.member IS NULL OR t.deleted IS NOT NULL THEN NULL
                    WHEN t.text <> '' THEN SUBSTR(t.text, 1, 120)
                    ELSE (SELECT f.name FROM files f WHERE f.institution = c.institution
                        AND f.chat = c.number AND f.message = c.last AND f.place = 0) END,
                a.name, COALESCE(t.created, c.created) AS active, p.muted_until, o.name,
                (SELECT COUNT(*) FROM mentions n JOIN messages e ON e.institution = n.institution
                        AND e.chat = n.chat AND e.number = n.message
                    WHERE n.institution = c.institution AND n.member = ?2 AND n.chat = c.number
                        AND n.message > p.read AND e.deleted IS NULL),
                CASE WHEN t.text = '' AND p.member IS NOT NULL AND t.deleted IS NULL THEN (
                    SELECT f.type FROM files f WHERE f.institution = c.institution
                        AND f.chat = c.number AND f.message = c.last AND f.place = 0) END
            FROM chats c
            LEFT JOIN chat_members p ON p.institution = c.institution AND p.chat = c.number
                AND p.member = ?2
            LEFT JOIN messages t ON t.institution = c.institution AND t.chat = c.number
                AND t.number = c.last
            LEFT JOIN members a ON a.institution = t.institution AND a.number = t.author
            LEFT JOIN chat_members q ON c.kind = 'direct' AND q.institution = c.institution
                AND q.chat = c.number AND q.member <> ?2
            LEFT JOIN members o ON o.institution = q.institution AND o.number = q.member
            WHERE c.institution = ?1
                AND (p.member IS NOT NULL OR (?3 = 1 AND c.kind <> 'direct'))
                AND (?4 = 0 OR c.unit = ?4) AND (?5 = '' OR c.state = ?5)
                AND (?6 = 0 OR (COALESCE(t.created, c.created), c.number) < (
                    SELECT COALESCE(u.created, b.created), b.number FROM chats b
                    LEFT JOIN messages u ON u.institution = b.institution AND u.chat = b.number
                        AND u.number = b.last
                    WHERE b.institution = ?1 AND b.number = ?6))
            ORDER BY active DESC, c.number DESC LIMIT ?7
            """,
            [
                request.institution, me, request.scope == .institution, request.unit?.number ?? 0,
                request.state?.rawValue ?? "", request.before?.number ?? 0, request.limit,
            ]
        ) { row throws(Failure) in try item(row, of: request.institution) }
        return reply
    }

    private static func item(
        _ row: any SQLRow, of institution: Institution.ID
    ) throws(Failure) -> Item {
        guard let state = Chat.State(rawValue: row.text(5)) else {
            throw .broken("A chat has an unknown state.")
        }
        var item = Item()
        item.chat = Chat.ID(institution, row.integer(0))
        item.kind = row.text(1)
        item.name = item.kind == Chat.directKind ? row.text(12) : row.text(2)
        item.unit = row.optionalInteger(3).map { Unit.ID(institution, $0) }
        item.subject = row.optionalText(4)
        item.state = state
        item.active = row.instant(10)
        guard let read = row.optionalInteger(7) else { return item }
        item.last = Int(row.integer(6))
        item.unread = item.last - Int(read)
        item.preview = row.optionalText(8)
        item.previewType = row.optionalText(14)
        item.previewAuthor = row.optionalText(9)
        item.mutedUntil = row.optionalInstant(11)
        item.mentions = Int(row.integer(13))
        return item
    }
}

/// Shows a chat: who is in it and how it is used.
enum ShowChat: Operation {
    static let name = "chat.show"
    static let summary =
        "Shows a chat: its members, the rules of communication, what the caller may."
    static let rows: [Row] = [.M59, .M62, .M72, .M83, .M84]
    static let access: Access = .read(.member)

    struct Request: Record {
        var chat = Chat.ID()
        var after: Member.ID?
        var limit = 200

        static let fields: [Field<Self>] = [
            Field("chat", \.chat, "The chat."),
            Field("after", \.after, "Only members after this one."),
            Field("limit", \.limit, "How many members at most.", 1...1000, default: 200),
        ]
    }

    struct Person: Record {
        var member = Member.ID()
        var name = ""
        var roles: [String] = []
        var isOwner = false
        var leads = false
        var mutedUntil: Instant?

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The member."),
            Field("name", \.name, "The member's name."),
            Field("roles", \.roles, "The member's roles in the institution's words."),
            Field("isOwner", \.isOwner, "Whether the member opened the chat."),
            Field("leads", \.leads, "Whether the member leads the chat's unit."),
            Field("mutedUntil", \.mutedUntil, "Until when the member may not write."),
        ]
    }

    struct Reply: Record {
        var chat = Chat.ID()
        var kind = ""
        var kindName: String?
        var name = ""
        var unit: Unit.ID?
        var subject: String?
        var state = Chat.State.open
        var clause: String?
        var count = 0
        var members: [Person] = []
        var rules: [CommunicationRule] = []
        var isMember = false
        var mayPost = false
        var whyNot: String?
        var mayManage = false

        static let fields: [Field<Self>] = [
            Field("chat", \.chat, "The chat."),
            Field("kind", \.kind, "Key of its kind; direct for a conversation of two."),
            Field("kindName", \.kindName, "Name of the kind."),
            Field("name", \.name, "Its name."),
            Field("unit", \.unit, "The unit it belongs to."),
            Field("subject", \.subject, "The subject of study."),
            Field("state", \.state, "Whether messages can be written."),
            Field("clause", \.clause, "The clause by which such chats exist."),
            Field("count", \.count, "How many people are in it."),
            Field("members", \.members, "Who is in it."),
            Field("rules", \.rules, "Rights, duties and prohibitions of the regulation."),
            Field("isMember", \.isMember, "Whether the caller is in it."),
            Field("mayPost", \.mayPost, "Whether the caller may write now."),
            Field("whyNot", \.whyNot, "Why the caller may not write."),
            Field("mayManage", \.mayManage, "Whether the caller may change it."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let access = try caller.chat(request.chat, for: .seeing)
        let (chat, insider) = (access.chat, access.insider)
        let kind = insider.policy.chatKind(chat.kind)
        var reply = Reply()
        reply.chat = chat.id
        reply.kind = chat.kind
        reply.kindName = kind?.name
        reply.name = chat.name
        reply.unit = chat.unit
        reply.subject = chat.subject
        reply.state = chat.state
        reply.clause = Policy.citation(kind?.clause)
        reply.count = try caller.database.count(
            "SELECT COUNT(*) FROM chat_members WHERE institution = ?1 AND chat = ?2",
            [chat.id.institution, chat.id.number])
        reply.members = try people(of: access, request)
        reply.rules = insider.policy.document.rules
        reply.isMember = access.place != nil
        reply.mayManage = try access.manages
        do {
            _ = try insider.chat(chat.id, for: .posting)
            reply.mayPost = true
        } catch {
            guard error.code != .internal else { throw error }
            reply.whyNot = access.place == nil ? nil : error.text
        }
        if chat.kind == Chat.directKind, let other = access.counterpart {
            reply.name = reply.members.first { $0.member == other }?.name ?? ""
        }
        return reply
    }

    private static func people(
        of access: ChatAccess, _ request: Request
    ) throws(Failure) -> [Person] {
        let chat = access.chat
        let policy = access.insider.policy
        let database = access.insider.database
        let values: [any SQLBindable] = [
            chat.id.institution, chat.id.number, request.after?.number ?? 0, request.limit,
            chat.unit?.number ?? 0,
        ]
        // One row for each role; the limit counts people.
        var people: [Person] = []
        try database.query(
            """
            SELECT p.member, m.name, p.muted_until, r.role, l.member IS NOT NULL
            FROM (SELECT institution, member, muted_until FROM chat_members
                WHERE institution = ?1 AND chat = ?2 AND member > ?3
                ORDER BY member LIMIT ?4) p
            JOIN members m ON m.institution = p.institution AND m.number = p.member
            LEFT JOIN member_roles r ON r.institution = p.institution AND r.member = p.member
            LEFT JOIN unit_leads l ON l.institution = p.institution AND l.unit = ?5
                AND l.member = p.member
            ORDER BY p.member, r.role
            """, values
        ) { row in
            let word = row.optionalText(3).map { policy.shownWord(of: $0) }
            let member = Member.ID(chat.id.institution, row.integer(0))
            if people.last?.member != member {
                var person = Person()
                person.member = member
                person.name = row.text(1)
                person.isOwner = chat.owner == member
                person.leads = row.flag(4)
                person.mutedUntil = row.optionalInstant(2)
                people.append(person)
            }
            // Two roles may share one word, such as «педагог».
            if let word, !people[people.count - 1].roles.contains(word) {
                people[people.count - 1].roles.append(word)
            }
        }
        return people
    }
}
