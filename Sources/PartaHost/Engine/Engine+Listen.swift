package import PartaCore

/// How far a new stream has come.
package enum ListenStep: Sendable, Equatable {
    /// It hears every event from now on.
    case live
    /// It has got a page of what it missed and goes on from here by another call, best when its
    /// client has taken the page.
    case behind(at: Int64)
}

extension Engine {
    /// Where a session's new stream begins, which its client is told first.
    ///
    /// - Parameter position: Number of the last event the client saw; `nil` for only new ones.
    /// - Throws: `unauthenticated` when the token is no open session.
    package func eventPosition(
        token: [UInt8], after position: Int64?
    ) throws(Failure) -> Int64 {
        try reading(as: token) { caller throws(Failure) in
            if let position { position } else { try caller.latestEvent() }
        }
    }

    /// Takes a stream one step towards the live events.
    ///
    /// The events that it missed are delivered to the door by this thread, a page with each call,
    /// and with the last of them the stream is live: it gets every later event from the engine's
    /// thread, none twice and none left out. When missed events are already forgotten, the door
    /// gets `resync`, and the stream goes on behind them.
    ///
    /// - Parameters:
    ///   - id: The door's number for the stream.
    ///   - token: SHA-256 of the session's secret.
    ///   - position: From ``eventPosition(token:after:)`` or the last step.
    /// - Throws: `unauthenticated` when the session has ended, `unavailable` when the host stops.
    package func listen(
        _ id: ListenerID, through door: any EventDoor, token: [UInt8], after position: Int64
    ) throws(Failure) -> ListenStep {
        let (session, page) = try reading(as: token) { caller throws(Failure) in
            (try caller.signedIn(), try caller.events(after: position))
        }
        let missed = page.events.map {
            EventDelivery(event: $0, encoded: $0.encoded, listeners: [id])
        }
        if !page.hasMore, !page.mustResync {
            let listener = Listener(
                id: id, door: door, session: session.id, position: page.next)
            if try fanOut.add(listener, of: session.account, afterDelivering: missed) {
                return .live
            }
        }
        if page.mustResync { door.resync(id, at: page.next) }
        if !missed.isEmpty { door.deliver(missed) }
        return .behind(at: page.next)
    }

    /// Forgets a stream that the door has closed; may be called from any thread, any often.
    package func stopListening(_ id: ListenerID, through door: any EventDoor) {
        fanOut.remove(id, of: door)
    }

    /// How many streams hear events live.
    package var listenerCount: Int { fanOut.count }
}
