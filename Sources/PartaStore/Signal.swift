import Glibc

/// Wakes one waiting thread once; a wake before the wait is kept.
///
/// Safety: the semaphore is made by `init`, destroyed by `deinit`, and any thread may call it
/// in between (POSIX, semaphore.h); what was written before `wake` is seen after `wait`.
@safe package final class Signal: @unchecked Sendable {
    private let semaphore: UnsafeMutablePointer<sem_t>

    package init() {
        unsafe semaphore = .allocate(capacity: 1)
        unsafe semaphore.initialize(to: sem_t())
        // It fails only for a count that is too large.
        _ = unsafe sem_init(semaphore, 0, 0)
    }

    deinit {
        _ = unsafe sem_destroy(semaphore)
        unsafe semaphore.deallocate()
    }

    package func wake() { _ = unsafe sem_post(semaphore) }

    package func wait() {
        // An interrupted wait is the only failure of a valid semaphore.
        while unsafe sem_wait(semaphore) != 0 {}
    }

    /// Waits for a wake, at most so many seconds of the machine's clock.
    package func wait(seconds: Int) {
        var end = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &end)
        end.tv_sec += seconds
        while unsafe sem_timedwait(semaphore, &end) != 0 {
            guard errno == EINTR else { return }
        }
    }
}
