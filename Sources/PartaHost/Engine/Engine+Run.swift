package import PartaCore
internal import PartaStore

extension Engine {
    /// Runs an operation; see ``prepare(_:_:)`` and ``run(_:token:)``.
    package func call(
        _ name: String, _ request: [UInt8], token: [UInt8]?
    ) throws(Failure) -> [UInt8] {
        try run(prepare(name, request), token: token)
    }

    /// Runs a prepared call on this thread and returns its reply as JSON text.
    ///
    /// A write's reply is returned after its commit is on disk.
    ///
    /// - Parameter token: SHA-256 of the session's secret; `nil` when nobody is signed in.
    package func run(_ call: PreparedCall, token: [UInt8]?) throws(Failure) -> [UInt8] {
        call.writes ? try write([(call, token)])[0].get() : try read(call, token: token)
    }

    /// Runs many prepared calls on this thread; all writes of them share one commit.
    ///
    /// Writes run in their order and before the reads; one that is refused spoils none of the
    /// others.
    ///
    /// - Returns: The replies in the order of the calls, when every write is on disk.
    package func run(
        batch: [(call: PreparedCall, token: [UInt8]?)]
    ) -> [Result<[UInt8], Failure>] {
        var written = write(batch.filter(\.call.writes)).makeIterator()
        return batch.map { call, token in
            if call.writes, let result = written.next() { return result }
            return Result { () throws(Failure) in try read(call, token: token) }
        }
    }

    private func read(_ call: PreparedCall, token: [UInt8]?) throws(Failure) -> [UInt8] {
        let now = platform.now()
        return try store.read { database throws(Failure) in
            try call.operation(caller(call.entry, token, now: now, database, Effects()))
        }
    }

    private func write(
        _ calls: [(call: PreparedCall, token: [UInt8]?)]
    ) -> [Result<[UInt8], Failure>] {
        let now = platform.now()
        var effects = calls.map { _ in Effects() }
        var outcomes: [Result<[UInt8], Failure>?] = Array(repeating: nil, count: calls.count)
        let failures = store.write(count: calls.count) { database, index throws(Failure) in
            let (call, token) = calls[index]
            effects[index] = Effects()
            outcomes[index] = try perform(call, token, now: now, database, effects[index])
        }
        let results = zip(failures, outcomes).map { failure, outcome in
            let missing = Failure.broken("A write ended without its reply.")
            return failure.map { .failure($0) } ?? outcome ?? .failure(missing)
        }
        finish(
            zip(results, effects).compactMap { result, effects in
                if case .success = result { effects } else { nil }
            })
        return results
    }

    /// Runs a write inside its transaction.
    ///
    /// - Returns: The reply, or a refusal behind which something is kept.
    private func perform(
        _ call: PreparedCall, _ token: [UInt8]?, now: Instant, _ database: any Database,
        _ effects: Effects
    ) throws(Failure) -> Result<[UInt8], Failure> {
        do throws(Failure) {
            let caller = try caller(call.entry, token, now: now, database, effects)
            let reply =
                if let key = call.key {
                    try key.answer(for: caller, call.operation)
                } else { try call.operation(caller) }
            if effects.eventCount > 0, retention.isDue(after: effects.eventCount) {
                try caller.forgetOldEvents()
            }
            return .success(reply)
        } catch {
            guard !effects.despiteFailure.isEmpty else { throw error }
            // A try is counted before the next one runs, or guesses sent side by side would all
            // be looked at.
            for (sql, values) in effects.despiteFailure { try database.execute(sql, values) }
            return .failure(error)
        }
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
}
