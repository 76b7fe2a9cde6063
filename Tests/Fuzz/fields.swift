/// Values of fields never trap their readers, and what is written from them stays in its line.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    guard let text = bytes.span.text(bytes.indices) else { return 0 }
    var headers = Headers()
    for name in ["cookie", "accept-encoding", "if-match", "if-none-match", "if-range"] {
        headers.add(name, text)
    }

    for cookie in Cookies.parse(headers) {
        precondition(!cookie.name.isEmpty && !cookie.value.contains(";"))
    }
    for length in [0, 1, 10, Int.max] {
        let range = ByteRange.parse(text, length: length)
        if case .part(let part) = range {
            precondition(!part.isEmpty && part.lowerBound >= 0 && part.upperBound <= length)
        }
        _ = range.contentRange(length: length)
    }
    _ = AcceptEncoding.allowsGzip(headers)
    _ = EntityTag("a").allowsRange(headers)
    if let type = MediaType(text) {
        precondition(type.essence.utf8.allSatisfy { $0.isToken || $0 == 0x2F })
    }
    for field in [ContentDisposition.attachment(text), ContentDisposition.inline(text)] {
        precondition(field.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
        precondition(field.utf8.filter { $0 == 0x22 }.count == 2)
    }
    return 0
}
