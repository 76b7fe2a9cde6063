/// A library is read without a trap, whatever its tables say, and nothing is invented.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    do {
        let image = try ELFImage(bytes)
        // Every name stands in the file, so it is not longer than the file.
        for name in image.imports.union(image.exports) {
            precondition(!name.isEmpty && name.unicodeScalars.count <= bytes.count)
        }
        if let note = image.note {
            precondition(note.id.unicodeScalars.count + note.version.unicodeScalars.count < size)
        }
    } catch { precondition(!error.reason.isEmpty) }
    return 0
}
