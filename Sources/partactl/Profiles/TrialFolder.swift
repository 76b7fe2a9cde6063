import Glibc
import PartaCore
import PartaHost
import Synchronization

/// The folder of a temporary host; it goes with the program, also when a signal ends that.
final class TrialFolder: Sendable {
    /// What the one who makes or removes things holds.
    private struct State {
        var closings: [@Sendable () -> Void] = []
        var isRemoved = false
    }

    private let path: String
    /// Held while the host works, so that a signal does not take the folder away beneath it.
    private let turn = Mutex(())
    /// Protects what is to be closed.
    private let state = Mutex(State())

    /// The data folder of the host.
    var data: String { path + "/data" }

    /// Makes the folder and takes over the signals that end the program.
    ///
    /// Called before any thread starts: the threads of the host leave these signals alone.
    init() throws(Failure) {
        let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var name = Array("\(parent)/parta-trial-XXXXXX".utf8CString)
        // A name that nobody can take before: other people write to /tmp too.
        let isMade = unsafe name.withUnsafeMutableBufferPointer { bytes in
            unsafe bytes.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
        }
        guard isMade else {
            throw .system(
                errno, "Cannot make a folder in \(parent)", text: "Папка недоступна: \(parent).")
        }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard watchSignals() else {
            remove()
            throw .system(
                EAGAIN, "A thread cannot be started", text: "Недостаточно ресурсов сервера.")
        }
    }

    /// Removes the folder at SIGINT, SIGTERM and SIGHUP and ends the program.
    private func watchSignals() -> Bool {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, signal) }
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
        let watched = signals
        return Thread.detach { [self] in
            var signals = watched
            var taken: Int32 = 0
            unsafe sigwait(&signals, &taken)
            // A second signal ends a program at once whose host does not come to an end.
            for signal in [SIGINT, SIGTERM, SIGHUP] { Glibc.signal(signal, SIG_DFL) }
            unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
            working { remove() }
            _exit(128 + taken)
        }
    }

    /// Runs a closure during which the folder stays.
    func working<Result: Sendable, Fault: Error>(
        _ body: () throws(Fault) -> Result
    ) throws(Fault) -> Result {
        try turn.withLock { _ throws(Fault) in try body() }
    }

    /// Keeps a closure that closes what works in the folder; the last one runs first.
    func atEnd(_ closing: @escaping @Sendable () -> Void) {
        state.withLock { $0.closings.append(closing) }
    }

    /// A folder of profiles with one library in it, which stays where it is.
    func profiles(with library: String) throws(Failure) -> String {
        let folder = path + "/profiles"
        try Folder.make(folder)
        guard let file = unsafe realpath(library, nil) else { throw .notFound(library) }
        defer { unsafe free(file) }
        guard unsafe symlink(file, folder + "/profile.so") == 0 else {
            throw .system(errno, "Cannot write \(folder)", text: "Папка недоступна: \(folder).")
        }
        return folder
    }

    /// Closes everything and removes the folder; again does nothing.
    func remove() {
        let closings = state.withLock { state in
            defer { state = State(closings: [], isRemoved: true) }
            return state.isRemoved ? [] : state.closings
        }
        for closing in closings.reversed() { closing() }
        do throws(Failure) { try Folder.remove(path) } catch { printToError(error.message) }
    }
}
