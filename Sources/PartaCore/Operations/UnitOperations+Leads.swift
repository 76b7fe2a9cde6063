/// Attaches a lead to a unit.
enum AttachLead: Operation {
    static let name = "unit.attachLead"
    static let summary =
        "Attaches a lead to a unit; by the approved distribution where there is one."
    static let rows: [Row] = [.M26, .M27]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var unit = Unit.ID()
        var member = Member.ID()
        var orderNumber: String?
        var orderDay: Day?

        static let fields: [Field<Self>] = [
            Field("unit", \.unit, "The unit; one person may lead several."),
            Field("member", \.member, "Who leads it: a member in a role that leads."),
            Field(
                "orderNumber", \.orderNumber,
                "Number of the order that approves the distribution; needed where the regulation"
                    + " has one.", 1...50),
            Field("orderDay", \.orderDay, "Day of that order."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.administrator(of: request.unit.institution)
        try insider.requireActive()
        let unit = try insider.learnersUnit(request.unit, for: .managing)
        let member = try insider.presentMember(request.member)
        let order = try insider.distributionOrder(request.orderNumber, request.orderDay)
        try insider.requireLeading(member)
        try insider.membership.attach(member.id, to: unit.id, by: order)
        try caller.record(
            insider.institution.id, name, of: "unit \(unit.id)", basis: order?.basis,
            ["member": .string(member.id.description)])
        return Empty()
    }
}

/// Ends a lead's attachment to a unit.
enum DetachLead: Operation {
    static let name = "unit.detachLead"
    static let summary = "Ends a lead's attachment; the unit's chats stay for the next lead."
    static let rows: [Row] = [.M26, .M27]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var unit = Unit.ID()
        var member = Member.ID()

        static let fields: [Field<Self>] = [
            Field("unit", \.unit, "The unit."),
            Field("member", \.member, "Its lead."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.administrator(of: request.unit.institution)
        try insider.requireActive()
        let unit = try insider.learnersUnit(request.unit, for: .managing)
        let isLead = try insider.leads(of: unit.id).contains { $0.member == request.member }
        guard isLead else { throw .notFound("member") }
        try insider.membership.detach(request.member, from: unit.id)
        try caller.record(
            insider.institution.id, name, of: "unit \(unit.id)",
            ["member": .string(request.member.description)])
        return Empty()
    }
}

/// Attaches leads to units by the approved distribution.
enum ImportDistribution: Operation {
    static let name = "unit.importDistribution"
    static let summary = "Attaches leads to units by an approved distribution, in one act."
    static let rows: [Row] = [.M26]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var institution = Institution.ID()
        var orderNumber = ""
        var orderDay = Day()
        var text = ""

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("orderNumber", \.orderNumber, "Number of the approving order.", 1...50),
            Field("orderDay", \.orderDay, "Day of the order."),
            Field("text", \.text, "The distribution: lines of unit;full name.", 1...200_000),
        ]
    }

    /// What became of a line.
    enum Outcome: String, Choice {
        case attached
        /// The person leads the unit already.
        case same
        case error
    }

    struct Line: Record {
        var line = 0
        var unit = ""
        var name = ""
        var outcome = Outcome.attached
        var problem: String?

        static let fields: [Field<Self>] = [
            Field("line", \.line, "Number of the line."),
            Field("unit", \.unit, "The unit as the line names it."),
            Field("name", \.name, "The person as the line names it."),
            Field("outcome", \.outcome, "What became of the line."),
            Field("problem", \.problem, "Why the line was left out."),
        ]
    }

    struct Reply: Record {
        var lines: [Line] = []
        var attached = 0
        var detached = 0
        var errors = 0

        static let fields: [Field<Self>] = [
            Field("lines", \.lines, "What became of each line."),
            Field("attached", \.attached, "How many leads were attached."),
            Field("detached", \.detached, "How many earlier leads of these units were detached."),
            Field("errors", \.errors, "How many lines were left out."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.institution)
        try insider.requireActive()
        let rule = insider.policy.document.distribution
        try insider.requireStanding(
            rule.standing, key: "distribution", to: "загрузить распределение", clause: rule.clause)
        let order = try Order(
            number: request.orderNumber, day: request.orderDay, today: insider.today)
        var reply = Reply()
        /// Who leads each unit by the text; a unit with a bad line keeps its earlier leads too.
        var leads: [Unit.ID: (people: Set<Member.ID>, isWhole: Bool)] = [:]
        let units = try Unit.activeLearners(of: insider.institution.id, in: caller.database)
        let byName = Dictionary(grouping: units) { UnitName($0.name) }
        let people = try insider.leadersByName()
        for source in SheetText.lines(of: request.text) {
            guard source.cells.count >= 2 else { continue }
            var line = Line()
            line.line = source.number
            line.unit = source.cells[0]
            line.name = source.cells[1]
            let found = byName[UnitName(line.unit)] ?? []
            let persons = people[FoldedName(line.name)] ?? []
            if let unit = found.first, found.count == 1 {
                var entry = leads[unit.id] ?? ([], true)
                if let person = persons.first, persons.count == 1 {
                    entry.people.insert(person)
                    let isSame = try insider.leads(of: unit.id).contains { $0.member == person }
                    line.outcome = isSame ? .same : .attached
                    try insider.membership.attach(person, to: unit.id, by: order)
                } else {
                    entry.isWhole = false
                    line.outcome = .error
                    line.problem =
                        persons.isEmpty
                        ? "Нет участника с таким именем и ролью руководителя."
                        : "Участников с таким именем несколько."
                }
                leads[unit.id] = entry
            } else {
                line.outcome = .error
                line.problem =
                    found.isEmpty ? "Такого названия нет в структуре." : "Название неоднозначно."
            }
            reply.lines.append(line)
        }
        for (unit, entry) in leads where entry.isWhole {
            for lead in try insider.leads(of: unit) where !entry.people.contains(lead.member) {
                try insider.membership.detach(lead.member, from: unit)
                reply.detached += 1
            }
        }
        reply.attached = reply.lines.count { $0.outcome == .attached }
        reply.errors = reply.lines.count { $0.outcome == .error }
        try caller.record(
            insider.institution.id, name, of: "institution \(insider.institution.id)",
            basis: order.basis,
            [
                "attached": .integer(Int64(reply.attached)),
                "detached": .integer(Int64(reply.detached)),
            ])
        return reply
    }
}

extension Insider {
    /// The order of the distribution, where the regulation has one it must be given.
    fileprivate func distributionOrder(
        _ number: String?, _ day: Day?
    ) throws(Failure) -> Order? {
        if let number, let day { return try Order(number: number, day: day, today: today) }
        let rule = policy.document.distribution
        guard rule.standing == .promised || number != nil || day != nil else { return nil }
        throw Failure(
            .invalidArgument, field: number == nil ? "orderNumber" : "orderDay",
            "The approved distribution is cited by number and day of its order.",
            text: "Укажите номер и дату приказа о распределении.",
            clause: Policy.citation(rule.clause))
    }

    /// Refuses a person in none of whose roles one leads a unit.
    fileprivate func requireLeading(_ member: Member) throws(Failure) {
        let leading = policy.document.roles.filter { $0.leads && $0.standing != .absent }
        let held = member.roles.filter { !needsVerification($0) }.map(\.key)
        guard !leading.contains(where: { held.contains($0.key) }) else { return }
        let words = leading.map(\.word.nominative).joined(separator: ", ")
        throw Failure(
            .forbidden, field: "member", "This person has no role that leads units.",
            text: "Руководить может только тот, чья роль: \(words).",
            clause: Policy.citation(
                leading.first?.clause ?? policy.document.distribution.clause))
    }

    /// The present members who may lead, by full name.
    fileprivate func leadersByName() throws(Failure) -> [FoldedName: [Member.ID]] {
        let members = try Member.load(
            where: "m.institution = ?1 AND m.state = 'joined'", [institution.id], from: database)
        let leaders = members.filter { member in
            member.roles.contains { held in
                policy.role(held.key)?.leads == true && !needsVerification(held)
            }
        }
        return Dictionary(grouping: leaders) { FoldedName($0.name) }.mapValues { $0.map(\.id) }
    }
}
