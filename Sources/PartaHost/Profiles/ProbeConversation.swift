import Glibc

/// The host's side of the conversation with one child.
struct ProbeConversation {
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
    /// Whether the kernel could not enclose the child, which was asked for.
    private(set) var isOpen = false

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
                case (UInt8(ascii: "o"), let document?):
                    isOpen = text == "open"
                    return .outcome(.accepted(document))
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
