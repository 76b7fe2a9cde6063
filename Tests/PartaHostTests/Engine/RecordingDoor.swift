import Foundation
import PartaCore
import PartaHost
import Testing

/// A door that keeps what each of its streams gets.
final class RecordingDoor: EventDoor {
    /// What a stream has got so far.
    struct Stream: Sendable {
        var events: [Event] = []
        var resyncs: [Int64] = []
        var end: Failure?

        var ids: [Int64] { events.map(\.id) }
        /// The payloads of one kind of events.
        func payloads(_ kind: String) -> [String] {
            events.filter { $0.kind == kind }.map(\.payload)
        }
    }

    private let condition = NSCondition()
    /// Guarded by the condition's lock.
    private nonisolated(unsafe) var streams: [ListenerID: Stream] = [:]

    private func change(_ body: (inout [ListenerID: Stream]) -> Void) {
        condition.withLock {
            unsafe body(&streams)
            condition.broadcast()
        }
    }

    func deliver(_ deliveries: [EventDelivery]) {
        change { streams in
            for delivery in deliveries {
                for id in delivery.listeners {
                    streams[id, default: Stream()].events.append(delivery.event)
                }
            }
        }
    }

    func resync(_ listener: ListenerID, at position: Int64) {
        change { $0[listener, default: Stream()].resyncs.append(position) }
    }

    func end(_ listener: ListenerID, because failure: Failure) {
        change { $0[listener, default: Stream()].end = failure }
    }

    subscript(_ id: UInt64) -> Stream {
        condition.withLock { unsafe streams[ListenerID(id)] ?? Stream() }
    }

    /// Waits until a stream is as wished; a minute is far more than it takes.
    func wait(for id: UInt64, until isReached: (Stream) -> Bool) -> Bool {
        let limit = Date(timeIntervalSinceNow: 60)
        return condition.withLock {
            while !isReached(unsafe streams[ListenerID(id)] ?? Stream()) {
                guard condition.wait(until: limit) else { return false }
            }
            return true
        }
    }
}

extension Engine {
    /// Brings a stream to the live events; returns where it began.
    @discardableResult
    func follow(
        _ id: UInt64, _ door: RecordingDoor, _ token: [UInt8], after position: Int64? = nil
    ) throws(Failure) -> Int64 {
        let start = try eventPosition(token: token, after: position)
        var step = ListenStep.behind(at: start)
        while case .behind(let position) = step {
            step = try listen(ListenerID(id), through: door, token: token, after: position)
        }
        return start
    }

    /// Ids of all events after a position that an account may read now.
    func page(_ token: [UInt8], after start: Int64) throws(Failure) -> [Event] {
        var events: [Event] = []
        var position = start
        while true {
            let page = try reading(as: token) { caller throws(Failure) in
                try caller.events(after: position)
            }
            events += page.events
            position = page.next
            guard page.hasMore else { return events }
        }
    }
}
