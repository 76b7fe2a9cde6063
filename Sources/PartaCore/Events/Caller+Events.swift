/// A page of events in their order.
package struct EventPage: Sendable {
    package let events: [Event]
    /// Where the next page begins; grows even when nothing was visible.
    package let next: Int64
    /// Whether more events wait behind the page.
    package let hasMore: Bool
    /// Whether events after the asked position are already forgotten: the client reads anew.
    package let mustResync: Bool
}

extension Caller {
    /// Most events that are read for a page.
    private static let pageSize = 500

    /// The number of the newest event; 0 on a new host.
    package func latestEvent() throws(Failure) -> Int64 {
        Int64(try database.count("SELECT COALESCE(MAX(id), 0) FROM events"))
    }

    /// Reads the events after a position that concern the signed-in account.
    ///
    /// Who sees an event is decided when it is read: one who has left a chat since gets nothing.
    package func events(after position: Int64) throws(Failure) -> EventPage {
        let account = try signedIn().account
        // Only narrows what is read; the audience decides.
        let page = try page(
            after: position,
            """
            AND (institution = 0 OR institution IN
                (SELECT institution FROM members WHERE account = ?3 AND state = 'joined'))
            """, [account])
        var isHeard: [Event.Audience: Bool] = [:]
        var visible: [Event] = []
        for event in page.events {
            let known = isHeard[event.audience]
            let hears =
                if let known { known } else {
                    try !hearers(of: event.audience, only: account).isEmpty
                }
            isHeard[event.audience] = hears
            if hears { visible.append(event) }
        }
        return EventPage(
            events: visible, next: page.next, hasMore: page.hasMore, mustResync: page.mustResync)
    }

    /// Reads the events after a position, whomever they concern; for the host itself.
    package func allEvents(after position: Int64) throws(Failure) -> EventPage {
        try page(after: position, "", [])
    }

    /// Reads a page under a condition whose parameters begin at `?3`.
    private func page(
        after position: Int64, _ condition: StaticString, _ values: [any SQLBindable]
    ) throws(Failure) -> EventPage {
        let newest = try latestEvent()
        let oldest = try database.count("SELECT COALESCE(MIN(id), 1) FROM events")
        if position < oldest - 1 || position > newest {
            return EventPage(
                events: [], next: newest, hasMore: false, mustResync: position != newest)
        }
        let found = try database.all(
            """
            SELECT id, institution, audience, target, kind, payload, created FROM events
            WHERE id > ?1 AND id <= ?2 \(condition) ORDER BY id LIMIT \(Self.pageSize)
            """, [position, newest] + values
        ) { row throws(Failure) in
            guard
                let audience = Event.Audience(
                    institution: row.integer(1), name: row.text(2), target: row.integer(3))
            else { throw .broken("An event has an unknown audience.") }
            return Event(
                id: row.integer(0), audience: audience, kind: row.text(4), payload: row.text(5),
                created: row.instant(6))
        }
        let isFull = found.count == Self.pageSize
        return EventPage(
            events: found, next: isFull ? (found.last?.id ?? newest) : newest, hasMore: isFull,
            mustResync: false)
    }
}
