/// The host and port that a request is meant for (RFC 9110, 7.2; RFC 3986, 3.2).
enum Authority {
    /// Whether bytes are a host with an optional port.
    ///
    /// A name consists of letters, digits, hyphens, underscores and dots; what else RFC 3986
    /// allows there no resolver knows. A literal address of IPv6 stands in brackets.
    static func isValid(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var end = range.lowerBound
        if end < range.upperBound, bytes[end] == UInt8(ascii: "[") {
            end += 1
            let literal = end
            while end < range.upperBound, isAddressOctet(bytes[end]) { end += 1 }
            guard end > literal + 1, end < range.upperBound, bytes[end] == UInt8(ascii: "]")
            else { return false }
            end += 1
        } else {
            while end < range.upperBound, isNameOctet(bytes[end]) { end += 1 }
            guard end > range.lowerBound else { return false }
        }
        guard end < range.upperBound else { return true }
        return bytes[end] == UInt8(ascii: ":") && isPort(bytes, (end + 1)..<range.upperBound)
    }

    /// Whether text is a host with an optional port.
    static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return isValid(bytes.span, bytes.indices)
    }

    /// Whether bytes are a port number; an empty one stands for the default (RFC 3986, 3.2.3).
    private static func isPort(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= 5 else { return false }
        var port = 0
        for place in range {
            guard bytes[place].isDigit else { return false }
            port = port * 10 + Int(bytes[place] - 0x30)
        }
        return port <= 65_535
    }

    private static func isNameOctet(_ octet: UInt8) -> Bool {
        octet.isLetter || octet.isDigit || octet == UInt8(ascii: "-")
            || octet == UInt8(ascii: ".") || octet == UInt8(ascii: "_")
    }

    private static func isAddressOctet(_ octet: UInt8) -> Bool {
        octet.hexadecimalValue != nil || octet == UInt8(ascii: ":") || octet == UInt8(ascii: ".")
    }
}
