/// A signed-in person on one device, or a tool with a key.
package struct Session: Sendable, Equatable {
    /// Number of the session among its account's sessions.
    package let id: HostID<SessionNoun>
    package let account: Account.ID
    /// Whether the account operates the host.
    package let isOperator: Bool
}

/// The noun of sessions.
package enum SessionNoun: Named {
    package static let noun = "session"
}
