/// JSON that was read is written in a form that is read as the same.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    guard let value = read(bytes) else { return 0 }
    let written = value.encoded
    guard let again = read(written) else {
        preconditionFailure("what was written is refused")
    }
    precondition(again.encoded == written)
    precondition(same(again, value))
    return 0
}

func read(_ bytes: [UInt8]) -> JSON? {
    do {
        return try JSONParser.parse(bytes)
    } catch {
        precondition(error.offset <= bytes.count)
        return nil
    }
}

/// Equality that takes a number without a fraction for an integer, as it is written.
func same(_ left: JSON, _ right: JSON) -> Bool {
    switch (left, right) {
    case (.integer(let left), .number(let right)): Double(left) == right
    case (.array(let left), .array(let right)): left.elementsEqual(right, by: same)
    case (.object(let left), .object(let right)):
        left.elementsEqual(right) { $0.name == $1.name && same($0.value, $1.value) }
    default: left == right
    }
}
