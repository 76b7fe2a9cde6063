/// Operations on the posts of a channel.
enum PostOperations {
    static let all: [any Operation.Type] = [
        PublishPost.self, ListPosts.self, EditPost.self, DeletePost.self, ReadPosts.self,
        AcknowledgePost.self, AcknowledgePostOnPaper.self, ListPostAcknowledgements.self,
    ]
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
        var files: [File.ID] = []
        var mustRead = false

        static let fields: [Field<Self>] = [
            Field("channel", \.channel, "The channel."),
            Field(
                "text", \.text, "The text; only a post with files may do without.", 0...20000,
                default: ""),
            Field(
                "files", \.files,
                "Files that the caller has uploaded to this channel, each for one post.",
                AttachedFile.limits, default: []),
            Field(
                "mustRead", \.mustRead, "Whether readers confirm by name that they know it.",
                default: false),
        ]
    }

    struct Reply: Record {
        var number = 0

        static let fields: [Field<Self>] = [
            Field("number", \.number, "Number of the post in its channel, from 1 without gaps.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        try requireWords(request.text, orFiles: request.files)
        let (channel, insider) = try caller.channel(request.channel, for: .publishing)
        let draft = PostDraft(text: request.text, mustRead: request.mustRead)
        return Reply(
            number: try channel.publish(draft, by: insider) { number throws(Failure) in
                try insider.attach(request.files, to: .post(number, in: channel.id))
            })
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
        let (channel, insider) = try caller.channel(request.channel, for: .reading)
        return Reply(
            posts: try PostItem.load(
                channel, below: request.before ?? .max, limit: request.limit, for: insider),
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
            Field(
                "text", \.text, "The new text; only a post with files may do without.", 0...20000),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> PostItem {
        let (channel, insider) = try caller.channel(request.channel, for: .publishing)
        var post = try PostItem.find(request.number, in: channel, for: insider)
        try requireWords(request.text, orFiles: post.files.map(\.file))
        // What people have confirmed by name stays what they have read.
        if let confirmed = post.confirmedBy, confirmed > 0 {
            throw Failure(
                .conflict, field: "number", "Readers have confirmed this text already.",
                text: "С этим текстом уже ознакомились. Опубликуйте новый.")
        }
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
        try caller.emit("post.edited", to: .channel(channel.id), post.shared)
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
        let (channel, insider) = try caller.channel(request.channel, for: .publishing)
        _ = try PostItem.find(request.number, in: channel, for: insider)
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

    /// The payload of `post.read`.
    struct Event: Record {
        var channel = Channel.ID()
        var read = 0

        static let fields: [Field<Self>] = [
            Field("channel", \.channel, "The channel."),
            Field("read", \.read, "Number up to which the member has read."),
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
            // The person's other devices take the mark off, too.
            try caller.emit(
                "post.read", to: .member(insider.member.id),
                Event(channel: channel.id, read: read))
        }
        return Reply(read: read)
    }
}
