import Testing

/// One row of the table: bytes that someone may send, and what must become of them.
struct HostileHead: Sendable, CustomTestStringConvertible {
    enum Outcome: Sendable, Equatable {
        /// Refused with a status.
        case refused(Int)
        /// Neither wrong nor complete.
        case waits
        /// A head, though an unusual one.
        case accepted
    }

    let title: String
    let bytes: [UInt8]
    let outcome: Outcome

    init(_ title: String, _ text: String, _ outcome: Outcome) {
        self.title = title
        bytes = octets(text)
        self.outcome = outcome
    }

    var testDescription: String { title }
}

extension HostileHead {
    /// The request line (RFC 9112, 3).
    static let lines: [HostileHead] = [
        HostileHead("nothing", "", .waits),
        HostileHead("one letter", "G", .waits),
        HostileHead("a method alone", "GET ", .waits),
        HostileHead(
            "a head without its last line feed", String(get("Host: a").unicodeScalars.dropLast()),
            .waits),
        HostileHead("an empty line before the method", "\r\n" + get("Host: a"), .accepted),
        HostileHead(
            "two empty lines before the method", "\r\n\r\n" + get("Host: a"), .refused(400)),
        HostileHead("a bare line feed before the method", "\n" + get("Host: a"), .refused(400)),
        HostileHead("a bare carriage return before the method", "\rG", .refused(400)),
        HostileHead("a blank before the method", " GET / HTTP/1.1\r\n", .refused(400)),
        HostileHead("a handshake of TLS", "\u{16}\u{03}\u{01}\u{02}\u{00}\u{01}", .refused(400)),
        HostileHead("a bracket in the method", "GE[T / HTTP/1.1\r\n", .refused(400)),
        HostileHead("a NUL in the method", "GE\u{0}T / HTTP/1.1\r\n", .refused(400)),
        HostileHead("a method in small letters", request("get / HTTP/1.1"), .refused(501)),
        HostileHead("TRACE", request("TRACE / HTTP/1.1"), .refused(501)),
        HostileHead(
            "CONNECT with its authority form", request("CONNECT a:80 HTTP/1.1"), .refused(501)),
        HostileHead("an endless method", String(repeating: "A", count: 40), .refused(501)),
        HostileHead(
            "the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .refused(505)),
        HostileHead("HTTP/2.0", request("GET / HTTP/2.0"), .refused(505)),
        HostileHead("HTTP/1.2", request("GET / HTTP/1.2"), .refused(505)),
        HostileHead("HTTP/0.9", "GET /\r\n", .refused(400)),
        HostileHead("a version in small letters", request("GET / http/1.1"), .refused(400)),
        HostileHead("a version with a sign", request("GET / HTTP/+1.1"), .refused(400)),
        HostileHead("a version with two digits", request("GET / HTTP/1.10"), .refused(400)),
        HostileHead("another protocol", request("GET / ICAP/1.0"), .refused(400)),
        HostileHead("two blanks before the target", request("GET  / HTTP/1.1"), .refused(400)),
        HostileHead("two blanks before the version", request("GET /  HTTP/1.1"), .refused(400)),
        HostileHead("a tab for a blank", request("GET\t/ HTTP/1.1"), .refused(400)),
        HostileHead("a blank behind the version", request("GET / HTTP/1.1 "), .refused(400)),
        HostileHead("a fourth word", request("GET / a HTTP/1.1"), .refused(400)),
        HostileHead(
            "a bare line feed behind the version", "GET / HTTP/1.1\nHost: a\n\n", .refused(400)),
        HostileHead("a bare carriage return in the line", "GET /\rHTTP/1.1", .refused(400)),
        HostileHead("a vertical tab for a blank", "GET /\u{B}HTTP/1.1", .refused(400)),
    ]

    /// The request target (RFC 9112, 3.2; RFC 3986).
    static let targets: [HostileHead] = [
        HostileHead("the asterisk with OPTIONS", request("OPTIONS * HTTP/1.1"), .accepted),
        HostileHead("the asterisk with GET", request("GET * HTTP/1.1"), .refused(400)),
        HostileHead("an asterisk and more", request("OPTIONS */a HTTP/1.1"), .refused(400)),
        HostileHead(
            "an authority form without CONNECT", request("GET a:80 HTTP/1.1"), .refused(400)),
        HostileHead("a target without a slash", request("GET a HTTP/1.1"), .refused(400)),
        HostileHead("an absolute form", request("GET http://a/b HTTP/1.1"), .accepted),
        HostileHead(
            "an absolute form without a path", request("GET http://a?b=c HTTP/1.1"), .accepted),
        HostileHead(
            "an absolute form in large letters", request("GET HTTP://A/ HTTP/1.1"), .accepted),
        HostileHead(
            "an absolute form for another host", request("GET http://b/ HTTP/1.1"), .refused(400)),
        HostileHead(
            "an absolute form for another port", request("GET http://a:1/ HTTP/1.1"), .refused(400)),
        HostileHead(
            "an absolute form with a user", request("GET http://u@a/ HTTP/1.1"), .refused(400)),
        HostileHead(
            "an absolute form without a host", request("GET http:/// HTTP/1.1"), .refused(400)),
        HostileHead(
            "an absolute form of another scheme", request("GET file://a/ HTTP/1.1"), .refused(400)),
        HostileHead("a scheme alone", request("GET http: HTTP/1.1"), .refused(400)),
        HostileHead("two slashes at the start", request("GET //a/b HTTP/1.1"), .refused(400)),
        HostileHead("an empty segment", request("GET /a//b HTTP/1.1"), .refused(400)),
        HostileHead("a slash at the end", request("GET /a/ HTTP/1.1"), .accepted),
        HostileHead("a dot segment", request("GET /a/./b HTTP/1.1"), .refused(400)),
        HostileHead("a double dot segment", request("GET /a/../b HTTP/1.1"), .refused(400)),
        HostileHead("a double dot at the end", request("GET /a/.. HTTP/1.1"), .refused(400)),
        HostileHead(
            "an encoded double dot segment", request("GET /%2e%2E/b HTTP/1.1"), .refused(400)),
        HostileHead("a half encoded dot segment", request("GET /.%2e/b HTTP/1.1"), .refused(400)),
        HostileHead("three dots", request("GET /.../b HTTP/1.1"), .accepted),
        HostileHead("an encoded slash", request("GET /a%2Fb HTTP/1.1"), .refused(400)),
        HostileHead("an encoded backslash", request("GET /a%5Cb HTTP/1.1"), .refused(400)),
        HostileHead("a backslash", request("GET /a\\b HTTP/1.1"), .refused(400)),
        HostileHead("an encoded NUL in the path", request("GET /a%00 HTTP/1.1"), .refused(400)),
        HostileHead(
            "an encoded line feed in the path", request("GET /a%0a HTTP/1.1"), .refused(400)),
        HostileHead("an encoded DEL in the path", request("GET /a%7f HTTP/1.1"), .refused(400)),
        HostileHead("a percent sign at the end", request("GET /a% HTTP/1.1"), .refused(400)),
        HostileHead("one hexadecimal digit", request("GET /a%2 HTTP/1.1"), .refused(400)),
        HostileHead("no hexadecimal digits", request("GET /a%zz HTTP/1.1"), .refused(400)),
        HostileHead(
            "a slash in an overlong form", request("GET /a%c0%afb HTTP/1.1"), .refused(400)),
        HostileHead(
            "a dot in an overlong form", request("GET /%c0%ae%c0%ae/ HTTP/1.1"), .refused(400)),
        HostileHead("half a character", request("GET /%d0 HTTP/1.1"), .refused(400)),
        HostileHead("a surrogate", request("GET /%ed%a0%80 HTTP/1.1"), .refused(400)),
        HostileHead(
            "a character beyond Unicode", request("GET /%f4%90%80%80 HTTP/1.1"), .refused(400)),
        HostileHead(
            "unencoded octets in the path", request("GET /\u{D0}\u{BF} HTTP/1.1"), .refused(400)),
        HostileHead("a fragment", request("GET /a#b HTTP/1.1"), .refused(400)),
        HostileHead("a quote in the path", request("GET /\"a HTTP/1.1"), .refused(400)),
        HostileHead(
            "an angle bracket in the query", request("GET /?<script> HTTP/1.1"), .refused(400)),
        HostileHead("an encoded NUL in the query", request("GET /?a=%00 HTTP/1.1"), .refused(400)),
        HostileHead(
            "half a character in the query", request("GET /?a=%d0 HTTP/1.1"), .refused(400)),
        HostileHead(
            "a broken triplet in the query", request("GET /?a=%g0 HTTP/1.1"), .refused(400)),
        HostileHead("an encoded slash in the query", request("GET /?a=%2F HTTP/1.1"), .accepted),
        HostileHead(
            "a target of 8 KiB",
            request("GET /" + String(repeating: "a", count: 8191) + " HTTP/1.1"),
            .accepted),
        HostileHead(
            "a target of 8 KiB and a byte",
            request("GET /" + String(repeating: "a", count: 8192) + " HTTP/1.1"), .refused(414)),
        HostileHead(
            "an endless target", "GET /" + String(repeating: "a", count: 9000), .refused(414)),
    ]
}
