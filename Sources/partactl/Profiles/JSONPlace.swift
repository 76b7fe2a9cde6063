import PartaCore

/// Finds the line of a document on which a part stands, for editors.
struct JSONPlace {
    private let bytes: [UInt8]
    private var position = 0

    /// The line of a part, from 1.
    ///
    /// - Parameters:
    ///   - path: Member names and indices with dots between; the line of the nearest part above
    ///     when it is missing.
    ///   - bytes: Text that the parser has read without a fault.
    static func line(of path: String, in bytes: [UInt8]) -> Int {
        var place = JSONPlace(bytes: bytes)
        place.descend(path.split(separator: ".").map(String.init)[...])
        return 1 + bytes.prefix(place.position).count { $0 == UInt8(ascii: "\n") }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Moves to a part of the value that begins here; stays where the path ends.
    private mutating func descend(_ path: ArraySlice<String>) {
        skipSpace()
        guard let name = path.first, position < bytes.count else { return }
        let start = position
        let isObject = bytes[position] == UInt8(ascii: "{")
        guard isObject || bytes[position] == UInt8(ascii: "[") else { return }
        position += 1
        var index = 0
        while true {
            skipSpace()
            guard position < bytes.count, !Self.ends.contains(bytes[position]) else { break }
            let place = position
            var isHere = String(index) == name
            if isObject {
                isHere = memberName() == name
                skipSpace()
                position += 1
            }
            if isHere {
                // A member's line is that of its name.
                if path.count == 1 { position = place } else { descend(path.dropFirst()) }
                return
            }
            skipValue()
            skipSpace()
            if position < bytes.count, bytes[position] == UInt8(ascii: ",") { position += 1 }
            index += 1
        }
        position = start
    }

    private static let ends: Set<UInt8> = [UInt8(ascii: "}"), UInt8(ascii: "]")]

    private mutating func memberName() -> String? {
        let start = position
        skipString()
        do { return try JSONParser.parse(Array(bytes[start..<position])).text } catch { return nil }
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }

    private mutating func skipString() {
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position = min(position + 1, bytes.count)
    }

    private mutating func skipValue() {
        skipSpace()
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                skipString()
                if depth == 0 { return }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return }
                depth -= 1
                if depth == 0 {
                    position += 1
                    return
                }
            case UInt8(ascii: ",") where depth == 0: return
            default: break
            }
            position += 1
        }
    }
}
