import Glibc
package import PartaCore
import Synchronization

/// The contents of files on disk, each once, under the SHA-256 of its bytes.
///
/// A content appears under its name only when it is whole and on disk, and is never changed. A
/// content without a row is left behind when a host dies between both; it does no harm.
package final class FileStore: Sendable {
    /// The folder of uploads that are not complete; a host empties it when it opens.
    static let incomingFolder = "incoming"

    /// The host's data folder.
    package let root: String
    private let folder: String
    private let incoming: String
    /// Guards how many uploads of each content have given it its name and not ended yet, and any
    /// removal of a content.
    private let ending = Mutex<[[UInt8]: Int]>([:])

    package init(in data: DataFolder) throws(Failure) {
        root = data.root
        folder = data.path("files")
        incoming = data.path(Self.incomingFolder)
        try Folder.remove(incoming)
        try Folder.make(folder)
        try Folder.make(incoming)
    }

    /// Opens a place for a new content.
    func begin() throws(Failure) -> IncomingFile {
        let name = Base64.urlSafe(World.random(16))
        return try IncomingFile(path: incoming + "/" + name)
    }

    /// Completes a content, gives it its lasting name and runs the closure that makes its row.
    ///
    /// Without a row the content goes again, unless it is that of another file.
    ///
    /// - Parameter isNamed: Whether a row names a content.
    func keep<Value>(
        _ file: IncomingFile, isNamed: ([UInt8]) throws(Failure) -> Bool,
        _ makeRow: (_ hash: [UInt8], _ size: Int) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let (hash, size) = try file.finish()
        ending.withLock { $0[hash, default: 0] += 1 }
        do throws(Failure) {
            try name(file, by: hash)
            let value = try makeRow(hash, size)
            ending.withLock { Self.end(hash, in: &$0) }
            return value
        } catch {
            try ending.withLock { ending throws(Failure) in
                Self.end(hash, in: &ending)
                guard ending[hash] == nil, try !isNamed(hash) else { return }
                unsafe unlink(path(of: hash))
            }
            throw error
        }
    }

    private static func end(_ hash: [UInt8], in ending: inout [[UInt8]: Int]) {
        guard let count = ending[hash] else { return }
        ending[hash] = count > 1 ? count - 1 : nil
    }

    private func name(_ file: IncomingFile, by hash: [UInt8]) throws(Failure) {
        let target = path(of: hash)
        let parent = folder(of: hash)
        let isNew = !Folder.holds(parent)
        do throws(Failure) {
            try Folder.make(parent)
            // The same content again replaces itself.
            guard unsafe rename(file.path, target) == 0 else {
                throw Self.fault("An upload cannot be stored")
            }
            try Self.sync(parent)
            if isNew { try Self.sync(folder) }
        } catch {
            unsafe unlink(file.path)
            throw error
        }
    }

    /// Opens a content for reading; the caller closes the descriptor.
    func open(_ hash: [UInt8]) throws(Failure) -> Int32 {
        let descriptor = unsafe Glibc.open(path(of: hash), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.fault("A stored file cannot be opened") }
        return descriptor
    }

    private func folder(of hash: [UInt8]) -> String { folder + "/" + hexadecimal(hash.prefix(1)) }

    private func path(of hash: [UInt8]) -> String { folder + "/" + Self.name(of: hash) }

    /// Where a content lies below a host's data folder.
    static func place(of hash: [UInt8]) -> String { "files/" + name(of: hash) }

    /// Two hexadecimal digits name a folder, the rest the file in it.
    private static func name(of hash: [UInt8]) -> String {
        hexadecimal(hash.prefix(1)) + "/" + hexadecimal(hash.dropFirst())
    }

    /// Makes a folder's new names last.
    private static func sync(_ path: String) throws(Failure) {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault("A folder cannot be synced") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw fault("A folder cannot be synced") }
    }

    static func fault(_ what: String) -> Failure {
        .system(errno, what, text: "Хранилище файлов недоступно. Повторите позже.")
    }
}
