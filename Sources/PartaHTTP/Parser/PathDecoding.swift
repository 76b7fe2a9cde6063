/// The path of a target, in one form only: nothing in it can be read in two ways.
enum PathDecoding {
    /// Decodes and checks a path; an empty one is the root (RFC 9110, 4.2.3).
    static func path(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(ParseFault) -> String {
        guard !range.isEmpty else { return "/" }
        var octets: [UInt8] = []
        octets.reserveCapacity(range.count)
        var place = range.lowerBound
        while place < range.upperBound {
            let octet = bytes[place]
            if octet == UInt8(ascii: "%") {
                octets.append(
                    try encoded(
                        PercentDecoding.octet(bytes, at: place, end: range.upperBound)))
                place += 3
            } else {
                // RFC 3986, 3.3; a fragment is never sent (RFC 9112, 3.2.1).
                guard octet.isPathOctet else {
                    throw .malformed("The path holds a character that is not allowed.")
                }
                octets.append(octet)
                place += 1
            }
        }
        try checkSegments(octets)
        return try PercentDecoding.text(octets)
    }

    /// Refuses what an encoding could smuggle past those who read the path before us.
    private static func encoded(_ octet: UInt8) throws(ParseFault) -> UInt8 {
        // RFC 3986, 7.3: a decoded separator or NUL changes what the path says.
        guard octet != UInt8(ascii: "/"), octet != UInt8(ascii: "\\"), octet >= 0x20,
            octet != 0x7F
        else { throw .malformed("The path holds an encoded separator or control character.") }
        return octet
    }

    /// Refuses segments that point elsewhere; clients resolve them themselves (RFC 3986, 5.2.4).
    private static func checkSegments(_ octets: [UInt8]) throws(ParseFault) {
        var start = 1
        for place in 1...octets.count
        where place == octets.count || octets[place] == UInt8(ascii: "/") {
            let segment = octets[start..<place]
            let isDots = segment.count <= 2 && segment.allSatisfy { $0 == UInt8(ascii: ".") }
            // An empty segment passes for a dot segment too; only the last one may be empty.
            if isDots, !(segment.isEmpty && place == octets.count) {
                throw .malformed("The path holds a dot segment or an empty one.")
            }
            start = place + 1
        }
    }
}
