/// Operations on the posts of a channel.
enum PostOperations {
    static let all: [any Operation.Type] = [
        PublishPost.self, ListPosts.self, EditPost.self, DeletePost.self, ReadPosts.self,
    ]
}

/// A request that names a post.
struct PostPlace: Record {
    var channel = Channel.ID()
    var number = 0

    init() {}
    init(channel: Channel.ID, number: Int) {
        self.channel = channel
        self.number = number
    }

    static let fields: [Field<Self>] = [
        Field("channel", \.channel, "The channel."),
        Field("number", \.number, "Number of the post in its channel.", 1...Int(Int32.max)),
    ]
}

/// A post as its readers see it, and the payload of `post.published` and `post.edited`.
struct PostItem: Record {
    var channel = Channel.ID()
    var number = 0
    var author = Member.ID()
    var authorName = ""
    var supplier: Member.ID?
    var supplierName: String?
    var text: String?
    var created = Instant()
    var edited: Instant?
    var deleted: Instant?

    static let fields: [Field<Self>] = [
        Field("channel", \.channel, "The channel."),
        Field("number", \.number, "Number of the post in its channel."),
        Field("author", \.author, "Who published it."),
        Field("authorName", \.authorName, "The publisher's name."),
        Field("supplier", \.supplier, "Who supplied the material."),
        Field("supplierName", \.supplierName, "The supplier's name."),
        Field("text", \.text, "The text; a deleted post has none."),
        Field("created", \.created, "When it was published."),
        Field("edited", \.edited, "When it was changed last."),
        Field("deleted", \.deleted, "When it was deleted."),
    ]

    /// Reads the posts of a channel below a number, the newest first.
    fileprivate static func load(
        _ channel: Channel.ID, below end: Int, limit: Int, for caller: Caller
    ) throws(Failure) -> [PostItem] {
        try caller.database.all(
            """
            SELECT p.number, p.author, a.name, p.supplier, s.name, p.text, p.created, p.edited,
                p.deleted
            FROM posts p JOIN members a ON a.institution = p.institution AND a.number = p.author
            LEFT JOIN members s ON s.institution = p.institution AND s.number = p.supplier
            WHERE p.institution = ?1 AND p.channel = ?2 AND p.number < ?3
            ORDER BY p.number DESC LIMIT ?4
            """, [channel.institution, channel.number, end, limit]
        ) { row in
            PostItem(
                channel: channel, number: Int(row.integer(0)),
                author: Member.ID(channel.institution, row.integer(1)), authorName: row.text(2),
                supplier: row.optionalInteger(3).map { Member.ID(channel.institution, $0) },
                supplierName: row.optionalText(4), text: row.isNull(8) ? row.text(5) : nil,
                created: row.instant(6), edited: row.optionalInstant(7),
                deleted: row.optionalInstant(8))
        }
    }

    /// A post that still stands.
    fileprivate static func find(
        _ place: PostPlace, for caller: Caller
    ) throws(Failure) -> PostItem {
        let found = try load(place.channel, below: place.number + 1, limit: 1, for: caller)
        guard let post = found.first, post.number == place.number, post.deleted == nil else {
            throw .notFound("number")
        }
        return post
    }
}

/// Publishes a post in a channel.
enum PublishPost: Operation {
    static let name = "post.publish"
    static let summary = "Publishes a post in a channel."
    static let rows: [Row] = [.M65, .M66, .M68]
    static let access: Access = .write(.member)

    struct Request: Record {
        var channel = Channel.ID()
        var text = ""

        static let fields: [Field<Self>] = [
            Field("channel", \.channel, "The channel."),
            Field("text", \.text, "The text.", 1...20000),
        ]
    }

    struct Reply: Record {
        var number = 0

        static let fields: [Field<Self>] = [
            Field("number", \.number, "Number of the post in its channel, from 1 without gaps.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        try requireWords(request.text, field: "text")
        let (channel, insider) = try caller.channel(request.channel, for: .publishing)
        return Reply(
            number: try channel.publish(
                request.text, by: insider.member, supplier: nil, for: caller))
    }
}

/// Lists the posts of a channel.
enum ListPosts: Operation {
    static let name = "post.list"
    static let summary = "Lists the posts of a channel, the newest first."
    static let rows: [Row] = [.M65, .M66]
    static let access: Access = .read(.member)

    struct Request: Record {
        var channel = Channel.ID()
        var before: Int?
        var limit = 50

        static let fields: [Field<Self>] = [
            Field("channel", \.channel, "The channel."),
            Field("before", \.before, "Only posts before this number.", 1...Int(Int32.max)),
            Field("limit", \.limit, "How many at most.", 1...200, default: 50),
        ]
    }

    struct Reply: Record {
        var posts: [PostItem] = []
        var last = 0

        static let fields: [Field<Self>] = [
            Field("posts", \.posts, "Posts, the newest first."),
            Field("last", \.last, "Number of the channel's newest post."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let (channel, _) = try caller.channel(request.channel, for: .reading)
        return Reply(
            posts: try PostItem.load(
                channel.id, below: request.before ?? .max, limit: request.limit, for: caller),
            last: Int(channel.last))
    }
}

/// Changes the text of a post.
enum EditPost: Operation {
    static let name = "post.edit"
    static let summary = "Changes the text of a post."
    static let rows: [Row] = [.M68]
    static let access: Access = .write(.member)

    struct Request: Record {
        var channel = Channel.ID()
        var number = 0
        var text = ""

        static let fields: [Field<Self>] = [
            Field("channel", \.channel, "The channel."),
            Field("number", \.number, "Number of the post in its channel.", 1...Int(Int32.max)),
            Field("text", \.text, "The new text.", 1...20000),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> PostItem {
        try requireWords(request.text, field: "text")
        let (channel, _) = try caller.channel(request.channel, for: .publishing)
        var post = try PostItem.find(
            PostPlace(channel: channel.id, number: request.number), for: caller)
        post.text = request.text
        post.edited = caller.now
        try caller.database.execute(
            """
            UPDATE posts SET text = ?4, edited = ?5
            WHERE institution = ?1 AND channel = ?2 AND number = ?3
            """,
            [
                channel.id.institution, channel.id.number, request.number, request.text, caller.now,
            ])
        try caller.emit("post.edited", to: .channel(channel.id), post)
        return post
    }
}

/// Deletes a post.
enum DeletePost: Operation {
    static let name = "post.delete"
    static let summary = "Deletes a post; a mark remains."
    static let rows: [Row] = [.M68]
    static let access: Access = .write(.member)

    static func run(_ request: PostPlace, for caller: Caller) throws(Failure) -> Empty {
        let (channel, _) = try caller.channel(request.channel, for: .publishing)
        _ = try PostItem.find(request, for: caller)
        try caller.database.execute(
            """
            UPDATE posts SET deleted = ?4
            WHERE institution = ?1 AND channel = ?2 AND number = ?3
            """, [channel.id.institution, channel.id.number, request.number, caller.now])
        try caller.record(
            channel.id.institution, name, of: "post \(channel.id)/\(request.number)")
        try caller.emit("post.deleted", to: .channel(channel.id), request)
        return Empty()
    }
}

/// Marks the posts of a channel as read.
enum ReadPosts: Operation {
    static let name = "post.read"
    static let summary = "Marks the posts of a channel as read up to a number."
    static let rows: [Row] = [.M65, .M66]
    static let access: Access = .write(.member)

    struct Request: Record {
        var channel = Channel.ID()
        var upTo: Int?

        static let fields: [Field<Self>] = [
            Field("channel", \.channel, "The channel."),
            Field("upTo", \.upTo, "Number of the last post read; by default the newest."),
        ]
    }

    struct Reply: Record {
        var read = 0

        static let fields: [Field<Self>] = [
            Field("read", \.read, "Number up to which the caller has read; it never goes back.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let (channel, insider) = try caller.channel(request.channel, for: .reading)
        let key: [any SQLBindable] = [
            channel.id.institution, channel.id.number, insider.member.id.number,
        ]
        let before = try caller.database.count(
            "SELECT read FROM channel_reads WHERE institution = ?1 AND channel = ?2 AND member = ?3",
            key)
        let read = max(before, min(request.upTo ?? .max, Int(channel.last)))
        if read > before {
            try caller.database.execute(
                """
                INSERT INTO channel_reads(institution, channel, member, read)
                VALUES (?1, ?2, ?3, ?4) ON CONFLICT(institution, channel, member)
                DO UPDATE SET read = excluded.read
                """, key + [read])
        }
        return Reply(read: read)
    }
}
