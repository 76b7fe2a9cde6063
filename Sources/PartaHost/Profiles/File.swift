import Glibc

/// A failed call of the system, with its number.
struct SystemFault: Error {
    let number: Int32

    /// The system's own words.
    var reason: String {
        guard let words = unsafe strerror(number) else { return "error \(number)" }
        return unsafe String(cString: words)
    }
}

/// Which file a path led to, and in which state.
struct FileState: Equatable {
    let device: UInt64
    let node: UInt64
    let size: Int
    let changed: [Int]
    let mode: UInt32

    /// The state of a file that symbolic links lead to.
    static func of(_ path: String) -> Result<FileState, SystemFault> {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return .failure(SystemFault(number: errno)) }
        return .success(FileState(status))
    }

    fileprivate init(_ status: stat) {
        device = UInt64(status.st_dev)
        node = UInt64(status.st_ino)
        size = Int(status.st_size)
        changed = [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
        mode = status.st_mode
    }

    /// Whether it is an ordinary file.
    var isRegular: Bool { mode & S_IFMT == S_IFREG }

    /// Whether everybody on the machine may change it.
    var isWorldWritable: Bool { mode & S_IWOTH != 0 }
}

/// Reads a whole file of at most `limit` bytes.
func readFile(_ path: String, limit: Int) -> Result<[UInt8], SystemFault> {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(SystemFault(number: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
        return .failure(SystemFault(number: errno))
    }
    let state = FileState(status)
    guard state.isRegular else { return .failure(SystemFault(number: EINVAL)) }
    guard state.size <= limit else { return .failure(SystemFault(number: EFBIG)) }
    var fault: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: state.size) { bytes, filled in
        while filled < bytes.count {
            let count = unsafe read(
                descriptor, bytes.baseAddress.map { unsafe $0 + filled }, bytes.count - filled)
            if count > 0 {
                filled += count
            } else if count == 0 {
                return
            } else if errno != EINTR {
                fault = errno
                return
            }
        }
    }
    return fault == 0 ? .success(bytes) : .failure(SystemFault(number: fault))
}

/// Puts bytes in a file's place at once; returns why that failed.
func replaceFile(_ path: String, _ bytes: [UInt8]) -> String? {
    var generator = SystemRandomNumberGenerator()
    let temporary = "\(path).\(UInt64.random(in: 0...UInt64.max, using: &generator))"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return "\(temporary): \(SystemFault(number: errno).reason)" }
    let written = unsafe bytes.withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress, $0.count)
    }
    close(descriptor)
    guard written == bytes.count, unsafe rename(temporary, path) == 0 else {
        unsafe unlink(temporary)
        return "\(path) could not be written."
    }
    return nil
}

/// Makes a folder and those above it; returns why that failed.
func makeDirectory(_ path: String) -> String? {
    var end = path.startIndex
    while end < path.endIndex {
        end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
        guard unsafe mkdir(String(path[..<end]), 0o700) == 0 || errno == EEXIST else {
            return "\(path): \(SystemFault(number: errno).reason)"
        }
    }
    return nil
}
