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
    ///   - check: Judges the document between the child's two stages; its failure's message is
    ///     the reason of the refusal.
    func run(
        _ path: String, check: ([UInt8]) throws(Refusal) -> CheckedDocument
    ) -> Outcome {
        guard let process = ProbeProcess.start(program, path) else {
            return .undecided("The program \(program) could not be started.")
        }
        var conversation = Conversation(socket: process.socket)
        let ending = conversation.run(check: check)
        let end = process.finish()
        switch ending {
        case .outcome(let outcome): return outcome
        case .outOfTime:
            return .undecided(
                "It did not finish in \(Self.wallLimit) ms \(conversation.stage); it was killed.")
        case .closed: return explain(end, conversation.stage)
        }
    }

    /// The reason when the child ended without a verdict.
    private func explain(_ end: ProbeProcess.End, _ stage: String) -> Outcome {
        switch end {
        case .signalled(SIGKILL):
            .refused("It closed descriptors that are not its own, or was killed, \(stage).")
        case .signalled(SIGSYS):
            .refused("It started a process or opened a connection \(stage).")
        case .signalled(SIGXCPU): .refused("It used more processor time than allowed \(stage).")
        case .signalled(SIGXFSZ): .refused("It wrote a file \(stage).")
        case .signalled(let signal): .refused("It crashed (signal \(signal)) \(stage).")
        case .exited(let status): .refused("It ended the process (status \(status)) \(stage).")
        case .unknown: .undecided("The probe ended \(stage); how is unknown.")
        }
    }
}

/// The host's side of the conversation with one child.
private struct Conversation {
    /// Why a conversation is over.
    enum Ending {
        case outcome(Probe.Outcome)
        case outOfTime
        case closed
    }

    private let socket: Int32
    private let deadline: Int64
    private let nonce: [UInt8]
    private var received: [UInt8] = []
    /// What the child was doing, as the end of a sentence.
    private(set) var stage = "before it was loaded"

    init(socket: Int32) {
        self.socket = socket
        deadline = milliseconds() + Probe.wallLimit
        var generator = SystemRandomNumberGenerator()
        nonce = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    mutating func run(
        check: ([UInt8]) throws(Refusal) -> CheckedDocument
    ) -> Ending {
        guard send(nonce) else { return .closed }
        var document: CheckedDocument?
        while true {
            switch receive() {
            case .over(let ending): return ending
            case .message(let kind, let payload):
                let text = String(decoding: payload, as: UTF8.self)
                switch (kind, document) {
                case (UInt8(ascii: "s"), _): stage = text
                case (UInt8(ascii: "r"), _): return .outcome(.refused(text))
                case (UInt8(ascii: "d"), nil):
                    do {
                        let checked = try check(payload)
                        document = checked
                        // A child that is gone may have said why before; that is read next.
                        _ = send(request(for: checked))
                    } catch { return .outcome(.refused(error.reason)) }
                case (UInt8(ascii: "o"), let document?): return .outcome(.accepted(document))
                default: return .outcome(.refused(Self.forged))
                }
            }
        }
    }

    private static let forged = "It wrote to a descriptor that is not its own."

    /// The functions to try: a length and one line each.
    private func request(for document: CheckedDocument) -> [UInt8] {
        let lines = document.functions.map { "\($0.name) \($0.symbol) \($0.signature)\n" }.joined()
        let length = UInt32(lines.utf8.count)
        return (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * UInt32($0))) } + lines.utf8
    }

    private enum Received {
        case message(UInt8, [UInt8])
        case over(Ending)
    }

    /// Waits for one whole message.
    private mutating func receive() -> Received {
        let head = nonce.count + 5
        while true {
            let known = min(received.count, nonce.count)
            guard received[..<known].elementsEqual(nonce[..<known]) else {
                return .over(.outcome(.refused(Self.forged)))
            }
            if received.count >= head {
                let length = received[nonce.count + 1..<head].reversed().reduce(0) {
                    $0 << 8 | Int($1)
                }
                guard length <= CheckedDocument.maximumLength else {
                    return .over(.outcome(.refused(Self.forged)))
                }
                if received.count >= head + length {
                    let payload = Array(received[head..<head + length])
                    let kind = received[nonce.count]
                    received.removeFirst(head + length)
                    return .message(kind, payload)
                }
            }
            guard wait(for: Int16(POLLIN)) else { return .over(.outOfTime) }
            let count = read()
            if count == 0 { return .over(.closed) }
        }
    }

    /// Reads what is there; returns 0 at the end of the conversation.
    private mutating func read() -> Int {
        var count = 0
        let part = unsafe [UInt8](unsafeUninitializedCapacity: 65536) { part, filled in
            repeat {
                count = unsafe recv(socket, part.baseAddress, part.count, 0)
            } while count < 0 && errno == EINTR
            filled = max(0, count)
        }
        received.append(contentsOf: part)
        return max(0, count)
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            guard wait(for: Int16(POLLOUT)) else { return false }
            let count = unsafe bytes[sent...].withUnsafeBytes { rest in
                unsafe Glibc.send(
                    socket, rest.baseAddress, rest.count,
                    Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if count > 0 {
                sent += count
            } else if count < 0, errno == EINTR || errno == EAGAIN {
                continue
            } else {
                return false
            }
        }
        return true
    }

    /// Waits until the socket is ready; `false` at the deadline.
    private func wait(for events: Int16) -> Bool {
        var descriptor = pollfd(fd: socket, events: events, revents: 0)
        while true {
            let rest = deadline - milliseconds()
            guard rest > 0 else { return false }
            let count = unsafe poll(&descriptor, 1, Int32(rest))
            if count > 0 { return true }
            if count < 0, errno != EINTR { return false }
        }
    }
}

/// Milliseconds of a clock that nobody sets.
func milliseconds() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
