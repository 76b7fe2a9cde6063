package import PartaCore
internal import PartaStore
import Synchronization

/// Wakes the open subscriptions after a commit that appended events.
package final class EventHub: Sendable {
    /// Guards the signals of the open subscriptions by their number.
    private let signals = Mutex<(next: Int, open: [Int: Signal])>((0, [:]))

    init() {}

    /// Wakes every subscription; each then reads what concerns it.
    func wake() {
        let open = signals.withLock { Array($0.open.values) }
        for signal in open { signal.wake() }
    }

    /// Adds a subscription's signal; returns the number to remove it by.
    func add(_ signal: Signal) -> Int {
        signals.withLock { state in
            state.next += 1
            state.open[state.next] = signal
            return state.next
        }
    }

    func remove(_ number: Int) { signals.withLock { _ = $0.open.removeValue(forKey: number) } }
}

/// One reader's place in the sequence of events.
///
/// Nothing is queued for a reader: a slow one reads later from the table, and one that is slower
/// than the table's retention is told to read everything anew.
package final class EventSubscription: Sendable {
    private let engine: Engine
    private let token: [UInt8]
    private let signal = Signal()
    private let number: Int
    /// Guards where the reader is and whether it has been closed.
    private let state: Mutex<(position: Int64, isClosed: Bool)>

    fileprivate init(engine: Engine, token: [UInt8], position: Int64) {
        self.engine = engine
        self.token = token
        state = Mutex((position, false))
        number = engine.hub.add(signal)
    }

    /// Waits for events and returns the next page; `nil` once the subscription is closed.
    ///
    /// Called by one thread at a time; blocks it.
    ///
    /// - Throws: `unauthenticated` when the session has ended.
    package func next() throws(Failure) -> EventPage? {
        while true {
            let (position, isClosed) = state.withLock { $0 }
            if isClosed { return nil }
            let page = try engine.events(after: position, token: token)
            state.withLock { $0.position = page.next }
            if !page.events.isEmpty || page.mustResync { return page }
            if page.next == position { signal.wait() }
        }
    }

    /// Ends the subscription and wakes its reader; may be called from any thread, any often.
    package func close() {
        state.withLock { $0.isClosed = true }
        engine.hub.remove(number)
        signal.wake()
    }
}

extension Engine {
    /// Opens a subscription for a session.
    ///
    /// - Parameter position: Number of the last event the client saw; `nil` for only new ones.
    /// - Throws: `unauthenticated` when the token is no open session.
    package func subscribe(
        token: [UInt8], after position: Int64?
    ) throws(Failure) -> EventSubscription {
        let start = try reading(as: token) { caller throws(Failure) in
            if let position { position } else { try caller.latestEvent() }
        }
        return EventSubscription(engine: self, token: token, position: start)
    }

    fileprivate func events(after position: Int64, token: [UInt8]) throws(Failure) -> EventPage {
        try reading(as: token) { caller throws(Failure) in try caller.events(after: position) }
    }
}
