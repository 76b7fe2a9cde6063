/// The transfer encodings of mail (RFC 2045, section 6).
enum MailEncoding {
    /// Decodes a body by its stated encoding; `nil` when it is broken or the encoding is unknown.
    static func decode(_ body: ArraySlice<UInt8>, _ encoding: String?) -> [UInt8]? {
        switch encoding?.lowercased() {
        case nil, "", "7bit", "8bit", "binary": Array(body)
        case "base64": base64(body)
        case "quoted-printable": quotedPrintable(body)
        default: nil
        }
    }

    /// Decodes base64; spaces are skipped and missing padding is forgiven.
    static func base64(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var digits = text.filter { $0 > 0x20 }
        while digits.count % 4 > 1 { digits.append(UInt8(ascii: "=")) }
        return Base64.decode(digits)
    }

    /// Replaces a mark and two hexadecimal digits by their byte; anything else stays.
    static func escapes(_ bytes: [UInt8], mark: UInt8) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == mark, index + 2 < bytes.count, let high = digit(bytes[index + 1]),
                let low = digit(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var joined: [UInt8] = []
        let bytes = Array(body)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "="), let next = softBreak(bytes, after: index) {
                index = next
            } else {
                joined.append(bytes[index])
                index += 1
            }
        }
        return escapes(joined, mark: UInt8(ascii: "="))
    }

    /// The index behind a soft line break whose equals sign stands at an index.
    private static func softBreak(_ bytes: [UInt8], after index: Int) -> Int? {
        var next = index + 1
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
        if next == bytes.count { return next }
        if bytes[next] == 0x0A { return next + 1 }
        if bytes[next] == 0x0D {
            return next + 1 < bytes.count && bytes[next + 1] == 0x0A ? next + 2 : next + 1
        }
        return nil
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
