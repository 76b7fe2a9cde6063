package import PartaCore

/// The folder in which a host keeps everything.
package struct DataFolder: Sendable {
    package let root: String

    /// Opens or makes a folder that only its owner reads.
    package init(_ root: String) throws(Failure) {
        self.root = root
        try Folder.make(root)
    }

    /// The path of something inside.
    package func path(_ name: String) -> String { root + "/" + name }
}
