/// Operations on tickets: help by the administrators, and by the operator behind them.
enum TicketOperations {
    static let all: [any Operation.Type] = [
        OpenTicket.self, ListTickets.self, ShowTicket.self, ReplyToTicket.self, CloseTicket.self,
        EscalateTicket.self,
    ]
}

/// An event about a ticket.
struct TicketEvent: Record {
    var ticket = Ticket.ID()
    var state = Ticket.State.open

    static let fields: [Field<Self>] = [
        Field("ticket", \.ticket, "The ticket."),
        Field("state", \.state, "Where it stands now."),
    ]
}

extension Caller {
    /// Keeps a note of a ticket.
    fileprivate func note(_ text: String, on ticket: Ticket.ID) throws(Failure) {
        try database.execute(
            """
            INSERT INTO ticket_notes(institution, ticket, number, account, text, at)
            SELECT ?1, ?2, COALESCE(MAX(number), 0) + 1, ?3, ?4, ?5 FROM ticket_notes
            WHERE institution = ?1 AND ticket = ?2
            """, [ticket.institution, ticket.number, try signedIn().account, text, now])
    }

    /// Moves a ticket and tells all whom it concerns.
    fileprivate func move(_ ticket: Ticket, to state: Ticket.State) throws(Failure) {
        try database.execute(
            """
            UPDATE tickets SET state = ?3, closed = ?4 WHERE institution = ?1 AND number = ?2
            """,
            [
                ticket.id.institution, ticket.id.number, state.rawValue,
                (state == .closed ? now : nil) as Instant?,
            ])
        let event = TicketEvent(ticket: ticket.id, state: state)
        try emit("ticket.changed", to: .administrators(ticket.id.institution), event)
        try emit("ticket.changed", to: .member(ticket.author), event)
        if ticket.escalated != nil { try emit("ticket.changed", to: .operators, event) }
    }
}

/// Asks the administrators for help.
enum OpenTicket: Operation {
    static let name = "ticket.open"
    static let summary = "Asks the institution's administrators for help."
    static let rows: [Row] = [.M19, .M80, .M87]
    static let access: Access = .write(.member)

    struct Request: Record {
        var institution = Institution.ID()
        var subject = ""
        var text = ""

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("subject", \.subject, "What it is about.", 3...200),
            Field("text", \.text, "The question.", 1...4096),
        ]
    }

    struct Reply: Record {
        var ticket = Ticket.ID()

        static let fields: [Field<Self>] = [Field("ticket", \.ticket, "The new ticket.")]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        let waiting = try caller.database.count(
            """
            SELECT COUNT(*) FROM tickets
            WHERE institution = ?1 AND member = ?2 AND state = 'open'
            """, [insider.institution.id, insider.member.id.number])
        guard waiting < 20 else {
            throw Failure(
                .rateLimited, "Twenty tickets of this member wait for an answer.",
                text: "Двадцать ваших вопросов уже ждут ответа.")
        }
        let id = Ticket.ID(
            insider.institution.id, try caller.nextNumber("tickets", of: insider.institution.id))
        try caller.database.execute(
            """
            INSERT INTO tickets(institution, number, member, subject, state, created)
            VALUES (?1, ?2, ?3, ?4, 'open', ?5)
            """,
            [id.institution, id.number, insider.member.id.number, request.subject, caller.now])
        try caller.note(request.text, on: id)
        try caller.emit(
            "ticket.opened", to: .administrators(id.institution), TicketEvent(ticket: id))
        return Reply(ticket: id)
    }
}

/// A ticket without its notes.
struct TicketItem: Record {
    var ticket = Ticket.ID()
    var institutionName = ""
    var author: String?
    var subject = ""
    var state = Ticket.State.open
    var escalated: Instant?
    var created = Instant()
    var closed: Instant?

    init() {}

    /// - Parameter isNamed: Whether the reader may know the author; an operator need not.
    init(_ ticket: Ticket, isNamed: Bool) {
        self.ticket = ticket.id
        institutionName = ticket.institutionName
        author = isNamed ? ticket.authorName : nil
        subject = ticket.subject
        state = ticket.state
        escalated = ticket.escalated
        created = ticket.created
        closed = ticket.closed
    }

    static let fields: [Field<Self>] = [
        Field("ticket", \.ticket, "The ticket."),
        Field("institutionName", \.institutionName, "Name of the institution."),
        Field("author", \.author, "Name of the author; not told to the operator."),
        Field("subject", \.subject, "What it is about."),
        Field("state", \.state, "Where it stands."),
        Field("escalated", \.escalated, "When it was handed to the operator."),
        Field("created", \.created, "When it was opened."),
        Field("closed", \.closed, "When it was closed."),
    ]
}

/// Lists tickets.
enum ListTickets: Operation {
    static let name = "ticket.list"
    static let summary =
        "Lists the caller's tickets; all for administrators, escalated for the operator."
    static let rows: [Row] = [.M19, .M20]
    static let access: Access = .read(.person)

    struct Request: Record {
        var institution: Institution.ID?
        var state: Ticket.State?
        var limit = 0
        var before: Instant?

        static let fields: [Field<Self>] = [
            Field(
                "institution", \.institution,
                "The institution; without it, what was escalated to the operator."),
            Field("state", \.state, "Only those in this state."),
            Field("limit", \.limit, "At most so many.", 1...200, default: 50),
            Field("before", \.before, "Only those opened before this moment."),
        ]
    }

    struct Reply: Record {
        var tickets: [TicketItem] = []

        static let fields: [Field<Self>] = [Field("tickets", \.tickets, "The newest first.")]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider: Insider?
        if let id = request.institution {
            insider = try caller.insider(of: id)
        } else {
            _ = try caller.asOperator()
            insider = nil
        }
        let isEverybody = insider?.member.isAdministrator ?? true
        let tickets = try Ticket.load(
            where: """
                (?1 IS NULL AND t.escalated IS NOT NULL OR t.institution = ?1)
                AND (?2 IS NULL OR t.member = ?2) AND (?3 IS NULL OR t.state = ?3)
                AND t.created < ?4 ORDER BY t.created DESC, t.number DESC LIMIT ?5
                """,
            [
                insider?.institution.id, isEverybody ? nil : insider?.member.id.number,
                request.state?.rawValue, request.before?.seconds ?? .max, request.limit,
            ], from: caller.database)
        return Reply(tickets: tickets.map { TicketItem($0, isNamed: insider != nil) })
    }
}

/// The request that names a ticket and nothing else.
struct TicketRequest: Record {
    var ticket = Ticket.ID()

    static let fields: [Field<Self>] = [Field("ticket", \.ticket, "The ticket.")]
}

/// Shows a ticket with its notes.
enum ShowTicket: Operation {
    static let name = "ticket.show"
    static let summary = "Shows a ticket with all that was written about it."
    static let rows: [Row] = [.M19, .M20]
    static let access: Access = .read(.person)

    struct Note: Record {
        var number = 0
        var name: String?
        var isFromOperator = false
        var text = ""
        var at = Instant()

        static let fields: [Field<Self>] = [
            Field("number", \.number, "Position, from 1."),
            Field("name", \.name, "Name of the writer; not told to the operator."),
            Field("isFromOperator", \.isFromOperator, "Whether the operator wrote it."),
            Field("text", \.text, "The text."),
            Field("at", \.at, "When."),
        ]
    }

    struct Reply: Record {
        var ticket = TicketItem()
        var notes: [Note] = []

        static let fields: [Field<Self>] = [
            Field("ticket", \.ticket, "The ticket."),
            Field("notes", \.notes, "The notes in order."),
        ]
    }

    static func run(_ request: TicketRequest, for caller: Caller) throws(Failure) -> Reply {
        let access = try caller.ticket(request.ticket)
        let isNamed = access.standpoint != .operator
        let notes = try caller.database.all(
            """
            SELECT n.number, m.name, n.text, n.at FROM ticket_notes n
            LEFT JOIN members m ON m.account = n.account AND m.institution = n.institution
            WHERE n.institution = ?1 AND n.ticket = ?2 ORDER BY n.number
            """, [request.ticket.institution, request.ticket.number]
        ) { row in
            Note(
                number: Int(row.integer(0)), name: isNamed ? row.optionalText(1) : nil,
                isFromOperator: row.isNull(1), text: row.text(2), at: row.instant(3))
        }
        return Reply(ticket: TicketItem(access.ticket, isNamed: isNamed), notes: notes)
    }
}

/// Writes an answer or a further question.
enum ReplyToTicket: Operation {
    static let name = "ticket.reply"
    static let summary = "Writes an answer or a further question to a ticket."
    static let rows: [Row] = [.M19, .M20]
    static let access: Access = .write(.person)

    struct Request: Record {
        var ticket = Ticket.ID()
        var text = ""

        static let fields: [Field<Self>] = [
            Field("ticket", \.ticket, "The ticket."),
            Field("text", \.text, "The text.", 1...4096),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let access = try caller.ticket(request.ticket)
        try caller.note(request.text, on: access.ticket.id)
        // A closed question that its author takes up again is open again.
        try caller.move(access.ticket, to: access.standpoint == .author ? .open : .answered)
        return Empty()
    }
}

/// Closes a ticket.
enum CloseTicket: Operation {
    static let name = "ticket.close"
    static let summary = "Closes a ticket; its author may take it up again by a reply."
    static let rows: [Row] = [.M19]
    static let access: Access = .write(.person)

    static func run(_ request: TicketRequest, for caller: Caller) throws(Failure) -> Empty {
        let access = try caller.ticket(request.ticket)
        guard access.ticket.state != .closed else {
            throw Failure(
                .conflict, field: "ticket", "The ticket is closed already.",
                text: "Обращение уже закрыто.")
        }
        try caller.move(access.ticket, to: .closed)
        return Empty()
    }
}

/// Hands a ticket to the operator of the host.
enum EscalateTicket: Operation {
    static let name = "ticket.escalate"
    static let summary = "Hands a ticket to the operator of the host."
    static let rows: [Row] = [.M20]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var ticket = Ticket.ID()
        var text: String?

        static let fields: [Field<Self>] = [
            Field("ticket", \.ticket, "The ticket."),
            Field("text", \.text, "What else the operator should know.", 1...4096),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let access = try caller.ticket(request.ticket)
        let insider = try caller.administrator(of: request.ticket.institution)
        guard access.ticket.escalated == nil else {
            throw Failure(
                .conflict, field: "ticket", "The operator has the ticket already.",
                text: "Обращение уже передано оператору.")
        }
        try caller.database.execute(
            """
            UPDATE tickets SET escalated = ?3, state = 'open'
            WHERE institution = ?1 AND number = ?2
            """, [insider.institution.id, access.ticket.id.number, caller.now])
        if let text = request.text { try caller.note(text, on: access.ticket.id) }
        try caller.record(insider.institution.id, name, of: "ticket \(access.ticket.id)")
        let event = TicketEvent(ticket: access.ticket.id)
        try caller.emit("ticket.escalated", to: .operators, event)
        try caller.emit("ticket.escalated", to: .member(access.ticket.author), event)
        return Empty()
    }
}
