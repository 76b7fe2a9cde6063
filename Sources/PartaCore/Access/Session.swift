/// A signed-in person on one device, or a tool with a key.
package struct Session: Sendable, Equatable {
    /// Who uses a session.
    package enum Kind: String, Choice {
        /// A person who signed in by phone and code.
        case device
        /// A tool with a service key that acts as its account.
        case key
    }

    package let id: HostID<SessionNoun>
    package let account: Account.ID
    /// Whether the account operates the host.
    package let isOperator: Bool
}

/// The noun of sessions.
package enum SessionNoun: Named {
    package static let noun = "session"
}

extension Session {
    /// Finds the open session of a token.
    ///
    /// - Parameter token: SHA-256 of the secret that the caller showed.
    /// - Throws: `unauthenticated` when the session is unknown, closed or run out.
    package static func find(
        token: [UInt8], now: Instant, in database: any Database
    ) throws(Failure) -> Session {
        let found = try database.first(
            """
            SELECT s.id, s.account, a.is_operator, s.expires FROM sessions s
            JOIN accounts a ON a.id = s.account WHERE s.token = ?1 AND s.closed IS NULL
            """, [token]
        ) { row in
            (
                Session(
                    id: HostID(row.integer(0)), account: HostID(row.integer(1)),
                    isOperator: row.flag(2)),
                row.instant(3)
            )
        }
        guard let (session, expires) = found, expires > now else { throw .endedSession }
        return session
    }

    /// Whether a session that was found earlier is still open.
    package static func isOpen(
        _ id: HostID<SessionNoun>, now: Instant, in database: any Database
    ) throws(Failure) -> Bool {
        try database.count(
            "SELECT COUNT(*) FROM sessions WHERE id = ?1 AND closed IS NULL AND expires > ?2",
            [id, now]) > 0
    }
}

extension Caller {
    /// The signed-in session, for what would outlive a service key and its revocation.
    ///
    /// The operator's key may: the first one opens the host before anybody has signed in.
    ///
    /// - Parameters:
    ///   - message: What is refused to keys, for the developer.
    ///   - text: The same for the person.
    func signedInByDevice(_ message: String, text: String) throws(Failure) -> Session {
        let session = try signedIn()
        let kind = try database.first(
            "SELECT kind FROM sessions WHERE id = ?1", [session.id]
        ) { $0.text(0) }
        guard kind == Session.Kind.device.rawValue || session.isOperator else {
            throw Failure(.forbidden, message, text: text)
        }
        return session
    }

    /// Opens a session for an account; the token is shown in this reply only.
    func openSession(
        for account: Account.ID, kind: Session.Kind, label: String, lifetime: Int64
    ) throws(Failure) -> SignIn.Reply {
        let id = try database.count("SELECT COALESCE(MAX(id), 0) + 1 FROM sessions")
        var reply = SignIn.Reply()
        reply.session = HostID(Int64(id))
        reply.account = account
        reply.token = makeSecret()
        reply.expires = now + lifetime
        reply.needsName = try accountName(account).isEmpty
        try database.execute(
            """
            INSERT INTO sessions(id, token, account, kind, label, created, expires)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            [id, hash(reply.token), account, kind.rawValue, label, now, reply.expires])
        return reply
    }

    /// Makes an account for a phone that has none.
    func makeAccount(
        phone: String, name: String, isOperator: Bool
    ) throws(Failure) -> Account.ID {
        let id = try database.count("SELECT COALESCE(MAX(id), 0) + 1 FROM accounts")
        try database.execute(
            "INSERT INTO accounts(id, phone, name, is_operator, created) VALUES (?1, ?2, ?3, ?4, ?5)",
            [id, phone, name, isOperator, now])
        return HostID(Int64(id))
    }
}

extension Failure {
    /// The session is over, or there never was one.
    package static var endedSession: Failure {
        Failure(
            .unauthenticated, "The session is unknown, closed or has run out.",
            text: "Сеанс завершён. Войдите снова.")
    }
}
