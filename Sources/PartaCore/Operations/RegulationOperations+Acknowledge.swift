/// How somebody got to know a regulation.
enum AcknowledgementWay: String, Choice {
    /// The person confirmed it on the platform.
    case platform
    /// A signature on paper that somebody entered.
    case paper
}

extension Insider {
    /// When the caller acknowledged an edition.
    func acknowledgement(of regulation: Regulation.ID) throws(Failure) -> Instant? {
        try database.first(
            """
            SELECT at FROM acknowledgements
            WHERE institution = ?1 AND regulation = ?2 AND member = ?3
            """, [institution.id, regulation.number, member.id.number]
        ) { $0.instant(0) }
    }

    func hasAcknowledged(_ regulation: Regulation.ID) throws(Failure) -> Bool {
        try acknowledgement(of: regulation) != nil
    }

    /// An edition that is still to be acknowledged: the newest of its kind.
    fileprivate func currentRegulation(_ id: Regulation.ID) throws(Failure) -> Regulation {
        let edition = try regulation(id)
        guard edition.lapsed == nil else {
            throw Failure(
                .conflict, field: "regulation", "A newer edition has replaced this one.",
                text: "Эта редакция заменена новой: ознакомьтесь с новой.")
        }
        return edition
    }

    fileprivate func acknowledge(
        _ edition: Regulation, for member: Member.ID, _ way: AcknowledgementWay, at: Instant,
        enteredBy: Member.ID?
    ) throws(Failure) {
        try database.execute(
            """
            INSERT INTO acknowledgements(institution, regulation, member, at, way, entered_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING
            """,
            [
                institution.id, edition.id.number, member.number, at, way.rawValue,
                enteredBy?.number,
            ])
    }
}

/// Confirms that the caller knows the newest edition.
enum AcknowledgeRegulation: Operation {
    static let name = "regulation.acknowledge"
    static let summary = "Confirms that the caller knows the newest edition and its rules."
    static let rows: [Row] = [.M01, .M85, .M97]
    static let access: Access = .write(.member)

    struct Reply: Record {
        var acknowledged = Instant()

        static let fields: [Field<Self>] = [
            Field("acknowledged", \.acknowledged, "When it was confirmed the first time.")
        ]
    }

    static func run(_ request: RegulationRequest, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.regulation.institution)
        try insider.requireActive()
        let edition = try insider.currentRegulation(request.regulation)
        try insider.acknowledge(
            edition, for: insider.member.id, .platform, at: caller.now, enteredBy: nil)
        guard let at = try insider.acknowledgement(of: edition.id) else {
            throw .broken("An acknowledgement is not there after its write.")
        }
        return Reply(acknowledged: at)
    }
}

/// Enters a signature that a person gave on paper.
enum AcknowledgeOnPaper: Operation {
    static let name = "regulation.acknowledgePaper"
    static let summary = "Enters that a person acknowledged the newest edition on paper."
    static let rows: [Row] = [.M01, .M85]
    static let access: Access = .write(.member)

    struct Request: Record {
        var regulation = Regulation.ID()
        var member = Member.ID()
        var day = Day()

        static let fields: [Field<Self>] = [
            Field("regulation", \.regulation, "The newest edition."),
            Field("member", \.member, "Who signed."),
            Field("day", \.day, "The day of the signature."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.insider(of: request.regulation.institution)
        try insider.requireActive()
        let edition = try insider.currentRegulation(request.regulation)
        let member = try insider.member(request.member)
        guard member.isPresent else { throw .notFound("member") }
        let isLead = try insider.leadsUnit(of: member.id)
        guard insider.member.isAdministrator || isLead else {
            throw Failure(
                .forbidden, field: "member", "The caller does not lead this person's unit.",
                text: "Отметить за человека может администратор или тот, кто ведёт его объединение."
            )
        }
        guard request.day <= insider.institution.day(of: caller.now) else {
            throw .invalid(
                "day", "The signature cannot be of a coming day.",
                text: "Дата подписи не может быть позже сегодняшней.")
        }
        let offset = insider.policy.document.institution.offset
        try insider.acknowledge(
            edition, for: member.id, .paper, at: request.day.start(offset: offset),
            enteredBy: insider.member.id)
        try caller.record(
            insider.institution.id, name, of: "member \(member.id)",
            basis: "regulation \(edition.id)")
        return Empty()
    }
}

extension Insider {
    /// Whether the caller leads a unit of a member, or of a child of the member.
    func leadsUnit(of other: Member.ID) throws(Failure) -> Bool {
        try database.count(
            """
            SELECT COUNT(*) FROM unit_leads l JOIN unit_members u
                ON u.institution = l.institution AND u.unit = l.unit
            WHERE l.institution = ?1 AND l.member = ?2 AND (u.member = ?3 OR u.member IN (
                SELECT learner FROM guardians WHERE institution = ?1 AND parent = ?3))
            """, [institution.id, member.id.number, other.number]) > 0
    }
}

/// Lists who has acknowledged an edition and who has not.
enum ListAcknowledgements: Operation {
    static let name = "regulation.acknowledgements"
    static let summary = "Lists by name who has acknowledged an edition and who has not."
    static let rows: [Row] = [.M01, .M85]
    static let access: Access = .read(.member)

    struct Request: Record {
        var regulation = Regulation.ID()
        var unit: Unit.ID?
        var isGiven: Bool?
        var limit = 0
        var after: Member.ID?

        static let fields: [Field<Self>] = [
            Field("regulation", \.regulation, "The edition."),
            Field("unit", \.unit, "Only people of this unit; leads must name their own."),
            Field("isGiven", \.isGiven, "Only those who have, or only those who have not."),
            Field("limit", \.limit, "At most so many.", 1...200, default: 50),
            Field("after", \.after, "Only members behind this one."),
        ]
    }

    struct Item: Record {
        var member = Member.ID()
        var name = ""
        var acknowledged: Instant?
        var way: AcknowledgementWay?
        var enteredBy: String?

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The member."),
            Field("name", \.name, "Full name."),
            Field("acknowledged", \.acknowledged, "When; lacking where it is still to come."),
            Field("way", \.way, "On the platform or on paper."),
            Field("enteredBy", \.enteredBy, "Name of the one who entered the paper."),
        ]
    }

    struct Reply: Record {
        var given = 0
        var missing = 0
        var members: [Item] = []

        static let fields: [Field<Self>] = [
            Field("given", \.given, "How many present members have acknowledged it."),
            Field("missing", \.missing, "How many have not."),
            Field("members", \.members, "The people by number."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.regulation.institution)
        if let unit = request.unit {
            _ = try insider.unit(unit, for: .leading)
        } else if !insider.member.isAdministrator {
            throw Failure(
                .forbidden, field: "unit", "Only administrators see the whole list.",
                text: "Весь список видит администратор; укажите своё объединение.")
        }
        let edition = try insider.regulation(request.regulation)
        let circle = """
            FROM members m LEFT JOIN acknowledgements a ON a.institution = m.institution
                AND a.member = m.number AND a.regulation = ?2
            WHERE m.institution = ?1 AND m.state = 'joined'
                AND (?3 IS NULL OR EXISTS(SELECT 1 FROM unit_members u
                    WHERE u.institution = ?1 AND u.unit = ?3 AND u.member = m.number))
            """
        let place: [any SQLBindable] = [
            insider.institution.id, edition.id.number, request.unit?.number,
        ]
        var reply = Reply()
        try caller.database.query("SELECT COUNT(a.at), COUNT(*) \(circle)", place) {
            row throws(Failure) in
            reply.given = Int(row.integer(0))
            reply.missing = Int(row.integer(1)) - reply.given
        }
        reply.members = try caller.database.all(
            """
            SELECT m.number, m.name, a.at, a.way, (SELECT e.name FROM members e
                WHERE e.institution = ?1 AND e.number = a.entered_by)
            \(circle) AND m.number > ?4 AND (?5 IS NULL OR (a.at IS NOT NULL) = ?5)
            ORDER BY m.number LIMIT ?6
            """, place + [request.after?.number ?? 0, request.isGiven, request.limit]
        ) { row in
            Item(
                member: Member.ID(insider.institution.id, row.integer(0)), name: row.text(1),
                acknowledged: row.optionalInstant(2),
                way: row.optionalText(3).flatMap(AcknowledgementWay.init),
                enteredBy: row.optionalText(4))
        }
        return reply
    }
}
