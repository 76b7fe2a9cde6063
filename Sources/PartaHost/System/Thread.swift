import Glibc

/// A thread of the host's own.
package enum Thread {
    private final class Job: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs a closure on a new thread that nobody waits for.
    ///
    /// Signals are left to the program's own threads: in a tool, their handlers are the tool's.
    ///
    /// - Returns: Whether the machine gave a thread.
    package static func detach(_ body: @escaping @Sendable () -> Void) -> Bool {
        var all = sigset_t()
        var before = sigset_t()
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        var thread = pthread_t()
        let job = unsafe Unmanaged.passRetained(Job(body))
        let status = unsafe pthread_create(
            &thread, nil,
            { context in
                if let context = unsafe context {
                    unsafe Unmanaged<Job>.fromOpaque(context).takeRetainedValue().body()
                }
                return nil
            }, job.toOpaque())
        guard status == 0 else {
            unsafe job.release()
            return false
        }
        _ = pthread_detach(thread)
        return true
    }
}
