internal import PartaCore
import Synchronization

/// A line of jobs from the loops to threads that may take their time.
final class JobLine<Job: Sendable>: Sendable {
    private struct State {
        var jobs: [Job] = []
        /// Jobs in front of this place are taken already.
        var first = 0
        /// Threads that wait for the bell.
        var sleeping = 0
        var isClosed = false
    }

    /// Protects the line.
    private let state = Mutex(State())
    private let bell: Bell

    init() throws(Failure) { bell = try Bell(isSemaphore: true) }

    /// Puts a job at the end; after the line's end it is dropped.
    func add(_ job: Job) {
        let mustRing = state.withLock { state in
            guard !state.isClosed else { return false }
            state.jobs.append(job)
            guard state.sleeping > 0 else { return false }
            state.sleeping -= 1
            return true
        }
        if mustRing { bell.ring() }
    }

    /// Waits for jobs and takes at most so many; `nil` once the line has ended and is empty.
    func take(atMost limit: Int) -> [Job]? {
        while true {
            let (jobs, isClosed): ([Job], Bool) = state.withLock { state in
                let last = min(state.jobs.count, state.first + limit)
                let jobs = Array(state.jobs[state.first..<last])
                state.first = last
                if last == state.jobs.count {
                    state.jobs.removeAll(keepingCapacity: last < 1024)
                    state.first = 0
                } else if last > 1024 {
                    state.jobs.removeFirst(last)
                    state.first = 0
                }
                if jobs.isEmpty, !state.isClosed { state.sleeping += 1 }
                return (jobs, state.isClosed)
            }
            if !jobs.isEmpty { return jobs }
            if isClosed { return nil }
            bell.take()
        }
    }

    /// Ends the line: what waits is still done, then its threads return.
    func close() {
        let sleeping = state.withLock { state in
            state.isClosed = true
            defer { state.sleeping = 0 }
            return state.sleeping
        }
        for _ in 0..<sleeping { bell.ring() }
    }
}
