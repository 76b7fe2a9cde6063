import Synchronization

/// How many connections and streams are open, by whom.
final class Census: Sendable {
    private struct State {
        var connections = 0
        var byNetwork: [String: Int] = [:]
        var streams: [[UInt8]: Int] = [:]
    }

    private let total: Int
    private let perNetwork: Int
    private let streamsPerSession: Int
    /// Protects the counts.
    private let state = Mutex(State())

    init(_ settings: ServerSettings) {
        total = settings.connections
        perNetwork = settings.connectionsPerAddress
        streamsPerSession = settings.streamsPerSession
    }

    /// Counts a new connection; `false` when there is no room for it.
    ///
    /// The connections of a proxy are its clients', so they are not counted as its own.
    func enter(_ peer: Peer) -> Bool {
        state.withLock { state in
            guard state.connections < total else { return false }
            if !peer.isProxy {
                let count = state.byNetwork[peer.network] ?? 0
                guard count < perNetwork else { return false }
                state.byNetwork[peer.network] = count + 1
            }
            state.connections += 1
            return true
        }
    }

    func leave(_ peer: Peer) {
        state.withLock { state in
            state.connections -= 1
            guard !peer.isProxy, let count = state.byNetwork[peer.network] else { return }
            state.byNetwork[peer.network] = count > 1 ? count - 1 : nil
        }
    }

    /// Counts a new stream of a session; `false` when it has too many.
    func enterStream(of token: [UInt8]) -> Bool {
        state.withLock { state in
            let count = state.streams[token] ?? 0
            guard count < streamsPerSession else { return false }
            state.streams[token] = count + 1
            return true
        }
    }

    func leaveStream(of token: [UInt8]) {
        state.withLock { state in
            guard let count = state.streams[token] else { return }
            state.streams[token] = count > 1 ? count - 1 : nil
        }
    }

    /// The open connections and streams.
    var counts: (connections: Int, streams: Int) {
        state.withLock { ($0.connections, $0.streams.values.reduce(0, +)) }
    }
}
