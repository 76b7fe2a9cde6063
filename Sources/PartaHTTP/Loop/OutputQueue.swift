import Glibc

/// What a connection has not taken yet: frames that may be shared with others.
struct OutputQueue {
    private var frames: [Frame] = []
    /// Bytes of the first frame that are sent already.
    private var sent = 0
    /// Bytes that wait.
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    mutating func append(_ frame: Frame) {
        guard frame.count > 0 else { return }
        frames.append(frame)
        count += frame.count
    }

    /// Drops everything but the rest of a frame of which a part is sent.
    mutating func dropWhole() {
        guard let first = frames.first, sent > 0 else {
            self = OutputQueue()
            return
        }
        frames = [first]
        count = first.count - sent
    }

    /// How a try to send went.
    enum Outcome {
        /// Nothing waits any more.
        case empty
        /// The kernel takes no more at present.
        case blocked
        /// The connection is gone.
        case broken
    }

    /// Sends as much as the kernel takes.
    mutating func send(to descriptor: Int32) -> Outcome {
        while let first = frames.first {
            let written: Int
            if frames.count == 1 {
                let rest = unsafe first.bytes[sent...]
                written = unsafe Glibc.send(
                    descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count,
                    Int32(MSG_NOSIGNAL))
            } else {
                written = sendMany(to: descriptor)
            }
            if written < 0 {
                if errno == EINTR { continue }
                return errno == EAGAIN ? .blocked : .broken
            }
            advance(by: written)
        }
        self = OutputQueue()
        return .empty
    }

    private func sendMany(to descriptor: Int32) -> Int {
        var parts = unsafe [iovec]()
        for (index, frame) in frames.prefix(64).enumerated() {
            let rest = unsafe UnsafeRawBufferPointer(
                rebasing: frame.bytes[(index == 0 ? sent : 0)...])
            unsafe parts.append(
                iovec(
                    iov_base: UnsafeMutableRawPointer(mutating: rest.baseAddress),
                    iov_len: rest.count))
        }
        return unsafe parts.withUnsafeMutableBufferPointer { parts in
            var message = unsafe msghdr()
            unsafe message.msg_iov = parts.baseAddress
            unsafe message.msg_iovlen = parts.count
            return unsafe sendmsg(descriptor, &message, Int32(MSG_NOSIGNAL))
        }
    }

    private mutating func advance(by written: Int) {
        count -= written
        var rest = sent + written
        var whole = 0
        while whole < frames.count, rest >= frames[whole].count {
            rest -= frames[whole].count
            whole += 1
        }
        frames.removeFirst(whole)
        sent = rest
    }
}
