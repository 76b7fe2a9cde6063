internal import PartaCore

/// A client's name for one write, so that sending it twice does it once.
struct IdempotencyKey: Sendable {
    /// The member that every write accepts beside its own fields.
    static let field = "idempotencyKey"

    private let text: String
    private let operation: String
    /// SHA-256 of operation and request: the key stands for nothing else.
    private let fingerprint: [UInt8]
    /// Fields of the reply that are shown once.
    private let secrets: [String]

    /// Takes the key out of a request.
    static func take(
        from request: JSON, for entry: Registry.Entry, sha256: ([UInt8]) -> [UInt8]
    ) throws(Failure) -> (key: IdempotencyKey?, rest: JSON) {
        guard case .object(var members) = request,
            let index = members.firstIndex(where: { $0.name == field })
        else { return (nil, request) }
        guard case .string(let text) = members[index].value, (8...64).contains(text.utf8.count)
        else {
            throw .invalid(
                field, "An idempotency key is a text of 8 to 64 bytes.",
                text: "Ключ повтора — строка от 8 до 64 байт.")
        }
        members.remove(at: index)
        let rest = JSON.object(members)
        let key = IdempotencyKey(
            text: text, operation: entry.name,
            fingerprint: sha256(Array(entry.name.utf8) + [0] + rest.encoded),
            secrets: entry.reply.filter(\.isSecret).map(\.name))
        return (key, rest)
    }

    /// Returns the stored reply of the same write, or runs it and stores its reply.
    ///
    /// Secrets are not stored: a repeated reply lacks the fields that are shown once.
    func answer(
        for caller: Caller, _ run: Registry.Entry.Run
    ) throws(Failure) -> [UInt8] {
        let account = caller.session?.account.number ?? 0
        let known = try caller.database.first(
            "SELECT request, reply FROM answers WHERE account = ?1 AND key = ?2", [account, text]
        ) { ($0.bytes(0), $0.bytes(1)) }
        if let (request, reply) = known {
            guard request == fingerprint else {
                throw Failure(
                    .conflict, field: Self.field, "The key was used for another request.",
                    text: "Этот ключ повтора уже использован для другого запроса.")
            }
            return reply
        }
        let reply = try run(caller)
        try caller.database.execute(
            """
            INSERT INTO answers(account, key, operation, request, reply, created)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """,
            [
                account, text, operation, fingerprint, try withoutSecrets(reply), caller.now,
            ])
        try Self.forgetOldest(for: caller)
        return reply
    }

    /// Seconds for which a reply is kept: a client that was away for days may repeat its writes.
    private static let lifetime: Int64 = 7 * 86400

    /// Forgets a few replies that are too old, so that the table stops growing.
    private static func forgetOldest(for caller: Caller) throws(Failure) {
        try caller.database.execute(
            """
            DELETE FROM answers WHERE (account, key) IN (
                SELECT account, key FROM answers WHERE created < ?1 ORDER BY created LIMIT 4)
            """, [caller.now + -lifetime])
    }

    private func withoutSecrets(_ reply: [UInt8]) throws(Failure) -> [UInt8] {
        guard !secrets.isEmpty else { return reply }
        do {
            guard case .object(let members) = try JSONParser.parse(reply) else { return reply }
            return JSON.object(members.filter { !secrets.contains($0.name) }).encoded
        } catch {
            throw .broken("A reply is no JSON: \(error.reason).")
        }
    }
}
