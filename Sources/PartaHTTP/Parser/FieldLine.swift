/// One line of a header or trailer section, without its end (RFC 9112, 5).
enum FieldLine {
    /// Takes a line apart into the name in lower case and the value without blanks around it.
    ///
    /// Control characters are refused before, while the end of the line is looked for.
    static func parse(
        _ bytes: Span<UInt8>, _ line: Range<Int>
    ) throws(ParseFault) -> (name: String, value: String) {
        // RFC 9112, 5.2: a server must reject line folding or replace it. We reject it.
        guard !bytes[line.lowerBound].isBlank else {
            throw .malformed("A header line begins with a blank.")
        }
        var colon = line.lowerBound
        // RFC 9110, 5.1: the name is a token. RFC 9112, 5.1: no blank between it and the colon.
        while colon < line.upperBound, bytes[colon].isToken { colon += 1 }
        guard colon < line.upperBound, bytes[colon] == UInt8(ascii: ":") else {
            throw .malformed("A header name holds a character that is not allowed.")
        }
        guard colon > line.lowerBound else { throw .malformed("A header name is empty.") }

        // RFC 9112, 5.1: blanks around the value are no part of it.
        var start = colon + 1
        var end = line.upperBound
        while start < end, bytes[start].isBlank { start += 1 }
        while start < end, bytes[end - 1].isBlank { end -= 1 }
        // RFC 9110, 5.5: other octets than ASCII are opaque. We keep text only and never repair it.
        guard let value = bytes.text(start..<end) else {
            throw .malformed("A header value is not UTF-8.")
        }
        return (bytes.lowercasedText(line.lowerBound..<colon), value)
    }
}
