/// The running program.
package enum Executable {
    /// The folder in which its file lies.
    package static var folder: String {
        let path = ProfileFolder.absolute("/proc/self/exe")
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
