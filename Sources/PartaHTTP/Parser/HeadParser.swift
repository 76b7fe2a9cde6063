/// Reads the head of one request after the other from a connection's bytes (RFC 9112).
///
/// The caller gives the bytes received so far, from the first one not yet consumed, and after each
/// receipt gives them again with the new ones behind: what has been looked at is not looked at
/// again, so a head that comes byte by byte costs no more than one that comes at once.
///
/// A fault is reported at the first byte that makes the head unacceptable. After a fault the parser
/// is of no further use.
package struct HeadParser: Sendable {
    /// The longest method worth reading; known ones have at most seven letters.
    private static let longestMethod = 16
    /// ` HTTP/1.1`: what follows the target in its line.
    private static let versionLength = 9

    private let limits: HeadLimits
    /// Where the line being read begins; in the request line, behind the method, the target.
    private var start = 0
    /// The first byte not looked at.
    private var position = 0
    /// The method, when it has been read.
    private var method: RequestHead.Method?
    /// The request line, when it has been read.
    private var line: RequestLine?
    private var headers = Headers()

    package init(limits: HeadLimits = HeadLimits()) { self.limits = limits }

    /// Takes the next head; the parser is then ready for the bytes after it and its body.
    ///
    /// - Returns: The head and the number of its bytes; `nil` means that more bytes are needed.
    /// - Throws: ``ParseFault`` with 400, 414, 417, 431, 501 or 505.
    /// - Complexity: O(new bytes).
    package mutating func parse(
        _ bytes: UnsafeRawBufferPointer
    ) throws(ParseFault) -> (head: RequestHead, consumed: Int)? {
        try parse(unsafe bytes.assumingMemoryBound(to: UInt8.self).span)
    }

    /// Takes the next head from bytes whose bounds are checked.
    package mutating func parse(
        _ bytes: Span<UInt8>
    ) throws(ParseFault) -> (head: RequestHead, consumed: Int)? {
        if method == nil { try readMethod(bytes) }
        guard let method else { return nil }
        while let end = try endOfLine(bytes) {
            if let line, end == start {
                let head = try RequestHead(line, headers)
                self = HeadParser(limits: limits)
                return (head, end + 2)
            } else if line != nil {
                guard headers.fields.count < limits.fields else {
                    // RFC 6585, 5.
                    throw ParseFault(status: 431, reason: "There are too many header fields.")
                }
                let field = try FieldLine.parse(bytes, start..<end)
                headers.add(field.name, field.value)
            } else {
                line = try RequestLine(method, bytes, start..<end)
            }
            start = end + 2
            position = start
        }
        return nil
    }

    /// Reads up to the blank behind the method, if it has come.
    private mutating func readMethod(_ bytes: Span<UInt8>) throws(ParseFault) {
        while position < bytes.count {
            let octet = bytes[position]
            if octet == 0x20, position > start {
                method = try RequestLine.method(bytes, start..<position)
                position += 1
                start = position
                return
            }
            if position == start, try isEmptyLine(octet) { continue }
            // RFC 9112, 3: one token; a handshake of TLS and other noise ends here at its start.
            guard octet.isToken else { throw .malformed("The method is not a token.") }
            position += 1
            if position - start > Self.longestMethod { throw RequestLine.unknownMethod }
        }
    }

    /// Passes over the one empty line that may stand before a request (RFC 9112, 2.2).
    private mutating func isEmptyLine(_ octet: UInt8) throws(ParseFault) -> Bool {
        switch (start, octet) {
        case (0, 0x0D): start = 1
        case (1, 0x0A): start = 2
        case (1, _): throw .malformed("A carriage return stands alone.")
        default: return false
        }
        position = start
        return true
    }

    /// Looks for the end of the line that begins at `start`.
    ///
    /// - Returns: The place of its carriage return; `nil` when its line feed has not come.
    private mutating func endOfLine(_ bytes: Span<UInt8>) throws(ParseFault) -> Int? {
        // The last places at which the carriage return keeps the limits.
        let lastOfHead = limits.bytes - 2
        let lastOfTarget = line == nil ? start + limits.target + Self.versionLength : Int.max
        let last = min(lastOfHead, lastOfTarget)
        let bound = min(bytes.count, last + 1)
        while position < bound, !bytes[position].isForbiddenControl { position += 1 }
        guard position <= last else {
            // RFC 9112, 3 and RFC 6585, 5.
            throw lastOfTarget < lastOfHead
                ? ParseFault(status: 414, reason: "The request target is too long.")
                : ParseFault(status: 431, reason: "The head is too long.")
        }
        guard position < bytes.count else { return nil }
        // RFC 9110, 5.5 and RFC 9112, 2.2: no NUL or other control character, no bare end of line.
        guard bytes[position] == 0x0D else {
            throw .malformed("A control character stands in the head.")
        }
        guard position + 1 < bytes.count else { return nil }
        guard bytes[position + 1] == 0x0A else {
            throw .malformed("A carriage return stands alone.")
        }
        return position
    }
}
