/// Base64 (RFC 4648).
package enum Base64 {
    private static let standard = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let urlSafeAlphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// Encodes with `-` and `_` and without padding (section 5).
    package static func urlSafe(_ bytes: [UInt8]) -> String {
        encode(bytes, urlSafeAlphabet, isPadded: false)
    }

    /// Encodes with `+`, `/` and padding (section 4).
    package static func encode(_ bytes: [UInt8]) -> String {
        encode(bytes, standard, isPadded: true)
    }

    /// Decodes the standard alphabet with padding; line breaks are skipped.
    ///
    /// - Returns: `nil` when a character is foreign or the length is wrong.
    package static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        var buffer: UInt32 = 0
        var count = 0
        var padding = 0
        for character in text {
            if character == 0x0A || character == 0x0D { continue }
            if character == UInt8(ascii: "=") {
                padding += 1
                continue
            }
            guard padding == 0, let value = value(of: character) else { return nil }
            buffer = buffer << 6 | UInt32(value)
            count += 1
            if count % 4 == 0 {
                result.append(UInt8(truncatingIfNeeded: buffer >> 16))
                result.append(UInt8(truncatingIfNeeded: buffer >> 8))
                result.append(UInt8(truncatingIfNeeded: buffer))
                buffer = 0
            }
        }
        guard (count + padding) % 4 == 0, padding <= 2 else { return nil }
        switch count % 4 {
        case 2: result.append(UInt8(truncatingIfNeeded: buffer >> 4))
        case 3:
            result.append(UInt8(truncatingIfNeeded: buffer >> 10))
            result.append(UInt8(truncatingIfNeeded: buffer >> 2))
        case 1: return nil
        default: break
        }
        return result
    }

    private static func value(of character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }

    private static func encode(_ bytes: [UInt8], _ alphabet: [UInt8], isPadded: Bool) -> String {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        var index = 0
        while index < bytes.count {
            let rest = min(3, bytes.count - index)
            var group = UInt32(bytes[index]) << 16
            if rest > 1 { group |= UInt32(bytes[index + 1]) << 8 }
            if rest > 2 { group |= UInt32(bytes[index + 2]) }
            for position in 0...rest {
                result.append(alphabet[Int(group >> UInt32(18 - 6 * position) & 63)])
            }
            if isPadded {
                for _ in rest..<3 { result.append(UInt8(ascii: "=")) }
            }
            index += 3
        }
        return String(decoding: result, as: UTF8.self)
    }
}
