import Glibc
import PartaCore
import Synchronization

/// Times and figures of the benchmark.
enum Stopwatch {
    /// Seconds of the monotonic clock.
    static var now: Double {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Seconds of processor time of this thread.
    static var processor: Double {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Seconds that a closure takes.
    static func time(_ body: () throws(Failure) -> Void) throws(Failure) -> Double {
        let start = now
        try body()
        return now - start
    }

    static func median(_ figures: [Double]) -> Double {
        let sorted = figures.sorted()
        return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }

    /// A figure with three significant digits.
    static func shown(_ figure: Double) -> String {
        guard figure > 0 else { return "0" }
        let digits = max(0, 2 - Int(log10(figure)))
        let scale = pow(10, Double(digits))
        let rounded = (figure * scale).rounded() / scale
        return digits == 0 ? String(Int(rounded)) : String(rounded)
    }
}

/// Real threads, as many as asked for.
enum Threads {
    private final class Job: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs a closure on so many threads and waits for all of them.
    static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        var threads: [pthread_t] = []
        for index in 0..<count {
            var thread = pthread_t()
            let job = unsafe Unmanaged.passRetained(Job { body(index) }).toOpaque()
            let status = unsafe pthread_create(
                &thread, nil,
                { context in
                    if let context = unsafe context {
                        unsafe Unmanaged<Job>.fromOpaque(context).takeRetainedValue().body()
                    }
                    return nil
                }, job)
            precondition(status == 0, "The machine gives no more threads.")
            threads.append(thread)
        }
        for thread in threads { _ = pthread_join(thread, nil) }
    }
}
