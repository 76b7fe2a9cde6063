import Glibc
import PartaCore

/// Trying a library in a child process, with limits, before the host loads it.
///
/// Costs a process: 1 ms for a library in C, 4 ms for one in Swift. The child's side is
/// `Sources/PartaProbe`; the messages are explained there.
struct Probe {
    /// The version of the conversation and of what it checks; a cached verdict names it.
    static let protocolVersion: Int64 = 1

    /// Milliseconds after which the child and all it started are killed.
    static let wallLimit: Int64 = 2000

    /// What came of a trial.
    enum Outcome {
        case accepted(CheckedDocument)
        /// The library is at fault; the same file will fail again.
        case refused(String)
        /// The trial itself failed or ran out of time; another one may end differently.
        case undecided(String)
    }

    /// Path of the program `parta-probe`.
    let program: String

    /// Tries a library.
    ///
    /// - Parameters:
    ///   - path: Absolute path of the library.
    ///   - isEnclosed: Whether it may read as little as in a worker.
    ///   - check: Judges the document between the child's two stages; its failure's message is
    ///     the reason of the refusal.
    func run(
        _ path: String, isEnclosed: Bool, check: ([UInt8]) throws(Refusal) -> CheckedDocument
    ) -> Outcome {
        let words = isEnclosed ? [path, "enclosed"] : [path]
        guard let process = ProbeProcess.start(program, words) else {
            return .undecided("The program \(program) could not be started.")
        }
        var conversation = ProbeConversation(socket: process.socket)
        let ending = conversation.run(check: check)
        let end = process.finish()
        switch ending {
        case .outcome(let outcome): return outcome
        case .outOfTime:
            return .undecided(
                "It did not finish in \(Self.wallLimit) ms \(conversation.stage); it was killed.")
        // The reason when the child ended without a verdict.
        case .closed:
            guard end != .unknown else {
                return .undecided("The probe ended \(conversation.stage); how is unknown.")
            }
            return .refused(end.sentence(conversation.stage))
        }
    }
}

/// Milliseconds of a clock that nobody sets.
func milliseconds() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
