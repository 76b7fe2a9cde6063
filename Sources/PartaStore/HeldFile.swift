import Glibc
import PartaCore
import Synchronization

/// An open file that this process alone holds, by an advisory lock.
final class HeldFile: Sendable {
    private let path: String
    /// The descriptor; -1 once released.
    private let descriptor: Mutex<Int32>
    /// The process that took the lock; a child that it forks shares the lock, and must not end it.
    private let owner = getpid()

    /// Opens or creates the file, for its owner only, and locks it.
    ///
    /// - Parameter busy: The failure when another process, or another opener in this one, holds it.
    init(_ path: String, busy: Failure) throws(Failure) {
        self.path = path
        // A probed profile's process must not inherit the lock.
        let opened = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw .file(path, "cannot be opened", errno) }
        descriptor = Mutex(opened)
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let error = errno
            throw error == EWOULDBLOCK ? busy : .file(path, "cannot be locked", error)
        }
    }

    deinit { release() }

    /// Closes the file, which ends the lock.
    func release() {
        let opened = descriptor.withLock { descriptor in
            defer { descriptor = -1 }
            return descriptor
        }
        guard opened >= 0 else { return }
        // A child that is being started holds a copy of the descriptor until its program runs, and
        // with it the lock, which closing alone would leave to that copy (flock(2)).
        if owner == getpid() { _ = flock(opened, LOCK_UN) }
        _ = Glibc.close(opened)
    }

    func makeEmpty() throws(Failure) {
        guard descriptor.withLock({ ftruncate($0, 0) }) == 0 else {
            throw .file(path, "cannot be written", errno)
        }
    }

    /// Gives the file its final name; returns when content and name are on disk.
    ///
    /// A file that has the name is replaced.
    func publish(as name: String) throws(Failure) {
        guard descriptor.withLock({ fsync($0) }) == 0, unsafe rename(path, name) == 0 else {
            throw .file(path, "cannot be written", errno)
        }
        let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? "."
        let opened = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if opened >= 0 { _ = Glibc.close(opened) } }
        guard opened >= 0, fsync(opened) == 0 else {
            throw .file(name, "has no durable name", errno)
        }
    }

    /// Removes the file; no failure when it is gone already.
    func remove() { _ = unsafe unlink(path) }

    /// Creates an empty file for its owner only.
    ///
    /// - Returns: Whether it did not exist.
    static func create(_ path: String) throws(Failure) -> Bool {
        let opened = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard opened >= 0 else {
            guard errno == EEXIST else { throw .file(path, "cannot be created", errno) }
            return false
        }
        _ = Glibc.close(opened)
        return true
    }

    /// Whether something has the name.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }
}

extension Failure {
    /// A file that the store needs cannot be used.
    fileprivate static func file(_ path: String, _ what: String, _ error: Int32) -> Failure {
        let reason = unsafe strerror(error).map { unsafe String(cString: $0) } ?? "error \(error)"
        return .storage("\(path) \(what): \(reason).")
    }
}
