/// A page of the events that one account may see.
package struct EventPage: Sendable {
    package let events: [Event]
    /// Where the next page begins; grows even when nothing was visible.
    package let next: Int64
    /// Whether events after the asked position are already forgotten: the client reads anew.
    package let mustResync: Bool
}

extension Caller {
    /// Most events of a page.
    private static let pageSize = 500

    /// The number of the newest event; 0 on a new host.
    package func latestEvent() throws(Failure) -> Int64 {
        Int64(try database.count("SELECT COALESCE(MAX(id), 0) FROM events"))
    }

    /// Reads the events after a position that concern the signed-in account.
    ///
    /// Who sees an event is decided when it is read: one who has left a chat since gets nothing.
    package func events(after position: Int64) throws(Failure) -> EventPage {
        let session = try signedIn()
        let newest = try latestEvent()
        let oldest = try database.count("SELECT COALESCE(MIN(id), 1) FROM events")
        if position < oldest - 1 || position > newest {
            return EventPage(events: [], next: newest, mustResync: position != newest)
        }
        let found = try database.all(
            """
            SELECT e.id, e.institution, e.audience, e.target, e.kind, e.payload, e.created, m.number
            FROM events e LEFT JOIN members m ON m.account = ?2 AND m.institution = e.institution
                AND m.state = 'joined'
            WHERE e.id > ?1 AND e.id <= ?4 AND CASE e.audience
                WHEN 'member' THEN m.number = e.target
                WHEN 'administrators' THEN m.is_administrator = 1
                WHEN 'everyone' THEN m.number IS NOT NULL
                WHEN 'channel' THEN m.number IS NOT NULL
                WHEN 'operators' THEN ?3 = 1
                ELSE EXISTS(SELECT 1 FROM chat_members p WHERE p.institution = e.institution
                    AND p.chat = e.target AND p.member = m.number) END
            ORDER BY e.id LIMIT \(Self.pageSize)
            """, [position, session.account, session.isOperator, newest]
        ) { row throws(Failure) in
            guard
                let audience = Event.Audience(
                    institution: row.integer(1), name: row.text(2), target: row.integer(3))
            else { throw .broken("An event has an unknown audience.") }
            return Event(
                id: row.integer(0), audience: audience, kind: row.text(4), payload: row.text(5),
                created: row.instant(6))
        }
        var visible: [Event] = []
        for event in found where try reads(event.audience) { visible.append(event) }
        let isFull = found.count == Self.pageSize
        return EventPage(
            events: visible, next: isFull ? (found.last?.id ?? newest) : newest, mustResync: false)
    }

    /// Whether a channel's audience takes the caller in; other audiences are settled by then.
    private func reads(_ audience: Event.Audience) throws(Failure) -> Bool {
        guard case .channel(let id) = audience else { return true }
        let circle = try database.first(
            "SELECT audience FROM channels WHERE institution = ?1 AND number = ?2",
            [id.institution, id.number]
        ) { row throws(Failure) in try JSON(stored: row.text(0)) }
        let insider = try insider(of: id.institution)
        let tokens = circle?.elements?.compactMap(\.text) ?? []
        return insider.member.isAdministrator || insider.belongs(to: tokens)
    }
}
