import Glibc
package import PartaCore

/// The folder in which a host keeps everything.
package struct DataFolder: Sendable {
    package let root: String

    /// Opens or makes a folder that only its owner reads.
    package init(_ root: String) throws(Failure) {
        self.root = root
        try Self.make(root)
    }

    /// The path of something inside.
    package func path(_ name: String) -> String { root + "/" + name }

    /// Makes a folder with all above it; one that exists is left as it is.
    package static func make(_ path: String) throws(Failure) {
        if unsafe mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try make(String(path[..<slash]))
            if unsafe mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        }
        let reason = unsafe String(cString: strerror(errno))
        throw Failure(
            .unavailable, "The folder cannot be made: \(reason).",
            text: "Не удалось создать папку данных.")
    }
}
