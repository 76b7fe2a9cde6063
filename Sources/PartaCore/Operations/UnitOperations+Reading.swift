/// Lists the units that the caller may see.
enum ListUnits: Operation {
    static let name = "unit.list"
    static let summary = "Lists units: staff see all, others their own."
    static let rows: [Row] = [.M23, .M24, .M27]
    static let access: Access = .read(.member)

    struct Request: Record {
        var institution = Institution.ID()
        var kind: String?
        var state = Unit.State.active
        var schoolYear: Int?
        var text: String?
        var mine = false
        var limit = 50
        var after: Unit.ID?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("kind", \.kind, "Only this kind, a key or a word.", 1...100),
            Field("state", \.state, "Only units in this state.", default: .active),
            Field("schoolYear", \.schoolYear, "Only units of this school year.", 2000...2100),
            Field("text", \.text, "Only units whose name has this text.", 1...100),
            Field("mine", \.mine, "Only units the caller belongs to or leads.", default: false),
            Field("limit", \.limit, "How many at most.", 1...200, default: 50),
            Field("after", \.after, "Continue after this unit."),
        ]
    }

    struct Item: Record {
        var unit = Unit.ID()
        var kind = ""
        var word = ""
        var name = ""
        var isStaff = false
        var schoolYear = 0
        var state = Unit.State.active
        var people = 0
        var leads: [Person] = []

        static let fields: [Field<Self>] = [
            Field("unit", \.unit, "The unit."),
            Field("kind", \.kind, "Key of its kind; staff for the staff component."),
            Field("word", \.word, "The word for its kind."),
            Field("name", \.name, "Its name."),
            Field("isStaff", \.isStaff, "Whether it is the component that staff join."),
            Field("schoolYear", \.schoolYear, "Year in which its school year begins."),
            Field("state", \.state, "Whether it is active."),
            Field("people", \.people, "How many people belong to it."),
            Field("leads", \.leads, "Who leads it."),
        ]
    }

    struct Reply: Record {
        var units: [Item] = []
        var next: Unit.ID?
        var total = 0

        static let fields: [Field<Self>] = [
            Field("units", \.units, "The units in the order in which they were made."),
            Field("next", \.next, "Give this as after to continue; absent at the end."),
            Field("total", \.total, "How many there are on all pages."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        let kind = try request.kind.map { word throws(Failure) in
            insider.policy.staffComponentMatches(word) || word == "staff"
                ? "staff" : try insider.unitKind(word).key
        }
        let seesAll = insider.member.isAdministrator || insider.belongs(to: ["@staff"])
        let own = try insider.ownUnits()
        let wanted = request.text.map { $0.lowercased() }
        let units = try Unit.load(
            where: "u.institution = ?1 AND u.state = ?2",
            [insider.institution.id, request.state.rawValue], from: caller.database
        ).filter { unit in
            (kind == nil || (unit.isStaff ? "staff" : unit.kind) == kind)
                && (request.schoolYear == nil || unit.schoolYear == request.schoolYear)
                && (own.contains(unit.id) || seesAll && !request.mine)
                && (wanted.map { unit.name.lowercased().contains($0) } ?? true)
        }
        let rest = units.filter { $0.id.number > request.after?.number ?? 0 }
        var reply = Reply()
        reply.total = units.count
        for unit in rest.prefix(request.limit) { reply.units.append(try item(unit, insider)) }
        reply.next = rest.count > request.limit ? reply.units.last?.unit : nil
        return reply
    }

    private static func item(_ unit: Unit, _ insider: Insider) throws(Failure) -> Item {
        var item = Item()
        item.unit = unit.id
        item.kind = unit.isStaff ? "staff" : unit.kind
        item.word = unit.word(in: insider.policy)
        item.name = unit.name
        item.isStaff = unit.isStaff
        item.schoolYear = unit.schoolYear
        item.state = unit.state
        item.people = try insider.database.count(
            "SELECT COUNT(*) FROM unit_members WHERE institution = ?1 AND unit = ?2",
            [unit.id.institution, unit.id.number])
        item.leads = try insider.leads(of: unit.id).map(\.person)
        return item
    }
}

/// Shows a unit with its people.
enum ShowUnit: Operation {
    static let name = "unit.show"
    static let summary = "Shows a unit with its people and leads."
    static let rows: [Row] = [.M23, .M24, .M26, .M27]
    static let access: Access = .read(.member)

    struct Request: Record {
        var unit = Unit.ID()

        static let fields: [Field<Self>] = [Field("unit", \.unit, "The unit.")]
    }

    struct Lead: Record {
        var member = Member.ID()
        var name = ""
        var orderNumber: String?
        var orderDay: Day?

        var person: Person { Person(member, name) }

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The lead."),
            Field("name", \.name, "Full name."),
            Field("orderNumber", \.orderNumber, "Number of the order of the distribution."),
            Field("orderDay", \.orderDay, "Day of that order."),
        ]
    }

    struct Reply: Record {
        var unit = Unit.ID()
        var kind = ""
        var word = ""
        var name = ""
        var isStaff = false
        var schoolYear = 0
        var state = Unit.State.active
        var previous: Unit.ID?
        var people: [MemberView] = []
        var leads: [Lead] = []
        var chats = 0

        static let fields: [Field<Self>] = [
            Field("unit", \.unit, "The unit."),
            Field("kind", \.kind, "Key of its kind; staff for the staff component."),
            Field("word", \.word, "The word for its kind."),
            Field("name", \.name, "Its name."),
            Field("isStaff", \.isStaff, "Whether it is the component that staff join."),
            Field("schoolYear", \.schoolYear, "Year in which its school year begins."),
            Field("state", \.state, "Whether it is active."),
            Field("previous", \.previous, "The unit that it was in the school year before."),
            Field("people", \.people, "Who belongs to it, by name."),
            Field("leads", \.leads, "Who leads it."),
            Field("chats", \.chats, "How many open chats belong to it."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.unit.institution)
        let unit = try insider.unit(request.unit, for: .seeing)
        let key: [any SQLBindable] = [unit.id.institution, unit.id.number]
        var reply = Reply()
        reply.unit = unit.id
        reply.kind = unit.isStaff ? "staff" : unit.kind
        reply.word = unit.word(in: insider.policy)
        reply.name = unit.name
        reply.isStaff = unit.isStaff
        reply.schoolYear = unit.schoolYear
        reply.state = unit.state
        reply.previous = try caller.database.first(
            "SELECT previous FROM units WHERE institution = ?1 AND number = ?2", key
        ) { row in row.optionalInteger(0).map { Unit.ID(unit.id.institution, $0) } }.flatMap { $0 }
        let people = try Member.load(
            where: """
                m.institution = ?1 AND m.number IN (
                    SELECT member FROM unit_members WHERE institution = ?1 AND unit = ?2)
                """, key, from: caller.database)
        reply.people = people.sorted { $0.name < $1.name }.map { MemberView($0, insider.policy) }
        reply.leads = try insider.leads(of: unit.id)
        reply.chats = try caller.database.count(
            "SELECT COUNT(*) FROM chats WHERE institution = ?1 AND unit = ?2 AND state = 'open'",
            key)
        return reply
    }
}

extension Insider {
    /// The units that the caller belongs to or leads.
    fileprivate func ownUnits() throws(Failure) -> Set<Unit.ID> {
        Set(
            try database.all(
                """
                SELECT unit FROM unit_members WHERE institution = ?1 AND member = ?2
                UNION SELECT unit FROM unit_leads WHERE institution = ?1 AND member = ?2
                """, [institution.id, member.id.number]
            ) { Unit.ID(institution.id, $0.integer(0)) })
    }

    /// The leads of a unit, by name.
    func leads(of unit: Unit.ID) throws(Failure) -> [ShowUnit.Lead] {
        try database.all(
            """
            SELECT m.number, m.name, l.order_number, l.order_day FROM unit_leads l
            JOIN members m ON m.institution = l.institution AND m.number = l.member
            WHERE l.institution = ?1 AND l.unit = ?2 ORDER BY m.name, m.number
            """, [institution.id, unit.number]
        ) { row in
            var lead = ShowUnit.Lead()
            lead.member = Member.ID(institution.id, row.integer(0))
            lead.name = row.text(1)
            lead.orderNumber = row.optionalText(2)
            lead.orderDay = row.optionalDay(3)
            return lead
        }
    }
}
