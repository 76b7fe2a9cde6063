import Glibc
package import PartaCore

/// Folders of the file system.
package enum Folder {
    /// The names in a folder, without `.` and `..`, in no order.
    package static func names(in path: String) throws(Failure) -> [String] {
        guard let folder = unsafe opendir(path) else { throw fault("list", path) }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Whether anything lies at a path; taken for true where the system does not let one look.
    static func holds(_ path: String) -> Bool {
        unsafe access(path, F_OK) == 0 || errno != ENOENT && errno != ENOTDIR
    }

    /// Makes a folder that only its owner reads, with all above it; one that exists stays as it is.
    package static func make(_ path: String) throws(Failure) {
        if unsafe mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try make(String(path[..<slash]))
            if unsafe mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        }
        throw fault("make", path)
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

    /// Copies a file or a folder with all that it holds; links and devices are left out.
    package static func copy(_ source: String, to target: String) throws(Failure) {
        var status = stat()
        guard unsafe lstat(source, &status) == 0 else { throw .notFound(source) }
        if status.st_mode & S_IFMT == S_IFDIR {
            try make(target)
            for name in try names(in: source) {
                try copy(source + "/" + name, to: target + "/" + name)
            }
        } else if status.st_mode & S_IFMT == S_IFREG {
            try WholeFile.copy(source, to: target)
        }
    }

    private static func fault(_ verb: String, _ path: String) -> Failure {
        .system(errno, "Cannot \(verb) \(path)", text: "Папка недоступна: \(path).")
    }
}
