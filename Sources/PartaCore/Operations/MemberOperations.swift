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

    /// In which order members are listed.
    enum Sorting: String, Choice {
        case joined, name
    }

    struct Request: Record {
        var institution = Institution.ID()
        var role: String?
        var unit: Unit.ID?
        var state = State.present
        var text: String?
        var sorting = Sorting.joined
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
            Field(
                "sorting", \.sorting, "Whether in the order of joining or by name.",
                default: .joined),
            Field("limit", \.limit, "How many at most.", 1...200, default: 50),
            Field("after", \.after, "Continue after this member."),
        ]
    }

    struct Reply: Record {
        var members: [MemberView] = []
        var next: Member.ID?
        var total = 0

        static let fields: [Field<Self>] = [
            Field("members", \.members, "The members in the order that was asked for."),
            Field("next", \.next, "Give this as after to continue; absent at the end."),
            Field("total", \.total, "How many there are on all pages."),
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
                insider.institution.id, request.state == .present ? "joined" : "left", role, unit,
                insider.member.isAdministrator || insider.belongs(to: ["@staff"]),
                insider.member.id.number,
            ]
        ) { (number: $0.integer(0), name: folded($0.text(1))) }
        let wanted = request.text.map(folded)
        let matching = candidates.filter { wanted.map($0.name.contains) ?? true }
        var rest = matching
        if request.sorting == .name {
            rest.sort { ($0.name, $0.number) < ($1.name, $1.number) }
        }
        if let after = request.after {
            // Who was listed last may have gone meanwhile; the place in the order stays.
            var last = ""
            if request.sorting == .name {
                last = folded(try insider.member(after, field: "after").name)
            }
            rest.removeAll {
                (request.sorting == .name ? $0.name : "", $0.number) <= (last, after.number)
            }
        }
        var reply = Reply()
        reply.total = matching.count
        for candidate in rest.prefix(request.limit) {
            let found = try Member.load(
                where: "m.institution = ?1 AND m.number = ?2",
                [insider.institution.id, candidate.number], from: caller.database)
            for member in found {
                var view = MemberView(member, insider.policy)
                view.units = try units(of: member.id, in: caller.database)
                reply.members.append(view)
            }
        }
        reply.next = rest.count > request.limit ? reply.members.last?.member : nil
        return reply
    }

    /// A name as it is compared: in small letters, ё as е.
    private static func folded(_ name: String) -> String {
        name.lowercased().replacing("ё", with: "е")
    }

    private static func units(
        of member: Member.ID, in database: any Database
    ) throws(Failure) -> [String] {
        try database.all(
            """
            SELECT u.name FROM unit_members p
            JOIN units u ON u.institution = p.institution AND u.number = p.unit
            WHERE p.institution = ?1 AND p.member = ?2 AND u.state = 'active' AND u.is_staff = 0
            ORDER BY u.name
            """, [member.institution, member.number]
        ) { $0.text(0) }
    }

    /// Number and name of those whom the caller may see; ?5 says that it is everybody, ?6 is the caller.
    private static let candidates = """
        SELECT m.number, m.name FROM members m
        WHERE m.institution = ?1 AND m.state = ?2
            AND (?3 IS NULL OR EXISTS (SELECT 1 FROM member_roles r WHERE r.institution = ?1
                AND r.member = m.number AND r.role = ?3))
            AND (?4 IS NULL OR EXISTS (SELECT 1 FROM unit_members u WHERE u.institution = ?1
                AND u.member = m.number AND u.unit = ?4))
            AND (?5 = 1 OR m.number = ?6
                OR m.number IN (SELECT b.member FROM chat_members a JOIN chat_members b
                    ON b.institution = a.institution AND b.chat = a.chat
                    WHERE a.institution = ?1 AND a.member = ?6)
                OR m.number IN (SELECT b.member FROM unit_members a JOIN unit_members b
                    ON b.institution = a.institution AND b.unit = a.unit
                    WHERE a.institution = ?1 AND a.member = ?6)
                OR m.number IN (SELECT parent FROM guardians
                    WHERE institution = ?1 AND learner = ?6)
                OR m.number IN (SELECT learner FROM guardians
                    WHERE institution = ?1 AND parent = ?6))
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
