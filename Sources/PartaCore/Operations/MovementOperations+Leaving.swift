/// A person's leaving by order.
struct Leaving: Record {
    var member = Member.ID()
    var from: Unit.ID?
    var orderNumber = ""
    var orderDay = Day()
    var note: String?

    static let fields: [Field<Self>] = [
        Field("member", \.member, "Who leaves."),
        Field(
            "from", \.from,
            "The one unit that a learner leaves, staying a member; by default the institution."),
        Field("orderNumber", \.orderNumber, "Number of the order.", 1...50),
        Field("orderDay", \.orderDay, "Day of the order."),
        Field("note", \.note, "What the order adds.", 1...500),
    ]
}

/// Ends a person's membership by order.
enum RecordLeaving: Operation {
    static let name = "movement.leave"
    static let summary =
        "Ends a membership, or a learner's place in one unit, by order; chats and links follow."
    static let rows: [Row] = [.M31]
    static let access: Access = .write(.administrator)

    typealias Request = Leaving

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> MovementReply {
        let insider = try caller.administrator(of: request.member.institution)
        return try insider.end(request, .leave, action: name)
    }
}

/// Lets a learner finish by order.
enum GraduateLearner: Operation {
    static let name = "movement.graduate"
    static let summary = "Lets a learner finish, by order; the membership ends."
    static let rows: [Row] = [.M31]
    static let access: Access = .write(.administrator)

    typealias Request = Leaving

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> MovementReply {
        let insider = try caller.administrator(of: request.member.institution)
        return try insider.end(request, .graduate, action: name)
    }
}

/// Changes a post by order.
enum ChangeStaff: Operation {
    static let name = "movement.changeStaff"
    static let summary = "Changes the post of a member of staff by order; chats and units follow."
    static let rows: [Row] = [.M29, .M31]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var member = Member.ID()
        var from = ""
        var to = ""
        var orderNumber = ""
        var orderDay = Day()
        var note: String?

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The member of staff."),
            Field("from", \.from, "The role until now, a key or a word.", 1...100),
            Field("to", \.to, "The new role, a key or a word.", 1...100),
            Field("orderNumber", \.orderNumber, "Number of the order.", 1...50),
            Field("orderDay", \.orderDay, "Day of the order."),
            Field("note", \.note, "What the order adds.", 1...500),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> MovementReply {
        let insider = try caller.administrator(of: request.member.institution)
        try insider.requireActive()
        let order = try Order(
            number: request.orderNumber, day: request.orderDay, today: insider.today)
        let member = try insider.presentMember(request.member)
        let from = try insider.knownRole(request.from, field: "from")
        let to = try insider.knownRole(request.to, field: "to")
        guard from.category == .staff, to.category == .staff, from.key != to.key else {
            throw .invalid(
                "to", "Staff change between two roles of staff.",
                text: "Кадровое перемещение — между двумя разными ролями работников.")
        }
        guard member.roles.contains(where: { $0.key == from.key }) else {
            throw Failure(
                .conflict, field: "from", "The member does not hold this role.",
                text: "У участника нет роли «\(from.word.nominative)».")
        }
        try insider.membership.remove(role: from.key, from: member.id)
        try insider.membership.add(role: to.key, to: member.id)
        try insider.membership.rolesChanged(of: member.id, from: member.roles)
        let revoked = try insider.revokeLinks(
            beyondRightsOf: member.id, isAdministrator: member.isAdministrator,
            reason: order.basis)
        return try insider.finish(
            name, .changeStaff, of: member, by: order, role: to.key, note: request.note,
            revoked: revoked)
    }
}

extension Insider {
    /// Ends a membership, and the guardians' whose only child it was.
    fileprivate func end(
        _ request: Leaving, _ kind: Movement.Kind, action: String
    ) throws(Failure) -> MovementReply {
        try requireActive()
        let order = try Order(
            number: request.orderNumber, day: request.orderDay, today: today)
        let member = try presentMember(request.member)
        if kind == .graduate { try requireCategory(.learner, of: member, field: "member") }
        if let from = request.from {
            return try leave(from, member, kind, by: order, action: action, note: request.note)
        }
        if member.isAdministrator { try requireOtherAdministrator() }
        let units = try membership.activeUnits(of: member.id)
        let role = member.roles.first {
            kind != .graduate || membership.category(of: $0) == .learner
        }
        let departed = try leave(member, reason: order.basis)
        for guardian in departed.guardians {
            try note(.leave, of: guardian, by: order, note: request.note)
        }
        return try finish(
            action, kind, of: member, by: order, role: role?.key, from: units.first,
            note: request.note, revoked: departed.revoked, departed: departed.guardians)
    }

    /// Takes a learner out of one unit; the person, and what the others give, stays.
    private func leave(
        _ unit: Unit.ID, _ member: Member, _ kind: Movement.Kind, by order: Order,
        action: String, note: String?
    ) throws(Failure) -> MovementReply {
        try requireCategory(.learner, of: member, field: "member")
        let unit = try learnersUnit(unit, for: .managing, field: "from")
        try requireMember(member, of: unit)
        try membership.remove(member.id, from: unit.id)
        let revoked = try revokeLinks(into: unit.id, for: member.name, reason: order.basis)
        return try finish(
            action, kind, of: member, by: order, from: unit.id, note: note, revoked: revoked)
    }

    /// Ends a membership with all that hangs on it; the history of it is the caller's to write.
    func leave(
        _ member: Member, reason: String
    ) throws(Failure) -> (revoked: Int, guardians: [Member.ID]) {
        let units = Set(try membership.activeUnits(of: member.id))
        let chats = try database.all(
            """
            SELECT c.number, c.unit FROM chats c
            WHERE c.institution = ?1 AND c.unit IS NOT NULL AND c.state = 'open'
            """, [institution.id]
        ) { (Chat.ID(institution.id, $0.integer(0)), Unit.ID(institution.id, $0.integer(1))) }
        let places = Set(chats.filter { units.contains($0.1) }.map(\.0))
        let name = FoldedName(member.name)
        let revoked = try revokeLinks(reason: reason) { invite in
            if invite.issuer == member.id { return true }
            guard invite.name.map({ FoldedName($0) }) == name else { return false }
            return invite.unit.map(units.contains) ?? invite.chat.map(places.contains) ?? false
        }
        return (revoked, try membership.departWithGuardians(member.id))
    }

    private func requireOtherAdministrator() throws(Failure) {
        let administrators = try database.count(
            """
            SELECT COUNT(*) FROM members
            WHERE institution = ?1 AND state = 'joined' AND is_administrator = 1
            """, [institution.id])
        guard administrators > 1 else {
            throw Failure(
                .conflict, field: "member", "The last administrator cannot leave.",
                text: "Единственный администратор не может выбыть: сначала назначьте другого.")
        }
    }
}
