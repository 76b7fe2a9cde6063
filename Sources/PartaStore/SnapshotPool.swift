import PartaCore
import Synchronization

/// Connections for readers: as many as read at the same time, a few kept for the next ones.
final class SnapshotPool: Sendable {
    private struct State {
        var idle: [SQLiteConnection] = []
        var isClosed = false
    }

    /// Connections kept without a reader.
    private static let idleLimit = 16
    /// Memory for pages of each connection, in KiB.
    private static let cache = 8_192

    private let path: String
    /// Protects the idle connections; a taken one belongs to its reader.
    private let state = Mutex(State())

    init(_ path: String) { self.path = path }

    /// Runs the body on a connection of its own, outside of a transaction.
    func withConnection<Value>(
        _ body: (SQLiteConnection) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let kept = try state.withLock { state throws(Failure) in
            guard !state.isClosed else { throw .closed }
            return state.idle.popLast()
        }
        let connection =
            if let kept { kept } else {
                try SQLiteConnection(path, .reading, cache: Self.cache)
            }
        defer { giveBack(connection) }
        return try body(connection)
    }

    /// Closes the idle connections now and the others when their readers are done.
    func close() {
        let idle = state.withLock { state in
            state.isClosed = true
            defer { state.idle = [] }
            return state.idle
        }
        for connection in idle { connection.close() }
    }

    private func giveBack(_ connection: SQLiteConnection) {
        let isUsable = connection.rollBack()
        let isKept = state.withLock { state in
            guard isUsable, !state.isClosed, state.idle.count < Self.idleLimit else {
                return false
            }
            state.idle.append(connection)
            return true
        }
        if !isKept { connection.close() }
    }
}
