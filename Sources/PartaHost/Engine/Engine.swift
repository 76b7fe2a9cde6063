package import PartaCore

/// An open host: every door calls operations through it and nothing else.
///
/// All methods may be called from any thread; a call runs on its caller's thread.
package final class Engine: Sendable {
    package let registry: Registry
    package let platform: Platform
    private let store: any Store
    private let tenants: Tenants
    private let courier: any Courier
    /// Where committed events go.
    package let hub: EventHub
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
    }

    /// Runs an operation.
    ///
    /// - Parameters:
    ///   - name: `noun.verb`.
    ///   - request: A JSON object; an empty text stands for `{}`. A write may carry
    ///     `idempotencyKey`: the same key with the same request gives the same reply and changes
    ///     nothing again.
    ///   - token: SHA-256 of the session's secret; `nil` when nobody is signed in.
    /// - Returns: The reply as JSON text. A write's reply is returned after its commit is on disk.
    package func call(
        _ name: String, _ request: [UInt8], token: [UInt8]?
    ) throws(Failure) -> [UInt8] {
        guard let entry = registry[name] else {
            throw Failure(
                .notFound, field: "operation", "There is no such operation.",
                text: "Такой операции нет.")
        }
        let parsed = try Self.parse(request)
        return entry.access.writes
            ? try write(entry, parsed, token: token) : try read(entry, parsed, token: token)
    }

    private static func parse(_ request: [UInt8]) throws(Failure) -> JSON {
        guard !request.isEmpty else { return [:] }
        guard request.count <= Limits.request else {
            throw Failure(
                .limit, "A request has at most \(Limits.request) bytes.",
                text: "Запрос слишком велик.")
        }
        do {
            return try JSONParser.parse(request)
        } catch {
            throw Failure(
                .invalidArgument,
                "The request is no JSON at byte \(error.offset): \(error.reason).",
                text: "Запрос не является правильным JSON.")
        }
    }

    private func read(
        _ entry: Registry.Entry, _ request: JSON, token: [UInt8]?
    ) throws(Failure) -> [UInt8] {
        let run = try entry.prepare(request)
        let now = platform.now()
        return try store.read { database throws(Failure) in
            let caller = try self.caller(entry, token, now: now, database, Effects())
            return try run(caller)
        }
    }

    private func write(
        _ entry: Registry.Entry, _ request: JSON, token: [UInt8]?
    ) throws(Failure) -> [UInt8] {
        let (key, request) = try IdempotencyKey.take(from: request)
        let run = try entry.prepare(request)
        let effects = Effects()
        let now = platform.now()
        let outcome: Result<[UInt8], Failure> = try store.write { database throws(Failure) in
            do throws(Failure) {
                let caller = try self.caller(entry, token, now: now, database, effects)
                guard let key else { return .success(try run(caller)) }
                let reply = try key.answer(entry, request, for: caller) { () throws(Failure) in
                    try run(caller)
                }
                return .success(reply)
            } catch {
                guard !effects.despiteFailure.isEmpty else { throw error }
                // A try is counted before the next one runs, or guesses sent side by side would
                // all be looked at.
                for (sql, values) in effects.despiteFailure { try database.execute(sql, values) }
                return .failure(error)
            }
        }
        let reply = try outcome.get()
        finish(effects)
        return reply
    }

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
        let effects = Effects()
        let now = platform.now()
        let value = try store.write { database throws(Failure) in
            let session = try Session.find(token: token, now: now, in: database)
            return try body(
                Caller(
                    database: database, platform: platform, tenants: tenants, session: session,
                    now: now, effects: effects))
        }
        finish(effects)
        return value
    }

    /// Makes the caller and refuses those outside of the operation's circle.
    private func caller(
        _ entry: Registry.Entry, _ token: [UInt8]?, now: Instant, _ database: any Database,
        _ effects: Effects
    ) throws(Failure) -> Caller {
        let isPublic = entry.access.circle == .anyone
        let session: Session? =
            if let token, !isPublic {
                try Session.find(token: token, now: now, in: database)
            } else { nil }
        let caller = Caller(
            database: database, platform: platform, tenants: tenants, session: session, now: now,
            effects: effects, rows: entry.rows)
        switch entry.access.circle {
        case .anyone: break
        case .person, .member, .administrator: _ = try caller.signedIn()
        case .operator: _ = try caller.asOperator()
        }
        return caller
    }

    private func finish(_ effects: Effects) {
        if effects.hasEvents { hub.wake() }
        for dispatch in effects.dispatches { courier.deliver(dispatch) }
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

    /// Closes the database; open subscriptions end with `unavailable`.
    package func close() {
        store.close()
        hub.wake()
    }
}

/// Fixed limits of the engine.
package enum Limits {
    /// Bytes of one request.
    package static let request = 16 << 20
}
