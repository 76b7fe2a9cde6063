/// Loads the approved nomenclature.
enum LoadNomenclature: Operation {
    static let name = "unit.loadNomenclature"
    static let summary = "Loads the approved nomenclature, by which the structure is built."
    static let rows: [Row] = [.M25]
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
            Field(
                "text", \.text, "The list: a line for a unit, its name or its kind;name.",
                1...200_000),
        ]
    }

    struct Reply: Record {
        var nomenclature = Nomenclature.ID()
        var entries = 0
        var missing: [Nomenclature.Entry] = []
        var extra: [Nomenclature.Entry] = []
        var warnings: [String] = []

        static let fields: [Field<Self>] = [
            Field("nomenclature", \.nomenclature, "The stored list."),
            Field("entries", \.entries, "How many units it names."),
            Field("missing", \.missing, "Units of the list that the structure lacks."),
            Field("extra", \.extra, "Units of the structure that the list lacks."),
            Field("warnings", \.warnings, "What the profile says of names in the list."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.institution)
        try insider.requireActive()
        try insider.requireNomenclature(to: "загрузить номенклатуру")
        let order = try Order(
            number: request.orderNumber, day: request.orderDay, today: insider.today)
        let entries = try Nomenclature.read(request.text, for: insider.policy)
        let number = try caller.nextNumber("nomenclatures", of: insider.institution.id)
        var writer = JSONWriter()
        entries.encode(to: &writer)
        try caller.database.execute(
            """
            INSERT INTO nomenclatures(institution, number, order_number, order_day, entries,
                created)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """,
            [
                insider.institution.id, number, order.number, order.day,
                String(decoding: writer.bytes, as: UTF8.self), caller.now,
            ])
        var reply = Reply()
        reply.nomenclature = Nomenclature.ID(insider.institution.id, number)
        reply.entries = entries.count
        (reply.missing, reply.extra) = try insider.compare(entries)
        for entry in entries {
            guard let complaint = try insider.complaint(onUnit: entry.name) else { continue }
            // A check that cannot run says the same of every name.
            if !reply.warnings.contains(complaint) { reply.warnings.append(complaint) }
        }
        try caller.record(
            insider.institution.id, name, of: "nomenclature \(reply.nomenclature)",
            basis: order.basis, ["entries": .integer(Int64(entries.count))])
        return reply
    }
}

/// Compares the structure with the newest nomenclature.
enum CompareNomenclature: Operation {
    static let name = "unit.compareNomenclature"
    static let summary = "Compares the structure with the newest nomenclature."
    static let rows: [Row] = [.M25]
    static let access: Access = .read(.administrator)

    struct Request: Record {
        var institution = Institution.ID()

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution.")
        ]
    }

    struct Reply: Record {
        var nomenclature = Nomenclature.ID()
        var orderNumber = ""
        var orderDay = Day()
        var missing: [Nomenclature.Entry] = []
        var extra: [Nomenclature.Entry] = []

        static let fields: [Field<Self>] = [
            Field("nomenclature", \.nomenclature, "The newest list."),
            Field("orderNumber", \.orderNumber, "Number of the approving order."),
            Field("orderDay", \.orderDay, "Day of the order."),
            Field("missing", \.missing, "Units of the list that the structure lacks."),
            Field("extra", \.extra, "Units of the structure that the list lacks."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.institution)
        try insider.requireNomenclature(to: "сверить структуру с номенклатурой")
        let list = try insider.newestNomenclature()
        var reply = Reply()
        reply.nomenclature = list.id
        reply.orderNumber = list.order
        reply.orderDay = list.day
        (reply.missing, reply.extra) = try insider.compare(list.entries)
        return reply
    }
}

/// Creates the units of the nomenclature that the structure lacks.
enum BuildFromNomenclature: Operation {
    static let name = "unit.buildFromNomenclature"
    static let summary = "Creates every unit of the newest nomenclature that the structure lacks."
    static let rows: [Row] = [.M24, .M25]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var institution = Institution.ID()
        var schoolYear: Int?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field(
                "schoolYear", \.schoolYear,
                "Year in which the units' school year begins; the current one by default.",
                2000...2100),
        ]
    }

    struct Created: Record {
        var unit = Unit.ID()
        var kind = ""
        var name = ""

        static let fields: [Field<Self>] = [
            Field("unit", \.unit, "The new unit."),
            Field("kind", \.kind, "Key of its kind."),
            Field("name", \.name, "Its name."),
        ]
    }

    struct Reply: Record {
        var created: [Created] = []

        static let fields: [Field<Self>] = [
            Field("created", \.created, "The units that were created, as the list orders them.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.institution)
        try insider.requireActive()
        try insider.requireNomenclature(to: "создать структуру по номенклатуре")
        let list = try insider.newestNomenclature()
        var reply = Reply()
        for entry in try insider.compare(list.entries).missing {
            var created = Created()
            created.unit = try insider.makeUnit(
                kind: entry.kind, name: entry.name,
                schoolYear: request.schoolYear ?? insider.today.schoolYear)
            created.kind = entry.kind
            created.name = entry.name
            reply.created.append(created)
        }
        try caller.record(
            insider.institution.id, name, of: "nomenclature \(list.id)",
            basis: "номенклатура № \(list.order)",
            ["units": .array(reply.created.map { .string($0.unit.description) })])
        return reply
    }
}

extension Insider {
    fileprivate func requireNomenclature(to action: String) throws(Failure) {
        let rule = policy.document.nomenclature
        try requireStanding(
            rule.standing, key: "nomenclature", to: action, clause: rule.clause)
    }

    fileprivate func newestNomenclature() throws(Failure) -> Nomenclature {
        if let list = try Nomenclature.newest(of: institution.id, in: database) { return list }
        throw Failure(
            .conflict, "No nomenclature is loaded.", text: "Номенклатура ещё не загружена.",
            clause: Policy.citation(policy.document.nomenclature.clause))
    }

    fileprivate func compare(
        _ entries: [Nomenclature.Entry]
    ) throws(Failure) -> (missing: [Nomenclature.Entry], extra: [Nomenclature.Entry]) {
        let units = try Unit.activeLearners(of: institution.id, in: database)
        let built = Set(units.map(\.key))
        let listed = Set(entries.map(\.key))
        let missing = entries.filter { !built.contains($0.key) }
        let extra = units.filter { !listed.contains($0.key) }
        return (missing, extra.map { Nomenclature.Entry(kind: $0.kind, name: $0.name) })
    }
}
