/// Operations on movements: what orders do to people.
enum MovementOperations {
    static let all: [any Operation.Type] = [
        EnrolLearner.self, TransferLearner.self, PromoteLearner.self, GraduateLearner.self,
        RecordLeaving.self, ChangeStaff.self, ListMovements.self, PreviewRollover.self,
        ApplyRollover.self,
    ]
}

/// What every movement tells of itself.
struct MovementReply: Record {
    var movement = Movement.ID()
    var revoked = 0
    var departed: [Member.ID] = []

    static let fields: [Field<Self>] = [
        Field("movement", \.movement, "The movement in the history."),
        Field("revoked", \.revoked, "How many unclaimed links the movement revoked."),
        Field("departed", \.departed, "Guardians whose membership ended with their child's."),
    ]
}

/// Puts a learner into a unit by order.
enum EnrolLearner: Operation {
    static let name = "movement.enrol"
    static let summary = "Puts a learner who has joined into a unit, by order."
    static let rows: [Row] = [.M31]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var member = Member.ID()
        var to = Unit.ID()
        var orderNumber = ""
        var orderDay = Day()
        var note: String?

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The learner."),
            Field("to", \.to, "The unit."),
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
        try insider.requireCategory(.learner, of: member, field: "member")
        let unit = try insider.learnersUnit(request.to, for: .managing, field: "to")
        let isThere = try insider.membership.activeUnits(of: member.id).contains(unit.id)
        guard !isThere else {
            throw Failure(
                .conflict, field: "to", "The learner belongs to the unit already.",
                text: "\(member.name) уже в «\(unit.name)».")
        }
        try insider.membership.add(member.id, to: unit.id)
        return try insider.finish(
            name, .enrol, of: member, by: order, to: unit.id, note: request.note)
    }
}

/// A learner's way from one unit to another.
struct UnitChange: Record {
    var member = Member.ID()
    var from = Unit.ID()
    var to = Unit.ID()
    var orderNumber = ""
    var orderDay = Day()
    var note: String?

    static let fields: [Field<Self>] = [
        Field("member", \.member, "The learner."),
        Field("from", \.from, "The unit that the learner leaves."),
        Field("to", \.to, "The unit that the learner joins."),
        Field("orderNumber", \.orderNumber, "Number of the order.", 1...50),
        Field("orderDay", \.orderDay, "Day of the order."),
        Field("note", \.note, "What the order adds.", 1...500),
    ]
}

/// Moves a learner to another unit by order.
enum TransferLearner: Operation {
    static let name = "movement.transfer"
    static let summary =
        "Moves a learner to another unit by order; chats, links and guardians follow."
    static let rows: [Row] = [.M31]
    static let access: Access = .write(.administrator)

    typealias Request = UnitChange

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> MovementReply {
        let insider = try caller.administrator(of: request.member.institution)
        return try insider.move(request, .transfer, action: name)
    }
}

/// Moves one learner on to a unit of the next year by order.
enum PromoteLearner: Operation {
    static let name = "movement.promote"
    static let summary = "Moves one learner on to the next year's unit by order."
    static let rows: [Row] = [.M31]
    static let access: Access = .write(.administrator)

    typealias Request = UnitChange

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> MovementReply {
        let insider = try caller.administrator(of: request.member.institution)
        return try insider.move(request, .promote, action: name)
    }
}

extension Insider {
    /// Moves a learner between units; what belonged to the old one stays behind.
    fileprivate func move(
        _ request: UnitChange, _ kind: Movement.Kind, action: String
    ) throws(Failure) -> MovementReply {
        try requireActive()
        let order = try Order(
            number: request.orderNumber, day: request.orderDay, today: today)
        let member = try presentMember(request.member)
        try requireCategory(.learner, of: member, field: "member")
        let from = try learnersUnit(request.from, for: .managing, field: "from")
        let to = try learnersUnit(request.to, for: .managing, field: "to")
        guard from.id != to.id else {
            throw .invalid(
                "to", "Both units are the same.", text: "Укажите другое место назначения.")
        }
        try requireMember(member, of: from)
        try membership.move(member.id, from: from.id, to: to.id)
        let revoked = try revokeLinks(into: from.id, for: member.name, reason: order.basis)
        return try finish(
            action, kind, of: member, by: order, from: from.id, to: to.id, note: request.note,
            revoked: revoked)
    }

    /// Writes a movement into history and log and tells the person.
    func finish(
        _ action: String, _ kind: Movement.Kind, of member: Member, by order: Order,
        role: String? = nil, from: Unit.ID? = nil, to: Unit.ID? = nil, note text: String? = nil,
        revoked: Int = 0, departed: [Member.ID] = []
    ) throws(Failure) -> MovementReply {
        var reply = MovementReply()
        reply.movement = try note(
            kind, of: member.id, by: order, role: role, from: from, to: to, note: text)
        reply.revoked = revoked
        reply.departed = departed
        try caller.record(
            institution.id, action, of: "member \(member.id)", basis: order.basis,
            ["movement": .string(reply.movement.description)])
        try caller.emit("member.changed", to: .member(member.id), Person(member.id, member.name))
        return reply
    }
}
