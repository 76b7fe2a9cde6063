import Glibc
package import PartaCore

/// A stored file that a member reads; any thread may read any part at any time.
package final class StoredFile: Sendable {
    private let engine: Engine
    private let token: [UInt8]
    private let descriptor: Int32
    /// The file's row.
    package let file: PartaCore.File

    fileprivate init(
        engine: Engine, token: [UInt8], file: PartaCore.File
    ) throws(Failure) {
        self.engine = engine
        self.token = token
        self.file = file
        descriptor = try engine.files.open(file.hash)
    }

    deinit { close(descriptor) }

    /// Reads bytes from an offset into a buffer; the right to read is checked each time.
    ///
    /// - Returns: The bytes read: as many as the buffer holds, or fewer at the end of the file.
    package func read(
        at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(Failure) -> Int {
        try engine.reading(as: token) { caller throws(Failure) in _ = try caller.file(file.id) }
        let wanted = min(buffer.count, max(0, file.size - offset))
        var count = 0
        while count < wanted {
            let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count..<wanted])
            let got = unsafe pread(descriptor, rest.baseAddress, rest.count, offset + count)
            if got < 0 {
                if errno == EINTR { continue }
                throw FileStore.fault("A stored file cannot be read")
            }
            guard got > 0 else { throw .broken("A stored file is shorter than its row says.") }
            count += got
        }
        return count
    }
}

extension Engine {
    /// Opens a file for reading.
    ///
    /// - Throws: `notFound` for those who may not read it.
    package func openFile(token: [UInt8], _ id: PartaCore.File.ID) throws(Failure) -> StoredFile {
        let file = try reading(as: token) { caller throws(Failure) in try caller.file(id) }
        return try StoredFile(engine: self, token: token, file: file)
    }
}
