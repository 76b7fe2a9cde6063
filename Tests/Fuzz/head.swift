/// A head read at once equals the same head read in pieces, and nothing traps.
///
/// The first two bytes say where the input is cut.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    guard size > 2, let data else { return 0 }
    let bytes = UnsafeRawBufferPointer(start: data + 2, count: size - 2)
    let first = Int(data[0]) * bytes.count / 256
    let second = first + Int(data[1]) * (bytes.count - first) / 256
    let whole = parse(bytes, prefixes: [bytes.count])
    precondition(parse(bytes, prefixes: [first, second, bytes.count]) == whole)
    if bytes.count < 128 {
        precondition(parse(bytes, prefixes: Array(0...bytes.count)) == whole)
    }
    return 0
}

/// What came of the bytes.
enum Result: Equatable {
    case waits
    case fault(ParseFault)
    case head(RequestHead, Int)

    static func == (left: Result, right: Result) -> Bool {
        switch (left, right) {
        case (.waits, .waits): true
        case (.fault(let left), .fault(let right)): left == right
        case (.head(let left, let leftCount), .head(let right, let rightCount)):
            leftCount == rightCount && left.method == right.method && left.path == right.path
                && left.version == right.version && left.framing == right.framing
                && left.keepsAlive == right.keepsAlive
                && left.expectsContinue == right.expectsContinue
                && left.query.elementsEqual(right.query, by: ==)
                && left.headers.fields.elementsEqual(right.headers.fields, by: ==)
        default: false
        }
    }
}

func parse(_ bytes: UnsafeRawBufferPointer, prefixes: [Int]) -> Result {
    var parser = HeadParser()
    for count in prefixes {
        do {
            let prefix = UnsafeRawBufferPointer(rebasing: bytes[..<count])
            if let (head, consumed) = try parser.parse(prefix) {
                check(head, consumed, of: prefix)
                return .head(head, consumed)
            }
        } catch {
            precondition([400, 414, 417, 431, 501, 505].contains(error.status))
            return .fault(error)
        }
    }
    return .waits
}

/// What everything behind the parser relies on.
func check(_ head: RequestHead, _ consumed: Int, of bytes: UnsafeRawBufferPointer) {
    precondition(consumed <= bytes.count && bytes[consumed - 1] == 0x0A)
    precondition(head.path.hasPrefix("/") || head.path == "*")
    for field in head.headers.fields {
        precondition(field.name.utf8.allSatisfy { $0.isToken && $0.lowercased == $0 })
        precondition(field.value.utf8.allSatisfy { !$0.isForbiddenControl })
    }
    precondition(head.headers.all("host").count == 1 || head.version == .http10)
    if head.headers["transfer-encoding"] != nil {
        precondition(head.framing == .chunked && head.headers["content-length"] == nil)
    }
    if case .length(let length) = head.framing { precondition(length >= 0) }
}
