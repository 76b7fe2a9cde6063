/// Tells how the caller stands to the institution that a link leads to.
enum ShowMyInvite: Operation {
    static let name = "invite.mine"
    static let summary = "Tells how the signed-in person already stands to a link's institution."
    static let rows: [Row] = [.M33]
    static let access: Access = .read(.person)
    static let rate: Rate? = .hourly(3000)

    struct Reply: Record {
        var institution = Institution.ID()
        var hasClaimed = false
        var member: Member.ID?
        var roleWords: [String] = []
        var needsName = false

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution that invites."),
            Field("hasClaimed", \.hasClaimed, "Whether the person has joined by this very link."),
            Field("member", \.member, "The person's membership, when there is one today."),
            Field("roleWords", \.roleWords, "The roles held there, in the institution's words."),
            Field("needsName", \.needsName, "Whether the link's claim must state the name."),
        ]
    }

    /// Also of a dead link: who has joined by it finds the way back.
    static func run(_ request: ShowInvite.Request, for caller: Caller) throws(Failure) -> Reply {
        let account = try caller.signedIn().account
        let invite = try Invite.find(link: request.link, for: caller)
        let institution = try caller.institution(invite.id.institution)
        var reply = Reply()
        reply.institution = institution.id
        reply.hasClaimed = try invite.isClaimed(by: account, in: caller.database)
        let name = try caller.accountName(account)
        reply.needsName = invite.name == nil && name.isEmpty
        let members = try Member.load(
            where: "m.account = ?1 AND m.institution = ?2 AND m.state = 'joined'",
            [account, institution.id], from: caller.database)
        if let member = members.first {
            reply.member = member.id
            reply.roleWords = institution.policy.shownWords(of: member)
        }
        return reply
    }
}

/// Lists the links that the caller may make.
enum ListInviteOptions: Operation {
    static let name = "invite.options"
    static let summary = "Lists for which roles and to what the caller may make links."
    static let rows: [Row] = [.M32, .M33]
    static let access: Access = .read(.member)

    struct Request: Record {
        var institution = Institution.ID()
        var unit: Unit.ID?
        var chat: Chat.ID?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("unit", \.unit, "Only links to this unit."),
            Field("chat", \.chat, "Only links to this chat; roles that it does not take fall out."),
        ]
    }

    struct Item: Record {
        var role = ""
        var roleWord = ""
        var target = InviteRule.Target.institution
        var clause: String?

        static let fields: [Field<Self>] = [
            Field("role", \.role, "Key of the role that people get."),
            Field("roleWord", \.roleWord, "The role in the institution's word."),
            Field("target", \.target, "What the link leads to."),
            Field("clause", \.clause, "The clause that gives the right."),
        ]
    }

    struct Reply: Record {
        var options: [Item] = []
        var days = 0

        static let fields: [Field<Self>] = [
            Field("options", \.options, "The links, in the order of the regulation."),
            Field("days", \.days, "Days for which a link is good by default."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        let issuing = InviteIssuing(insider: insider)
        var reply = Reply()
        reply.days = insider.institution.settings.inviteDays
        for rule in insider.policy.document.invites {
            var draft = InviteIssuing.Draft(role: rule.role, target: rule.target)
            if request.unit != nil || request.chat != nil {
                guard rule.target == (request.chat == nil ? .unit : .chat) else { continue }
                draft.unit = request.unit
                draft.chat = request.chat
            }
            do {
                try issuing.check(draft)
            } catch {
                // What the caller may not invite to is no option; that a place is not there is told.
                guard [.forbidden, .conflict].contains(error.code) else { throw error }
                continue
            }
            reply.options.append(
                Item(
                    role: rule.role, roleWord: insider.policy.shownWord(of: rule.role),
                    target: rule.target, clause: Policy.citation(rule.clause)))
        }
        return reply
    }
}
