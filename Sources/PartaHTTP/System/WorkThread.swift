import Glibc
internal import PartaCore

/// A thread of the operating system that runs one function.
struct WorkThread: Sendable {
    private let thread: pthread_t

    /// The function on its way to the thread.
    private final class Errand: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Starts a thread.
    ///
    /// Signals are handled elsewhere: the thread blocks them all.
    init(_ body: @escaping @Sendable () -> Void) throws(Failure) {
        var all = sigset_t()
        var before = sigset_t()
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        var thread = pthread_t()
        let errand = unsafe Unmanaged.passRetained(Errand(body))
        let status = unsafe pthread_create(
            &thread, nil,
            { context in
                if let context = unsafe context {
                    unsafe Unmanaged<Errand>.fromOpaque(context).takeRetainedValue().body()
                }
                return nil
            }, errand.toOpaque())
        guard status == 0 else {
            unsafe errand.release()
            throw .system(
                status, "A thread cannot be started", text: "Недостаточно ресурсов сервера.")
        }
        self.thread = thread
    }

    /// Waits until the function has returned; called once.
    func join() { pthread_join(thread, nil) }
}
