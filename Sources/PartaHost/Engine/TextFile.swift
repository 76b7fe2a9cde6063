import Glibc
package import PartaCore

/// Whole small files: configuration, overlays, scenes.
package enum TextFile {
    /// Most bytes that are read.
    private static let limit = 64 << 20

    /// Reads a file.
    ///
    /// - Returns: `nil` when there is no such file.
    /// - Throws: `unavailable` when it exists and cannot be read.
    package static func read(_ path: String) throws(Failure) -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw fault("read", path)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw fault("read", path)
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= limit else {
                throw Failure(.limit, "\(path) is too large.", text: "Файл слишком велик.")
            }
        }
    }

    /// Writes a file so that readers see the old one or the whole new one.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
        let partial = path + ".partial"
        let descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw fault("write", path) }
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes[written...].withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
            }
            if count < 0 {
                if errno == EINTR { continue }
                let failure = fault("write", path)
                close(descriptor)
                unsafe unlink(partial)
                throw failure
            }
            written += count
        }
        let isSynced = fsync(descriptor) == 0
        guard close(descriptor) == 0, isSynced, unsafe rename(partial, path) == 0 else {
            throw fault("write", path)
        }
    }

    private static func fault(_ verb: String, _ path: String) -> Failure {
        let reason = unsafe String(cString: strerror(errno))
        return Failure(
            .unavailable, "Cannot \(verb) \(path): \(reason).", text: "Файл недоступен: \(path).")
    }
}
