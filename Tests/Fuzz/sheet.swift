/// A list of people is split into lines that stand where they say, and nothing is lost or invented.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let text = String(
        decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
    let count = text.unicodeScalars.count { $0 == "\n" } + 1
    var last = 0
    var length = 0
    for line in SheetText.lines(of: text) {
        precondition(line.number > last && line.number <= count)
        last = line.number
        precondition(line.cells.contains { !$0.isEmpty })
        length += line.cells.reduce(0) { $0 + $1.unicodeScalars.count }
    }
    precondition(length <= text.unicodeScalars.count)
    return 0
}
