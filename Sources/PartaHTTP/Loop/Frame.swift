/// Bytes on their way to any number of connections, stored once.
///
/// Safety: the memory is written by `init` only and freed by `deinit`; in between it is read.
@safe final class Frame: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    var count: Int { unsafe bytes.count }

    /// Copies bytes.
    init(_ source: UnsafeRawBufferPointer) {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 1)
        unsafe room.copyMemory(from: source)
        unsafe bytes = UnsafeRawBufferPointer(room)
    }

    /// Copies bytes.
    convenience init(_ source: [UInt8]) {
        unsafe self.init(room: source.count) { room in
            unsafe room.copyBytes(from: source)
            return source.count
        }
    }

    /// Makes room for so many bytes and lets a closure fill it.
    ///
    /// - Parameter fill: Returns how many bytes it wrote.
    init<Fault: Error>(
        room count: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(Fault) -> Int
    ) throws(Fault) {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
        do throws(Fault) {
            let written = try unsafe fill(room)
            unsafe bytes = UnsafeRawBufferPointer(rebasing: room[..<written])
        } catch {
            unsafe room.deallocate()
            throw error
        }
    }

    deinit { unsafe bytes.deallocate() }
}
