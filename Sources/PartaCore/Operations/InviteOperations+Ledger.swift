/// Lists the links that were made.
enum ListInvites: Operation {
    static let name = "invite.list"
    static let summary =
        "Lists links with their state and claims: an issuer's own, all for administrators."
    static let rows: [Row] = [.M32, .M34]
    static let access: Access = .read(.member)

    struct Request: Record {
        var institution = Institution.ID()
        var state: Invite.State?
        var unit: Unit.ID?
        var chat: Chat.ID?
        var before: Invite.ID?
        var limit = 50

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("state", \.state, "Only links in this state."),
            Field("unit", \.unit, "Only links to this unit."),
            Field("chat", \.chat, "Only links to this chat."),
            Field("before", \.before, "Only links made before this one."),
            Field("limit", \.limit, "How many at most.", 1...200, default: 50),
        ]
    }

    struct Reply: Record {
        var invites: [InviteItem] = []
        var counts = LedgerCounts()

        static let fields: [Field<Self>] = [
            Field("invites", \.invites, "Links, the newest first."),
            Field("counts", \.counts, "How many there are, whatever the state and page."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        let state =
            switch request.state {
            case nil: "1 = 1"
            case .live: "i.revocation IS NULL AND i.used < i.uses AND i.expires > ?3"
            case .usedUp: "i.revocation IS NULL AND i.used >= i.uses"
            case .expired: "i.revocation IS NULL AND i.used < i.uses AND i.expires <= ?3"
            case .revoked: "i.revocation IS NOT NULL"
            }
        let scope = """
            (?4 = 1 OR i.issuer = ?5) AND (?6 IS NULL OR i.unit = ?6)
            AND (?7 IS NULL OR i.chat = ?7)
            """
        let values: [any SQLBindable] = [
            request.before?.number ?? Int64.max, caller.now, insider.member.isAdministrator,
            insider.member.id.number, request.unit?.number, request.chat?.number,
        ]
        var reply = Reply()
        reply.invites = try InviteItem.load(
            "i.number < ?2 AND ?3 > 0 AND \(scope) AND \(state) ORDER BY i.number DESC LIMIT ?8",
            values + [request.limit], of: insider.institution, for: caller)
        reply.counts = try LedgerCounts(scope, values, of: insider)
        return reply
    }
}

/// How many links there are in each state.
struct LedgerCounts: Record {
    var live = 0
    var usedUp = 0
    var expired = 0
    var revoked = 0
    var unclaimed = 0

    static let fields: [Field<Self>] = [
        Field("live", \.live, "Links that work."),
        Field("usedUp", \.usedUp, "Links by which all have joined whom they let in."),
        Field("expired", \.expired, "Links that have run out."),
        Field("revoked", \.revoked, "Links that were revoked."),
        Field("unclaimed", \.unclaimed, "Live links by which nobody has joined."),
    ]

    init() {}

    /// Counts the links of a condition on `i`, with the moment as `?3`.
    fileprivate init(
        _ condition: String, _ values: [any SQLBindable], of insider: Insider
    ) throws(Failure) {
        let found = try insider.database.first(
            """
            SELECT SUM(CASE WHEN i.revocation IS NULL AND i.used < i.uses AND i.expires > ?3
                    THEN 1 ELSE 0 END),
                SUM(CASE WHEN i.revocation IS NULL AND i.used >= i.uses THEN 1 ELSE 0 END),
                SUM(CASE WHEN i.revocation IS NULL AND i.used < i.uses AND i.expires <= ?3
                    THEN 1 ELSE 0 END),
                SUM(CASE WHEN i.revocation IS NOT NULL THEN 1 ELSE 0 END),
                SUM(CASE WHEN i.revocation IS NULL AND i.used = 0 AND i.expires > ?3
                    THEN 1 ELSE 0 END)
            FROM invites i WHERE i.institution = ?1 AND ?2 > 0 AND \(condition)
            """, [insider.institution.id] + values
        ) { row in (0...4).map { Int(row.integer($0)) } }
        guard let counts = found else { return }
        (live, usedUp, expired, revoked, unclaimed) = (
            counts[0], counts[1], counts[2], counts[3], counts[4]
        )
    }
}

/// A link in the ledger.
struct InviteItem: Record {
    var invite = Invite.ID()
    var role = ""
    var roleWord = ""
    var target = InviteRule.Target.institution
    var unit: Unit.ID?
    var chat: Chat.ID?
    var place: String?
    var name: String?
    var issuer = Member.ID()
    var issuerName = ""
    var uses = 0
    var used = 0
    var state = Invite.State.live
    var created = Instant()
    var expires = Instant()
    var revocation: Revocation.ID?
    var claims: [Claim] = []

    /// A person who joined by the link.
    struct Claim: Record {
        var member = Member.ID()
        var name = ""
        var at = Instant()

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The member."),
            Field("name", \.name, "The member's name."),
            Field("at", \.at, "When the person joined."),
        ]
    }

    static let fields: [Field<Self>] = [
        Field("invite", \.invite, "The invite."),
        Field("role", \.role, "Key of the role that people get."),
        Field("roleWord", \.roleWord, "The role in the institution's word."),
        Field("target", \.target, "What the link leads to."),
        Field("unit", \.unit, "The unit that people join."),
        Field("chat", \.chat, "The chat that people join."),
        Field("place", \.place, "Name of the unit or chat."),
        Field("name", \.name, "For whom a personal link is."),
        Field("issuer", \.issuer, "Who made it."),
        Field("issuerName", \.issuerName, "The issuer's name."),
        Field("uses", \.uses, "How many people it lets in."),
        Field("used", \.used, "How many have joined."),
        Field("state", \.state, "Where it stands."),
        Field("created", \.created, "When it was made."),
        Field("expires", \.expires, "The first moment at which it no longer works."),
        Field("revocation", \.revocation, "The act that revoked it."),
        Field("claims", \.claims, "Who has joined by it."),
    ]

    /// Reads links by a condition on `i`, whose parameters begin at `?2`.
    static func load(
        _ condition: String, _ values: [any SQLBindable], of institution: Institution,
        for caller: Caller
    ) throws(Failure) -> [InviteItem] {
        var items = try caller.database.all(
            """
            SELECT \(Invite.columns), m.name, u.name, c.name FROM invites i
            JOIN members m ON m.institution = i.institution AND m.number = i.issuer
            LEFT JOIN units u ON u.institution = i.institution AND u.number = i.unit
            LEFT JOIN chats c ON c.institution = i.institution AND c.number = i.chat
            WHERE i.institution = ?1 AND \(condition)
            """, [institution.id] + values
        ) { row throws(Failure) in
            var item = InviteItem(try Invite(row), institution.policy, now: caller.now)
            item.issuerName = row.text(13)
            item.place = row.optionalText(14) ?? row.optionalText(15)
            return item
        }
        for index in items.indices where items[index].used > 0 {
            items[index].claims = try claims(of: items[index].invite, for: caller)
        }
        return items
    }

    private static func claims(
        of invite: Invite.ID, for caller: Caller
    ) throws(Failure) -> [Claim] {
        try caller.database.all(
            """
            SELECT c.member, m.name, c.at FROM invite_claims c
            JOIN members m ON m.institution = c.institution AND m.number = c.member
            WHERE c.institution = ?1 AND c.invite = ?2 ORDER BY c.at, c.member
            """, [invite.institution, invite.number]
        ) {
            Claim(
                member: Member.ID(invite.institution, $0.integer(0)), name: $0.text(1),
                at: $0.instant(2))
        }
    }

    init() {}

    private init(_ invite: Invite, _ policy: Policy, now: Instant) {
        self.invite = invite.id
        role = invite.role
        roleWord = policy.shownWord(of: invite.role)
        target = invite.target
        unit = invite.unit
        chat = invite.chat
        name = invite.name
        issuer = invite.issuer
        uses = invite.uses
        used = invite.used
        state = invite.state(at: now)
        created = invite.created
        expires = invite.expires
        revocation = invite.revocation
    }
}

/// Revokes one link.
enum RevokeInvite: Operation {
    static let name = "invite.revoke"
    static let summary = "Revokes one link; those who joined by it stay."
    static let rows: [Row] = [.M34]
    static let access: Access = .write(.member)

    struct Request: Record {
        var invite = Invite.ID()
        var reason = ""

        static let fields: [Field<Self>] = [
            Field("invite", \.invite, "The invite; one's own, or any for administrators."),
            Field("reason", \.reason, "Why.", 0...500, default: "Ссылка больше не нужна"),
        ]
    }

    struct Reply: Record {
        var revocation = Revocation.ID()

        static let fields: [Field<Self>] = [
            Field("revocation", \.revocation, "The act that holds the revocation.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.invite.institution)
        let found = try caller.database.first(
            "SELECT \(Invite.columns) FROM invites i WHERE i.institution = ?1 AND i.number = ?2",
            [insider.institution.id, request.invite.number]
        ) { row throws(Failure) in try Invite(row) }
        guard let invite = found,
            insider.member.isAdministrator || invite.issuer == insider.member.id
        else { throw .notFound("invite") }
        try insider.requireActive()
        guard invite.revocation == nil else {
            throw Failure(
                .conflict, field: "invite", "The link is revoked already.",
                text: "Эта ссылка уже аннулирована.")
        }
        let act = try insider.makeRevocation(reason: request.reason)
        try caller.database.execute(
            "UPDATE invites SET revocation = ?3 WHERE institution = ?1 AND number = ?2",
            [act.institution, invite.id.number, act.number])
        try caller.record(act.institution, name, of: "invite \(invite.id)", basis: request.reason)
        return Reply(revocation: act)
    }
}

/// Revokes all unclaimed links in one act.
///
/// An act without links is an act too: it says that somebody has looked and found none.
enum RevokeUnclaimedInvites: Operation {
    static let name = "invite.revokeUnclaimed"
    static let summary = "Revokes in one act all live links by which nobody has joined."
    static let rows: [Row] = [.M34]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var institution = Institution.ID()
        var reason = ""
        var olderThanDays: Int?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("reason", \.reason, "Why; it stands in the act.", 1...500),
            Field(
                "olderThanDays", \.olderThanDays, "Only links made so many days ago or earlier.",
                0...365),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> RevocationAct {
        let insider = try caller.administrator(of: request.institution)
        try insider.requireActive()
        let newest = request.olderThanDays.map { caller.now.seconds - Int64($0) * 86400 }
        let act = try insider.makeRevocation(reason: request.reason)
        let revoked = try caller.database.execute(
            """
            UPDATE invites SET revocation = ?2 WHERE institution = ?1 AND revocation IS NULL
                AND used = 0 AND expires > ?3 AND created <= ?4
            """, [act.institution, act.number, caller.now, newest ?? Int64.max])
        try caller.record(
            act.institution, name, of: "revocation \(act)", basis: request.reason,
            ["links": .integer(Int64(revoked))])
        return try RevocationAct.load(act, of: insider)
    }
}
