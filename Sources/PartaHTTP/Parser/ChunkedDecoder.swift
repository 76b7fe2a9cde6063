/// Takes a chunked body apart as it comes (RFC 9112, 7.1).
///
/// It keeps a few numbers and, in the trailer section, one line; the content goes straight to the
/// caller, who limits its size. After a fault the decoder is of no further use.
package struct ChunkedDecoder: Sendable {
    private enum State {
        case size
        case `extension`
        case lineFeed
        case content
        case contentEnd
        case contentLineFeed
        case trailer
        case trailerLineFeed
        case complete
    }

    /// The digits of a size, leading zeros with them.
    private static let longestSize = 15
    /// The bytes of all chunk extensions of a body together (RFC 9112, 7.1.1).
    private static let longestExtensions = 4 * 1024
    /// The bytes of the trailer section.
    private static let longestTrailers = 4 * 1024
    /// The fields that say where a body ends; sent behind it they only deceive (RFC 9110, 6.5.1).
    private static let framingFields = ["content-length", "transfer-encoding", "host"]

    private var state = State.size
    /// The digits read, then the content still to come.
    private var remaining = 0
    private var digits = 0
    private var extensionBytes = 0
    private var trailerBytes = 0
    private var trailer: [UInt8] = []

    package init() {}

    /// Reads bytes of the body and appends the content in them.
    ///
    /// All bytes are consumed up to the end of the body; what is behind it belongs to the next
    /// request. The trailer section is checked and dropped.
    ///
    /// - Throws: ``ParseFault`` with 400 or 431.
    package mutating func decode(
        _ bytes: UnsafeRawBufferPointer, into content: inout [UInt8]
    ) throws(ParseFault) -> (consumed: Int, isComplete: Bool) {
        var place = 0
        while place < bytes.count, state != .complete {
            if state == .content {
                let count = min(remaining, bytes.count - place)
                unsafe content.append(
                    contentsOf: UnsafeRawBufferPointer(rebasing: bytes[place..<(place + count)]))
                place += count
                remaining -= count
                if remaining == 0 { state = .contentEnd }
            } else {
                try read(unsafe bytes[place])
                place += 1
            }
        }
        return (place, state == .complete)
    }

    /// Takes one byte outside of the content.
    private mutating func read(_ octet: UInt8) throws(ParseFault) {
        switch state {
        case .size: try readSize(octet)
        case .extension: try readExtension(octet)
        case .lineFeed:
            try expect(octet, 0x0A)
            digits = 0
            state = remaining == 0 ? .trailer : .content
        case .contentEnd:
            // RFC 9112, 7.1: the content is followed by an end of line of its own.
            try expect(octet, 0x0D)
            state = .contentLineFeed
        case .contentLineFeed:
            try expect(octet, 0x0A)
            state = .size
        case .trailer: try readTrailer(octet)
        case .trailerLineFeed:
            try expect(octet, 0x0A)
            try endTrailerLine()
        case .content, .complete: break
        }
    }

    /// RFC 9112, 7.1: `1*HEXDIG`, nothing before and no blank behind; overflow must be prevented.
    private mutating func readSize(_ octet: UInt8) throws(ParseFault) {
        if let value = octet.hexadecimalValue {
            guard digits < Self.longestSize else { throw .malformed("A chunk size is too long.") }
            digits += 1
            remaining = remaining << 4 | Int(value)
        } else if digits > 0, octet == 0x0D {
            state = .lineFeed
        } else if digits > 0, octet == UInt8(ascii: ";") {
            extensionBytes += 1
            state = .extension
        } else {
            throw .malformed("A chunk size is not a hexadecimal number.")
        }
    }

    /// RFC 9112, 7.1.1: extensions are ignored, and their total length is limited.
    private mutating func readExtension(_ octet: UInt8) throws(ParseFault) {
        if octet == 0x0D {
            state = .lineFeed
            return
        }
        guard !octet.isForbiddenControl else {
            throw .malformed("A control character stands in a chunk extension.")
        }
        extensionBytes += 1
        guard extensionBytes <= Self.longestExtensions else {
            throw .malformed("The chunk extensions are too long.")
        }
    }

    private mutating func readTrailer(_ octet: UInt8) throws(ParseFault) {
        if octet == 0x0D {
            state = .trailerLineFeed
            return
        }
        guard !octet.isForbiddenControl else {
            throw .malformed("A control character stands in the trailer section.")
        }
        trailerBytes += 1
        guard trailerBytes <= Self.longestTrailers else {
            throw ParseFault(status: 431, reason: "The trailer section is too long.")
        }
        trailer.append(octet)
    }

    /// RFC 9112, 7.1.2: fields as in the head, up to an empty line.
    private mutating func endTrailerLine() throws(ParseFault) {
        guard !trailer.isEmpty else {
            state = .complete
            return
        }
        let field = try FieldLine.parse(trailer.span, trailer.indices)
        guard !Self.framingFields.contains(field.name) else {
            throw .malformed("A trailer field changes the framing.")
        }
        trailer.removeAll(keepingCapacity: true)
        state = .trailer
    }

    private func expect(_ octet: UInt8, _ expected: UInt8) throws(ParseFault) {
        guard octet == expected else {
            throw .malformed("A line of the chunked body does not end as it should.")
        }
    }
}
