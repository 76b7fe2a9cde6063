/// That somebody knows a post: the payload of `post.acknowledged`.
struct PostAcknowledgement: Record {
    var channel = Channel.ID()
    var number = 0
    var member = Member.ID()
    var name = ""
    var at = Instant()
    var isPaper = false

    static let fields: [Field<Self>] = [
        Field("channel", \.channel, "The channel."),
        Field("number", \.number, "Number of the post in its channel."),
        Field("member", \.member, "Who knows it."),
        Field("name", \.name, "The member's name."),
        Field("at", \.at, "When it was confirmed the first time."),
        Field("isPaper", \.isPaper, "Whether somebody entered it from paper."),
    ]
}

extension Insider {
    /// How many posts of a channel the caller still has to confirm.
    func postsToAcknowledge(in channel: Channel) throws(Failure) -> Int {
        guard belongs(to: channel.audience) else { return 0 }
        return try database.count(
            """
            SELECT COUNT(*) FROM posts p
            WHERE p.institution = ?1 AND p.channel = ?2 AND p.must_read = 1
                AND p.deleted IS NULL AND p.author <> ?3 AND NOT EXISTS(
                    SELECT 1 FROM post_acknowledgements k WHERE k.institution = p.institution
                        AND k.channel = p.channel AND k.post = p.number AND k.member = ?3)
            """, [institution.id, channel.id.number, member.id.number])
    }

    /// A post whose readers confirm that they know it.
    fileprivate func postToAcknowledge(
        _ number: Int, in channel: Channel
    ) throws(Failure) -> PostItem {
        let post = try PostItem.find(number, in: channel, for: self)
        guard post.mustRead else {
            throw Failure(
                .conflict, field: "number", "This post is not to be confirmed.",
                text: "Ознакомление с этой публикацией не подтверждают.")
        }
        return post
    }

    /// Keeps the first confirmation of a member and tells its author; later ones change nothing.
    fileprivate func acknowledge(
        _ post: PostItem, by other: Member, onPaper basis: String? = nil
    ) throws(Failure) -> PostAcknowledgement {
        let key: [any SQLBindable] = [
            institution.id, post.channel.number, post.number, other.id.number,
        ]
        let isNew = try database.execute(
            """
            INSERT INTO post_acknowledgements(institution, channel, post, member, at, way,
                entered_by, basis)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING
            """,
            key + [
                caller.now,
                (basis == nil ? AcknowledgementWay.platform : .paper).rawValue,
                basis == nil ? nil : member.id.number, basis,
            ])
        let kept = try database.first(
            """
            SELECT at, way FROM post_acknowledgements
            WHERE institution = ?1 AND channel = ?2 AND post = ?3 AND member = ?4
            """, key
        ) { ($0.instant(0), $0.text(1)) }
        guard let (at, way) = kept else {
            throw .broken("An acknowledgement is not there after its write.")
        }
        let acknowledgement = PostAcknowledgement(
            channel: post.channel, number: post.number, member: other.id, name: other.name,
            at: at, isPaper: way == AcknowledgementWay.paper.rawValue)
        guard isNew == 1 else { return acknowledgement }
        for concerned in Set([post.author, other.id]) {
            try caller.emit("post.acknowledged", to: .member(concerned), acknowledgement)
        }
        return acknowledgement
    }
}

/// Confirms that the caller knows a post.
enum AcknowledgePost: Operation {
    static let name = "post.acknowledge"
    static let summary =
        "Confirms by name that the caller knows a post; it cannot be taken back."
    static let rows: [Row] = [.M65, .M66]
    static let access: Access = .write(.member)

    struct Reply: Record {
        var acknowledged = Instant()

        static let fields: [Field<Self>] = [
            Field("acknowledged", \.acknowledged, "When it was confirmed the first time.")
        ]
    }

    static func run(_ request: PostPlace, for caller: Caller) throws(Failure) -> Reply {
        let (channel, insider) = try caller.channel(request.channel, for: .reading)
        try insider.requireActive()
        let post = try insider.postToAcknowledge(request.number, in: channel)
        return Reply(acknowledged: try insider.acknowledge(post, by: insider.member).at)
    }
}

/// Enters that somebody without the platform at hand confirmed a post on paper.
enum AcknowledgePostOnPaper: Operation {
    static let name = "post.acknowledgePaper"
    static let summary = "Enters that a person confirmed a post on paper."
    static let rows: [Row] = [.M65, .M66]
    static let access: Access = .write(.member)

    struct Request: Record {
        var channel = Channel.ID()
        var number = 0
        var member = Member.ID()
        var basis = ""

        static let fields: [Field<Self>] = [
            Field("channel", \.channel, "The channel."),
            Field("number", \.number, "Number of the post in its channel.", 1...Int(Int32.max)),
            Field("member", \.member, "Who signed."),
            Field("basis", \.basis, "The paper: «лист ознакомления от 03.09».", 2...300),
        ]
    }

    static func run(
        _ request: Request, for caller: Caller
    ) throws(Failure) -> PostAcknowledgement {
        let (channel, insider) = try caller.channel(request.channel, for: .reading)
        try insider.requireActive()
        try requireWords(request.basis, field: "basis")
        let post = try insider.postToAcknowledge(request.number, in: channel)
        let member = try insider.member(request.member)
        let isLead = try insider.leadsUnit(of: member.id)
        guard insider.member.isAdministrator || isLead else {
            throw Failure(
                .forbidden, field: "member", "The caller does not lead this person's unit.",
                text: "Отметить за человека может администратор или тот, кто ведёт его объединение."
            )
        }
        guard member.isPresent, insider.institution.addresses(member, by: channel) else {
            throw Failure(
                .conflict, field: "member", "The channel does not address this person.",
                text: "Канал «\(channel.name)» не для этого человека.")
        }
        let acknowledgement = try insider.acknowledge(post, by: member, onPaper: request.basis)
        try caller.record(
            insider.institution.id, name, of: "member \(member.id)", basis: request.basis,
            ["post": .string("\(channel.id)/\(post.number)")])
        return acknowledgement
    }
}

/// Lists who has confirmed a post and who has not.
enum ListPostAcknowledgements: Operation {
    static let name = "post.acknowledgements"
    static let summary =
        "Lists by name who has confirmed a post and who has not; leads name a unit of theirs."
    static let rows: [Row] = [.M65, .M66]
    static let access: Access = .read(.member)

    struct Request: Record {
        var channel = Channel.ID()
        var number = 0
        var unit: Unit.ID?
        var after: Member.ID?
        var limit = 0

        static let fields: [Field<Self>] = [
            Field("channel", \.channel, "The channel."),
            Field("number", \.number, "Number of the post in its channel.", 1...Int(Int32.max)),
            Field("unit", \.unit, "Only people of this unit and the parents of its learners."),
            Field("after", \.after, "Only members behind this one."),
            Field("limit", \.limit, "At most so many people.", 1...1000, default: 200),
        ]
    }

    struct Confirmed: Record {
        var member = Member.ID()
        var name = ""
        var at = Instant()
        var isPaper = false
        var enteredBy: String?
        var basis: String?

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The member."),
            Field("name", \.name, "Full name."),
            Field("at", \.at, "When it was confirmed."),
            Field("isPaper", \.isPaper, "Whether somebody entered it from paper."),
            Field("enteredBy", \.enteredBy, "Name of the one who entered the paper."),
            Field("basis", \.basis, "The paper."),
        ]
    }

    struct Other: Record {
        var member = Member.ID()
        var name = ""

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The member."),
            Field("name", \.name, "Full name."),
        ]
    }

    struct Reply: Record {
        var confirmedCount = 0
        var othersCount = 0
        var confirmed: [Confirmed] = []
        var others: [Other] = []
        var next: Member.ID?

        static let fields: [Field<Self>] = [
            Field("confirmedCount", \.confirmedCount, "How many have confirmed, on all pages."),
            Field("othersCount", \.othersCount, "How many have not, on all pages."),
            Field("confirmed", \.confirmed, "Those of this page who have, also who have left."),
            Field("others", \.others, "Those of this page who have not."),
            Field("next", \.next, "What the next page comes after, when there is one."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let (channel, insider) = try caller.channel(request.channel, for: .reading)
        if let unit = request.unit {
            _ = try insider.unit(unit, for: insider.publishes ? .seeing : .leading)
        } else {
            let rules = insider.policy.document.channels
            try insider.require(
                rules.publishers, to: "смотреть, кто ознакомился",
                clause: rules.publishersClause ?? rules.clause)
        }
        let post = try insider.postToAcknowledge(request.number, in: channel)
        let confirmed = try confirmations(of: post, request.unit, insider)
        let known = Set(confirmed.map(\.member))
        let others = try members(request.unit, insider).filter { member in
            insider.institution.addresses(member, by: channel) && !known.contains(member.id)
                && member.id != post.author
        }
        let numbers = (confirmed.map(\.member.number) + others.map(\.id.number)).sorted()
        let first = request.after?.number ?? 0
        let page = numbers.filter { $0 > first }.prefix(request.limit)
        var reply = Reply()
        reply.confirmedCount = confirmed.count
        reply.othersCount = others.count
        guard let last = page.last else { return reply }
        let shown = first + 1...last
        reply.confirmed = confirmed.filter { shown.contains($0.member.number) }
        reply.others = others.filter { shown.contains($0.id.number) }.map {
            Other(member: $0.id, name: $0.name)
        }
        if last != numbers.last { reply.next = Member.ID(insider.institution.id, last) }
        return reply
    }

    /// People of a unit and the parents of its learners, by `m.number`; all where `?2` is null.
    private static let circle: StaticString = """
        (?2 IS NULL OR EXISTS(SELECT 1 FROM unit_members u WHERE u.institution = ?1
            AND u.unit = ?2 AND (u.member = m.number OR u.member IN (
                SELECT g.learner FROM guardians g WHERE g.institution = ?1
                    AND g.parent = m.number))))
        """

    private static func members(_ unit: Unit.ID?, _ insider: Insider) throws(Failure) -> [Member] {
        try Member.load(
            where: "m.institution = ?1 AND m.state = 'joined' AND \(circle)",
            [insider.institution.id, unit?.number], from: insider.database)
    }

    private static func confirmations(
        of post: PostItem, _ unit: Unit.ID?, _ insider: Insider
    ) throws(Failure) -> [Confirmed] {
        try insider.database.all(
            """
            SELECT k.member, m.name, k.at, k.way, (SELECT e.name FROM members e
                WHERE e.institution = ?1 AND e.number = k.entered_by), k.basis
            FROM post_acknowledgements k
            JOIN members m ON m.institution = k.institution AND m.number = k.member
            WHERE k.institution = ?1 AND \(circle) AND k.channel = ?3 AND k.post = ?4
            ORDER BY k.member
            """, [insider.institution.id, unit?.number, post.channel.number, post.number]
        ) { row in
            Confirmed(
                member: Member.ID(insider.institution.id, row.integer(0)), name: row.text(1),
                at: row.instant(2), isPaper: row.text(3) == AcknowledgementWay.paper.rawValue,
                enteredBy: row.optionalText(4), basis: row.optionalText(5))
        }
    }
}
