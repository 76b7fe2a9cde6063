/// What a request is about: path and query, and the authority when the target names one.
struct RequestTarget: Sendable {
    /// Decoded, without dot segments; the asterisk for `OPTIONS *`.
    let path: String
    let query: [(name: String, value: String)]
    /// The authority of an absolute form, in lower case.
    let authority: String?

    /// Reads one of the forms of RFC 9112, 3.2; the authority form belongs to CONNECT alone.
    init(
        _ bytes: Span<UInt8>, _ range: Range<Int>, method: RequestHead.Method
    ) throws(ParseFault) {
        guard !range.isEmpty else { throw .malformed("The request target is empty.") }
        // RFC 9112, 3.2.4: the asterisk form.
        if method == .options, bytes.isEqual(range, to: "*") {
            path = "*"
            query = []
            authority = nil
            return
        }
        var rest = range
        var authority: String?
        if bytes[range.lowerBound] != UInt8(ascii: "/") {
            // RFC 9112, 3.2.2: the absolute form must be accepted.
            let named = try Self.authority(bytes, range)
            authority = bytes.lowercasedText(named)
            rest = named.upperBound..<range.upperBound
        }
        self.authority = authority

        var mark = rest.lowerBound
        while mark < rest.upperBound, bytes[mark] != UInt8(ascii: "?") { mark += 1 }
        path = try PathDecoding.path(bytes, rest.lowerBound..<mark)
        query =
            mark < rest.upperBound
            ? try QueryDecoding.pairs(bytes, (mark + 1)..<rest.upperBound) : []
    }

    /// Finds the authority in `http://authority/path`.
    private static func authority(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(ParseFault) -> Range<Int> {
        var colon = range.lowerBound
        while colon < range.upperBound, bytes[colon].isLetter { colon += 1 }
        let scheme = bytes.lowercasedText(range.lowerBound..<colon)
        let start = colon + 3
        guard scheme == "http" || scheme == "https", start <= range.upperBound,
            bytes.isEqual(colon..<start, to: "://")
        else { throw .malformed("The request target has no known form.") }
        var end = start
        while end < range.upperBound, bytes[end] != UInt8(ascii: "/"),
            bytes[end] != UInt8(ascii: "?")
        { end += 1 }
        // RFC 9110, 4.2.4: an authority with a user in it is an error; so is an empty one (4.2.1).
        guard Authority.isValid(bytes, start..<end) else {
            throw .malformed("The authority of the request target is malformed.")
        }
        return start..<end
    }
}
