/// Makes a parent a learner's guardian.
enum LinkGuardian: Operation {
    static let name = "guardian.link"
    static let summary = "Makes a parent a learner's guardian."
    static let rows: [Row] = [.M30]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var learner = Member.ID()
        var parent = Member.ID()
        var relation = ""

        static let fields: [Field<Self>] = [
            Field("learner", \.learner, "The learner."),
            Field("parent", \.parent, "A member in a parent's role."),
            Field(
                "relation", \.relation, "Who the guardian is to the learner.", 1...60,
                default: "родитель"),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.administrator(of: request.learner.institution)
        try insider.requireActive()
        let learner = try insider.presentMember(request.learner, field: "learner")
        let parent = try insider.presentMember(request.parent, field: "parent")
        try insider.requireCategory(.learner, of: learner, field: "learner")
        try insider.requireCategory(.parent, of: parent, field: "parent")
        guard learner.id != parent.id else {
            throw .invalid(
                "parent", "Nobody is one's own guardian.",
                text: "Нельзя связать человека с самим собой.")
        }
        try insider.membership.link(
            parent: parent.id, to: learner.id, relation: request.relation)
        try caller.record(
            insider.institution.id, name, of: "member \(learner.id)",
            ["parent": .string(parent.id.description)])
        return Empty()
    }
}

/// Ends a guardian's relation to a learner.
enum UnlinkGuardian: Operation {
    static let name = "guardian.unlink"
    static let summary =
        "Ends a guardian's relation; the guardian leaves the chats of the child's units."
    static let rows: [Row] = [.M30, .M31]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var learner = Member.ID()
        var parent = Member.ID()

        static let fields: [Field<Self>] = [
            Field("learner", \.learner, "The learner."),
            Field("parent", \.parent, "The guardian."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.administrator(of: request.learner.institution)
        try insider.requireActive()
        let learner = try insider.member(request.learner, field: "learner")
        let parent = try insider.member(request.parent, field: "parent")
        guard try insider.membership.unlink(parent: parent.id, from: learner.id) else {
            throw Failure(
                .conflict, field: "parent", "There is no such relation.",
                text: "Эти люди не связаны.")
        }
        try caller.record(
            insider.institution.id, name, of: "member \(learner.id)",
            ["parent": .string(parent.id.description)])
        return Empty()
    }
}

/// Lists guardians.
enum ListGuardians: Operation {
    static let name = "guardian.list"
    static let summary = "Lists the family of a member, or the guardians of a unit's learners."
    static let rows: [Row] = [.M30]
    static let access: Access = .read(.member)

    struct Request: Record {
        var member: Member.ID?
        var unit: Unit.ID?

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The member; for staff, or oneself."),
            Field("unit", \.unit, "The unit; for its leads and administrators."),
        ]
    }

    struct Reply: Record {
        var guardians: [Relation] = []

        static let fields: [Field<Self>] = [
            Field("guardians", \.guardians, "The relations, by learner.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        var reply = Reply()
        switch (request.member, request.unit) {
        case (let id?, nil):
            let insider = try caller.insider(of: id.institution)
            let member = try insider.member(id)
            if member.id != insider.member.id {
                try insider.require(
                    ["@staff", "@administrators"],
                    to: "смотреть сведения о семье другого участника",
                    clause: nil)
            }
            reply.guardians = try insider.family(of: member.id)
        case (nil, let id?):
            let insider = try caller.insider(of: id.institution)
            let unit = try insider.unit(id, for: .leading)
            reply.guardians = try insider.relations(
                where: """
                    g.institution = ?1 AND g.learner IN (
                        SELECT member FROM unit_members WHERE institution = ?1 AND unit = ?2)
                    """, [unit.id.institution, unit.id.number])
        default:
            throw .invalid(
                "member", "Name a member or a unit, and one of them only.",
                text: "Укажите либо участника, либо объединение.")
        }
        return reply
    }
}

/// A guardian's relation to a learner.
struct Relation: Record {
    var learner = Person()
    var parent = Person()
    var relation = ""

    static let fields: [Field<Self>] = [
        Field("learner", \.learner, "The learner."),
        Field("parent", \.parent, "The guardian."),
        Field("relation", \.relation, "Who the guardian is to the learner."),
    ]
}

extension Insider {
    /// The relations in which a member is learner or guardian.
    func family(of member: Member.ID) throws(Failure) -> [Relation] {
        try relations(
            where: "g.institution = ?1 AND (g.learner = ?2 OR g.parent = ?2)",
            [institution.id, member.number])
    }

    fileprivate func relations(
        where condition: String, _ values: [any SQLBindable]
    ) throws(Failure) -> [Relation] {
        try database.all(
            """
            SELECT l.number, l.name, p.number, p.name, g.relation FROM guardians g
            JOIN members l ON l.institution = g.institution AND l.number = g.learner
            JOIN members p ON p.institution = g.institution AND p.number = g.parent
            WHERE \(condition) ORDER BY l.name, l.number, p.number
            """, values
        ) { row in
            var relation = Relation()
            relation.learner = Person(Member.ID(institution.id, row.integer(0)), row.text(1))
            relation.parent = Person(Member.ID(institution.id, row.integer(2)), row.text(3))
            relation.relation = row.text(4)
            return relation
        }
    }

    /// Refuses a person who holds no role of a category.
    func requireCategory(
        _ category: RoleCategory, of member: Member, field: String?
    ) throws(Failure) {
        guard !member.roles.contains(where: { policy.role($0.key)?.category == category }) else {
            return
        }
        let words = policy.document.roles.filter {
            $0.category == category && $0.standing != .absent
        }
        .map(\.word.nominative).joined(separator: ", ")
        throw Failure(
            .forbidden, field: field, "The person holds no role of this kind.",
            text: "Это возможно только для роли: \(words).")
    }

    /// Refuses those who may not make pairing codes for a learner.
    func requirePairing(for learner: Member) throws(Failure) {
        if member.id == learner.id || member.isAdministrator { return }
        let teaches =
            try database.count(
                """
                SELECT COUNT(*) FROM unit_members u WHERE u.institution = ?1 AND u.member = ?2
                    AND (EXISTS (SELECT 1 FROM unit_leads l WHERE l.institution = ?1
                            AND l.unit = u.unit AND l.member = ?3)
                        OR EXISTS (SELECT 1 FROM unit_members t WHERE t.institution = ?1
                            AND t.unit = u.unit AND t.member = ?3)
                        OR EXISTS (SELECT 1 FROM chats c JOIN chat_members p
                            ON p.institution = c.institution AND p.chat = c.number
                            WHERE c.institution = ?1 AND c.unit = u.unit AND p.member = ?3))
                """, [institution.id, learner.id.number, member.id.number]) > 0
        guard teaches, belongs(to: ["@staff"]) else {
            throw Failure(
                .forbidden, field: "learner", "The caller does not teach this learner.",
                text: "Код выдают сам обучающийся, его руководитель, педагог или администратор.")
        }
    }
}
