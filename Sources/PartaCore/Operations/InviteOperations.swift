/// Operations on links that let people join.
enum InviteOperations {
    static let all: [any Operation.Type] = [
        CreateInvite.self, ShowInvite.self, ClaimInvite.self, ListInvites.self, RevokeInvite.self,
        RevokeUnclaimedInvites.self, ShowMyInvite.self, ListInviteOptions.self,
    ]
}

/// Makes a link by which people join in a role.
enum CreateInvite: Operation {
    static let name = "invite.create"
    static let summary = "Makes a link by which people join in a role."
    static let rows: [Row] = [.M32, .M33, .M37, .M39, .M41, .M43, .M44]
    static let access: Access = .write(.member)

    struct Request: Record {
        var institution = Institution.ID()
        var role = ""
        var target = InviteRule.Target.institution
        var unit: Unit.ID?
        var chat: Chat.ID?
        var name: String?
        var uses = 1
        var days: Int?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution that people join."),
            Field("role", \.role, "Key of the role that people get.", 1...40),
            Field("target", \.target, "What the link leads to."),
            Field("unit", \.unit, "The unit; for the target unit only."),
            Field("chat", \.chat, "The chat; for the target chat only."),
            Field("name", \.name, "For whom a personal link is; it works once.", 2...200),
            Field("uses", \.uses, "How many people it lets in.", 1...1000, default: 1),
            Field(
                "days", \.days,
                "Days after today on which it works, to the end of the last; by default the institution's setting.",
                1...365),
        ]
    }

    struct Reply: Record {
        var invite = Invite.ID()
        var link = ""
        var url = ""
        var expires = Instant()

        static let fields: [Field<Self>] = [
            Field("invite", \.invite, "The new invite."),
            Field("link", \.link, "The secret of the link; shown once.", isSecret: true),
            Field("url", \.url, "Path of the page that opens the link.", isSecret: true),
            Field("expires", \.expires, "The first moment at which it no longer works."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        let issued = try InviteIssuing(insider: insider).issue(
            InviteIssuing.Draft(
                role: insider.policy.currentKey(ofRole: request.role), target: request.target,
                unit: request.unit,
                chat: request.chat, name: request.name, uses: request.uses, days: request.days))
        try caller.record(
            request.institution, name, of: "invite \(issued.invite.id)",
            [
                "role": .string(request.role), "target": .string(request.target.rawValue),
                "uses": .integer(Int64(request.uses)),
            ])
        return Reply(
            invite: issued.invite.id, link: issued.link, url: "/join/" + issued.link,
            expires: issued.invite.expires)
    }
}

/// Shows to whom and to what a link invites.
enum ShowInvite: Operation {
    static let name = "invite.show"
    static let summary = "Shows to whom and to what a link invites, or what ended it."
    static let rows: [Row] = [.M33, .M43, .M44]
    static let access: Access = .read(.anyone)
    static let rate: Rate? = .hourly(3000)

    struct Request: Record {
        var link = ""

        static let fields: [Field<Self>] = [
            Field("link", \.link, "The secret of the link.", 1...64)
        ]
    }

    struct Reply: Record {
        var institution = Institution.ID()
        var institutionName = ""
        var role = ""
        var roleWord = ""
        var target = InviteRule.Target.institution
        var place: String?
        var issuer = ""
        var issuerRoles: [String] = []
        var name: String?
        var expires = Instant()
        var usesLeft = 0
        var needsVerification = false
        var regulation: RegulationItem?
        var regulationText: String?
        var rules: [CommunicationRule] = []

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution that invites."),
            Field("institutionName", \.institutionName, "Its name."),
            Field("role", \.role, "Key of the role that people get."),
            Field("roleWord", \.roleWord, "The role in the institution's word."),
            Field("target", \.target, "What the link leads to."),
            Field("place", \.place, "Name of the unit or chat."),
            Field("issuer", \.issuer, "Name of the person who invites."),
            Field("issuerRoles", \.issuerRoles, "The inviter's roles in the institution's words."),
            Field("name", \.name, "For whom a personal link is."),
            Field("expires", \.expires, "The first moment at which it no longer works."),
            Field("usesLeft", \.usesLeft, "How many people it still lets in."),
            Field(
                "needsVerification", \.needsVerification,
                "Whether the role gives rights only after its verification."),
            Field(
                "regulation", \.regulation,
                "The newest edition, to be acknowledged after joining."),
            Field(
                "regulationText", \.regulationText, "Its full text; empty until it is entered."),
            Field("rules", \.rules, "Rights, duties and prohibitions of members."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let invite = try Invite.find(link: request.link, for: caller)
        let institution = try caller.institution(invite.id.institution)
        let policy = institution.policy
        try invite.requireLive(at: caller.now, offset: policy.document.institution.offset)
        try invite.requireOpen(institution, in: caller.database)
        var reply = Reply()
        reply.institution = institution.id
        reply.institutionName = institution.name
        reply.role = invite.role
        reply.roleWord = policy.shownWord(of: invite.role)
        reply.target = invite.target
        reply.name = invite.name
        reply.expires = invite.expires
        reply.usesLeft = invite.uses - invite.used
        reply.needsVerification = institution.needsVerification(invite.role)
        try addRules(to: &reply, institution, caller)
        try caller.database.query(
            """
            SELECT m.name, u.name, c.name FROM members m
            LEFT JOIN units u ON u.institution = ?1 AND u.number = ?3
            LEFT JOIN chats c ON c.institution = ?1 AND c.number = ?4
            WHERE m.institution = ?1 AND m.number = ?2
            """,
            [institution.id, invite.issuer.number, invite.unit?.number, invite.chat?.number]
        ) { row in
            reply.issuer = row.text(0)
            reply.place = row.optionalText(1) ?? row.optionalText(2)
        }
        let issuers = try Member.load(
            where: "m.institution = ?1 AND m.number = ?2",
            [institution.id, invite.issuer.number], from: caller.database)
        reply.issuerRoles = issuers.first.map { policy.shownWords(of: $0) } ?? []
        return reply
    }

    private static func addRules(
        to reply: inout Reply, _ institution: Institution, _ caller: Caller
    ) throws(Failure) {
        reply.rules = institution.policy.document.rules
        let found = try Regulation.load(
            where: "r.institution = ?1 AND r.kind = ?2 ORDER BY r.number DESC LIMIT 1",
            [institution.id, Regulation.Kind.regulation.rawValue], withText: true,
            from: caller.database)
        guard let edition = found.first else { return }
        reply.regulation = RegulationItem(edition, today: institution.day(of: caller.now))
        reply.regulationText = edition.text
    }
}

/// Joins by a link.
enum ClaimInvite: Operation {
    static let name = "invite.claim"
    static let summary = "Joins by a link: the person becomes a member in the link's role."
    static let rows: [Row] = [.M33, .M37, .M39, .M41, .M43, .M44]
    static let access: Access = .write(.person)
    static let rate: Rate? = .hourly(1500)

    struct Request: Record {
        var link = ""
        var name: String?

        static let fields: [Field<Self>] = [
            Field("link", \.link, "The secret of the link.", 1...64),
            Field("name", \.name, "Full name; needed when the account has none.", 2...200),
        ]
    }

    struct Reply: Record {
        var institution = Institution.ID()
        var institutionName = ""
        var member = Member.ID()
        var role = ""
        var roleWord = ""
        var unit: Unit.ID?
        var chat: Chat.ID?
        var needsVerification = false

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution that was joined."),
            Field("institutionName", \.institutionName, "Its name."),
            Field("member", \.member, "The person as its member."),
            Field("role", \.role, "Key of the role."),
            Field("roleWord", \.roleWord, "The role in the institution's word."),
            Field("unit", \.unit, "The unit that was joined."),
            Field("chat", \.chat, "The chat that was joined."),
            Field(
                "needsVerification", \.needsVerification,
                "Whether the role gives rights only after its verification."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let account = try caller.signedIn().account
        let invite = try Invite.find(link: request.link, for: caller)
        let institution = try caller.institution(invite.id.institution)
        guard try !invite.isClaimed(by: account, in: caller.database) else {
            throw Failure(
                .conflict, field: "link", "The person has joined by this link already.",
                text: "Вы уже присоединились по этой ссылке.")
        }
        try invite.requireLive(
            at: caller.now, offset: institution.policy.document.institution.offset)
        try invite.requireOpen(institution, in: caller.database)
        let name = try caller.settleName(request.name, fallback: invite.name)
        let membership = Membership(caller: caller, institution: institution)
        let member = try membership.admit(account, name: name, role: invite.role)
        if let unit = invite.unit {
            try membership.add(member, to: unit)
        }
        if let chat = invite.chat {
            try membership.add(member, to: chat)
            try caller.emit("chat.joined", to: .chat(chat), ChatPerson(chat: chat, member: member))
        }
        try ChatFilling(caller: caller, institution: institution).join(member)
        try settle(invite, member, caller)
        return Reply(
            institution: institution.id, institutionName: institution.name, member: member,
            role: invite.role, roleWord: institution.policy.shownWord(of: invite.role),
            unit: invite.unit, chat: invite.chat,
            needsVerification: institution.needsVerification(invite.role))
    }

    private static func settle(
        _ invite: Invite, _ member: Member.ID, _ caller: Caller
    ) throws(Failure) {
        try caller.database.execute(
            "UPDATE invites SET used = used + 1 WHERE institution = ?1 AND number = ?2",
            [invite.id.institution, invite.id.number])
        try caller.database.execute(
            "INSERT INTO invite_claims(institution, invite, member, at) VALUES (?1, ?2, ?3, ?4)",
            [invite.id.institution, invite.id.number, member.number, caller.now])
        try caller.record(
            invite.id.institution, name, of: "member \(member)",
            ["invite": .string(invite.id.description), "role": .string(invite.role)])
        let event = InviteClaim(invite: invite.id, member: member, at: caller.now)
        try caller.emit("invite.claimed", to: .member(invite.issuer), event)
        try caller.emit("invite.claimed", to: .administrators(invite.id.institution), event)
    }
}

/// Somebody has joined by a link: the payload of `invite.claimed`.
struct InviteClaim: Record {
    var invite = Invite.ID()
    var member = Member.ID()
    var at = Instant()

    static let fields: [Field<Self>] = [
        Field("invite", \.invite, "The invite."),
        Field("member", \.member, "Who has joined."),
        Field("at", \.at, "When."),
    ]
}

extension Policy {
    /// The word that people read for a role: the platform's where the regulation has one.
    func shownWord(of role: String) -> String {
        let key = currentKey(ofRole: role)
        guard let rule = document.roles.first(where: { $0.key == key }) else { return role }
        return rule.platform ?? rule.word.nominative
    }

    /// The words of a member's roles, each once: two roles may share one, such as «педагог».
    func shownWords(of member: Member) -> [String] {
        member.roles.reduce(into: []) { words, role in
            let word = shownWord(of: role.key)
            if !words.contains(word) { words.append(word) }
        }
    }
}
