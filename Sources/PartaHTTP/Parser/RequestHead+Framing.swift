/// What the header fields of a request say about its connection and body.
extension RequestHead {
    /// Joins the lines of a head and checks what they say together.
    init(_ line: RequestLine, _ headers: Headers) throws(ParseFault) {
        try Self.checkHost(headers, line)
        framing = try Self.framing(headers, line.version)
        keepsAlive = try Self.keepsAlive(headers, line.version)
        expectsContinue = try Self.expectsContinue(headers, line.version)
        method = line.method
        path = line.target.path
        query = line.target.query
        version = line.version
        self.headers = headers
    }

    /// RFC 9112, 3.2: exactly one valid Host in 1.1; at most one before.
    private static func checkHost(_ headers: Headers, _ line: RequestLine) throws(ParseFault) {
        let hosts = headers.all("host")
        guard hosts.count < 2, !(hosts.isEmpty && line.version == .http11) else {
            throw .malformed("A request has exactly one Host.")
        }
        guard let host = hosts.first else { return }
        guard Authority.isValid(host) else { throw .malformed("The Host is malformed.") }
        // RFC 9112, 3.2.2: a client sends the same in both; a reader before us may have taken the
        // other one.
        if let authority = line.target.authority, authority != host.lowercased() {
            throw .malformed("The request target names another host than Host does.")
        }
    }

    /// RFC 9112, 6.3: how the end of the body is found.
    private static func framing(
        _ headers: Headers, _ version: Version
    ) throws(ParseFault) -> Framing {
        let lengths = headers.all("content-length")
        let codings = headers.all("transfer-encoding")
        guard let coding = codings.first else {
            guard let length = lengths.first else { return .none }
            // RFC 9110, 8.6: repeated lengths, even equal ones, may be refused, and are.
            guard lengths.count == 1 else { throw .malformed("Content-Length is repeated.") }
            return .length(try self.length(length))
        }
        // RFC 9112, 6.1 and 11.2: both together are an attempt to smuggle a request.
        guard lengths.isEmpty else {
            throw .malformed("Content-Length and Transfer-Encoding exclude each other.")
        }
        // RFC 9112, 6.1: in 1.0 the framing is faulty.
        guard version == .http11 else {
            throw .malformed("HTTP/1.0 has no Transfer-Encoding.")
        }
        guard codings.count == 1 else { throw .malformed("Transfer-Encoding is repeated.") }
        let name = coding.lowercased()
        if name == "chunked" { return .chunked }
        // RFC 9112, 6.3: without chunked at the end, and with it twice (6.1), the framing is faulty.
        let parts = name.split(separator: ",", omittingEmptySubsequences: false)
            .map { $0.trimmingBlanks() }
        guard parts.last == "chunked", !parts.dropLast().contains("chunked"),
            parts.allSatisfy({ !$0.isEmpty })
        else { throw .malformed("The last transfer coding is not chunked.") }
        // RFC 9112, 6.1: a coding that is not understood.
        throw ParseFault(status: 501, reason: "The only transfer coding is chunked.")
    }

    /// RFC 9110, 8.6: digits only; a number beyond what can be counted is faulty framing.
    private static func length(_ text: String) throws(ParseFault) -> Int {
        guard !text.isEmpty, text.utf8.count <= 18, text.utf8.allSatisfy(\.isDigit) else {
            throw .malformed("Content-Length is not a number of bytes.")
        }
        return text.utf8.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }

    /// RFC 9112, 9.3: 1.1 stays unless closed, 1.0 closes unless kept.
    private static func keepsAlive(
        _ headers: Headers, _ version: Version
    ) throws(ParseFault) -> Bool {
        var isKept = false
        var isClosed = false
        for field in headers.fields where field.name == "connection" {
            for part in field.value.split(separator: ",") {
                // RFC 9110, 7.6.1 and 5.6.1.2: tokens; empty elements are ignored.
                let option = part.trimmingBlanks()
                guard option.utf8.allSatisfy(\.isToken) else {
                    throw .malformed("A Connection option is not a token.")
                }
                switch option.lowercased() {
                case "close": isClosed = true
                case "keep-alive": isKept = true
                default: break
                }
            }
        }
        return !isClosed && (version == .http11 || isKept)
    }

    /// RFC 9110, 10.1.1: one expectation is known; in 1.0 it is ignored.
    private static func expectsContinue(
        _ headers: Headers, _ version: Version
    ) throws(ParseFault) -> Bool {
        var isExpected = false
        for field in headers.fields where field.name == "expect" {
            guard field.value.lowercased() == "100-continue" else {
                // RFC 9110, 15.5.18.
                throw ParseFault(status: 417, reason: "The expectation is not 100-continue.")
            }
            isExpected = version == .http11
        }
        return isExpected
    }
}
