/// Lists movements.
enum ListMovements: Operation {
    static let name = "movement.list"
    static let summary = "Lists movements of a person or a period, the newest first."
    static let rows: [Row] = [.M31]
    static let access: Access = .read(.member)

    struct Request: Record {
        var institution = Institution.ID()
        var member: Member.ID?
        var kind: Movement.Kind?
        var since: Day?
        var until: Day?
        var limit = 50
        var before: Movement.ID?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("member", \.member, "Only of this person; oneself needs no right."),
            Field("kind", \.kind, "Only of this kind."),
            Field("since", \.since, "Only by orders of this day or later."),
            Field("until", \.until, "Only by orders of this day or earlier."),
            Field("limit", \.limit, "How many at most.", 1...200, default: 50),
            Field("before", \.before, "Continue before this movement."),
        ]
    }

    struct Item: Record {
        var movement = Movement.ID()
        var kind = Movement.Kind.enrol
        var member = Member.ID()
        var name = ""
        var role: String?
        var from: Unit.ID?
        var fromName: String?
        var to: Unit.ID?
        var toName: String?
        var orderNumber = ""
        var orderDay = Day()
        var note: String?
        var at = Instant()

        static let fields: [Field<Self>] = [
            Field("movement", \.movement, "The movement."),
            Field("kind", \.kind, "What the order did."),
            Field("member", \.member, "The person."),
            Field("name", \.name, "Full name."),
            Field("role", \.role, "The role concerned; the new one where it changed."),
            Field("from", \.from, "The unit left."),
            Field("fromName", \.fromName, "Its name."),
            Field("to", \.to, "The unit joined."),
            Field("toName", \.toName, "Its name."),
            Field("orderNumber", \.orderNumber, "Number of the order."),
            Field("orderDay", \.orderDay, "Day of the order."),
            Field("note", \.note, "What the order adds."),
            Field("at", \.at, "When it was entered."),
        ]
    }

    struct Reply: Record {
        var movements: [Item] = []
        var next: Movement.ID?

        static let fields: [Field<Self>] = [
            Field("movements", \.movements, "The movements, the newest first."),
            Field("next", \.next, "Give this as before to continue; absent at the end."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        if request.member != insider.member.id {
            try insider.require(
                ["@administration", "@administrators"], to: "смотреть движение других участников",
                clause: nil)
        }
        if let member = request.member, member.institution != insider.institution.id {
            throw .notFound("member")
        }
        let id = insider.institution.id
        var reply = Reply()
        let items = try caller.database.all(
            """
            SELECT v.number, v.kind, v.member, m.name, v.role, v.from_unit, f.name, v.to_unit,
                t.name, v.order_number, v.order_day, v.note, v.at
            FROM movements v
            JOIN members m ON m.institution = v.institution AND m.number = v.member
            LEFT JOIN units f ON f.institution = v.institution AND f.number = v.from_unit
            LEFT JOIN units t ON t.institution = v.institution AND t.number = v.to_unit
            WHERE v.institution = ?1 AND (?2 IS NULL OR v.member = ?2)
                AND (?3 IS NULL OR v.kind = ?3) AND (?4 IS NULL OR v.order_day >= ?4)
                AND (?5 IS NULL OR v.order_day <= ?5) AND (?6 IS NULL OR v.number < ?6)
            ORDER BY v.number DESC LIMIT ?7
            """,
            [
                id, request.member?.number, request.kind?.rawValue, request.since, request.until,
                request.before?.number, request.limit + 1,
            ]
        ) { row throws(Failure) in try item(row, id) }
        reply.movements = Array(items.prefix(request.limit))
        reply.next = items.count > request.limit ? reply.movements.last?.movement : nil
        return reply
    }

    private static func item(
        _ row: any SQLRow, _ institution: Institution.ID
    ) throws(Failure) -> Item {
        guard let kind = Movement.Kind(rawValue: row.text(1)) else {
            throw .broken("A movement has an unknown kind.")
        }
        var item = Item()
        item.movement = Movement.ID(institution, row.integer(0))
        item.kind = kind
        item.member = Member.ID(institution, row.integer(2))
        item.name = row.text(3)
        item.role = row.optionalText(4)
        item.from = row.optionalInteger(5).map { Unit.ID(institution, $0) }
        item.fromName = row.optionalText(6)
        item.to = row.optionalInteger(7).map { Unit.ID(institution, $0) }
        item.toName = row.optionalText(8)
        item.orderNumber = row.text(9)
        item.orderDay = row.day(10)
        item.note = row.optionalText(11)
        item.at = row.instant(12)
        return item
    }
}
