import Glibc

/// The running program.
package enum Executable {
    /// The folder in which its file lies.
    package static var folder: String { parent(of: absolute("/proc/self/exe")) }

    /// The folder in which the file of this code lies: that of `libparta.so` or of the program.
    static var codeFolder: String? {
        unsafe imageFile(at: #dsohandle).map { parent(of: absolute($0)) }
    }

    /// A path without symbolic links and dots; unchanged when nothing lies there.
    static func absolute(_ path: String) -> String {
        guard let resolved = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
