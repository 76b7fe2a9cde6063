/// A request's body as it comes in.
struct BodyReader {
    private enum Framing {
        case length(rest: Int)
        case chunked(ChunkedDecoder)
    }

    private var framing: Framing
    /// Bytes of content so far.
    private(set) var received = 0
    private(set) var isComplete: Bool

    init(_ framing: RequestHead.Framing) {
        switch framing {
        case .none: (self.framing, isComplete) = (.length(rest: 0), true)
        case .length(let count): (self.framing, isComplete) = (.length(rest: count), count == 0)
        case .chunked: (self.framing, isComplete) = (.chunked(ChunkedDecoder()), false)
        }
    }

    /// Bytes that are still to come; `nil` when nobody knows.
    var rest: Int? {
        if case .length(let rest) = framing { rest } else { isComplete ? 0 : nil }
    }

    /// Moves content from the received bytes to the end of an array.
    mutating func take(
        from input: inout InputBuffer, into content: inout [UInt8]
    ) throws(ParseFault) {
        let before = content.count
        switch framing {
        case .length(let rest):
            let count = min(rest, input.count)
            input.move(count, to: &content)
            framing = .length(rest: rest - count)
            isComplete = rest == count
        case .chunked(var decoder):
            let (consumed, isComplete) = try unsafe input.withBytes {
                (bytes) throws(ParseFault) in try unsafe decoder.decode(bytes, into: &content)
            }
            input.consume(consumed)
            framing = .chunked(decoder)
            self.isComplete = isComplete
        }
        received += content.count - before
    }
}
