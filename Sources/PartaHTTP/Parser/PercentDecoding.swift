/// Octets out of a percent-encoded text (RFC 3986, 2.1).
enum PercentDecoding {
    /// Decodes the triplet at a place.
    static func octet(
        _ bytes: Span<UInt8>, at place: Int, end: Int
    ) throws(ParseFault) -> UInt8 {
        guard place + 2 < end, let high = bytes[place + 1].hexadecimalValue,
            let low = bytes[place + 2].hexadecimalValue
        else { throw .malformed("A percent sign is not followed by two hexadecimal digits.") }
        return high << 4 | low
    }

    /// Decoded octets as text.
    ///
    /// RFC 3629, 3: overlong forms and surrogates are no UTF-8; a reader that accepts them lets a
    /// slash or a dot through in disguise.
    static func text(_ octets: [UInt8]) throws(ParseFault) -> String {
        guard let text = octets.span.text(octets.indices) else {
            throw .malformed("The request target is not UTF-8.")
        }
        return text
    }
}
