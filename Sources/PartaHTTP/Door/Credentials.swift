internal import PartaCore
internal import PartaHost

/// By what a request shows who calls.
struct Credentials: Sendable {
    /// SHA-256 of the shown secret; `nil` when none was shown.
    ///
    /// Sessions are looked up by it. How long that takes tells nothing of the stored secrets: the
    /// caller cannot choose the digest, so no comparison needs to be of constant time.
    let token: [UInt8]?
    /// The number of the cookie's session; `nil` without a cookie.
    let session: String?

    /// The name of a session's cookie without its number.
    static let cookiePrefix = "parta_session_"

    /// Looks for a bearer secret, then for the cookie of the chosen session.
    init(_ head: RequestHead) {
        if let field = head.headers["authorization"] {
            let parts = field.split(separator: " ", maxSplits: 1)
            let isBearer = parts.count == 2 && parts[0].lowercased() == "bearer"
            token = isBearer ? sha256(Array(parts[1].utf8)) : nil
            session = nil
            return
        }
        let wanted =
            head.headers["parta-session"]
            ?? (head.method == .post ? nil : head.query.first { $0.name == "session" }?.value)
        var found: (number: Int64, secret: String)?
        for cookie in Cookies.parse(head.headers) where cookie.name.hasPrefix(Self.cookiePrefix) {
            let text = cookie.name.dropFirst(Self.cookiePrefix.count)
            guard let number = Int64(text), wanted.map({ $0 == text }) ?? true,
                number > found?.number ?? 0
            else { continue }
            found = (number, cookie.value)
        }
        token = found.map { sha256(Array($0.secret.utf8)) }
        session = found.map { String($0.number) }
    }
}

/// The rules that keep other sites from acting in a person's name.
enum CrossSite {
    /// Looks at a request that may change something; other sites cannot read what is answered to
    /// them, and a cookie of `SameSite=Strict` does not even come with their requests.
    ///
    /// - Throws: `forbidden` when a browser may have been led to it by another site.
    static func check(_ head: RequestHead, _ credentials: Credentials) throws(Failure) {
        let isPage = head.headers["parta-client"] == "web"
        guard head.method == .post || head.method == .put, credentials.session != nil || isPage
        else { return }
        if !isPage {
            // A form or a plain cross-site request cannot set a field of its own.
            throw refusal("A request with a cookie carries Parta-Client: web.")
        }
        if let site = head.headers["sec-fetch-site"], site != "same-origin", site != "none" {
            throw refusal("The request comes from another site.")
        }
        if let origin = head.headers["origin"] {
            guard let host = head.headers["host"], isSame(origin, host) else {
                throw refusal("The request's origin is another host.")
            }
        }
    }

    /// Whether an origin (RFC 6454) names the host that was asked.
    private static func isSame(_ origin: String, _ host: String) -> Bool {
        for (scheme, port) in [("http://", ":80"), ("https://", ":443")]
        where origin.hasPrefix(scheme) {
            let named = origin.dropFirst(scheme.count).lowercased()
            let asked = host.lowercased()
            return named == asked || named + port == asked || named == asked + port
        }
        return false
    }

    private static func refusal(_ message: String) -> Failure {
        Failure(.forbidden, message, text: "Запрос отклонён: он пришёл с другого сайта.")
    }
}
