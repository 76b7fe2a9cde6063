/// A strict reader of JSON text (RFC 8259): UTF-8 only, no duplicate names, at most 64 levels deep.
package struct JSONParser {
    /// What is wrong with a text, and where.
    package struct Fault: Error, Sendable, Equatable {
        /// Offset of the offending byte.
        package let offset: Int
        package let reason: String
    }

    /// The deepest nesting that is read; deeper text is a fault, never an overflow of the stack.
    package static let maximumDepth = 64

    private let bytes: [UInt8]
    private var position = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads one value that fills the whole text.
    package static func parse(_ bytes: [UInt8]) throws(Fault) -> JSON {
        var parser = JSONParser(bytes)
        parser.skipSpace()
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.position == bytes.count else { throw parser.fault("text after the value") }
        return value
    }

    /// Reads one value that fills the whole text.
    package static func parse(_ text: String) throws(Fault) -> JSON { try parse(Array(text.utf8)) }

    private func fault(_ reason: String) -> Fault { Fault(offset: position, reason: reason) }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private mutating func value(depth: Int) throws(Fault) -> JSON {
        guard depth < Self.maximumDepth else { throw fault("nested too deeply") }
        guard position < bytes.count else { throw fault("text ends too early") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .boolean(true))
        case UInt8(ascii: "f"): return try literal("false", .boolean(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw fault("unexpected character")
        }
    }

    private mutating func literal(_ word: StaticString, _ value: JSON) throws(Fault) -> JSON {
        let matches = word.withUTF8Buffer { letters in
            unsafe position + letters.count <= bytes.count
                && bytes[position..<position + letters.count].elementsEqual(letters)
        }
        guard matches else { throw fault("unexpected character") }
        position += word.utf8CodeUnitCount
        return value
    }

    private mutating func object(depth: Int) throws(Fault) -> JSON {
        position += 1
        var members: [JSON.Member] = []
        var names: Set<String> = []
        skipSpace()
        if take("}") { return .object([]) }
        while true {
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                throw fault("a member's name is expected")
            }
            let name = try string()
            // A set costs more than it saves while there are few names.
            if members.count < 8 {
                if members.contains(where: { $0.name == name }) { throw fault("duplicate name") }
            } else {
                if names.isEmpty { names = Set(members.map(\.name)) }
                guard names.insert(name).inserted else { throw fault("duplicate name") }
            }
            skipSpace()
            guard take(":") else { throw fault("':' is expected") }
            skipSpace()
            members.append(JSON.Member(name, try value(depth: depth + 1)))
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { throw fault("',' or '}' is expected") }
        }
    }

    private mutating func array(depth: Int) throws(Fault) -> JSON {
        position += 1
        var elements: [JSON] = []
        skipSpace()
        if take("]") { return .array([]) }
        while true {
            skipSpace()
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if take("]") { return .array(elements) }
            guard take(",") else { throw fault("',' or ']' is expected") }
        }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else {
            return false
        }
        position += 1
        return true
    }

    private mutating func number() throws(Fault) -> JSON {
        let start = position
        _ = take("-")
        guard position < bytes.count else { throw fault("a digit is expected") }
        if !take("0") { try digits() }
        var isInteger = true
        if take(".") {
            isInteger = false
            try digits()
        }
        if take("e") || take("E") {
            isInteger = false
            if !take("+") { _ = take("-") }
            try digits()
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isInteger, let value = Int64(text) { return .integer(value) }
        guard let value = Double(text), value.isFinite else { throw fault("number out of range") }
        return .number(value)
    }

    private mutating func digits() throws(Fault) {
        let start = position
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
        guard position > start else { throw fault("a digit is expected") }
    }

    private mutating func string() throws(Fault) -> String {
        position += 1
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                let slice = bytes[start..<position]
                guard let text = String(validating: slice, as: UTF8.self) else {
                    throw fault("invalid UTF-8")
                }
                position += 1
                return text
            case UInt8(ascii: "\\"):
                return try escapedString(from: start)
            case 0..<0x20:
                throw fault("control character in a string")
            default:
                position += 1
            }
        }
        throw fault("text ends inside a string")
    }

    /// Reads the rest of a string in which an escape was met.
    private mutating func escapedString(from start: Int) throws(Fault) -> String {
        var collected = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: collected, as: UTF8.self) else {
                    throw fault("invalid UTF-8")
                }
                position += 1
                return text
            case UInt8(ascii: "\\"):
                position += 1
                collected.append(contentsOf: String(try escape()).utf8)
            case 0..<0x20:
                throw fault("control character in a string")
            default:
                collected.append(byte)
                position += 1
            }
        }
        throw fault("text ends inside a string")
    }

    private mutating func escape() throws(Fault) -> Unicode.Scalar {
        guard position < bytes.count else { throw fault("text ends inside a string") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw fault("unknown escape")
        }
    }

    private mutating func unicodeEscape() throws(Fault) -> Unicode.Scalar {
        let high = try hexadecimal()
        if let scalar = Unicode.Scalar(high) { return scalar }
        // RFC 8259, section 7: a character outside the basic plane is a surrogate pair.
        guard (0xD800..<0xDC00).contains(high), take("\\"), take("u") else {
            throw fault("unpaired surrogate")
        }
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw fault("unpaired surrogate") }
        return scalar
    }

    private mutating func hexadecimal() throws(Fault) -> UInt32 {
        guard position + 4 <= bytes.count,
            bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(
                String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw fault("four hexadecimal digits are expected") }
        position += 4
        return value
    }
}
