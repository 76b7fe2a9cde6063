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

/// A post as one of its readers sees it, and the payload of `post.published` and `post.edited`.
struct PostItem: Record {
    var channel = Channel.ID()
    var number = 0
    var author = Member.ID()
    var authorName = ""
    var supplier: Member.ID?
    var supplierName: String?
    var text: String?
    var files: [AttachedFile] = []
    var created = Instant()
    var edited: Instant?
    var deleted: Instant?
    var mustRead = false
    var acknowledged: Instant?
    var mustAcknowledge: Bool?
    var confirmedBy: Int?

    static let fields: [Field<Self>] = [
        Field("channel", \.channel, "The channel."),
        Field("number", \.number, "Number of the post in its channel."),
        Field("author", \.author, "Who published it."),
        Field("authorName", \.authorName, "The publisher's name."),
        Field("supplier", \.supplier, "Who supplied the material."),
        Field("supplierName", \.supplierName, "The supplier's name."),
        Field("text", \.text, "The text; a deleted post has none."),
        Field("files", \.files, "Its files; a deleted post has none."),
        Field("created", \.created, "When it was published."),
        Field("edited", \.edited, "When it was changed last."),
        Field("deleted", \.deleted, "When it was deleted."),
        Field("mustRead", \.mustRead, "Whether its readers confirm by name that they know it."),
        Field("acknowledged", \.acknowledged, "When the caller confirmed it; not in events."),
        Field(
            "mustAcknowledge", \.mustAcknowledge,
            "Whether the caller still has to confirm it; not in events."),
        Field(
            "confirmedBy", \.confirmedBy,
            "How many have confirmed it, for those who publish; not in events."),
    ]

    /// The post without what concerns one reader only: what events tell.
    var shared: PostItem {
        var post = self
        post.acknowledged = nil
        post.mustAcknowledge = nil
        post.confirmedBy = nil
        return post
    }

    /// Reads the posts of a channel below a number, the newest first.
    static func load(
        _ channel: Channel, below end: Int, limit: Int, for insider: Insider
    ) throws(Failure) -> [PostItem] {
        let institution = channel.id.institution
        let me = insider.member.id
        let isAddressed = insider.belongs(to: channel.audience)
        var posts = try insider.database.all(
            """
            SELECT p.number, p.author, a.name, p.supplier, s.name, p.text, p.created, p.edited,
                p.deleted, p.must_read,
                (SELECT k.at FROM post_acknowledgements k WHERE k.institution = p.institution
                    AND k.channel = p.channel AND k.post = p.number AND k.member = ?5),
                CASE WHEN p.must_read = 1 AND ?6 = 1 THEN (
                    SELECT COUNT(*) FROM post_acknowledgements k
                    WHERE k.institution = p.institution AND k.channel = p.channel
                        AND k.post = p.number) END
            FROM posts p JOIN members a ON a.institution = p.institution AND a.number = p.author
            LEFT JOIN members s ON s.institution = p.institution AND s.number = p.supplier
            WHERE p.institution = ?1 AND p.channel = ?2 AND p.number < ?3
            ORDER BY p.number DESC LIMIT ?4
            """,
            [institution, channel.id.number, end, limit, me.number, insider.publishes]
        ) { row in
            var post = PostItem()
            post.channel = channel.id
            post.number = Int(row.integer(0))
            post.author = Member.ID(institution, row.integer(1))
            post.authorName = row.text(2)
            post.supplier = row.optionalInteger(3).map { Member.ID(institution, $0) }
            post.supplierName = row.optionalText(4)
            post.text = row.isNull(8) ? row.text(5) : nil
            post.created = row.instant(6)
            post.edited = row.optionalInstant(7)
            post.deleted = row.optionalInstant(8)
            post.mustRead = row.flag(9)
            post.acknowledged = row.optionalInstant(10)
            post.mustAcknowledge =
                post.mustRead && post.deleted == nil && post.acknowledged == nil && isAddressed
                && post.author != me
            post.confirmedBy = row.optionalInteger(11).map { Int($0) }
            return post
        }
        guard let last = posts.first?.number, let first = posts.last?.number else { return posts }
        let files = try AttachedFile.load(
            .posts(channel.id), first..<last + 1, in: insider.database)
        for (number, file) in files {
            // Numbers have no gaps.
            guard posts[last - number].deleted == nil else { continue }
            posts[last - number].files.append(file)
        }
        return posts
    }

    /// A post that still stands.
    static func find(
        _ number: Int, in channel: Channel, for insider: Insider
    ) throws(Failure) -> PostItem {
        let found = try load(channel, below: number + 1, limit: 1, for: insider)
        guard let post = found.first, post.number == number, post.deleted == nil else {
            throw .notFound("number")
        }
        return post
    }
}
