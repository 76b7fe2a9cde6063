/// A chunked body read at once equals the same body read in pieces, and nothing traps.
///
/// The first two bytes say where the input is cut.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    guard size > 2, let data else { return 0 }
    let bytes = UnsafeRawBufferPointer(start: data + 2, count: size - 2)
    let first = Int(data[0]) * bytes.count / 256
    let second = first + Int(data[1]) * (bytes.count - first) / 256
    let whole = decode(bytes, cuts: [bytes.count])
    precondition(decode(bytes, cuts: [first, second, bytes.count]) == whole)
    if bytes.count < 128 {
        precondition(decode(bytes, cuts: Array(0...bytes.count)) == whole)
    }
    return 0
}

/// What came of the bytes; after a fault the content before it may differ.
enum Result: Equatable {
    case fault(ParseFault)
    case body([UInt8], consumed: Int, isComplete: Bool)
}

func decode(_ bytes: UnsafeRawBufferPointer, cuts: [Int]) -> Result {
    var decoder = ChunkedDecoder()
    var content: [UInt8] = []
    var start = 0
    for cut in cuts {
        do {
            let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<cut])
            let (consumed, isComplete) = try decoder.decode(piece, into: &content)
            start += consumed
            precondition(content.count <= start)
            if isComplete { return .body(content, consumed: start, isComplete: true) }
            precondition(start == cut)
        } catch {
            precondition(error.status == 400 || error.status == 431)
            return .fault(error)
        }
    }
    return .body(content, consumed: start, isComplete: false)
}
