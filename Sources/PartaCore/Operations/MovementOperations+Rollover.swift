/// Shows what the new school year would make of every unit.
enum PreviewRollover: Operation {
    static let name = "movement.rollover"
    static let summary = "Shows what the new school year makes of every unit; changes nothing."
    static let rows: [Row] = [.M31]
    static let access: Access = .read(.administrator)

    struct Request: Record {
        var institution = Institution.ID()
        var schoolYear: Int?
        var names: [String: String] = [:]

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field(
                "schoolYear", \.schoolYear,
                "Year in which the new school year begins; after the units' newest by default.",
                2000...2100),
            Field(
                "names", \.names,
                "New names by unit, where the administrator decides; «выпуск» lets a unit finish.",
                default: [:]),
        ]
    }

    struct Reply: Record {
        var schoolYear = 0
        var units: [RolloverStep] = []
        var learners = 0
        var graduates = 0
        var problems = 0

        static let fields: [Field<Self>] = [
            Field("schoolYear", \.schoolYear, "Year in which the new school year begins."),
            Field("units", \.units, "What becomes of each unit."),
            Field("learners", \.learners, "How many learners go on."),
            Field("graduates", \.graduates, "How many learners are in units that finish."),
            Field("problems", \.problems, "How many units need the administrator's decision."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.institution)
        let rollover = try Rollover(
            insider, schoolYear: request.schoolYear, names: request.names)
        var reply = Reply()
        reply.schoolYear = rollover.schoolYear
        reply.units = rollover.steps
        reply.learners = rollover.steps.filter { !$0.finishes }.reduce(0) { $0 + $1.learners }
        reply.graduates = rollover.steps.filter(\.finishes).reduce(0) { $0 + $1.learners }
        reply.problems = rollover.steps.count { $0.problem != nil }
        return reply
    }
}

/// Begins the new school year for all units.
enum ApplyRollover: Operation {
    static let name = "movement.rolloverApply"
    static let summary = "Moves all units into the new school year in one act, by order."
    static let rows: [Row] = [.M31]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var institution = Institution.ID()
        var schoolYear = 0
        var orderNumber = ""
        var orderDay = Day()
        var names: [String: String] = [:]

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field(
                "schoolYear", \.schoolYear, "Year in which the new school year begins.",
                2000...2100),
            Field("orderNumber", \.orderNumber, "Number of the order.", 1...50),
            Field("orderDay", \.orderDay, "Day of the order."),
            Field(
                "names", \.names,
                "New names by unit, where the administrator decides; «выпуск» lets a unit finish.",
                default: [:]),
        ]
    }

    struct Reply: Record {
        var units: [RolloverStep] = []
        var moved = 0
        var graduated = 0
        var departed = 0
        var revoked = 0

        static let fields: [Field<Self>] = [
            Field("units", \.units, "What became of each unit."),
            Field("moved", \.moved, "How many learners went on."),
            Field("graduated", \.graduated, "How many learners finished and left."),
            Field("departed", \.departed, "How many guardians left with them."),
            Field("revoked", \.revoked, "How many links into last year's units were revoked."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.institution)
        try insider.requireActive()
        let order = try Order(
            number: request.orderNumber, day: request.orderDay, today: insider.today)
        let rollover = try Rollover(
            insider, schoolYear: request.schoolYear, names: request.names)
        if let step = rollover.steps.first(where: { $0.problem != nil }) {
            throw Failure(
                .conflict, field: "names.\(step.unit)", "A unit needs a decision on its name.",
                text: "«\(step.name)»: \(step.problem ?? "")")
        }
        var reply = Reply()
        reply.units = rollover.steps
        for index in rollover.steps.indices {
            let step = rollover.steps[index]
            let learners = try insider.learners(of: step.unit)
            reply.units[index].newUnit = try insider.carry(
                step, into: rollover.schoolYear, learners: learners, by: order)
            reply.revoked += try insider.archive(
                rollover.units[index], reason: "Новый учебный год, \(order.basis)")
            if !step.finishes { reply.moved += learners.count }
        }
        for step in rollover.steps where step.finishes {
            for learner in try insider.learners(of: step.unit)
            where try insider.membership.activeUnits(of: learner.id).isEmpty {
                try insider.note(
                    .graduate, of: learner.id, by: order,
                    role: learner.roles.first.map(\.key), from: step.unit)
                let left = try insider.leave(learner, reason: order.basis)
                reply.graduated += 1
                reply.departed += left.guardians.count
                reply.revoked += left.revoked
                for guardian in left.guardians {
                    try insider.note(.leave, of: guardian, by: order)
                }
            }
        }
        try caller.record(
            insider.institution.id, name, of: "institution \(insider.institution.id)",
            basis: order.basis,
            [
                "schoolYear": .integer(Int64(rollover.schoolYear)),
                "moved": .integer(Int64(reply.moved)),
                "graduated": .integer(Int64(reply.graduated)),
            ])
        return reply
    }
}

extension Insider {
    /// The present learners of a unit, of an archived one as well.
    func learners(of unit: Unit.ID) throws(Failure) -> [Member] {
        try Member.load(
            where: """
                m.institution = ?1 AND m.state = 'joined' AND m.number IN (
                    SELECT member FROM unit_members WHERE institution = ?1 AND unit = ?2)
                """, [institution.id, unit.number], from: database
        ).filter { member in
            member.roles.contains { policy.role($0.key)?.category == .learner }
        }
    }

    /// Makes the next year's unit with the people and leads of the old one.
    ///
    /// The old unit keeps its people, as a list of last year. Nothing is made for one that finishes.
    fileprivate func carry(
        _ step: RolloverStep, into schoolYear: Int, learners: [Member], by order: Order
    ) throws(Failure) -> Unit.ID? {
        guard let next = step.next, let old = try Unit.find(step.unit, in: database) else {
            return nil
        }
        let unit = try makeUnit(
            kind: old.kind, name: next, schoolYear: schoolYear, previous: old.id)
        try database.execute(
            """
            INSERT INTO unit_members(institution, unit, member, since)
            SELECT institution, ?3, member, ?4 FROM unit_members
            WHERE institution = ?1 AND unit = ?2
            """, [institution.id, old.id.number, unit.number, caller.now])
        try database.execute(
            """
            INSERT INTO unit_leads(institution, unit, member, order_number, order_day, since)
            SELECT institution, ?3, member, order_number, order_day, ?4 FROM unit_leads
            WHERE institution = ?1 AND unit = ?2
            """, [institution.id, old.id.number, unit.number, caller.now])
        for learner in learners {
            try note(.promote, of: learner.id, by: order, from: old.id, to: unit)
        }
        return unit
    }
}
