/// Operations on the regulation: its editions, who knows them, and what goes beyond them.
enum RegulationOperations {
    static let all: [any Operation.Type] = [
        PublishRegulation.self, ListRegulations.self, ShowRegulation.self,
        AcknowledgeRegulation.self, AcknowledgeOnPaper.self, ListAcknowledgements.self,
    ]
}

/// Publishes a new edition; the one before it lapses and everybody is asked to acknowledge.
enum PublishRegulation: Operation {
    static let name = "regulation.publish"
    static let summary =
        "Publishes a new edition, lapses the one before and asks all to acknowledge."
    static let rows: [Row] = [.M01, .M02, .M85]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var institution = Institution.ID()
        var kind = Regulation.Kind.regulation
        var title = ""
        var text = ""
        var adoptedBy = ""
        var orderNumber = ""
        var orderDay = Day()
        var inForce: Day?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("kind", \.kind, "The regulation or the local order.", default: .regulation),
            Field("title", \.title, "Title of the document.", 3...500),
            Field("text", \.text, "The full text.", 1...1_000_000),
            Field("adoptedBy", \.adoptedBy, "The adopting body.", 2...300),
            Field("orderNumber", \.orderNumber, "Number of the order or minutes.", 1...200),
            Field("orderDay", \.orderDay, "Day of the order or minutes."),
            Field("inForce", \.inForce, "First day in force; by default the order's day."),
        ]
    }

    struct Reply: Record {
        var regulation = Regulation.ID()
        var lapsed: Regulation.ID?

        static let fields: [Field<Self>] = [
            Field("regulation", \.regulation, "The new edition."),
            Field("lapsed", \.lapsed, "The edition that it replaces."),
        ]
    }

    /// A new edition as its event tells it.
    struct Published: Record {
        var regulation = Regulation.ID()
        var kind = Regulation.Kind.regulation
        var title = ""

        static let fields: [Field<Self>] = [
            Field("regulation", \.regulation, "The new edition, to be acknowledged."),
            Field("kind", \.kind, "The regulation or the local order."),
            Field("title", \.title, "Title of the document."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.institution)
        try insider.requireActive()
        if request.kind == .order {
            let rule = insider.policy.function("localOrder")
            try insider.requireStanding(
                rule.standing, key: "localOrder", to: "издать отдельный локальный акт",
                clause: rule.clause)
        }
        let previous = try Regulation.newest(
            request.kind, of: insider.institution.id, in: caller.database)
        let inForce = request.inForce ?? request.orderDay
        if let previous, inForce < previous.inForce {
            throw .invalid(
                "inForce", "A new edition cannot come into force before the one it replaces.",
                text: "Новая редакция не может вступить в силу раньше прежней.")
        }
        let edition = Regulation(
            id: Regulation.ID(
                insider.institution.id,
                try caller.nextNumber("regulations", of: insider.institution.id)),
            kind: request.kind, title: request.title, text: request.text,
            adoptedBy: request.adoptedBy, orderNumber: request.orderNumber,
            orderDay: request.orderDay, inForce: inForce, lapsed: nil)
        try edition.insert(for: caller)
        try caller.record(
            insider.institution.id, name, of: "regulation \(edition.id)",
            basis: "\(request.adoptedBy), № \(request.orderNumber) от \(request.orderDay)")
        try caller.emit(
            "regulation.published", to: .everyone(insider.institution.id),
            Published(regulation: edition.id, kind: edition.kind, title: edition.title))
        return Reply(regulation: edition.id, lapsed: previous?.id)
    }
}

/// An edition without its text.
struct RegulationItem: Record {
    /// Where an edition stands on the institution's calendar.
    enum State: String, Choice {
        case coming, inForce, lapsed
    }

    var regulation = Regulation.ID()
    var kind = Regulation.Kind.regulation
    var title = ""
    var adoptedBy = ""
    var orderNumber: String?
    var orderDay: Day?
    var inForce = Day()
    var lapsed: Day?
    var state = State.inForce

    init() {}

    init(_ edition: Regulation, today: Day) {
        regulation = edition.id
        kind = edition.kind
        title = edition.title
        adoptedBy = edition.adoptedBy
        orderNumber = edition.orderNumber
        orderDay = edition.orderDay
        inForce = edition.inForce
        lapsed = edition.lapsed
        let isLapsed = edition.lapsed.map { $0 <= today } ?? false
        state = isLapsed ? .lapsed : edition.inForce > today ? .coming : .inForce
    }

    static let fields: [Field<Self>] = [
        Field("regulation", \.regulation, "The edition."),
        Field("kind", \.kind, "The regulation or the local order."),
        Field("title", \.title, "Title of the document."),
        Field("adoptedBy", \.adoptedBy, "The adopting body."),
        Field("orderNumber", \.orderNumber, "Number of the order or minutes."),
        Field("orderDay", \.orderDay, "Day of the order or minutes."),
        Field("inForce", \.inForce, "First day in force."),
        Field("lapsed", \.lapsed, "First day on which it no longer holds."),
        Field("state", \.state, "Where it stands today."),
    ]
}

/// Lists all editions.
enum ListRegulations: Operation {
    static let name = "regulation.list"
    static let summary = "Lists all editions of the regulation and of the local order."
    static let rows: [Row] = [.M01, .M02]
    static let access: Access = .read(.member)

    struct Reply: Record {
        var regulations: [RegulationItem] = []

        static let fields: [Field<Self>] = [
            Field("regulations", \.regulations, "The editions, the newest first.")
        ]
    }

    static func run(_ request: InstitutionRequest, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        let today = insider.institution.day(of: caller.now)
        let editions = try Regulation.load(
            where: "r.institution = ?1 ORDER BY r.number DESC LIMIT 1000",
            [insider.institution.id], from: caller.database)
        return Reply(regulations: editions.map { RegulationItem($0, today: today) })
    }
}

/// The request that names an edition and nothing else.
struct RegulationRequest: Record {
    var regulation = Regulation.ID()

    static let fields: [Field<Self>] = [
        Field("regulation", \.regulation, "The edition.")
    ]
}

/// Shows an edition with its text and the rules of communication.
enum ShowRegulation: Operation {
    static let name = "regulation.show"
    static let summary = "Shows an edition with its text and the rules for members."
    static let rows: [Row] = [
        .M01, .M02, .M80, .M81, .M82, .M83, .M84, .M85, .M86, .M87, .M88, .M89, .M90, .M91, .M92,
        .M93, .M94, .M95, .M96, .M97, .M98,
    ]
    static let access: Access = .read(.member)

    struct Reply: Record {
        var regulation = RegulationItem()
        var text = ""
        var approvals: [String] = []
        var basis: [String] = []
        var settlement: String?
        var rules: [CommunicationRule] = []
        var acknowledged: Instant?

        static let fields: [Field<Self>] = [
            Field("regulation", \.regulation, "The edition."),
            Field("text", \.text, "The full text; empty until it is entered."),
            Field("approvals", \.approvals, "Who approves or agrees beside the adopting body."),
            Field("basis", \.basis, "Acts that the regulation cites."),
            Field("settlement", \.settlement, "How its gaps are settled."),
            Field("rules", \.rules, "Rights, duties and prohibitions of members."),
            Field("acknowledged", \.acknowledged, "When the caller acknowledged it."),
        ]
    }

    static func run(_ request: RegulationRequest, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.regulation.institution)
        let edition = try insider.regulation(request.regulation, withText: true)
        let document = insider.policy.document
        var reply = Reply(
            regulation: RegulationItem(edition, today: insider.institution.day(of: caller.now)),
            text: edition.text)
        if edition.kind == .regulation {
            reply.approvals = document.regulation.approvals
            reply.basis = document.regulation.basis
            reply.settlement = document.regulation.settlement
            reply.rules = document.rules
        }
        reply.acknowledged = try insider.acknowledgement(of: edition.id)
        return reply
    }
}
