/// Operations on members: the people of an institution and their roles.
enum MemberOperations {
    static let all: [any Operation.Type] = [
        ListMembers.self, ShowMember.self, RenameMember.self, AddRole.self, RemoveRole.self,
        SetActive.self,
    ]
}

/// Lists members whom the caller may see.
enum ListMembers: Operation {
    static let name = "member.list"
    static let summary =
        "Lists members: staff see all, others those they share a chat or unit with."
    static let rows: [Row] = [.M28, .M29, .M30, .M31]
    static let access: Access = .read(.member)

    /// Which members are listed.
    enum State: String, Choice {
        case present, left
    }

    struct Request: Record {
        var institution = Institution.ID()
        var role: String?
        var unit: Unit.ID?
        var state = State.present
        var text: String?
        var limit = 50
        var after: Member.ID?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("role", \.role, "Only people of this role, a key or a word.", 1...100),
            Field("unit", \.unit, "Only people of this unit."),
            Field(
                "state", \.state, "Whether those present or, for administrators, those who left.",
                default: .present),
            Field("text", \.text, "Only people whose name has this text.", 1...100),
            Field("limit", \.limit, "How many at most.", 1...200, default: 50),
            Field("after", \.after, "Continue after this member."),
        ]
    }

    struct Reply: Record {
        var members: [MemberView] = []
        var next: Member.ID?

        static let fields: [Field<Self>] = [
            Field("members", \.members, "The members in the order in which they joined."),
            Field("next", \.next, "Give this as after to continue; absent at the end."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        if request.state == .left { _ = try caller.administrator(of: request.institution) }
        let role = try request.role.map { word throws(Failure) in try insider.knownRole(word).key }
        let unit = try request.unit.map { id throws(Failure) in
            try insider.unit(id, for: .seeing).id.number
        }
        let candidates = try caller.database.all(
            Self.candidates,
            [
                insider.institution.id, request.state == .present ? "joined" : "left",
                request.after?.number ?? 0, role, unit,
                insider.member.isAdministrator || insider.belongs(to: ["@staff"]),
                insider.member.id.number,
            ]
        ) { ($0.integer(0), $0.text(1)) }
        let wanted = request.text.map { $0.lowercased().replacing("ё", with: "е") }
        let matching = candidates.filter { candidate in
            wanted.map { candidate.1.lowercased().replacing("ё", with: "е").contains($0) } ?? true
        }
        var reply = Reply()
        for candidate in matching.prefix(request.limit) {
            let found = try Member.load(
                where: "m.institution = ?1 AND m.number = ?2",
                [insider.institution.id, candidate.0], from: caller.database)
            reply.members += found.map { MemberView($0, insider.policy) }
        }
        reply.next = matching.count > request.limit ? reply.members.last?.member : nil
        return reply
    }

    /// Number and name of those whom the caller may see; ?6 says that it is everybody, ?7 is the caller.
    private static let candidates = """
        SELECT m.number, m.name FROM members m
        WHERE m.institution = ?1 AND m.state = ?2 AND m.number > ?3
            AND (?4 IS NULL OR EXISTS (SELECT 1 FROM member_roles r WHERE r.institution = ?1
                AND r.member = m.number AND r.role = ?4))
            AND (?5 IS NULL OR EXISTS (SELECT 1 FROM unit_members u WHERE u.institution = ?1
                AND u.member = m.number AND u.unit = ?5))
            AND (?6 = 1 OR m.number = ?7
                OR m.number IN (SELECT b.member FROM chat_members a JOIN chat_members b
                    ON b.institution = a.institution AND b.chat = a.chat
                    WHERE a.institution = ?1 AND a.member = ?7)
                OR m.number IN (SELECT b.member FROM unit_members a JOIN unit_members b
                    ON b.institution = a.institution AND b.unit = a.unit
                    WHERE a.institution = ?1 AND a.member = ?7)
                OR m.number IN (SELECT parent FROM guardians
                    WHERE institution = ?1 AND learner = ?7)
                OR m.number IN (SELECT learner FROM guardians
                    WHERE institution = ?1 AND parent = ?7))
        ORDER BY m.number
        """
}

/// Shows a member.
enum ShowMember: Operation {
    static let name = "member.show"
    static let summary = "Shows a member with roles, units and family relations."
    static let rows: [Row] = [.M28, .M29, .M30]
    static let access: Access = .read(.member)

    struct Request: Record {
        var member = Member.ID()

        static let fields: [Field<Self>] = [Field("member", \.member, "The member.")]
    }

    struct UnitBrief: Record {
        var unit = Unit.ID()
        var name = ""

        static let fields: [Field<Self>] = [
            Field("unit", \.unit, "The unit."),
            Field("name", \.name, "Its name."),
        ]
    }

    struct Reply: Record {
        var member = Member.ID()
        var name = ""
        var isAdministrator = false
        var isPresent = true
        var roles: [RoleView] = []
        var units: [UnitBrief] = []
        var leads: [UnitBrief] = []
        var guardians: [Person] = []
        var learners: [Person] = []

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The member."),
            Field("name", \.name, "Full name."),
            Field("isAdministrator", \.isAdministrator, "Whether it is an administrator."),
            Field("isPresent", \.isPresent, "Whether the person belongs here today."),
            Field("roles", \.roles, "The roles held."),
            Field("units", \.units, "Active units the person belongs to."),
            Field("leads", \.leads, "Active units the person leads."),
            Field("guardians", \.guardians, "Guardians; for staff and the family only."),
            Field("learners", \.learners, "Children; for staff and the family only."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.member.institution)
        let member = try insider.member(request.member)
        let view = MemberView(member, insider.policy)
        var reply = Reply()
        reply.member = view.member
        reply.name = view.name
        reply.isAdministrator = view.isAdministrator
        reply.isPresent = view.isPresent
        reply.roles = view.roles
        reply.units = try briefs(try insider.membership.activeUnits(of: member.id), caller)
        reply.leads = try briefs(try insider.membership.ledUnits(of: member.id), caller)
        let family = try insider.family(of: member.id)
        let isClose =
            insider.member.isAdministrator || insider.belongs(to: ["@staff"])
            || insider.member.id == member.id
            || family.contains {
                $0.learner.member == insider.member.id || $0.parent.member == insider.member.id
            }
        if isClose {
            reply.guardians = family.filter { $0.learner.member == member.id }.map(\.parent)
            reply.learners = family.filter { $0.parent.member == member.id }.map(\.learner)
        }
        return reply
    }

    private static func briefs(
        _ units: [Unit.ID], _ caller: Caller
    ) throws(Failure) -> [UnitBrief] {
        var briefs: [UnitBrief] = []
        for id in units {
            guard let unit = try Unit.find(id, in: caller.database) else { continue }
            briefs.append(UnitBrief(unit: id, name: unit.name))
        }
        return briefs
    }
}

/// Corrects a member's name.
enum RenameMember: Operation {
    static let name = "member.rename"
    static let summary = "Corrects a member's name in this institution."
    static let rows: [Row] = [.M31]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var member = Member.ID()
        var name = ""

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The member."),
            Field("name", \.name, "Full name.", 2...200),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.administrator(of: request.member.institution)
        try insider.requireActive()
        let member = try insider.member(request.member)
        try caller.database.execute(
            "UPDATE members SET name = ?3 WHERE institution = ?1 AND number = ?2",
            [insider.institution.id, member.id.number, request.name])
        try caller.record(insider.institution.id, name, of: "member \(member.id)")
        return Empty()
    }
}
