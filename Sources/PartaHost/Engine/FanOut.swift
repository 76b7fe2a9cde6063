import Glibc
import PartaCore
import PartaStore
import Synchronization

/// One thread that reads each new event once and hands it to the doors of all who hear it.
///
/// The cost of an event is one read, one look-up of its audience per page and one entry per
/// listener. Nothing is kept for a listener but its place: a door that is too slow drops.
final class FanOut: Sendable {
    private struct State {
        var listeners = ListenerIndex()
        /// Events up to here are with their listeners or on the thread's way to them.
        var position: Int64 = 0
        var hasThread = false
        /// The thread, once it runs.
        var thread: pthread_t?
        var isClosed = false
        /// Whether a wake is under way that the thread has not seen.
        var isWoken = false
        var mustCheckSessions = false
        /// When sessions are looked at next, by the host's clock.
        var nextCheck = Instant()
    }

    /// Seconds after which a session that ran out by itself is noticed.
    private static let checkInterval: Int64 = 10
    /// With so many listening accounts each is asked for; with more, the audience is read whole.
    private static let fewAccounts = 8

    private let store: any Store
    private let platform: Platform
    private let tenants: Tenants
    private let signal = Signal()
    private let ended = Signal()
    /// Guards everything that changes; never held while SQL runs.
    private let state = Mutex(State())

    init(store: any Store, platform: Platform, tenants: Tenants) {
        self.store = store
        self.platform = platform
        self.tenants = tenants
    }

    /// How many streams hear events live.
    var count: Int { state.withLock { $0.listeners.count } }

    /// Makes the thread look for new events; without listeners it sleeps on.
    func wake() {
        let wakes = state.withLock { state in
            guard !state.isWoken, !state.listeners.isEmpty else { return false }
            state.isWoken = true
            return true
        }
        if wakes { signal.wake() }
    }

    /// Makes the thread end the streams of closed sessions.
    func checkSessions() {
        state.withLock { $0.mustCheckSessions = true }
        wake()
    }

    /// Lets a listener hear all events after its position, once it has got these.
    ///
    /// - Returns: `false` when newer events are already on their way: the caller reads on.
    func add(
        _ listener: Listener, of account: Account.ID, afterDelivering deliveries: [EventDelivery]
    ) throws(Failure) -> Bool {
        let isAdded = try state.withLock { state throws(Failure) in
            guard !state.isClosed else { throw .stopping }
            guard listener.position >= state.position else { return false }
            if !state.hasThread {
                try start()
                state.hasThread = true
            }
            // What the thread left out, nobody was there to hear.
            if state.listeners.isEmpty { state.position = listener.position }
            // Within the lock, so that nothing newer overtakes them.
            if !deliveries.isEmpty { listener.door.deliver(deliveries) }
            state.listeners.add(listener, of: account)
            return true
        }
        // What was committed since the listener's page was read found perhaps nobody to tell.
        if isAdded { wake() }
        return isAdded
    }

    func remove(_ id: ListenerID, of door: any EventDoor) {
        state.withLock { $0.listeners.remove(id, of: door) }
    }

    /// Ends all streams and the thread.
    func close() {
        let waits = state.withLock { state in
            guard !state.isClosed else { return false }
            state.isClosed = true
            // A door that lets go of the engine may do so on the engine's thread.
            return state.hasThread && state.thread != pthread_self()
        }
        guard waits else { return }
        signal.wake()
        ended.wait()
    }

    private func start() throws(Failure) {
        guard Thread.detach({ self.run() }) else {
            throw Failure(
                .unavailable, "No thread can be started for the event streams.",
                text: "Недостаточно ресурсов для потока событий.")
        }
    }

    private func run() {
        state.withLock { $0.thread = pthread_self() }
        var pause = Int(Self.checkInterval)
        while true {
            signal.wait(seconds: pause)
            let isClosed = state.withLock { state in
                state.isWoken = false
                return state.isClosed
            }
            if isClosed { break }
            do throws(Failure) {
                try endSessions()
                while try deliverPage() {}
                pause = Int(Self.checkInterval)
            } catch {
                Log.write("events: \(error.message)")
                pause = 1
            }
        }
        let listeners = state.withLock { state in
            defer { state.listeners = ListenerIndex() }
            return state.listeners
        }
        for listener in listeners.all { listener.door.end(listener.id, because: .stopping) }
        ended.wake()
    }

    private func read<Value>(
        _ body: (Caller) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try store.read { database throws(Failure) in
            try body(
                Caller(
                    database: database, platform: platform, tenants: tenants, session: nil,
                    now: platform.now(), effects: Effects()))
        }
    }
}

// MARK: - Events

extension FanOut {
    /// Hands on one page of new events.
    ///
    /// - Returns: Whether more of them wait.
    private func deliverPage() throws(Failure) -> Bool {
        guard let position = state.withLock({ $0.listeners.isEmpty ? nil : $0.position })
        else { return false }
        var claimed: (listeners: ListenerIndex, position: Int64)?
        do throws(Failure) {
            let (deliveries, page) = try read { caller throws(Failure) in
                let page = try caller.allEvents(after: position)
                // Those who come from now on have read the page's events themselves.
                let listeners = state.withLock { state in
                    state.position = max(state.position, page.next)
                    return state.listeners
                }
                claimed = (listeners, page.next)
                return (try Self.deliveries(of: page, to: listeners, caller), page)
            }
            if page.mustResync, let claimed { resync(claimed.listeners, at: page.next) }
            for (door, deliveries) in deliveries { door.deliver(deliveries) }
            return page.hasMore
        } catch {
            // Nobody misses an event without knowing it.
            if let claimed { resync(claimed.listeners, at: claimed.position) }
            throw error
        }
    }

    private func resync(_ listeners: ListenerIndex, at position: Int64) {
        for listener in listeners.all where listener.position < position {
            listener.door.resync(listener.id, at: position)
        }
    }

    /// Finds the listeners of each event, by door.
    private static func deliveries(
        of page: EventPage, to listeners: ListenerIndex, _ caller: Caller
    ) throws(Failure) -> [(door: any EventDoor, [EventDelivery])] {
        var accounts: [Event.Audience: [Account.ID]] = [:]
        var result: [(door: any EventDoor, [EventDelivery])] = []
        for event in page.events {
            let known = accounts[event.audience]
            let hearers =
                if let known { known } else {
                    try Self.hearers(of: event.audience, among: listeners, caller)
                }
            accounts[event.audience] = hearers
            var named: [(door: any EventDoor, ids: [ListenerID])] = []
            for account in hearers {
                for listener in listeners.byAccount[account] ?? []
                where listener.position < event.id {
                    if let index = named.firstIndex(where: { $0.door === listener.door }) {
                        named[index].ids.append(listener.id)
                    } else {
                        named.append((listener.door, [listener.id]))
                    }
                }
            }
            guard !named.isEmpty else { continue }
            let encoded = event.encoded
            for (door, ids) in named {
                let delivery = EventDelivery(event: event, encoded: encoded, listeners: ids)
                if let index = result.firstIndex(where: { $0.door === door }) {
                    result[index].1.append(delivery)
                } else {
                    result.append((door, [delivery]))
                }
            }
        }
        return result
    }

    /// The listening accounts among those whom an audience takes in.
    private static func hearers(
        of audience: Event.Audience, among listeners: ListenerIndex, _ caller: Caller
    ) throws(Failure) -> [Account.ID] {
        guard listeners.byAccount.count <= fewAccounts else {
            return try caller.hearers(of: audience).filter { listeners.byAccount[$0] != nil }
        }
        var found: [Account.ID] = []
        for account in listeners.byAccount.keys {
            found += try caller.hearers(of: audience, only: account)
        }
        return found
    }
}

// MARK: - Sessions

extension FanOut {
    /// Ends the streams of sessions that are over, when it is time to look.
    private func endSessions() throws(Failure) {
        let now = platform.now()
        let listeners: ListenerIndex? = state.withLock { state in
            guard state.mustCheckSessions || now >= state.nextCheck else { return nil }
            state.mustCheckSessions = false
            state.nextCheck = now + Self.checkInterval
            return state.listeners
        }
        guard let listeners else { return }
        let over = try read { caller throws(Failure) in
            var over: [Listener] = []
            for listener in listeners.all
            where try !Session.isOpen(listener.session, now: now, in: caller.database) {
                over.append(listener)
            }
            return over
        }
        for listener in over {
            remove(listener.id, of: listener.door)
            listener.door.end(listener.id, because: .endedSession)
        }
    }
}

extension Failure {
    /// The host is being stopped.
    static var stopping: Failure {
        Failure(
            .unavailable, "The host is stopping.",
            text: "Система перезапускается. Повторите через минуту.")
    }
}
