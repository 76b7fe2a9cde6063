extension HostileHead {
    /// Header fields in general (RFC 9112, 5; RFC 9110, 5).
    static let fields: [HostileHead] = [
        HostileHead("a blank before the colon", get("Host: a", "X : b"), .refused(400)),
        HostileHead("a tab before the colon", get("Host: a", "X\t: b"), .refused(400)),
        HostileHead("an empty name", get("Host: a", ": b"), .refused(400)),
        HostileHead("a line without a colon", get("Host: a", "abc"), .refused(400)),
        HostileHead("a bracket in a name", get("Host: a", "X(y): b"), .refused(400)),
        HostileHead("a letter beyond ASCII in a name", get("Host: a", "\u{C3}: b"), .refused(400)),
        HostileHead("a folded line", get("Host: a", "X: b", " c"), .refused(400)),
        HostileHead("a line folded by a tab", get("Host: a", "X: b", "\tc"), .refused(400)),
        HostileHead("a blank line instead of the empty one", get("Host: a", " "), .refused(400)),
        HostileHead("a blank before the first field", get(" Host: a"), .refused(400)),
        HostileHead("a NUL in a value", get("Host: a", "X: b\u{0}c"), .refused(400)),
        HostileHead("a bare carriage return in a value", get("Host: a", "X: b\rc"), .refused(400)),
        HostileHead("a bare line feed in a value", get("Host: a", "X: b\nc"), .refused(400)),
        HostileHead("two carriage returns", get("Host: a\r"), .refused(400)),
        HostileHead("an escape in a value", get("Host: a", "X: \u{1B}[0m"), .refused(400)),
        HostileHead("a DEL in a value", get("Host: a", "X: \u{7F}"), .refused(400)),
        HostileHead("a tab inside a value", get("Host: a", "X: b\tc"), .accepted),
        HostileHead("an empty value", get("Host: a", "X:"), .accepted),
        HostileHead("a value that is not UTF-8", get("Host: a", "X: \u{FF}"), .refused(400)),
        HostileHead(
            "a control character in a head not yet complete", "GET / HTTP/1.1\r\nX: \u{1}",
            .refused(400)),
        HostileHead(
            "a hundred fields",
            "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: y\r\n", count: 99) + "\r\n",
            .accepted),
        HostileHead(
            "a hundred fields and one",
            "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: y\r\n", count: 100),
            .refused(431)),
        HostileHead(
            "an endless value", "GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 17_000),
            .refused(431)),
        HostileHead(
            "an endless name", "GET / HTTP/1.1\r\n" + String(repeating: "a", count: 17_000),
            .refused(431)),
        HostileHead(
            "a head of 16 KiB",
            "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 16_384 - 32)
                + "\r\n\r\n", .accepted),
        HostileHead(
            "a head of 16 KiB and a byte",
            "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 16_385 - 32)
                + "\r\n\r\n", .refused(431)),
    ]

    /// Host and Connection (RFC 9112, 3.2 and 9.3).
    static let connections: [HostileHead] = [
        HostileHead("no Host in 1.1", get("X: y"), .refused(400)),
        HostileHead("no Host in 1.0", "GET / HTTP/1.0\r\n\r\n", .accepted),
        HostileHead("two equal Hosts", get("Host: a", "Host: a"), .refused(400)),
        HostileHead(
            "two Hosts in 1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", .refused(400)),
        HostileHead("an empty Host", get("Host:"), .refused(400)),
        HostileHead("a Host with a blank", get("Host: a b"), .refused(400)),
        HostileHead("a Host with a list", get("Host: a, b"), .refused(400)),
        HostileHead("a Host with a path", get("Host: a/b"), .refused(400)),
        HostileHead("a Host with a user", get("Host: u@a"), .refused(400)),
        HostileHead("a Host with a word for a port", get("Host: a:b"), .refused(400)),
        HostileHead("a Host with a port beyond 65535", get("Host: a:65536"), .refused(400)),
        HostileHead("a Host with a negative port", get("Host: a:-1"), .refused(400)),
        HostileHead("a Host of colons", get("Host: a:1:2"), .refused(400)),
        HostileHead("a port without a Host", get("Host: :80"), .refused(400)),
        HostileHead("an address of IPv6", get("Host: [::1]:8080"), .accepted),
        HostileHead("an open bracket", get("Host: [::1"), .refused(400)),
        HostileHead("empty brackets", get("Host: []"), .refused(400)),
        HostileHead("letters behind brackets", get("Host: [::1]a"), .refused(400)),
        HostileHead(
            "a Connection option that is no token", get("Host: a", "Connection: a b"), .refused(400)
        ),
        HostileHead("empty Connection options", get("Host: a", "Connection: ,, close"), .accepted),
        HostileHead("an unknown expectation", get("Host: a", "Expect: wonders"), .refused(417)),
        HostileHead("two expectations", get("Host: a", "Expect: 100-continue, b"), .refused(417)),
        HostileHead("an empty expectation", get("Host: a", "Expect:"), .refused(417)),
    ]

    /// How long the body is (RFC 9112, 6): the door of request smuggling.
    static let framings: [HostileHead] = [
        HostileHead("a length of zero", post("Content-Length: 0"), .accepted),
        HostileHead("a length with leading zeros", post("Content-Length: 007"), .accepted),
        HostileHead(
            "both framings", post("Content-Length: 3", "Transfer-Encoding: chunked"), .refused(400)),
        HostileHead(
            "both, the other way round", post("Transfer-Encoding: chunked", "Content-Length: 3"),
            .refused(400)),
        HostileHead(
            "two different lengths", post("Content-Length: 3", "Content-Length: 4"), .refused(400)),
        HostileHead(
            "two equal lengths", post("Content-Length: 3", "Content-Length: 3"), .refused(400)),
        HostileHead("a list of lengths", post("Content-Length: 3, 3"), .refused(400)),
        HostileHead("an empty length", post("Content-Length:"), .refused(400)),
        HostileHead("a positive length", post("Content-Length: +3"), .refused(400)),
        HostileHead("a negative length", post("Content-Length: -3"), .refused(400)),
        HostileHead("a hexadecimal length", post("Content-Length: 0x3"), .refused(400)),
        HostileHead("a length with a blank inside", post("Content-Length: 1 2"), .refused(400)),
        HostileHead("a length with a fraction", post("Content-Length: 3.0"), .refused(400)),
        HostileHead(
            "a length beyond 64 bits", post("Content-Length: 18446744073709551619"), .refused(400)),
        HostileHead(
            "a length in Arabic digits", post("Content-Length: \u{D9}\u{A3}"), .refused(400)),
        HostileHead("a length with an underscore", post("Content_Length: 3"), .accepted),
        HostileHead("chunked in large letters", post("Transfer-Encoding: CHUNKED"), .accepted),
        HostileHead("chunked twice", post("Transfer-Encoding: chunked, chunked"), .refused(400)),
        HostileHead(
            "chunked in two fields",
            post("Transfer-Encoding: chunked", "Transfer-Encoding: chunked"), .refused(400)),
        HostileHead(
            "a coding before chunked", post("Transfer-Encoding: gzip, chunked"), .refused(501)),
        HostileHead(
            "a coding behind chunked", post("Transfer-Encoding: chunked, gzip"), .refused(400)),
        HostileHead("identity", post("Transfer-Encoding: identity"), .refused(400)),
        HostileHead(
            "a coding that looks like chunked", post("Transfer-Encoding: xchunked"), .refused(400)),
        HostileHead(
            "chunked with a parameter", post("Transfer-Encoding: chunked;a=b"), .refused(400)),
        HostileHead("chunked in quotes", post("Transfer-Encoding: \"chunked\""), .refused(400)),
        HostileHead(
            "chunked behind a vertical tab", post("Transfer-Encoding: \u{B}chunked"), .refused(400)),
        HostileHead("an empty coding", post("Transfer-Encoding:"), .refused(400)),
        HostileHead(
            "an empty coding before chunked", post("Transfer-Encoding: , chunked"), .refused(400)),
        HostileHead(
            "a blank before the colon of the coding", post("Transfer-Encoding : chunked"),
            .refused(400)),
        HostileHead(
            "a coding in 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
            .refused(400)),
    ]

    static let all = lines + targets + fields + connections + framings
}
