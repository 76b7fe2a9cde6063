import Glibc
internal import PartaCore
import Synchronization

/// A file on its way to the disk, under a name of its own until it is complete.
package final class IncomingFile: Sendable {
    private struct Writing {
        let descriptor: Int32
        let digest: StreamDigest
        var size = 0
    }

    let path: String
    /// Guards the open file; `nil` once it is complete or given up.
    private let state: Mutex<Writing?>

    init(path: String) throws(Failure) {
        self.path = path
        let digest = try StreamDigest()
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileStore.fault("An upload cannot be stored") }
        state = Mutex(Writing(descriptor: descriptor, digest: digest))
    }

    deinit { discard() }

    /// Adds bytes; a failure gives the whole file up.
    func append(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
        do throws(Failure) {
            try state.withLock { state throws(Failure) in
                guard var writing = state else { throw Self.ended }
                guard bytes.count <= FilePlace.maximumSize - writing.size else {
                    throw Failure(
                        .limit, "A file has at most \(FilePlace.maximumSize) bytes.",
                        text: "Файл слишком велик: допустимо не более 2 ГиБ.")
                }
                guard unsafe WholeFile.write(bytes, to: writing.descriptor) else {
                    throw FileStore.fault("An upload cannot be stored")
                }
                try unsafe writing.digest.update(bytes)
                writing.size += bytes.count
                state = writing
            }
        } catch {
            discard()
            throw error
        }
    }

    /// Puts the content on disk; the file keeps its temporary name.
    func finish() throws(Failure) -> (hash: [UInt8], size: Int) {
        do throws(Failure) {
            return try state.withLock { state throws(Failure) in
                guard let writing = state else { throw Self.ended }
                guard fsync(writing.descriptor) == 0 else {
                    throw FileStore.fault("An upload cannot be stored")
                }
                let hash = try writing.digest.finish()
                state = nil
                close(writing.descriptor)
                return (hash, writing.size)
            }
        } catch {
            discard()
            throw error
        }
    }

    /// Gives up a file that is not complete; nothing of it stays.
    func discard() {
        state.withLock { state in
            guard let writing = state else { return }
            state = nil
            close(writing.descriptor)
            unsafe unlink(path)
        }
    }

    private static var ended: Failure {
        Failure(
            .conflict, "The upload has ended already.", text: "Загрузка уже завершена.")
    }
}
