/// The classes of octets that the grammars of HTTP and URI name.
extension UInt8 {
    /// `DIGIT` (RFC 5234, B.1).
    var isDigit: Bool { self &- 0x30 < 10 }

    /// `ALPHA` (RFC 5234, B.1).
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// `tchar`, of which methods, field names and other tokens consist (RFC 9110, 5.6.2).
    var isToken: Bool {
        if isLetter || isDigit { return true }
        return switch self {
        case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
            UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "_"),
            UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// What may stand unencoded in a path: `pchar` and the slash (RFC 3986, 3.3).
    var isPathOctet: Bool {
        if isLetter || isDigit { return true }
        return switch self {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
            UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: ":"),
            UInt8(ascii: "@"), UInt8(ascii: "/"):
            true
        default: false
        }
    }

    /// A control character other than the tab; none may stand in a field (RFC 9110, 5.5).
    var isForbiddenControl: Bool { (self < 0x20 && self != 0x09) || self == 0x7F }

    /// `OWS` is made of the space and the tab (RFC 9110, 5.6.3).
    var isBlank: Bool { self == 0x20 || self == 0x09 }

    /// The worth of a hexadecimal digit; `nil` for other octets.
    var hexadecimalValue: UInt8? {
        if isDigit { return self &- 0x30 }
        let letter = (self | 0x20) &- 0x61
        return letter < 6 ? letter &+ 10 : nil
    }

    /// The lower-case form of an ASCII letter; other octets stay.
    var lowercased: UInt8 { (self &- 0x41) < 26 ? self | 0x20 : self }
}
