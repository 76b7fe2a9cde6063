/// Operations on sessions: signing in and out, on one's own devices.
enum SessionOperations {
    static let all: [any Operation.Type] = [
        RequestCode.self, SignIn.self, CurrentSession.self, ListSessions.self, CloseSession.self,
        CloseOtherSessions.self, CreateSignInLink.self, OpenSignInLink.self,
    ]
}

/// Sends a one-time code to a phone.
enum RequestCode: Operation {
    static let name = "session.requestCode"
    static let summary = "Sends a one-time sign-in code to a phone."
    static let rows: [Row] = [.M16, .M61]
    static let access: Access = .write(.anyone)

    /// Seconds that a code is good for.
    static let lifetime: Int64 = 300
    /// Codes that one phone may be sent within an hour, whoever asks for them.
    ///
    /// Above the limit of one address, so that one stranger cannot use up a person's codes.
    static let codesAnHour = 20
    static let rate: Rate? = .hourly(300, by: "phone", 5)

    struct Request: Record {
        var phone = Phone()

        static let fields: [Field<Self>] = [
            Field("phone", \.phone, "Mobile phone, international form: +7 and ten digits.")
        ]
    }

    struct Reply: Record {
        var expires = Instant()

        static let fields: [Field<Self>] = [
            Field("expires", \.expires, "When the code runs out.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let phone = request.phone.text
        let window = try caller.database.first(
            "SELECT window_start, sent FROM codes WHERE phone = ?1", [phone]
        ) { ($0.integer(0), $0.integer(1)) }
        let isSameHour = window.map { caller.now.seconds - $0.0 < 3600 } ?? false
        let sent = isSameHour ? (window?.1 ?? 0) : 0
        guard sent < codesAnHour else {
            throw Failure(
                .rateLimited, field: "phone", "At most \(codesAnHour) codes an hour are sent.",
                text: "Слишком много запросов кода. Попробуйте через час.")
        }
        let code = makeCode(caller.platform.random(4))
        let expires = caller.now + lifetime
        try caller.database.execute(
            """
            INSERT INTO codes(phone, hash, expires, tries, window_start, sent)
            VALUES (?1, ?2, ?3, 0, ?4, ?5)
            ON CONFLICT(phone) DO UPDATE SET hash = excluded.hash, expires = excluded.expires,
                tries = 0, window_start = excluded.window_start, sent = excluded.sent
            """,
            [
                phone, caller.hash(phone + code), expires,
                isSameHour ? (window?.0 ?? 0) : caller.now.seconds, sent + 1,
            ])
        caller.effects.dispatch(kind: "code", to: phone, text: code)
        return Reply(expires: expires)
    }

    /// Six digits out of four random bytes; the bias of 2³² modulo 10⁶ is below one in 4 000.
    private static func makeCode(_ bytes: [UInt8]) -> String {
        let number = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } % 1_000_000
        let digits = String(number)
        return String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }
}

/// Opens a session with a phone and its code.
enum SignIn: Operation {
    static let name = "session.signIn"
    static let summary = "Opens a session with a phone and the code sent to it."
    static let rows: [Row] = [.M16, .M61, .M79, .M86]
    static let access: Access = .write(.anyone)

    /// Wrong codes after which a new one must be asked for.
    static let maximumTries = 5
    static let rate: Rate? = .hourly(1500, by: "phone", 20)
    /// Seconds that a session lives.
    static let lifetime: Int64 = 180 * 86400

    struct Request: Record {
        var phone = Phone()
        var code = ""
        var name: String?
        var label = ""

        static let fields: [Field<Self>] = [
            Field("phone", \.phone, "The phone that received the code."),
            Field("code", \.code, "The six digits.", 6...6),
            Field(
                "name", \.name,
                "Full name, kept by an account that has none; it may also be given on joining.",
                2...200),
            Field("label", \.label, "What the person calls this device.", 0...100, default: ""),
        ]
    }

    struct Reply: Record {
        var session = HostID<SessionNoun>()
        var account = Account.ID()
        var token = ""
        var expires = Instant()
        var needsName = false

        static let fields: [Field<Self>] = [
            Field("session", \.session, "The new session."),
            Field("account", \.account, "The person's account."),
            Field("token", \.token, "Secret that later calls carry; shown once.", isSecret: true),
            Field("expires", \.expires, "When the session runs out by itself."),
            Field(
                "needsName", \.needsName,
                "Whether the account lacks a name, to be asked for before joining anything."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let phone = request.phone.text
        let known = try caller.database.first(
            "SELECT hash, expires, tries FROM codes WHERE phone = ?1", [phone]
        ) { ($0.bytes(0), $0.instant(1), $0.integer(2)) }
        // One sentence for every cause, so that nobody learns which phones are known.
        let refusal = Failure(
            .unauthenticated, field: "code", "The code is wrong or has run out.",
            text: "Код неверен или устарел. Запросите новый.")
        guard let (hash, expires, tries) = known, expires > caller.now, tries < maximumTries else {
            throw refusal
        }
        guard hash == caller.hash(phone + request.code) else {
            // The try must be counted although the operation fails.
            caller.effects.keepDespiteFailure(
                "UPDATE codes SET tries = tries + 1 WHERE phone = ?1", [phone])
            throw refusal
        }
        try caller.database.execute("DELETE FROM codes WHERE phone = ?1", [phone])
        let account = try findOrMakeAccount(phone, name: request.name, caller)
        return try caller.openSession(
            for: account, kind: .device, label: request.label, lifetime: lifetime)
    }

    private static func findOrMakeAccount(
        _ phone: String, name: String?, _ caller: Caller
    ) throws(Failure) -> Account.ID {
        let known = try caller.database.first(
            "SELECT id FROM accounts WHERE phone = ?1", [phone]
        ) { Account.ID($0.integer(0)) }
        if let known {
            try caller.nameAccount(known, name)
            return known
        }
        return try caller.makeAccount(phone: phone, name: name ?? "", isOperator: false)
    }
}

/// Tells who is signed in.
enum CurrentSession: Operation {
    static let name = "session.current"
    static let summary = "Tells who is signed in and where the person belongs."
    static let rows: [Row] = [.M61]
    static let access: Access = .read(.person)

    struct Reply: Record {
        var session = HostID<SessionNoun>()
        var account = Account.ID()
        var name = ""
        var isOperator = false

        static let fields: [Field<Self>] = [
            Field("session", \.session, "The session of this call."),
            Field("account", \.account, "The person's account."),
            Field("name", \.name, "Full name."),
            Field("isOperator", \.isOperator, "Whether the person operates the host."),
        ]
    }

    static func run(_ request: Empty, for caller: Caller) throws(Failure) -> Reply {
        let session = try caller.signedIn()
        var reply = Reply()
        reply.session = session.id
        reply.account = session.account
        reply.isOperator = session.isOperator
        reply.name =
            try caller.database.first(
                "SELECT name FROM accounts WHERE id = ?1", [session.account]
            ) { $0.text(0) } ?? ""
        return reply
    }
}

/// Lists the person's own open sessions.
enum ListSessions: Operation {
    static let name = "session.list"
    static let summary = "Lists the person's own open sessions."
    static let rows: [Row] = [.M61]
    static let access: Access = .read(.person)

    struct Item: Record {
        var session = HostID<SessionNoun>()
        var kind = Session.Kind.device
        var label = ""
        var created = Instant()
        var expires = Instant()
        var isCurrent = false

        static let fields: [Field<Self>] = [
            Field("session", \.session, "The session."),
            Field("kind", \.kind, "Whether a person or a tool uses it."),
            Field("label", \.label, "What the person calls the device."),
            Field("created", \.created, "When it was opened."),
            Field("expires", \.expires, "When it runs out by itself."),
            Field("isCurrent", \.isCurrent, "Whether it is the session of this call."),
        ]
    }

    struct Reply: Record {
        var sessions: [Item] = []

        static let fields: [Field<Self>] = [
            Field("sessions", \.sessions, "Open sessions, the newest first.")
        ]
    }

    static func run(_ request: Empty, for caller: Caller) throws(Failure) -> Reply {
        let current = try caller.signedIn()
        var reply = Reply()
        reply.sessions = try caller.database.all(
            """
            SELECT id, kind, label, created, expires FROM sessions
            WHERE account = ?1 AND closed IS NULL AND expires > ?2 ORDER BY id DESC
            """, [current.account, caller.now]
        ) { row in
            var item = Item()
            item.session = HostID(row.integer(0))
            item.kind = Session.Kind(rawValue: row.text(1)) ?? .device
            item.label = row.text(2)
            item.created = row.instant(3)
            item.expires = row.instant(4)
            item.isCurrent = item.session == current.id
            return item
        }
        return reply
    }
}

/// Closes one of the person's own sessions.
enum CloseSession: Operation {
    static let name = "session.close"
    static let summary = "Closes one of the person's own sessions; without a name, the current one."
    static let rows: [Row] = [.M61]
    static let access: Access = .write(.person)

    struct Request: Record {
        var session: HostID<SessionNoun>?

        static let fields: [Field<Self>] = [
            Field("session", \.session, "The session to close; the current one by default.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let current = try caller.signedIn()
        let closed = try caller.database.execute(
            "UPDATE sessions SET closed = ?3 WHERE id = ?1 AND account = ?2 AND closed IS NULL",
            [request.session ?? current.id, current.account, caller.now])
        guard closed == 1 else { throw .notFound("session") }
        caller.effects.noteEndOfSessions()
        return Empty()
    }
}

/// Closes all the person's sessions but the current one.
enum CloseOtherSessions: Operation {
    static let name = "session.closeOthers"
    static let summary =
        "Closes all the person's sessions but the current one («это не я»), and sign-in links."
    static let rows: [Row] = [.M61]
    static let access: Access = .write(.person)

    struct Reply: Record {
        var closed = 0

        static let fields: [Field<Self>] = [
            Field("closed", \.closed, "How many sessions were closed.")
        ]
    }

    static func run(_ request: Empty, for caller: Caller) throws(Failure) -> Reply {
        let current = try caller.signedIn()
        var reply = Reply()
        // A link that somebody else has made would open the next session.
        try caller.database.execute(
            "DELETE FROM sign_in_links WHERE account = ?1", [current.account])
        reply.closed = try caller.database.execute(
            "UPDATE sessions SET closed = ?3 WHERE account = ?2 AND id <> ?1 AND closed IS NULL",
            [current.id, current.account, caller.now])
        caller.effects.noteEndOfSessions()
        return reply
    }
}
