/// The method, the target and the version of a request (RFC 9112, 3).
struct RequestLine: Sendable {
    let method: RequestHead.Method
    let target: RequestTarget
    let version: RequestHead.Version

    /// The answer to a method that we do not implement (RFC 9112, 3; RFC 9110, 15.6.2).
    static let unknownMethod = ParseFault(status: 501, reason: "The method is not implemented.")

    /// Finds the method in the table; methods are case-sensitive (RFC 9110, 9.1).
    static func method(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(ParseFault) -> RequestHead.Method {
        if bytes.isEqual(range, to: "GET") { return .get }
        if bytes.isEqual(range, to: "POST") { return .post }
        if bytes.isEqual(range, to: "PUT") { return .put }
        if bytes.isEqual(range, to: "HEAD") { return .head }
        if bytes.isEqual(range, to: "OPTIONS") { return .options }
        if bytes.isEqual(range, to: "DELETE") { return .delete }
        // RFC 9113, 3.4: the preface of HTTP/2 begins with a method that no one else uses.
        if bytes.isEqual(range, to: "PRI") { throw Self.unknownVersion }
        throw Self.unknownMethod
    }

    /// Takes the rest of the line apart: the target, one blank, the version.
    init(
        _ method: RequestHead.Method, _ bytes: Span<UInt8>, _ rest: Range<Int>
    ) throws(ParseFault) {
        // RFC 9112, 3: a lenient reader splits at any blanks; that is how two readers of one line
        // come to differ, so exactly one space is accepted.
        var blank = rest.lowerBound
        while blank < rest.upperBound, bytes[blank] != 0x20 { blank += 1 }
        guard blank < rest.upperBound else {
            throw .malformed("The request line does not consist of three words.")
        }
        version = try Self.version(bytes, (blank + 1)..<rest.upperBound)
        target = try RequestTarget(bytes, rest.lowerBound..<blank, method: method)
        self.method = method
    }

    /// Reads `HTTP/1.1` or `HTTP/1.0`; the name is case-sensitive (RFC 9112, 2.3).
    private static func version(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(ParseFault) -> RequestHead.Version {
        if bytes.isEqual(range, to: "HTTP/1.1") { return .http11 }
        if bytes.isEqual(range, to: "HTTP/1.0") { return .http10 }
        let start = range.lowerBound
        guard range.count == 8, bytes.isEqual(start..<(start + 5), to: "HTTP/"),
            bytes[start + 5].isDigit, bytes[start + 6] == UInt8(ascii: "."),
            bytes[start + 7].isDigit
        else { throw .malformed("The request line does not end with a version of HTTP.") }
        throw Self.unknownVersion
    }

    /// The answer to another version (RFC 9110, 15.6.6).
    private static let unknownVersion = ParseFault(
        status: 505, reason: "The version is not HTTP/1.1 or HTTP/1.0.")
}
