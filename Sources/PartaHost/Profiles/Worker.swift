import Glibc

/// A process that calls the functions of one library; `PartaProbe/work.c` tells the messages.
struct Worker: ~Copyable {
    /// What came of a call.
    enum Answer {
        case result(ForeignResult)
        /// The process had ended before the call reached it.
        case unsent
        case ended
        case outOfTime
        /// It answered something else than was asked.
        case nonsense
    }

    private struct Head {
        static let size = 16
        static let number: UInt32 = 0
        static let nothing: UInt32 = 1
        static let text: UInt32 = 2
        static let tooLong: UInt32 = 3
    }

    private let process: ProbeProcess
    private let limit: Int64
    /// Of the last call; begins anywhere, so that a library cannot guess it before it is loaded.
    private var number: UInt64

    private init(_ process: consuming ProbeProcess, limit: Int64) {
        self.process = process
        self.limit = limit
        var generator = SystemRandomNumberGenerator()
        number = generator.next()
    }

    /// Starts a process that has loaded the library and hands over the expected document.
    ///
    /// - Returns: `nil` when the machine cannot start the program, whatever the library does.
    /// - Complexity: 1 ms for a library in C, 4 ms for one in Swift; at most 2 s.
    static func start(
        _ program: String, _ path: String, _ document: CheckedDocument, _ limits: WorkerLimits
    ) throws(Refusal) -> Worker? {
        let words = ["work", path, "\(limits.mebibytes)", "\(limits.milliseconds)"]
        guard let process = ProbeProcess.start(program, words) else { return nil }
        var conversation = ProbeConversation(socket: process.socket)
        let ending = conversation.run { bytes throws(Refusal) in
            guard bytes == document.bytes else {
                throw Refusal("It handed its worker another document than the probe.")
            }
            return document
        }
        if case .outcome(.accepted) = ending,
            bound(process.socket, by: limits.milliseconds)
        {
            if conversation.isOpen {
                Log.write("\(path): this kernel has no Landlock, so its worker can read files.")
            }
            return Worker(process, limit: Int64(limits.milliseconds))
        }
        let end = process.finish()
        switch ending {
        case .outcome(.refused(let reason)), .outcome(.undecided(let reason)):
            throw Refusal(reason)
        case .outcome(.accepted): throw Refusal("The time of its worker could not be bounded.")
        case .outOfTime: throw Refusal("Its worker did not start in \(Probe.wallLimit) ms.")
        case .closed: throw Refusal(end.sentence(conversation.stage))
        }
    }

    /// Lets reads and writes of the socket end after so long.
    private static func bound(_ socket: Int32, by milliseconds: Int) -> Bool {
        var time = timeval(
            tv_sec: milliseconds / 1000, tv_usec: suseconds_t(milliseconds % 1000 * 1000))
        let size = socklen_t(MemoryLayout<timeval>.size)
        return unsafe setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, size) == 0
            && setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &time, size) == 0
    }

    /// Calls a function by its number in the document; after anything but a result the process is
    /// of no more use.
    mutating func call(
        _ function: Int, _ arguments: ForeignArguments, givesText: Bool
    ) -> Answer {
        let deadline = milliseconds() + limit
        number &+= 1
        let rest = Head.size - 4 + 8 * arguments.slots.count + arguments.texts.count
        var frame: [UInt8] = []
        frame.reserveCapacity(4 + rest)
        Self.append(UInt32(rest), to: &frame)
        Self.append(UInt32(function), to: &frame)
        Self.append(number, to: &frame)
        for slot in arguments.slots { Self.append(slot, to: &frame) }
        frame += arguments.texts
        if let trouble = send(frame, by: deadline) { return trouble }
        return receive(givesText: givesText, by: deadline)
    }

    private static func append(_ value: some FixedWidthInteger, to frame: inout [UInt8]) {
        unsafe withUnsafeBytes(of: value) { unsafe frame.append(contentsOf: $0) }
    }

    /// Writes a request; returns what is wrong.
    private func send(_ frame: [UInt8], by deadline: Int64) -> Answer? {
        var sent = 0
        while sent < frame.count {
            guard milliseconds() <= deadline else { return .outOfTime }
            let count = unsafe frame[sent...].withUnsafeBytes { rest in
                unsafe Glibc.send(
                    process.socket, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
            }
            if count > 0 {
                sent += count
            } else if errno == EAGAIN {
                return .outOfTime
            } else if errno != EINTR {
                return sent == 0 ? .unsent : .ended
            }
        }
        return nil
    }

    private func receive(givesText: Bool, by deadline: Int64) -> Answer {
        var answer: [UInt8] = []
        while true {
            let wanted = answer.count < 4 ? nil : 4 + Int(Self.integer(answer, 0, UInt32.self))
            if let wanted {
                guard wanted >= Head.size, wanted <= Head.size + ForeignResult.maximumText else {
                    return .nonsense
                }
                if answer.count >= wanted {
                    guard answer.count == wanted else { return .nonsense }
                    return read(answer, givesText: givesText)
                }
            }
            guard milliseconds() <= deadline else { return .outOfTime }
            var count = 0
            let room = max(4096, min(1 << 20, (wanted ?? 0) - answer.count))
            let part = unsafe [UInt8](unsafeUninitializedCapacity: room) { part, filled in
                count = unsafe recv(process.socket, part.baseAddress, part.count, 0)
                filled = max(0, count)
            }
            if count == 0 { return .ended }
            if count < 0 {
                if errno == EINTR { continue }
                return errno == EAGAIN ? .outOfTime : .ended
            }
            if answer.isEmpty { answer = part } else { answer += part }
        }
    }

    private func read(_ answer: [UInt8], givesText: Bool) -> Answer {
        guard Self.integer(answer, 8, UInt64.self) == number else { return .nonsense }
        let payload = answer[Head.size...]
        switch (Self.integer(answer, 4, UInt32.self), givesText, payload.count) {
        case (Head.number, false, 8):
            return .result(.bits(Self.integer(answer, Head.size, UInt64.self)))
        case (Head.nothing, true, 0): return .result(.text(nil))
        case (Head.text, true, _):
            return .result(.text(.some(String(validating: payload, as: UTF8.self))))
        case (Head.tooLong, true, 0): return .result(.textTooLong)
        default: return .nonsense
        }
    }

    private static func integer<Integer: FixedWidthInteger>(
        _ bytes: [UInt8], _ offset: Int, _: Integer.Type
    ) -> Integer {
        let part = bytes[offset..<offset + Integer.bitWidth / 8]
        return part.reversed().reduce(0) { $0 << 8 | Integer($1) }
    }

    /// Ends the process and collects it.
    consuming func end() -> ProbeProcess.End { process.finish() }
}
