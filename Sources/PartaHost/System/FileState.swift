import Glibc
import PartaCore

/// Which file a path led to, and in which state.
struct FileState: Equatable {
    let device: UInt64
    let node: UInt64
    let size: Int
    let changed: [Int]
    let mode: UInt32

    /// The state of a file that symbolic links lead to.
    init(of path: String) throws(Failure) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            throw .system(errno, "Cannot read \(path)", text: "Файл недоступен: \(path).")
        }
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
