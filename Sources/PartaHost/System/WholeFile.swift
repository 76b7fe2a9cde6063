import Glibc
package import PartaCore

/// Files that are read and written as a whole.
package enum WholeFile {
    /// Reads a file of any kind, so a pipe as well.
    ///
    /// - Parameter limit: Most bytes.
    /// - Returns: `nil` when there is no such file.
    /// - Throws: `unavailable` when it exists and cannot be read, `limit` when it is longer.
    package static func read(
        _ path: String, limit: Int = 64 << 20
    ) throws(Failure) -> [UInt8]? {
        var bytes: [UInt8] = []
        let isThere = unsafe try forEachPart(of: path) { part throws(Failure) in
            unsafe bytes.append(contentsOf: part)
            guard bytes.count <= limit else {
                throw Failure(.limit, "\(path) is too large.", text: "Файл слишком велик.")
            }
        }
        return isThere ? bytes : nil
    }

    /// Reads a file that somebody named.
    ///
    /// - Throws: `notFound` with the path when there is no such file; else as ``read(_:limit:)``.
    package static func readNamed(_ path: String) throws(Failure) -> [UInt8] {
        guard let bytes = try read(path) else {
            throw Failure(
                .notFound, field: path, "There is no file \(path).", text: "Файла \(path) нет.")
        }
        return bytes
    }

    /// Reads a file piece by piece.
    ///
    /// - Returns: Whether there is such a file.
    static func forEachPart(
        of path: String, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) -> Bool {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return false }
            throw fault("read", path)
        }
        defer { close(descriptor) }
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { unsafe room.deallocate() }
        while true {
            let count = unsafe Glibc.read(descriptor, room.baseAddress, room.count)
            if count == 0 { return true }
            guard count > 0 || errno == EINTR else { throw fault("read", path) }
            if count > 0 { try unsafe body(UnsafeRawBufferPointer(rebasing: room[..<count])) }
        }
    }

    /// Writes a file so that readers see the old one or the whole new one, side by side with others.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
        var generator = SystemRandomNumberGenerator()
        let partial = "\(path).\(generator.next())"
        do throws(Failure) {
            try create(partial) { descriptor throws(Failure) in
                guard unsafe bytes.withUnsafeBytes({ unsafe write($0, to: descriptor) }) else {
                    throw fault("write", path)
                }
            }
            guard unsafe rename(partial, path) == 0 else { throw fault("write", path) }
        } catch {
            unsafe unlink(partial)
            throw error
        }
    }

    /// Copies a file under a name that is free.
    static func copy(_ source: String, to target: String) throws(Failure) {
        try create(target) { output throws(Failure) in
            let isThere = unsafe try forEachPart(of: source) { part throws(Failure) in
                guard unsafe write(part, to: output) else { throw fault("write", target) }
            }
            guard isThere else { throw .notFound(source) }
        }
    }

    /// Writes all bytes to an open file; `false` with `errno` when that fails.
    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
            let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
            guard count >= 0 || errno == EINTR else { return false }
            written += max(0, count)
        }
        return true
    }

    /// Makes a file that only its owner reads, fills it and puts it on disk.
    private static func create(
        _ path: String, _ fill: (Int32) throws(Failure) -> Void
    ) throws(Failure) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw fault("write", path) }
        defer { close(descriptor) }
        try fill(descriptor)
        guard fsync(descriptor) == 0 else { throw fault("write", path) }
    }

    private static func fault(_ verb: String, _ path: String) -> Failure {
        .system(errno, "Cannot \(verb) \(path)", text: "Файл недоступен: \(path).")
    }
}
