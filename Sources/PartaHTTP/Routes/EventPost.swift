internal import PartaCore
internal import PartaHost

/// Takes events from the engine to the loops of those who listen.
final class EventPost: EventDoor {
    private let mailboxes: [Mailbox]
    private let metrics: Metrics

    init(_ mailboxes: [Mailbox], _ metrics: Metrics) {
        self.mailboxes = mailboxes
        self.metrics = metrics
    }

    // A loop has far fewer than 2^24 connections at a time, so its number fits between the
    // connection's place and its running number.
    private static let shift: UInt64 = 24

    /// The engine's name for the stream of a connection.
    static func listener(_ id: ConnectionID, of loop: Int) -> ListenerID {
        ListenerID(id.key | UInt64(loop) << shift)
    }

    private static func loop(_ listener: ListenerID) -> Int {
        Int(listener.number >> shift & 0xFF)
    }

    private static func connection(_ listener: ListenerID) -> ConnectionID {
        ConnectionID(key: listener.number & ~(0xFF << shift))
    }

    func deliver(_ deliveries: [EventDelivery]) {
        var shares = [[(frame: Frame, number: Int64, streams: [ConnectionID])]](
            repeating: [], count: mailboxes.count)
        for delivery in deliveries {
            let frame = Frame(Self.text(delivery))
            var streams = [[ConnectionID]](repeating: [], count: mailboxes.count)
            for listener in delivery.listeners {
                streams[Self.loop(listener)].append(Self.connection(listener))
            }
            for (loop, streams) in streams.enumerated() where !streams.isEmpty {
                shares[loop].append((frame, delivery.event.id, streams))
            }
            metrics.deliver(delivery.listeners.count)
        }
        for (loop, share) in shares.enumerated() where !share.isEmpty {
            mailboxes[loop].post { loop in
                for (frame, number, streams) in share {
                    for stream in streams { loop.tell(stream, frame, number: number) }
                }
            }
        }
    }

    func resync(_ listener: ListenerID, at position: Int64) {
        mailboxes[Self.loop(listener)].post {
            $0.resync(Self.connection(listener), at: position)
        }
    }

    func end(_ listener: ListenerID, because failure: Failure) {
        mailboxes[Self.loop(listener)].post { $0.end(Self.connection(listener)) }
    }

    /// The event as the stream has it; the JSON holds no line break.
    private static func text(_ delivery: EventDelivery) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(delivery.encoded.count + 40)
        text.append(contentsOf: "id: \(delivery.event.id)\ndata: ".utf8)
        text.append(contentsOf: delivery.encoded)
        text.append(contentsOf: "\n\n".utf8)
        return text
    }
}
