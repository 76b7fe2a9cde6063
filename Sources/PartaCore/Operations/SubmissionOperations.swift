/// Operations on material supplied for publication: administration supplies, administrators publish.
enum SubmissionOperations {
    static let all: [any Operation.Type] = [
        CreateSubmission.self, ListSubmissions.self, AcceptSubmission.self, RefuseSubmission.self,
    ]
}

/// Supplied material as its author and the publishers see it.
struct SubmissionItem: Record {
    var submission = Submission.ID()
    var channel = Channel.ID()
    var channelName = ""
    var author = Member.ID()
    var authorName = ""
    var text = ""
    var files: [AttachedFile] = []
    var state = Submission.State.pending
    var reason: String?
    var created = Instant()
    var decided: Instant?
    var post: Int?

    static let fields: [Field<Self>] = [
        Field("submission", \.submission, "The submission."),
        Field("channel", \.channel, "The channel it is meant for."),
        Field("channelName", \.channelName, "The channel's name."),
        Field("author", \.author, "Who supplied it."),
        Field("authorName", \.authorName, "The supplier's name."),
        Field("text", \.text, "The text."),
        Field("files", \.files, "Its files."),
        Field("state", \.state, "Where it stands."),
        Field("reason", \.reason, "Why it was refused."),
        Field("created", \.created, "When it was supplied."),
        Field("decided", \.decided, "When it was published or refused."),
        Field("post", \.post, "Number of the post that it became."),
    ]

    /// Reads submissions by a condition on `s`, whose parameters begin at `?2`.
    static func load(
        _ condition: StaticString, _ values: [any SQLBindable], of institution: Institution.ID,
        for caller: Caller
    ) throws(Failure) -> [SubmissionItem] {
        var items = try caller.database.all(
            """
            SELECT s.number, s.channel, c.name, s.author, a.name, s.text, s.state, s.reason,
                s.created, s.decided, s.post
            FROM submissions s
            JOIN channels c ON c.institution = s.institution AND c.number = s.channel
            JOIN members a ON a.institution = s.institution AND a.number = s.author
            WHERE s.institution = ?1 AND \(condition)
            """, [institution] + values
        ) { row throws(Failure) in
            guard let state = Submission.State(rawValue: row.text(6)) else {
                throw .broken("A submission has an unknown state.")
            }
            return SubmissionItem(
                submission: Submission.ID(institution, row.integer(0)),
                channel: Channel.ID(institution, row.integer(1)), channelName: row.text(2),
                author: Member.ID(institution, row.integer(3)), authorName: row.text(4),
                text: row.text(5), state: state, reason: row.optionalText(7),
                created: row.instant(8), decided: row.optionalInstant(9),
                post: row.optionalInteger(10).map { Int($0) })
        }
        for index in items.indices {
            let number = Int(items[index].submission.number)
            let files = try AttachedFile.load(
                .submissions(institution), number..<number + 1, in: caller.database)
            items[index].files = files.map(\.file)
        }
        return items
    }
}

/// What became of a submission: the payload of events.
struct SubmissionChange: Record {
    var submission = Submission.ID()
    var state = Submission.State.pending

    init() {}
    init(submission: Submission.ID, state: Submission.State) {
        self.submission = submission
        self.state = state
    }

    static let fields: [Field<Self>] = [
        Field("submission", \.submission, "The submission."),
        Field("state", \.state, "Where it stands."),
    ]
}

/// Supplies material for publication in a channel.
enum CreateSubmission: Operation {
    static let name = "submission.create"
    static let summary = "Supplies material for publication in a channel."
    static let rows: [Row] = [.M69]
    static let access: Access = .write(.member)

    struct Request: Record {
        var channel: Channel.ID?
        var institution: Institution.ID?
        var text = ""
        var files: [File.ID] = []

        static let fields: [Field<Self>] = [
            Field("channel", \.channel, "The channel."),
            Field(
                "institution", \.institution,
                "The institution, instead of a channel: its first system channel is meant."),
            Field(
                "text", \.text, "The text; only material with files may do without.", 0...20000,
                default: ""),
            Field(
                "files", \.files,
                "Files that the caller has uploaded to the channel, each for one submission.",
                AttachedFile.limits, default: []),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> SubmissionChange {
        try requireWords(request.text, orFiles: request.files)
        guard let institution = request.channel?.institution ?? request.institution else {
            throw .invalid(
                "channel", "Neither a channel nor an institution is given.",
                text: "Укажите канал.")
        }
        let insider = try caller.insider(of: institution)
        try insider.requireActive()
        try insider.requireChannels()
        try insider.requireSupplying()
        let channel = try channel(request.channel, insider)
        try channel.requireOpen()
        let id = Submission.ID(
            institution, try caller.nextNumber("submissions", of: institution))
        try caller.database.execute(
            """
            INSERT INTO submissions(institution, number, channel, author, text, state, created)
            VALUES (?1, ?2, ?3, ?4, ?5, 'pending', ?6)
            """,
            [
                id.institution, id.number, channel.id.number, insider.member.id.number,
                request.text, caller.now,
            ])
        _ = try insider.attach(request.files, to: .submission(id.number, in: channel.id))
        let change = SubmissionChange(submission: id, state: .pending)
        try caller.emit("submission.created", to: .administrators(id.institution), change)
        return change
    }

    private static func channel(
        _ id: Channel.ID?, _ insider: Insider
    ) throws(Failure) -> Channel {
        if let id { return try insider.caller.channel(id, for: .reading).channel }
        let channels = try Channel.load(
            "c.key IS NOT NULL AND c.number > ?2", [0], of: insider.institution.id,
            in: insider.database)
        guard let first = channels.first else { throw .notFound("channel") }
        return first
    }
}

/// Lists supplied material.
enum ListSubmissions: Operation {
    static let name = "submission.list"
    static let summary = "Lists supplied material: publishers see all, others their own."
    static let rows: [Row] = [.M69]
    static let access: Access = .read(.member)

    struct Request: Record {
        var institution = Institution.ID()
        var state: Submission.State?
        var before: Submission.ID?
        var limit = 50

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("state", \.state, "Only submissions in this state."),
            Field("before", \.before, "Only submissions before this one."),
            Field("limit", \.limit, "How many at most.", 1...200, default: 50),
        ]
    }

    struct Reply: Record {
        var submissions: [SubmissionItem] = []

        static let fields: [Field<Self>] = [
            Field("submissions", \.submissions, "Submissions, the newest first.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        return Reply(
            submissions: try SubmissionItem.load(
                """
                s.number < ?2 AND (?3 = '' OR s.state = ?3) AND (?4 = 1 OR s.author = ?5)
                ORDER BY s.number DESC LIMIT ?6
                """,
                [
                    request.before?.number ?? Int64.max, request.state?.rawValue ?? "",
                    insider.publishes, insider.member.id.number, request.limit,
                ], of: request.institution, for: caller))
    }
}

/// Publishes supplied material.
enum AcceptSubmission: Operation {
    static let name = "submission.accept"
    static let summary = "Publishes supplied material as a post that names the supplier."
    static let rows: [Row] = [.M68, .M69]
    static let access: Access = .write(.member)

    struct Request: Record {
        var submission = Submission.ID()
        var text: String?
        var mustRead = false

        static let fields: [Field<Self>] = [
            Field("submission", \.submission, "The submission."),
            Field("text", \.text, "The text after editing; by default as supplied.", 1...20000),
            Field(
                "mustRead", \.mustRead, "Whether readers confirm by name that they know it.",
                default: false),
        ]
    }

    struct Reply: Record {
        var channel = Channel.ID()
        var number = 0

        static let fields: [Field<Self>] = [
            Field("channel", \.channel, "The channel."),
            Field("number", \.number, "Number of the post in its channel."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        if let text = request.text { try requireWords(text, field: "text") }
        let item = try caller.submission(request.submission)
        let (channel, insider) = try caller.channel(item.channel, for: .publishing)
        let draft = PostDraft(
            text: request.text ?? item.text, mustRead: request.mustRead, supplier: item.author)
        let number = try channel.publish(draft, by: insider) { number throws(Failure) in
            try caller.database.execute(
                "UPDATE files SET post = ?3 WHERE institution = ?1 AND submission = ?2",
                [item.submission.institution, item.submission.number, number])
            return item.files
        }
        try caller.settle(item, .accepted, by: insider.member.id, post: number)
        return Reply(channel: channel.id, number: number)
    }
}

/// Refuses supplied material.
enum RefuseSubmission: Operation {
    static let name = "submission.refuse"
    static let summary = "Refuses supplied material, with a reason that the supplier reads."
    static let rows: [Row] = [.M69]
    static let access: Access = .write(.member)

    struct Request: Record {
        var submission = Submission.ID()
        var reason = ""

        static let fields: [Field<Self>] = [
            Field("submission", \.submission, "The submission."),
            Field("reason", \.reason, "Why; the supplier reads it.", 1...500),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> SubmissionChange {
        let item = try caller.submission(request.submission)
        let insider = try caller.insider(of: item.submission.institution)
        try insider.requireActive()
        try caller.settle(item, .refused, by: insider.member.id, reason: request.reason)
        return SubmissionChange(submission: item.submission, state: .refused)
    }
}

extension Caller {
    /// Supplied material that waits for the caller's decision.
    fileprivate func submission(_ id: Submission.ID) throws(Failure) -> SubmissionItem {
        let insider = try insider(of: id.institution)
        let found = try SubmissionItem.load(
            "s.number = ?2", [id.number], of: id.institution, for: self)
        guard let item = found.first, insider.publishes || item.author == insider.member.id else {
            throw .notFound("submission")
        }
        let rules = insider.policy.document.channels
        try insider.require(
            rules.publishers, to: "решать о публикации",
            clause: rules.publishersClause ?? rules.clause)
        guard item.state == .pending else {
            throw Failure(
                .conflict, field: "submission", "The submission is settled already.",
                text: "Этот материал уже опубликован или отклонён.")
        }
        return item
    }

    fileprivate func settle(
        _ item: SubmissionItem, _ state: Submission.State, by member: Member.ID,
        reason: String? = nil, post: Int? = nil
    ) throws(Failure) {
        try database.execute(
            """
            UPDATE submissions SET state = ?3, decided = ?4, decided_by = ?5, reason = ?6, post = ?7
            WHERE institution = ?1 AND number = ?2
            """,
            [
                item.submission.institution, item.submission.number, state.rawValue, now,
                member.number, reason, post,
            ])
        try emit(
            "submission.settled", to: .member(item.author),
            SubmissionChange(submission: item.submission, state: state))
    }
}
