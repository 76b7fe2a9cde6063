import Glibc
package import PartaCore

/// Folders of the file system.
package enum Folder {
    /// The names in a folder, without `.` and `..`, in no order.
    package static func names(in path: String) throws(Failure) -> [String] {
        guard let folder = unsafe opendir(path) else {
            let reason = unsafe String(cString: strerror(errno))
            throw Failure(
                .unavailable, "Cannot list \(path): \(reason).", text: "Папка недоступна: \(path).")
        }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Removes a folder with all that it holds; one that is not there is no mistake.
    package static func remove(_ path: String) throws(Failure) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in try names(in: path) { try remove(path + "/" + name) }
            unsafe rmdir(path)
        } else {
            unsafe unlink(path)
        }
    }
}
