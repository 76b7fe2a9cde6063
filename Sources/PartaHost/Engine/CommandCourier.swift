import Glibc
package import PartaCore
internal import PartaStore
import Synchronization

/// Runs the operator's program for each message, which it gets as JSON on its standard input.
///
/// Messages wait in a bounded line; threads that exist only while there is work take them out of
/// it, so that an operation never waits for the program. What a program that failed last wrote to
/// its standard error goes to the log, with digits and addresses masked.
package final class CommandCourier: Courier {
    /// How much the courier takes on.
    package struct Limits: Sendable {
        /// Programs that run side by side.
        package var atOnce = 8
        /// Messages that wait; one more is dropped.
        package var waiting = 1000
        /// How long a program may run before its process group is killed.
        package var run: Duration = .seconds(30)
        /// How long closing waits for the messages that are left.
        package var close: Duration = .seconds(10)

        package init() {}
    }

    private struct State {
        var waiting: [Effects.Dispatch] = []
        var counts = CourierCounts()
        var threads = 0
        /// Whether the line has been full since it was last empty; said once in the log.
        var isOverfull = false
        /// When the courier stops; set by `close`.
        var deadline: ContinuousClock.Instant?

        mutating func next() -> Effects.Dispatch? {
            guard !waiting.isEmpty else { return nil }
            let next = waiting.removeFirst()
            if waiting.isEmpty { isOverfull = false }
            return next
        }

        /// Counts a thread as gone; what waits behind the last one is lost.
        mutating func leave() -> Departure {
            threads -= 1
            guard threads == 0 else { return Departure(lost: 0, isFinal: false) }
            let lost = waiting.count
            waiting = []
            isOverfull = false
            counts.pending -= lost
            counts.dropped += lost
            return Departure(lost: lost, isFinal: deadline != nil)
        }
    }

    /// What a thread leaves behind.
    private struct Departure {
        let lost: Int
        /// Whether `close` waits for this.
        let isFinal: Bool
    }

    private let program: String
    private let limits: Limits
    /// Guards the line; never held while a program runs.
    private let state = Mutex(State())
    /// Woken by the last thread after `close`.
    private let finished = Signal()

    package init(program: String, limits: Limits = Limits()) {
        self.program = program
        self.limits = limits
        if unsafe access(program, X_OK) != 0 {
            Log.write("courier: \(program) is no program that can be run; no message will leave.")
        }
    }

    package var counts: CourierCounts { state.withLock { $0.counts } }

    package func deliver(_ dispatch: Effects.Dispatch) {
        enum Step { case done, start, complain(String) }
        let step = state.withLock { state -> Step in
            guard state.deadline == nil, state.waiting.count < limits.waiting else {
                state.counts.dropped += 1
                if state.deadline != nil { return .complain("the host is closed") }
                guard !state.isOverfull else { return .done }
                state.isOverfull = true
                return .complain("\(limits.waiting) messages are waiting already")
            }
            state.waiting.append(dispatch)
            state.counts.pending += 1
            guard state.threads < limits.atOnce else { return .done }
            state.threads += 1
            return .start
        }
        switch step {
        case .done: break
        case .start: startThread()
        case .complain(let reason): Log.write("courier: messages are dropped: \(reason).")
        }
    }

    package func close() {
        let mustWait = state.withLock { state in
            guard state.deadline == nil else { return false }
            state.deadline = .now + limits.close
            return state.threads > 0
        }
        if mustWait { finished.wait() }
    }

    private func startThread() {
        // Signals of the embedding program are its own threads' business, and a program that does
        // not read its input must not end the host by SIGPIPE.
        var every = sigset_t()
        var before = sigset_t()
        unsafe sigfillset(&every)
        unsafe pthread_sigmask(SIG_SETMASK, &every, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        var thread = pthread_t()
        let box = unsafe Unmanaged.passRetained(self)
        let status = unsafe pthread_create(
            &thread, nil,
            { context in
                if let context = unsafe context {
                    unsafe Unmanaged<CommandCourier>.fromOpaque(context).takeRetainedValue().work()
                }
                return nil
            }, box.toOpaque())
        guard status == 0 else {
            unsafe box.release()
            Log.write("courier: no thread can be started.")
            return report(state.withLock { $0.leave() })
        }
        pthread_detach(thread)
    }

    /// Serves the line until it is empty.
    private func work() {
        while let dispatch = take() {
            let isDelivered = send(dispatch)
            state.withLock { state in
                state.counts.pending -= 1
                if isDelivered {
                    state.counts.delivered += 1
                } else {
                    state.counts.failed += 1
                }
            }
        }
    }

    /// The next message; `nil` ends the thread, which is counted as gone.
    private func take() -> Effects.Dispatch? {
        let (next, departure) = state.withLock { state in
            let next = Self.isOver(state.deadline) ? nil : state.next()
            return (next, next == nil ? state.leave() : nil)
        }
        if let departure { report(departure) }
        return next
    }

    private func report(_ departure: Departure) {
        if departure.lost > 0 {
            Log.write("courier: \(departure.lost) waiting messages are dropped.")
        }
        if departure.isFinal { finished.wake() }
    }

    private func send(_ dispatch: Effects.Dispatch) -> Bool {
        let begun = ContinuousClock.now
        do throws(Failure) {
            let command = try Command(program, input: dispatch.json.encoded)
            let (end, complaint) = command.wait {
                ContinuousClock.now - begun > limits.run
                    || Self.isOver(state.withLock { $0.deadline })
            }
            let reason: String
            switch end {
            case .exited(0), .unknown: return true
            case .exited(let status): reason = "ended with status \(status)"
            case .signalled(let signal): reason = "was ended by signal \(signal)"
            case .killed: reason = "was killed after \(Int((.now - begun) / .seconds(1))) s"
            }
            Log.write(
                "courier: the program \(reason)" + (complaint.isEmpty ? "." : ": \(complaint)"))
        } catch {
            Log.write("courier: \(error.message)")
        }
        return false
    }

    private static func isOver(_ deadline: ContinuousClock.Instant?) -> Bool {
        deadline.map { $0 <= .now } ?? false
    }
}
