/// Puts a member into a unit.
enum AddUnitMember: Operation {
    static let name = "unit.addMember"
    static let summary =
        "Puts a member into a unit; movements by order have operations of their own."
    static let rows: [Row] = [.M23, .M24, .M44]
    static let access: Access = .write(.member)

    struct Request: Record {
        var unit = Unit.ID()
        var member = Member.ID()

        static let fields: [Field<Self>] = [
            Field("unit", \.unit, "The unit."),
            Field("member", \.member, "A member; parents join chats, never units."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.insider(of: request.unit.institution)
        try insider.requireActive()
        let unit = try insider.unit(request.unit, for: .leading)
        try unit.requireActive()
        let member = try insider.presentMember(request.member)
        try insider.requirePlace(for: member, in: unit)
        try insider.membership.add(member.id, to: unit.id)
        try caller.record(
            insider.institution.id, name, of: "unit \(unit.id)",
            ["member": .string(member.id.description)])
        return Empty()
    }
}

/// Takes a member out of a unit.
enum RemoveUnitMember: Operation {
    static let name = "unit.removeMember"
    static let summary = "Takes a member out of a unit and its chats; guardians follow."
    static let rows: [Row] = [.M23, .M24]
    static let access: Access = .write(.member)

    struct Request: Record {
        var unit = Unit.ID()
        var member = Member.ID()

        static let fields: [Field<Self>] = [
            Field("unit", \.unit, "The unit."),
            Field("member", \.member, "Who leaves it."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.insider(of: request.unit.institution)
        try insider.requireActive()
        let unit = try insider.unit(request.unit, for: .leading)
        try unit.requireActive()
        let member = try insider.member(request.member)
        try insider.requireMember(member, of: unit)
        let led = try insider.leads(of: unit.id).first { $0.member == member.id }
        try insider.membership.remove(member.id, from: unit.id)
        if let led {
            // A lead who was a member as well keeps leading.
            let order = try led.orderNumber.flatMap { number in led.orderDay.map { (number, $0) } }
                .map { pair throws(Failure) in
                    try Order(number: pair.0, day: pair.1, today: insider.today)
                }
            try insider.membership.attach(member.id, to: unit.id, by: order)
        }
        try caller.record(
            insider.institution.id, name, of: "unit \(unit.id)",
            ["member": .string(member.id.description)])
        return Empty()
    }
}

extension Insider {
    /// A member whom the caller may see and who belongs to the institution today.
    func presentMember(_ id: Member.ID, field: String = "member") throws(Failure) -> Member {
        let member = try member(id, field: field)
        guard member.isPresent else {
            throw Failure(
                .conflict, field: field, "The person has left the institution.",
                text: "Этот человек уже выбыл.")
        }
        return member
    }

    /// Refuses a person whose roles have no place in a unit: parents, and learners among staff.
    func requirePlace(for member: Member, in unit: Unit) throws(Failure) {
        let categories = member.roles.compactMap { policy.role($0.key)?.category }
        guard categories.contains(where: { $0 != .parent }) else {
            throw Failure(
                .forbidden, field: "member", "Parents join chats, never units.",
                text: "Родители присоединяются к чатам, а не к структуре.",
                clause: Policy.citation(policy.row(.M44).clause))
        }
        guard !unit.isStaff || categories.contains(.staff) else {
            let component = policy.document.staffComponent
            throw Failure(
                .forbidden, field: "member", "The component is for staff.",
                text: "«\(unit.name)» — только для работников.",
                clause: Policy.citation(component.clause))
        }
    }

    /// Refuses a person who does not belong to a unit.
    func requireMember(_ member: Member, of unit: Unit) throws(Failure) {
        let isMember =
            try database.count(
                "SELECT COUNT(*) FROM unit_members WHERE institution = ?1 AND unit = ?2 AND member = ?3",
                [institution.id, unit.id.number, member.id.number]) > 0
        guard isMember else {
            throw Failure(
                .conflict, field: "member", "The person does not belong to the unit.",
                text: "\(member.name) не состоит в «\(unit.name)».")
        }
    }
}
