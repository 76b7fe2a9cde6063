/// A reaction to a message: a request and the payload of `message.reacted`.
struct MessageReaction: Record {
    var chat = Chat.ID()
    var number = 0
    var emoji = ""

    static let fields: [Field<Self>] = [
        Field("chat", \.chat, "The chat."),
        Field("number", \.number, "Number of the message in its chat.", 1...Int(Int32.max)),
        Field("emoji", \.emoji, "One emoji.", 1...16),
    ]

    /// The columns by which the caller's reactions to the message are found.
    fileprivate func key(of access: ChatAccess) -> [any SQLBindable] {
        [chat.institution, chat.number, number, access.insider.member.id.number, emoji]
    }
}

/// Reacts to a message.
enum ReactToMessage: Operation {
    static let name = "message.react"
    static let summary = "Reacts to a message with an emoji."
    static let rows: [Row] = [.M72]
    static let access: Access = .write(.member)

    /// Different reactions that one member may give to one message.
    static let maximum = 5

    static func run(_ request: MessageReaction, for caller: Caller) throws(Failure) -> Empty {
        guard request.emoji.count == 1, let first = request.emoji.unicodeScalars.first,
            first.properties.isEmoji, !first.isASCII || request.emoji.unicodeScalars.count > 1
        else {
            throw .invalid("emoji", "A reaction is one emoji.", text: "Реакция — один эмодзи.")
        }
        let access = try caller.chat(request.chat, for: .posting)
        _ = try access.message(request.number)
        let key = request.key(of: access)
        let added = try caller.database.execute(
            """
            INSERT INTO reactions(institution, chat, message, member, emoji, at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING
            """, key + [caller.now])
        guard added == 1 else { return Empty() }
        let given = try caller.database.count(
            """
            SELECT COUNT(*) FROM reactions
            WHERE institution = ?1 AND chat = ?2 AND message = ?3 AND member = ?4
            """, Array(key.dropLast()))
        guard given <= maximum else {
            throw Failure(
                .limit, field: "emoji", "A member gives at most \(maximum) reactions to a message.",
                text: "К одному сообщению — не больше \(maximum) реакций от одного участника.")
        }
        try caller.emit("message.reacted", to: .chat(request.chat), request)
        return Empty()
    }
}

/// Takes one's own reaction back.
enum TakeReactionBack: Operation {
    static let name = "message.unreact"
    static let summary = "Takes one's own reaction to a message back."
    static let rows: [Row] = [.M72]
    static let access: Access = .write(.member)

    static func run(_ request: MessageReaction, for caller: Caller) throws(Failure) -> Empty {
        let access = try caller.chat(request.chat, for: .reading)
        try access.insider.requireActive()
        let removed = try caller.database.execute(
            """
            DELETE FROM reactions WHERE institution = ?1 AND chat = ?2 AND message = ?3
                AND member = ?4 AND emoji = ?5
            """, request.key(of: access))
        guard removed == 1 else { throw .notFound("emoji") }
        try caller.emit("message.reacted", to: .chat(request.chat), request)
        return Empty()
    }
}

/// Marks the messages of a chat as read.
enum ReadMessages: Operation {
    static let name = "message.read"
    static let summary = "Marks the messages of a chat as read up to a number."
    static let rows: [Row] = [.M72, .M83]
    static let access: Access = .write(.member)

    struct Request: Record {
        var chat = Chat.ID()
        var upTo: Int?

        static let fields: [Field<Self>] = [
            Field("chat", \.chat, "The chat."),
            Field("upTo", \.upTo, "Number of the last message read; by default the newest."),
        ]
    }

    struct Reply: Record {
        var read = 0

        static let fields: [Field<Self>] = [
            Field("read", \.read, "Number up to which the caller has read; it never goes back.")
        ]
    }

    /// The payload of `message.read`.
    struct Event: Record {
        var chat = Chat.ID()
        var member = Member.ID()
        var read = 0

        static let fields: [Field<Self>] = [
            Field("chat", \.chat, "The chat."),
            Field("member", \.member, "Who has read."),
            Field("read", \.read, "Number up to which the member has read."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let access = try caller.chat(request.chat, for: .reading)
        let before = Int(access.place?.read ?? 0)
        let read = max(before, min(request.upTo ?? .max, Int(access.chat.last)))
        guard read > before else { return Reply(read: before) }
        let me = access.insider.member.id
        try caller.database.execute(
            """
            UPDATE chat_members SET read = ?4
            WHERE institution = ?1 AND chat = ?2 AND member = ?3
            """, [request.chat.institution, request.chat.number, me.number, read])
        try caller.emit(
            "message.read", to: .chat(request.chat),
            Event(chat: request.chat, member: me, read: read))
        return Reply(read: read)
    }
}

/// Tells who has read a message and who has not.
enum ListMessageReaders: Operation {
    static let name = "message.readers"
    static let summary = "Tells by name who has read a message and who has not."
    static let rows: [Row] = [.M72, .M83]
    static let access: Access = .read(.member)

    struct Person: Record {
        var member = Member.ID()
        var name = ""

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The member."),
            Field("name", \.name, "The member's name."),
        ]
    }

    struct Reply: Record {
        var readers: [Person] = []
        var others: [Person] = []

        static let fields: [Field<Self>] = [
            Field(
                "readers", \.readers, "Members of the chat who have read it, but for the author."),
            Field("others", \.others, "Members of the chat who have not."),
        ]
    }

    static func run(_ request: MessagePlace, for caller: Caller) throws(Failure) -> Reply {
        let access = try caller.chat(request.chat, for: .reading)
        let message = try access.message(request.number)
        var reply = Reply()
        try caller.database.query(
            """
            SELECT p.member, m.name, p.read >= ?3 FROM chat_members p
            JOIN members m ON m.institution = p.institution AND m.number = p.member
            WHERE p.institution = ?1 AND p.chat = ?2 AND p.member <> ?4 ORDER BY m.name, p.member
            """,
            [
                request.chat.institution, request.chat.number, request.number,
                message.author.number,
            ]
        ) { row in
            let person = Person(
                member: Member.ID(request.chat.institution, row.integer(0)), name: row.text(1))
            if row.flag(2) { reply.readers.append(person) } else { reply.others.append(person) }
        }
        return reply
    }
}
