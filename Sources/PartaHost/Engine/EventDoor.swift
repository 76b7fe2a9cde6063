package import PartaCore

/// A door's number for one of its open streams; the door gives each number once.
package struct ListenerID: Hashable, Sendable {
    package let number: UInt64

    package init(_ number: UInt64) { self.number = number }
}

/// An event on its way to all its listeners behind one door.
package struct EventDelivery: Sendable {
    package let event: Event
    /// The event as JSON text, made once for all.
    package let encoded: [UInt8]
    package let listeners: [ListenerID]
}

/// A door with open streams.
///
/// The engine calls from its own thread and from those that call ``Engine/listen(_:through:token:after:)``,
/// for one listener never from two at once. A call must neither block nor call the engine: it
/// hands on what it gets. A listener that the door has closed meanwhile may still be named.
package protocol EventDoor: AnyObject, Sendable {
    /// Takes events in their order; no listener is named twice for one event.
    ///
    /// A door that cannot keep up with a stream drops what the stream cannot take, and tells its
    /// client to read everything anew; the engine need not know.
    func deliver(_ deliveries: [EventDelivery])

    /// Events up to this position are lost to the listener: its client reads everything anew.
    func resync(_ listener: ListenerID, at position: Int64)

    /// The listener gets nothing more: its session has ended or the host stops.
    func end(_ listener: ListenerID, because failure: Failure)
}
