/// A question to an institution's administrators.
package struct Ticket: Named {
    package static let noun = "ticket"
    /// Identifier of a ticket within its institution.
    package typealias ID = TenantID<Ticket>

    /// Whose turn it is.
    package enum State: String, Choice {
        /// It waits for an answer.
        case open
        /// It waits for its author, or for nobody any more.
        case answered
        case closed
    }

    package let id: ID
    package let author: Member.ID
    package let authorName: String
    package let institutionName: String
    package let subject: String
    package let state: State
    /// When it was handed to the operator.
    package let escalated: Instant?
    package let created: Instant
    package let closed: Instant?
}

extension Ticket {
    /// Reads tickets by a condition on `t`, which may end with an order and a limit.
    static func load(
        where condition: String, _ values: [any SQLBindable], from database: any Database
    ) throws(Failure) -> [Ticket] {
        try database.all(
            """
            SELECT t.institution, t.number, t.member, m.name, i.name, t.subject, t.state,
                t.escalated, t.created, t.closed
            FROM tickets t
            JOIN members m ON m.institution = t.institution AND m.number = t.member
            JOIN institutions i ON i.id = t.institution
            WHERE \(condition)
            """, values
        ) { row throws(Failure) in
            guard let state = State(rawValue: row.text(6)) else {
                throw .broken("A ticket has an unknown state.")
            }
            let institution = Institution.ID(row.integer(0))
            return Ticket(
                id: ID(institution, row.integer(1)),
                author: Member.ID(institution, row.integer(2)), authorName: row.text(3),
                institutionName: row.text(4), subject: row.text(5), state: state,
                escalated: row.optionalInstant(7), created: row.instant(8),
                closed: row.optionalInstant(9))
        }
    }
}

/// A ticket as its caller stands to it.
struct TicketAccess {
    /// Who the caller is to the ticket.
    enum Standpoint {
        case author, administrator
        /// Of the host; sees what was escalated.
        case `operator`
    }

    let ticket: Ticket
    let standpoint: Standpoint
}

extension Caller {
    /// A ticket of the caller's own, of its institution, or one escalated to the operator.
    ///
    /// - Throws: `notFound` for everybody else.
    func ticket(_ id: Ticket.ID) throws(Failure) -> TicketAccess {
        let session = try signedIn()
        let found = try Ticket.load(
            where: "t.institution = ?1 AND t.number = ?2", [id.institution, id.number],
            from: database)
        guard let ticket = found.first else { throw .notFound("ticket") }
        let member = try Member.load(
            where: "m.account = ?1 AND m.institution = ?2", [session.account, id.institution],
            from: database
        ).first
        if let member, member.isPresent, member.id == ticket.author {
            return TicketAccess(ticket: ticket, standpoint: .author)
        }
        if let member, member.isPresent, member.isAdministrator {
            return TicketAccess(ticket: ticket, standpoint: .administrator)
        }
        guard session.isOperator, ticket.escalated != nil else { throw .notFound("ticket") }
        return TicketAccess(ticket: ticket, standpoint: .operator)
    }
}
