/// Bytes that have been received and not been looked at; without any it holds no memory.
struct InputBuffer {
    private var bytes: [UInt8] = []
    private var start = 0

    var count: Int { bytes.count - start }
    var isEmpty: Bool { start == bytes.count }

    mutating func append(_ received: UnsafeRawBufferPointer) {
        if start > 0, start >= bytes.count - start {
            bytes.removeFirst(start)
            start = 0
        }
        unsafe bytes.append(contentsOf: received)
    }

    /// Drops so many bytes at the front.
    mutating func consume(_ count: Int) {
        start += count
        if start == bytes.count {
            bytes = []
            start = 0
        }
    }

    /// Moves so many bytes from the front to the end of an array.
    mutating func move(_ count: Int, to target: inout [UInt8]) {
        target.append(contentsOf: bytes[start..<start + count])
        consume(count)
    }

    func withBytes<Value, Fault: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Fault) -> Value
    ) throws(Fault) -> Value {
        let result = unsafe bytes.withUnsafeBytes { all -> Result<Value, Fault> in
            do throws(Fault) {
                return .success(
                    try unsafe body(UnsafeRawBufferPointer(rebasing: all[start...])))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
