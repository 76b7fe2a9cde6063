internal import PartaCore

/// What the answer of a call of the web client does to the browser's cookies.
enum SignInShape: Sendable {
    /// The reply's secret moves into a cookie.
    case opens
    /// The cookie of this session is cleared.
    case closes(session: String)

    /// - Returns: `nil` for calls that leave the cookies alone.
    init?(
        _ entry: Registry.Entry, _ head: RequestHead, _ credentials: Credentials, _ body: [UInt8]
    ) {
        guard head.headers["parta-client"] == "web", entry.noun == "session" else { return nil }
        if entry.reply.contains(where: { $0.name == "token" && $0.isSecret }) {
            self = .opens
        } else if entry.name == "session.close", let current = credentials.session,
            Self.session(in: body).map({ $0 == current }) ?? true
        {
            self = .closes(session: current)
        } else {
            return nil
        }
    }

    /// The session that a request to close one names; `nil` for the current one.
    private static func session(in body: [UInt8]) -> String? {
        do {
            return try body.isEmpty ? nil : JSONParser.parse(body)["session"]?.text
        } catch {
            // The operation itself refuses such a request.
            return nil
        }
    }

    /// Finishes the reply of a call that has succeeded.
    func finish(_ reply: [UInt8], now: Instant, isSecure: Bool) throws(Failure) -> Reply {
        switch self {
        case .closes(let session):
            var finished = Reply.json(reply)
            finished.fields.append(Self.cookie(session, "", age: 0, isSecure))
            return finished
        case .opens:
            let json = try JSON(stored: String(decoding: reply, as: UTF8.self))
            guard let members = json.members, let session = json["session"]?.text,
                let token = json["token"]?.text,
                let expires = json["expires"]?.text.flatMap({ Instant($0) })
            else { return .json(reply) }
            let rest = JSON.object(members.filter { $0.name != "token" })
            var finished = Reply.json(rest.encoded)
            finished.fields.append(
                Self.cookie(session, token, age: max(0, expires.seconds - now.seconds), isSecure))
            return finished
        }
    }

    /// A cookie that scripts cannot read and other sites do not send (RFC 6265bis).
    private static func cookie(
        _ session: String, _ value: String, age: Int64, _ isSecure: Bool
    ) -> (name: String, value: String) {
        (
            "Set-Cookie",
            "\(Credentials.cookiePrefix)\(session)=\(value); Path=/; Max-Age=\(age); HttpOnly; "
                + "SameSite=Strict" + (isSecure ? "; Secure" : "")
        )
    }
}
