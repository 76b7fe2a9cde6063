/// A role that a member gets or loses.
struct RoleChange: Record {
    var member = Member.ID()
    var role = ""

    static let fields: [Field<Self>] = [
        Field("member", \.member, "The member."),
        Field("role", \.role, "The role, a key or a word of the regulation.", 1...100),
    ]
}

/// Gives a member another role.
enum AddRole: Operation {
    static let name = "member.addRole"
    static let summary = "Gives a member another role, without a new invitation."
    static let rows: [Row] = [.M28, .M29, .M30, .M33]
    static let access: Access = .write(.administrator)

    typealias Request = RoleChange

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> MemberView {
        let insider = try caller.administrator(of: request.member.institution)
        try insider.requireActive()
        let member = try insider.presentMember(request.member)
        let role = try insider.knownRole(request.role)
        try insider.membership.add(role: role.key, to: member.id)
        try insider.membership.rolesChanged(of: member.id, from: member.roles)
        return try insider.roleChanged(name, of: member.id, role: role.key)
    }
}

/// Takes a role away.
enum RemoveRole: Operation {
    static let name = "member.removeRole"
    static let summary = "Takes a role away; the last one stays, for leaving is a movement."
    static let rows: [Row] = [.M29, .M30, .M33]
    static let access: Access = .write(.administrator)

    typealias Request = RoleChange

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> MemberView {
        let insider = try caller.administrator(of: request.member.institution)
        try insider.requireActive()
        let member = try insider.presentMember(request.member)
        let wanted =
            member.roles.first { $0.key == request.role }?.key
            ?? insider.policy.role(matching: request.role)?.key
        guard let role = wanted, member.roles.contains(where: { $0.key == role }) else {
            throw Failure(
                .conflict, field: "role", "The member does not hold this role.",
                text: "У участника нет такой роли.")
        }
        guard member.roles.count > 1 else {
            throw Failure(
                .conflict, field: "role", "The last role cannot be taken away.",
                text: "Единственную роль снять нельзя: сначала дайте другую или оформите выбытие.")
        }
        try insider.membership.remove(role: role, from: member.id)
        try insider.endFamily(of: member, losing: role)
        try insider.membership.rolesChanged(of: member.id, from: member.roles)
        try insider.revokeLinks(
            beyondRightsOf: member.id, isAdministrator: member.isAdministrator,
            reason: "Роль «\(insider.policy.shownWord(of: role))» снята")
        return try insider.roleChanged(name, of: member.id, role: role)
    }
}

/// Counts a person among the active, or no longer.
enum SetActive: Operation {
    static let name = "member.setActive"
    static let summary = "Counts a parent or learner among the active («актив»), or no longer."
    static let rows: [Row] = [.M47, .M48]
    static let access: Access = .write(.member)

    struct Request: Record {
        var member = Member.ID()
        var role = ""
        var isActive = true

        static let fields: [Field<Self>] = [
            Field("member", \.member, "A parent or learner."),
            Field("role", \.role, "The role in which the person is active.", 1...100),
            Field("isActive", \.isActive, "Whether the person is among the active.", default: true),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> MemberView {
        let insider = try caller.insider(of: request.member.institution)
        try insider.requireActive()
        let member = try insider.presentMember(request.member)
        let role = try insider.knownRole(request.role)
        guard role.category != .staff else {
            throw .invalid(
                "role", "Only parents and learners have an active.",
                text: "Актив бывает у обучающихся и родителей.")
        }
        let kinds = insider.policy.document.chats.filter {
            $0.activeOnly
                && insider.policy.includes($0.takes, roles: [role.key], isAdministrator: false)
        }
        guard let kind = kinds.first(where: { $0.standing != .absent }) else {
            let row = insider.policy.row(role.category == .parent ? .M47 : .M48)
            throw insider.policy.refusal(
                kinds.first?.clause ?? row.clause, field: "role",
                "The regulation knows no active of this role.",
                text: "Положение не предусматривает актива для роли «\(role.word.nominative)».")
        }
        try insider.require(
            ["@administration", "@administrators"], to: "определять актив", clause: kind.clause)
        let changed = try caller.database.execute(
            """
            UPDATE member_roles SET is_active = ?4
            WHERE institution = ?1 AND member = ?2 AND role = ?3
            """, [insider.institution.id, member.id.number, role.key, request.isActive])
        guard changed == 1 else {
            throw Failure(
                .conflict, field: "role", "The member does not hold this role.",
                text: "У участника нет такой роли.")
        }
        try insider.membership.rolesChanged(of: member.id, from: member.roles)
        return try insider.roleChanged(name, of: member.id, role: role.key)
    }
}

extension Insider {
    /// The rule of a role that a key or word names and that exists here.
    ///
    /// - Throws: `invalidArgument` for an unknown role, `forbidden` with the clause for one that
    ///   the regulation lacks.
    func knownRole(_ word: String, field: String = "role") throws(Failure) -> RoleRule {
        if let role = policy.role(word) ?? policy.role(matching: word) {
            try requireStanding(
                role.standing, key: "role.\(role.key)",
                to: "дать роль «\(role.word.nominative)»", clause: role.clause)
            return role
        }
        guard let absent = policy.document.roles.first(where: { $0.key == word }) else {
            throw .invalid(field, "There is no such role.", text: "Роли «\(word)» здесь нет.")
        }
        throw policy.refusal(
            absent.clause, field: field, "The regulation has no such role.",
            text: "Положение не предусматривает роли «\(absent.word.nominative)».")
    }

    /// Ends the family relations that rest on a role.
    fileprivate func endFamily(of member: Member, losing role: String) throws(Failure) {
        let category = policy.role(role)?.category
        let remaining = try membership.roles(of: member.id).map { membership.category(of: $0) }
        guard let category, category != .staff, !remaining.contains(category) else { return }
        for relation in try family(of: member.id) {
            let isParent = relation.parent.member == member.id
            guard isParent == (category == .parent) else { continue }
            _ = try membership.unlink(
                parent: relation.parent.member, from: relation.learner.member)
        }
    }

    /// Records a change of a role and returns the member as it is now.
    fileprivate func roleChanged(
        _ action: String, of member: Member.ID, role: String
    ) throws(Failure) -> MemberView {
        try caller.record(
            institution.id, action, of: "member \(member)", ["role": .string(role)])
        let view = MemberView(try self.member(member), policy)
        try caller.emit("member.changed", to: .member(member), view)
        return view
    }
}
