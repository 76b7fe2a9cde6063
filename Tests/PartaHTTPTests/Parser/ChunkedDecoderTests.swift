import PartaHTTP
import Testing

@Suite struct ChunkedDecoderTests {
    /// One row: a body, and the content or the status it comes to.
    struct Row: Sendable, CustomTestStringConvertible {
        enum Outcome: Sendable, Equatable {
            case content(String, rest: Int)
            case waits
            case refused(Int)
        }

        let title: String
        let text: String
        let outcome: Outcome

        init(_ title: String, _ text: String, _ outcome: Outcome) {
            self.title = title
            self.text = text
            self.outcome = outcome
        }

        var testDescription: String { title }
    }

    static let rows: [Row] = [
        Row("an empty body", "0\r\n\r\n", .content("", rest: 0)),
        Row(
            "two chunks", "3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n",
            .content("abc0123456789", rest: 0)),
        Row("what follows the body", "1\r\na\r\n0\r\n\r\nGET /", .content("a", rest: 5)),
        Row(
            "content that looks like a chunk", "5\r\n0\r\n\r\n\r\n0\r\n\r\n",
            .content("0\r\n\r\n", rest: 0)),
        Row("leading zeros", "003\r\nabc\r\n00\r\n\r\n", .content("abc", rest: 0)),
        Row("an extension", "3;a=\"b;c\"\r\nabc\r\n0;x\r\n\r\n", .content("abc", rest: 0)),
        Row("trailers", "0\r\nX: y\r\nZ:\r\n\r\n", .content("", rest: 0)),
        Row("a body without its end", "3\r\nabc\r\n", .waits),
        Row("a last chunk without its empty line", "0\r\n", .waits),
        Row("a size without digits", "\r\n", .refused(400)),
        Row("an extension without a size", ";a\r\n", .refused(400)),
        Row("a positive size", "+3\r\nabc\r\n0\r\n\r\n", .refused(400)),
        Row("a negative size", "-3\r\nabc\r\n0\r\n\r\n", .refused(400)),
        Row("a size with 0x", "0x3\r\nabc\r\n0\r\n\r\n", .refused(400)),
        Row("a blank before the size", " 3\r\nabc\r\n0\r\n\r\n", .refused(400)),
        Row("a blank behind the size", "3 \r\nabc\r\n0\r\n\r\n", .refused(400)),
        Row("an underscore in the size", "1_0\r\n", .refused(400)),
        Row("a size of 64 bits", "FFFFFFFFFFFFFFFF\r\n", .refused(400)),
        Row("a size beyond 64 bits", "10000000000000003\r\nabc", .refused(400)),
        Row("endless zeros", String(repeating: "0", count: 40), .refused(400)),
        Row("a bare line feed behind the size", "3\nabc\r\n0\r\n\r\n", .refused(400)),
        Row("a bare carriage return behind the size", "3\rabc\r\n0\r\n\r\n", .refused(400)),
        Row("a NUL in an extension", "3;\u{0}\r\nabc\r\n", .refused(400)),
        Row("a bare line feed in an extension", "3;a\nabc\r\n0\r\n\r\n", .refused(400)),
        Row("an endless extension", "3;" + String(repeating: "a", count: 5000), .refused(400)),
        Row(
            "many chunks with extensions",
            String(repeating: "1;" + String(repeating: "a", count: 500) + "\r\nx\r\n", count: 9),
            .refused(400)),
        Row("content longer than its size", "3\r\nabcd\r\n0\r\n\r\n", .refused(400)),
        Row("content without an end of line", "3\r\nabc0\r\n\r\n", .refused(400)),
        Row("content ended by a line feed", "3\r\nabc\n0\r\n\r\n", .refused(400)),
        Row("a trailer that is no field", "0\r\nabc\r\n\r\n", .refused(400)),
        Row("a folded trailer", "0\r\nX: y\r\n z\r\n\r\n", .refused(400)),
        Row("a length in the trailers", "0\r\nContent-Length: 3\r\n\r\n", .refused(400)),
        Row("a coding in the trailers", "0\r\nTransfer-Encoding: chunked\r\n\r\n", .refused(400)),
        Row("a control character in the trailers", "0\r\nX: \u{1}\r\n\r\n", .refused(400)),
        Row("a bare line feed in the trailers", "0\r\nX: y\n\r\n", .refused(400)),
        Row(
            "endless trailers", "0\r\n" + String(repeating: "X: y\r\n", count: 1100), .refused(431)),
    ]

    private func decode(_ bytes: [UInt8], cuts: [Int]) -> Row.Outcome {
        var decoder = ChunkedDecoder()
        var content: [UInt8] = []
        var start = 0
        for cut in cuts + [bytes.count] {
            do throws(ParseFault) {
                let piece = Array(bytes[start..<cut])
                let (consumed, isComplete) = unsafe try piece.span.withUnsafeBytes {
                    (piece) throws(ParseFault) in unsafe try decoder.decode(piece, into: &content)
                }
                start += consumed
                if isComplete {
                    let text = String(decoding: content, as: UTF8.self)
                    return .content(text, rest: bytes.count - start)
                }
                // All bytes of an incomplete body are consumed.
                if start != cut { return .refused(0) }
            } catch { return .refused(error.status) }
        }
        return .waits
    }

    @Test(arguments: rows)
    func `each body comes to its content or its status`(row: Row) {
        #expect(decode(octets(row.text), cuts: []) == row.outcome)
    }

    @Test(arguments: rows)
    func `a body cut anywhere comes to the same`(row: Row) {
        let bytes = octets(row.text)
        // Long rows repeat one thing; trying each of their bytes proves no more.
        for cut in stride(from: 0, to: bytes.count, by: 1 + bytes.count / 100) {
            #expect(decode(bytes, cuts: [cut]) == row.outcome, "cut at \(cut)")
        }
        #expect(decode(bytes, cuts: Array(bytes.indices)) == row.outcome, "byte by byte")
    }
}
