/// Operations on the messages of a chat.
enum MessageOperations {
    static let all: [any Operation.Type] = [
        PostMessage.self, ListMessages.self, EditMessage.self, ShowMessageHistory.self,
        DeleteMessage.self, ReactToMessage.self, TakeReactionBack.self, ReadMessages.self,
        ListMessageReaders.self, SearchMessages.self, ListMentions.self,
    ]
}

/// A request or event that names a message.
struct MessagePlace: Record {
    var chat = Chat.ID()
    var number = 0

    init() {}
    init(chat: Chat.ID, number: Int) {
        self.chat = chat
        self.number = number
    }

    static let fields: [Field<Self>] = [
        Field("chat", \.chat, "The chat."),
        Field("number", \.number, "Number of the message in its chat.", 1...Int(Int32.max)),
    ]
}

/// Posts a message to a chat.
enum PostMessage: Operation {
    static let name = "message.post"
    static let summary = "Posts a message to a chat."
    static let rows: [Row] = [.M50, .M59, .M62, .M72, .M84]
    static let access: Access = .write(.member)

    struct Request: Record {
        var chat = Chat.ID()
        var text = ""
        var replyTo: Int?
        var mentions: [Member.ID] = []
        var files: [File.ID] = []

        static let fields: [Field<Self>] = [
            Field("chat", \.chat, "The chat that receives the message."),
            Field(
                "text", \.text, "The text; only a message with files may do without.", 0...4096,
                default: ""),
            Field(
                "replyTo", \.replyTo, "Number of the message that is answered.",
                1...Int(Int32.max)),
            Field(
                "mentions", \.mentions, "Members of the chat who are called.", 0...50, default: []),
            Field(
                "files", \.files,
                "Files that the caller has uploaded to this chat, each for one message.",
                AttachedFile.limits, default: []),
        ]
    }

    struct Reply: Record {
        var number = 0
        var created = Instant()

        static let fields: [Field<Self>] = [
            Field("number", \.number, "Number of the message in its chat, from 1 without gaps."),
            Field("created", \.created, "When it was posted."),
        ]
    }

    /// The payload of `message.posted`.
    struct Event: Record {
        var chat = Chat.ID()
        var number = 0
        var author = Member.ID()
        var authorName = ""
        var text = ""
        var replyTo: Int?
        var mentions: [Member.ID] = []
        var files: [AttachedFile] = []
        var created = Instant()

        static let fields: [Field<Self>] = [
            Field("chat", \.chat, "The chat."),
            Field("number", \.number, "Number of the message in its chat."),
            Field("author", \.author, "Who wrote it."),
            Field("authorName", \.authorName, "The author's name."),
            Field("text", \.text, "The text."),
            Field("replyTo", \.replyTo, "Number of the message that is answered."),
            Field("mentions", \.mentions, "Members who are called."),
            Field("files", \.files, "Its files."),
            Field("created", \.created, "When it was posted."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        try requireWords(request.text, orFiles: request.files)
        let access = try caller.chat(request.chat, for: .posting)
        let chat = access.chat.id
        let author = access.insider.member
        let number = access.chat.last + 1
        if let answered = request.replyTo {
            guard answered < number else { throw .notFound("replyTo") }
        }
        try caller.insert(request, number: number, author: author.id)
        for (index, member) in request.mentions.enumerated() {
            try caller.mention(member, in: chat, number: number, field: "mentions.\(index)")
        }
        let files = try access.insider.attach(request.files, to: .message(number, in: chat))
        try caller.emit(
            "message.posted", to: .chat(chat),
            Event(
                chat: chat, number: Int(number), author: author.id, authorName: author.name,
                text: request.text, replyTo: request.replyTo, mentions: request.mentions,
                files: files, created: caller.now))
        return Reply(number: Int(number), created: caller.now)
    }
}

extension Caller {
    fileprivate func insert(
        _ request: PostMessage.Request, number: Int64, author: Member.ID
    ) throws(Failure) {
        let chat = request.chat
        let serial = Int64(
            try database.count("SELECT COALESCE(MAX(serial), 0) + 1 FROM messages"))
        try database.execute(
            """
            INSERT INTO messages(serial, institution, chat, number, author, text, reply, created)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            [
                serial, chat.institution, chat.number, number, author.number, request.text,
                request.replyTo, now,
            ])
        try MessageIndex(database: database).noteMessage(serial: serial)
        try database.execute(
            "UPDATE chats SET last = ?3 WHERE institution = ?1 AND number = ?2",
            [chat.institution, chat.number, number])
        // Who writes has seen what stands above.
        try database.execute(
            """
            UPDATE chat_members SET read = ?4
            WHERE institution = ?1 AND chat = ?2 AND member = ?3
            """, [chat.institution, chat.number, author.number, number])
    }

    fileprivate func mention(
        _ member: Member.ID, in chat: Chat.ID, number: Int64, field: String
    ) throws(Failure) {
        let mentioned = try database.execute(
            """
            INSERT INTO mentions(institution, member, chat, message)
            SELECT institution, member, chat, ?4 FROM chat_members
            WHERE institution = ?1 AND chat = ?2 AND member = ?3
            ON CONFLICT DO NOTHING
            """, [member.institution, chat.number, member.number, number])
        guard member.institution == chat.institution, mentioned == 1 else {
            throw .invalid(
                field, "Only members of the chat are mentioned, each once.",
                text: "Упомянуть можно только участников этого чата, каждого один раз.")
        }
    }
}

/// Changes the text of one's own message.
enum EditMessage: Operation {
    static let name = "message.edit"
    static let summary = "Changes the text of one's own message; the old text is kept."
    static let rows: [Row] = [.M72, .M84]
    static let access: Access = .write(.member)

    struct Request: Record {
        var chat = Chat.ID()
        var number = 0
        var text = ""

        static let fields: [Field<Self>] = [
            Field("chat", \.chat, "The chat."),
            Field("number", \.number, "Number of the message in its chat.", 1...Int(Int32.max)),
            Field(
                "text", \.text, "The new text; only a message with files may do without.",
                0...4096),
        ]
    }

    struct Reply: Record {
        var edited = Instant()

        static let fields: [Field<Self>] = [
            Field("edited", \.edited, "When the text was changed.")
        ]
    }

    /// The payload of `message.edited`.
    struct Event: Record {
        var chat = Chat.ID()
        var number = 0
        var text = ""
        var edited = Instant()

        static let fields: [Field<Self>] = [
            Field("chat", \.chat, "The chat."),
            Field("number", \.number, "Number of the message in its chat."),
            Field("text", \.text, "The new text."),
            Field("edited", \.edited, "When it was changed."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let access = try caller.chat(request.chat, for: .posting)
        let files = try AttachedFile.load(
            .messages(request.chat), request.number..<request.number + 1, in: caller.database)
        try requireWords(request.text, orFiles: files.map(\.file.file))
        let message = try access.message(request.number)
        guard message.author == access.insider.member.id else {
            throw Failure(
                .forbidden, field: "number", "Only the author changes a message.",
                text: "Изменить сообщение может только его автор.")
        }
        let key: [any SQLBindable] = [
            request.chat.institution, request.chat.number, request.number,
        ]
        try caller.database.execute(
            """
            INSERT INTO message_edits(institution, chat, message, version, text, at)
            SELECT ?1, ?2, ?3, COUNT(*) + 1, ?4, ?5 FROM message_edits
            WHERE institution = ?1 AND chat = ?2 AND message = ?3
            """, key + [message.text, caller.now])
        try caller.database.execute(
            """
            UPDATE messages SET text = ?4, edited = ?5
            WHERE institution = ?1 AND chat = ?2 AND number = ?3
            """, key + [request.text, caller.now])
        try MessageIndex(database: caller.database).replace(
            message.text, with: request.text, serial: message.serial, in: request.chat)
        try caller.emit(
            "message.edited", to: .chat(request.chat),
            Event(
                chat: request.chat, number: request.number, text: request.text,
                edited: caller.now))
        return Reply(edited: caller.now)
    }
}

/// Shows the earlier texts of a message.
enum ShowMessageHistory: Operation {
    static let name = "message.history"
    static let summary = "Shows the earlier texts of a message to the members of its chat."
    static let rows: [Row] = [.M72]
    static let access: Access = .read(.member)

    struct Version: Record {
        var text = ""
        var until = Instant()

        static let fields: [Field<Self>] = [
            Field("text", \.text, "The text."),
            Field("until", \.until, "When it was replaced."),
        ]
    }

    struct Reply: Record {
        var text = ""
        var versions: [Version] = []

        static let fields: [Field<Self>] = [
            Field("text", \.text, "The text today."),
            Field("versions", \.versions, "Earlier texts, the first one first."),
        ]
    }

    static func run(_ request: MessagePlace, for caller: Caller) throws(Failure) -> Reply {
        let access = try caller.chat(request.chat, for: .reading)
        let message = try access.message(request.number)
        return Reply(
            text: message.text,
            versions: try caller.database.all(
                """
                SELECT text, at FROM message_edits
                WHERE institution = ?1 AND chat = ?2 AND message = ?3 ORDER BY version
                """, [request.chat.institution, request.chat.number, request.number]
            ) { Version(text: $0.text(0), until: $0.instant(1)) })
    }
}

/// Deletes a message.
enum DeleteMessage: Operation {
    static let name = "message.delete"
    static let summary = "Deletes a message: its author, or who manages the chat; a mark remains."
    static let rows: [Row] = [.M72]
    static let access: Access = .write(.member)

    static func run(_ request: MessagePlace, for caller: Caller) throws(Failure) -> Empty {
        let access = try caller.chat(request.chat, for: .reading)
        try access.insider.requireActive()
        let message = try access.message(request.number)
        let me = access.insider.member.id
        if message.author != me {
            guard try access.manages else {
                throw Failure(
                    .forbidden, field: "number",
                    "Only the author or who manages the chat deletes a message.",
                    text: "Удалить сообщение может его автор или тот, кто ведёт чат.")
            }
            try caller.record(
                request.chat.institution, name, of: "message \(request.chat)/\(request.number)",
                ["author": .string(message.author.description)])
        }
        try caller.database.execute(
            """
            UPDATE messages SET deleted = ?4, deleted_by = ?5
            WHERE institution = ?1 AND chat = ?2 AND number = ?3
            """,
            [
                request.chat.institution, request.chat.number, request.number, caller.now,
                me.number,
            ])
        try MessageIndex(database: caller.database).replace(
            message.text, with: nil, serial: message.serial, in: request.chat)
        try caller.emit("message.deleted", to: .chat(request.chat), request)
        return Empty()
    }
}
