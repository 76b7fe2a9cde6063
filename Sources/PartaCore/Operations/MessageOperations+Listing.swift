/// A message as the members of its chat read it.
struct MessageItem: Record {
    var chat = Chat.ID()
    var number = 0
    var author = Member.ID()
    var authorName = ""
    var text: String?
    var files: [AttachedFile] = []
    var replyTo: Int?
    var created = Instant()
    var edited: Instant?
    var deleted: Instant?
    var readBy = 0
    var reactions: [Reaction] = []

    /// A reaction and how many have given it.
    struct Reaction: Record {
        var emoji = ""
        var count = 0
        var isMine = false

        static let fields: [Field<Self>] = [
            Field("emoji", \.emoji, "The reaction."),
            Field("count", \.count, "How many have given it."),
            Field("isMine", \.isMine, "Whether the caller has."),
        ]
    }

    static let fields: [Field<Self>] = [
        Field("chat", \.chat, "The chat."),
        Field("number", \.number, "Number of the message in its chat."),
        Field("author", \.author, "Who wrote it."),
        Field("authorName", \.authorName, "The author's name."),
        Field("text", \.text, "The text; a deleted message has none."),
        Field("files", \.files, "Its files; a deleted message has none."),
        Field("replyTo", \.replyTo, "Number of the message that is answered."),
        Field("created", \.created, "When it was posted."),
        Field("edited", \.edited, "When the text was changed last."),
        Field("deleted", \.deleted, "When it was deleted."),
        Field("readBy", \.readBy, "How many members beside the author have read it."),
        Field("reactions", \.reactions, "Reactions."),
    ]

    /// The columns that ``init(_:in:)`` reads, of `messages` as `m` and the author as `a`.
    static let columns =
        "m.chat, m.number, m.author, a.name, m.text, m.reply, m.created, m.edited, m.deleted"

    init() {}

    /// Reads a message from a row that begins with ``columns``.
    init(_ row: any SQLRow, in institution: Institution.ID) {
        chat = Chat.ID(institution, row.integer(0))
        number = Int(row.integer(1))
        author = Member.ID(institution, row.integer(2))
        authorName = row.text(3)
        deleted = row.optionalInstant(8)
        text = deleted == nil ? row.text(4) : nil
        replyTo = row.optionalInteger(5).map { Int($0) }
        created = row.instant(6)
        edited = row.optionalInstant(7)
    }
}

/// Lists the messages of a chat around any point.
enum ListMessages: Operation {
    static let name = "message.list"
    static let summary = "Lists the messages of a chat, from its end or around any point."
    static let rows: [Row] = [.M59, .M62, .M72, .M83]
    static let access: Access = .read(.member)

    struct Request: Record {
        var chat = Chat.ID()
        var before: Int?
        var after: Int?
        var around: Int?
        var limit = 50

        static let fields: [Field<Self>] = [
            Field("chat", \.chat, "The chat."),
            Field("before", \.before, "Only messages before this number.", 1...Int(Int32.max)),
            Field("after", \.after, "Only messages after this number; from its end on."),
            Field("around", \.around, "Messages on both sides of this number.", 1...Int(Int32.max)),
            Field("limit", \.limit, "How many at most.", 1...200, default: 50),
        ]
    }

    struct Reply: Record {
        var messages: [MessageItem] = []
        var last = 0
        var read = 0

        static let fields: [Field<Self>] = [
            Field("messages", \.messages, "Messages in the order of their numbers."),
            Field("last", \.last, "Number of the chat's newest message; 0 in an empty chat."),
            Field("read", \.read, "Number up to which the caller has read."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let points = [request.before, request.after, request.around].compactMap { $0 }
        guard points.count <= 1 else {
            throw .invalid(
                "after", "Only one of before, after and around is given.",
                text: "Укажите только одно: before, after или around.")
        }
        let access = try caller.chat(request.chat, for: .reading)
        let last = Int(access.chat.last)
        var reply = Reply()
        reply.last = last
        reply.read = Int(access.place?.read ?? 0)
        let range = page(request, last: last)
        guard !range.isEmpty else { return reply }
        let values: [any SQLBindable] = [
            request.chat.institution, request.chat.number, range.lowerBound, range.upperBound,
        ]
        reply.messages = try caller.database.all(
            """
            SELECT \(MessageItem.columns) FROM messages m
            JOIN members a ON a.institution = m.institution AND a.number = m.author
            WHERE m.institution = ?1 AND m.chat = ?2 AND m.number >= ?3 AND m.number < ?4
            ORDER BY m.number
            """, values
        ) { MessageItem($0, in: request.chat.institution) }
        try addFiles(to: &reply.messages, range, access)
        try addReactions(to: &reply.messages, values, access)
        try addReadMarks(to: &reply.messages, access)
        return reply
    }

    /// The numbers of the page; they have no gaps.
    private static func page(_ request: Request, last: Int) -> Range<Int> {
        let first: Int
        let end: Int
        if let after = request.after {
            first = after + 1
            end = first + request.limit
        } else if let around = request.around {
            first = around - request.limit / 2
            end = first + request.limit
        } else {
            end = min(request.before ?? .max, last + 1)
            first = end - request.limit
        }
        let start = max(first, 1)
        return start..<max(start, min(end, last + 1))
    }

    private static func addFiles(
        to messages: inout [MessageItem], _ range: Range<Int>, _ access: ChatAccess
    ) throws(Failure) {
        let files = try AttachedFile.load(
            .messages(access.chat.id), range, in: access.insider.database)
        guard let first = messages.first?.number else { return }
        for (number, file) in files where messages[number - first].deleted == nil {
            messages[number - first].files.append(file)
        }
    }

    private static func addReactions(
        to messages: inout [MessageItem], _ range: [any SQLBindable], _ access: ChatAccess
    ) throws(Failure) {
        let reactions = try access.insider.database.all(
            """
            SELECT message, emoji, COUNT(*), SUM(CASE WHEN member = ?5 THEN 1 ELSE 0 END)
            FROM reactions WHERE institution = ?1 AND chat = ?2 AND message >= ?3 AND message < ?4
            GROUP BY message, emoji ORDER BY message, MIN(at), emoji
            """, range + [access.insider.member.id.number]
        ) { row in
            (
                Int(row.integer(0)),
                MessageItem.Reaction(
                    emoji: row.text(1), count: Int(row.integer(2)), isMine: row.flag(3))
            )
        }
        guard let first = messages.first?.number else { return }
        for (number, reaction) in reactions where messages[number - first].deleted == nil {
            messages[number - first].reactions.append(reaction)
        }
    }

    private static func addReadMarks(
        to messages: inout [MessageItem], _ access: ChatAccess
    ) throws(Failure) {
        let marks = try access.insider.database.all(
            """
            SELECT member, read FROM chat_members
            WHERE institution = ?1 AND chat = ?2 AND read >= ?3
            """,
            [
                access.chat.id.institution, access.chat.id.number,
                messages.first?.number ?? Int.max,
            ]
        ) { ($0.integer(0), Int($0.integer(1))) }
        for index in messages.indices {
            let message = messages[index]
            messages[index].readBy = marks.count { member, read in
                read >= message.number && member != message.author.number
            }
        }
    }
}

/// Finds messages in the caller's own chats.
enum SearchMessages: Operation {
    static let name = "message.search"
    static let summary =
        "Finds messages by words in the caller's own chats; ё is е, case is ignored."
    static let rows: [Row] = [.M72]
    static let access: Access = .read(.member)

    struct Request: Record {
        var institution = Institution.ID()
        var query = ""
        var chat: Chat.ID?
        var before: Int?
        var limit = 50

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("query", \.query, "Words or their beginnings; all must be found.", 1...200),
            Field("chat", \.chat, "Only this chat."),
            Field("before", \.before, "The cursor that the page before has returned.", 1...Int.max),
            Field("limit", \.limit, "How many at most.", 1...200, default: 50),
        ]
    }

    struct Reply: Record {
        var messages: [MessageItem] = []
        var next: Int?

        static let fields: [Field<Self>] = [
            Field("messages", \.messages, "Messages, the newest first."),
            Field("next", \.next, "The cursor of the next page, when there may be more."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        let chats: [Chat.ID]
        if let chat = request.chat {
            chats = [try insider.chat(chat, for: .reading).chat.id]
        } else {
            chats = try caller.database.all(
                "SELECT chat FROM chat_members WHERE institution = ?1 AND member = ?2",
                [request.institution, insider.member.id.number]
            ) { Chat.ID(request.institution, $0.integer(0)) }
        }
        guard let expression = MessageIndex.expression(request.query, in: chats) else {
            guard chats.isEmpty else {
                throw .invalid(
                    "query", "The query holds no word.", text: "В запросе нет ни одного слова.")
            }
            return Reply()
        }
        let search = Search(request, caller, insider.member.id, expression)
        var found = try search.tail()
        if found.count < request.limit { found += try search.index(request.limit - found.count) }
        var reply = Reply()
        reply.messages = try found.map(\.item).withFiles(from: caller.database)
        if found.count == request.limit { reply.next = found.last.map { Int($0.serial) } }
        return reply
    }

    /// One search: the newest messages from the table, the others from the index.
    private struct Search {
        let request: Request
        let database: any Database
        let member: Member.ID
        let expression: String

        init(_ request: Request, _ caller: Caller, _ member: Member.ID, _ expression: String) {
            self.request = request
            database = caller.database
            self.member = member
            self.expression = expression
        }

        /// Messages that the index does not hold yet, the newest first.
        func tail() throws(Failure) -> [(serial: Int64, item: MessageItem)] {
            let words = MessageIndex.words(of: request.query)
            let indexed = try MessageIndex(database: database).newestIndexed()
            let messages = try database.all(
                """
                SELECT \(MessageItem.columns), m.serial FROM messages m
                JOIN chat_members p ON p.institution = m.institution AND p.chat = m.chat
                    AND p.member = ?4
                JOIN members a ON a.institution = m.institution AND a.number = m.author
                WHERE m.serial > ?1 AND m.serial < ?2 AND m.institution = ?3
                    AND m.deleted IS NULL AND (?5 = 0 OR m.chat = ?5)
                ORDER BY m.serial DESC
                """,
                [
                    indexed, request.before ?? Int.max, request.institution, member.number,
                    request.chat?.number ?? 0,
                ]
            ) { (serial: $0.integer(9), item: MessageItem($0, in: request.institution)) }
            let fitting = messages.filter { _, item in
                let present = MessageIndex.words(of: item.text ?? "")
                return words.allSatisfy { word in present.contains { $0.hasPrefix(word) } }
            }
            return Array(fitting.prefix(request.limit))
        }

        /// At most so many messages that the index holds, the newest first.
        func index(_ limit: Int) throws(Failure) -> [(serial: Int64, item: MessageItem)] {
            try database.all(
                """
                SELECT \(MessageItem.columns), m.serial FROM message_search s
                JOIN messages m ON m.serial = s.rowid
                JOIN members a ON a.institution = m.institution AND a.number = m.author
                WHERE message_search MATCH ?1 AND s.rowid < ?2 AND m.institution = ?3
                    AND m.deleted IS NULL
                ORDER BY s.rowid DESC LIMIT ?4
                """, [expression, request.before ?? Int.max, request.institution, limit]
            ) { (serial: $0.integer(9), item: MessageItem($0, in: request.institution)) }
        }
    }
}

/// Lists unread messages that mention the caller.
enum ListMentions: Operation {
    static let name = "message.mentions"
    static let summary = "Lists the unread messages that mention the caller."
    static let rows: [Row] = [.M72, .M83]
    static let access: Access = .read(.member)

    struct Request: Record {
        var institution = Institution.ID()
        var limit = 50

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("limit", \.limit, "How many at most.", 1...200, default: 50),
        ]
    }

    struct Reply: Record {
        var messages: [MessageItem] = []

        static let fields: [Field<Self>] = [
            Field("messages", \.messages, "Messages, the newest first.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        return Reply(
            messages: try caller.database.all(
                """
                SELECT \(MessageItem.columns) FROM mentions n
                JOIN chat_members p ON p.institution = n.institution AND p.chat = n.chat
                    AND p.member = n.member AND p.read < n.message
                JOIN messages m ON m.institution = n.institution AND m.chat = n.chat
                    AND m.number = n.message AND m.deleted IS NULL
                JOIN members a ON a.institution = m.institution AND a.number = m.author
                WHERE n.institution = ?1 AND n.member = ?2 ORDER BY m.serial DESC LIMIT ?3
                """, [request.institution, insider.member.id.number, request.limit]
            ) { MessageItem($0, in: request.institution) }
            .withFiles(from: caller.database))
    }
}

extension [MessageItem] {
    /// The same messages, of any chats, each with its files.
    fileprivate func withFiles(from database: any Database) throws(Failure) -> [MessageItem] {
        var messages = self
        for index in indices {
            let message = messages[index]
            let files = try AttachedFile.load(
                .messages(message.chat), message.number..<message.number + 1, in: database)
            messages[index].files = files.map(\.file)
        }
        return messages
    }
}
