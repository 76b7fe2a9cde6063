/// A target that is accepted means one path: encoded anew it is read as the same again.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    guard let target = read(bytes), target.path != "*" else { return 0 }

    let segments = target.path.split(separator: "/", omittingEmptySubsequences: false)
    precondition(segments.first == "" && segments.count > 1)
    for segment in segments.dropFirst().dropLast() { precondition(!segment.isEmpty) }
    for segment in segments { precondition(segment != "." && segment != "..") }
    precondition(target.path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x5C })

    let fields = target.query.map { encoded($0.name) + [0x3D] + encoded($0.value) }
    let query = fields.joined(separator: [0x26])
    guard let again = read(encoded(target.path) + [0x3F] + query) else {
        preconditionFailure("what was read is refused when it is written")
    }
    precondition(again.path == target.path)
    precondition(again.query.elementsEqual(target.query, by: ==))
    return 0
}

func read(_ bytes: [UInt8]) -> RequestTarget? {
    do {
        return try RequestTarget(bytes.span, bytes.indices, method: .options)
    } catch {
        precondition(error.status == 400)
        return nil
    }
}

/// Every octet but the slash as a triplet.
func encoded(_ text: String) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return text.utf8.flatMap { octet in
        octet == 0x2F ? [octet] : [0x25, digits[Int(octet >> 4)], digits[Int(octet & 15)]]
    }
}
