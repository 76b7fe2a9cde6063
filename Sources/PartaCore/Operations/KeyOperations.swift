/// Operations on service keys: tokens of tools that act as their owner.
enum KeyOperations {
    static let all: [any Operation.Type] = [CreateKey.self, ListKeys.self, RevokeKey.self]
}

/// Makes a service key for a tool.
enum CreateKey: Operation {
    static let name = "key.create"
    static let summary = "Makes a service key for a tool that acts as the caller's own account."
    static let access: Access = .write(.person)

    struct Request: Record {
        var label = ""
        var days = 0

        static let fields: [Field<Self>] = [
            Field("label", \.label, "What the key is for.", 1...100),
            Field("days", \.days, "Days that the key lives.", 1...3650, default: 365),
        ]
    }

    struct Reply: Record {
        var key = HostID<SessionNoun>()
        var token = ""
        var expires = Instant()

        static let fields: [Field<Self>] = [
            Field("key", \.key, "The new key."),
            Field(
                "token", \.token, "Secret that the tool's calls carry; shown once.", isSecret: true),
            Field("expires", \.expires, "When the key runs out by itself."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let session = try caller.signedInByDevice(
            "A service key makes no other keys.",
            text: "Ключ нельзя выдать по другому ключу: войдите сами.")
        let opened = try caller.openSession(
            for: session.account, kind: .key, label: request.label,
            lifetime: Int64(request.days) * 86400)
        try caller.record(nil, name, of: "key \(opened.session)")
        return Reply(key: opened.session, token: opened.token, expires: opened.expires)
    }
}

/// Lists the person's own service keys.
enum ListKeys: Operation {
    static let name = "key.list"
    static let summary = "Lists the person's own service keys that are still good."
    static let access: Access = .read(.person)

    struct Item: Record {
        var key = HostID<SessionNoun>()
        var label = ""
        var created = Instant()
        var expires = Instant()

        static let fields: [Field<Self>] = [
            Field("key", \.key, "The key."),
            Field("label", \.label, "What it is for."),
            Field("created", \.created, "When it was made."),
            Field("expires", \.expires, "When it runs out by itself."),
        ]
    }

    struct Reply: Record {
        var keys: [Item] = []

        static let fields: [Field<Self>] = [Field("keys", \.keys, "The keys, the newest first.")]
    }

    static func run(_ request: Empty, for caller: Caller) throws(Failure) -> Reply {
        let session = try caller.signedIn()
        let keys = try caller.database.all(
            """
            SELECT id, label, created, expires FROM sessions
            WHERE account = ?1 AND kind = 'key' AND closed IS NULL AND expires > ?2
            ORDER BY id DESC
            """, [session.account, caller.now]
        ) { row in
            Item(
                key: HostID(row.integer(0)), label: row.text(1), created: row.instant(2),
                expires: row.instant(3))
        }
        return Reply(keys: keys)
    }
}

/// Makes a service key useless.
enum RevokeKey: Operation {
    static let name = "key.revoke"
    static let summary = "Makes one of the person's own service keys useless at once."
    static let access: Access = .write(.person)

    struct Request: Record {
        var key = HostID<SessionNoun>()

        static let fields: [Field<Self>] = [Field("key", \.key, "The key.")]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let session = try caller.signedIn()
        let closed = try caller.database.execute(
            """
            UPDATE sessions SET closed = ?3
            WHERE id = ?1 AND account = ?2 AND kind = 'key' AND closed IS NULL
            """, [request.key, session.account, caller.now])
        guard closed == 1 else { throw .notFound("key") }
        caller.effects.noteEndOfSessions()
        try caller.record(nil, name, of: "key \(request.key)")
        return Empty()
    }
}
