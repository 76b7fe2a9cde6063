/// The fields of a query, as forms and `URLSearchParams` write them.
enum QueryDecoding {
    /// Takes a query apart at `&` and the first `=` of each part; a plus sign is a space.
    ///
    /// - SeeAlso: The URL Standard, 5.1, application/x-www-form-urlencoded parsing.
    static func pairs(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(ParseFault) -> [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        var name: String?
        var octets: [UInt8] = []
        var place = range.lowerBound
        while place <= range.upperBound {
            if place == range.upperBound || bytes[place] == UInt8(ascii: "&") {
                let text = try PercentDecoding.text(octets)
                if name != nil || !text.isEmpty {
                    pairs.append((name: name ?? text, value: name == nil ? "" : text))
                }
                name = nil
                octets.removeAll(keepingCapacity: true)
                place += 1
            } else if bytes[place] == UInt8(ascii: "="), name == nil {
                name = try PercentDecoding.text(octets)
                octets.removeAll(keepingCapacity: true)
                place += 1
            } else {
                octets.append(try octet(bytes, &place, end: range.upperBound))
            }
        }
        return pairs
    }

    /// Decodes what stands at a place and passes over it.
    private static func octet(
        _ bytes: Span<UInt8>, _ place: inout Int, end: Int
    ) throws(ParseFault) -> UInt8 {
        var octet = bytes[place]
        if octet == UInt8(ascii: "%") {
            octet = try PercentDecoding.octet(bytes, at: place, end: end)
            place += 3
            // Text with NUL in it is cut short by whatever is written in C.
            guard octet != 0 else { throw .malformed("The query holds an encoded NUL.") }
            return octet
        }
        // RFC 3986, 3.4: as in a path, and the question mark; browsers leave brackets as they are.
        guard
            octet.isPathOctet || octet == UInt8(ascii: "?") || octet == UInt8(ascii: "[")
                || octet == UInt8(ascii: "]")
        else { throw .malformed("The query holds a character that is not allowed.") }
        place += 1
        return octet == UInt8(ascii: "+") ? 0x20 : octet
    }
}
