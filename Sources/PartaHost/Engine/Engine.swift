package import PartaCore

/// An open host: every door calls operations through it and nothing else.
///
/// All methods may be called from any thread; a call runs on its caller's thread.
package final class Engine: Sendable {
    package let registry: Registry
    package let platform: Platform
    let store: any Store
    let tenants: Tenants
    private let courier: any Courier
    /// Where committed events go.
    package let hub: EventHub
    let fanOut: FanOut
    let retention = Retention()
    private let fileStore: FileStore?

    package init(
        store: any Store, platform: Platform, courier: any Courier, files: FileStore? = nil,
        registry: Registry = Operations.registry
    ) {
        self.store = store
        self.platform = platform
        self.courier = courier
        fileStore = files
        self.registry = registry
        tenants = Tenants(profiles: platform.profiles)
        hub = EventHub()
        fanOut = FanOut(store: store, platform: platform, tenants: tenants)
    }

    deinit { fanOut.close() }

    /// Runs a closure on a snapshot as the person of a session.
    package func reading<Value>(
        as token: [UInt8], _ body: (Caller) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let now = platform.now()
        return try store.read { database throws(Failure) in
            let session = try Session.find(token: token, now: now, in: database)
            return try body(
                Caller(
                    database: database, platform: platform, tenants: tenants, session: session,
                    now: now, effects: Effects()))
        }
    }

    /// Runs a closure in a transaction as the person of a session.
    func writing<Value>(
        as token: [UInt8], _ body: (Caller) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        var effects = Effects()
        let now = platform.now()
        let value = try store.write { database throws(Failure) in
            effects = Effects()
            let session = try Session.find(token: token, now: now, in: database)
            return try body(
                Caller(
                    database: database, platform: platform, tenants: tenants, session: session,
                    now: now, effects: effects))
        }
        finish([effects])
        return value
    }

    /// Does what writes have left for the time after their commit.
    func finish(_ effects: [Effects]) {
        for effect in effects { tenants.activity.note(effect.keptActivity) }
        if effects.contains(where: \.endsSessions) {
            fanOut.checkSessions()
            hub.wake()
        }
        if effects.contains(where: { $0.eventCount > 0 }) {
            fanOut.wake()
            hub.wake()
        }
        for effect in effects {
            for dispatch in effect.dispatches { courier.deliver(dispatch) }
        }
    }

    /// The contents of the files.
    ///
    /// - Throws: `unavailable` on a host that was made without a folder for them.
    package var files: FileStore {
        get throws(Failure) {
            guard let fileStore else {
                throw Failure(
                    .unavailable, "The host has no folder for files.",
                    text: "На этом узле файлы не хранятся.")
            }
            return fileStore
        }
    }

    /// Writes a consistent copy of the database while the host works.
    package func backUp(to path: String) throws(Failure) { try store.backUp(to: path) }

    /// What is wrong with the database's structure; empty when nothing is.
    package func check() throws(Failure) -> [String] { try store.check() }

    /// What became of the messages that left through the courier.
    package var courierCounts: CourierCounts { courier.counts }

    /// Closes the database; open streams and subscriptions end with `unavailable`.
    ///
    /// Waits at most ten seconds for messages that the courier's program has not taken yet.
    package func close() {
        fanOut.close()
        store.close()
        hub.wake()
        courier.close()
        platform.profiles.rest()
    }
}

/// Fixed limits of the engine.
package enum Limits {
    /// Bytes of one request.
    package static let request = 16 << 20
}
