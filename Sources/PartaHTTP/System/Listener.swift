internal import CLinux
import Glibc
internal import PartaCore

/// A socket that takes connections.
final class Listener: Sendable {
    let descriptor: Descriptor
    /// Where it listens, with the port it was given.
    let address: SocketAddress

    init(at wanted: SocketAddress) throws(Failure) {
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        let number = socket(wanted.family, type | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard number >= 0 else { throw Self.fault(wanted) }
        descriptor = Descriptor(number)
        if case .unix(let path) = wanted {
            try Self.removeStale(path, wanted)
        } else {
            Self.set(number, SOL_SOCKET, SO_REUSEADDR)
        }
        let isBound = unsafe wanted.withSystemAddress { unsafe bind(number, $0, $1) } == 0
        guard isBound, listen(number, 1024) == 0 else { throw Self.fault(wanted) }
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let isKnown = unsafe withUnsafeMutablePointer(to: &storage) { storage in
            unsafe storage.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe getsockname(number, $0, &length) == 0
            }
        }
        guard isKnown else { throw Self.fault(wanted) }
        if case .unix = wanted {
            address = wanted
        } else {
            address = SocketAddress(system: storage)
        }
    }

    /// How a try to accept went.
    enum Outcome {
        case connection(Descriptor, SocketAddress)
        /// Nobody waits.
        case none
        /// The process has no descriptor or memory left; somebody still waits.
        case exhausted
    }

    /// Takes the next connection, which does not block.
    func accept() -> Outcome {
        while true {
            var storage = sockaddr_storage()
            var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
            let number = unsafe parta_accept(descriptor.number, &storage, &length)
            if number >= 0 {
                let from = SocketAddress(system: storage)
                // An answer is small and written at once; waiting for more only delays it.
                if from.family != AF_UNIX { Self.set(number, Int32(IPPROTO_TCP), TCP_NODELAY) }
                return .connection(Descriptor(number), from)
            }
            switch errno {
            case EINTR, ECONNABORTED: continue
            case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
            default: return .none
            }
        }
    }

    /// Refuses connections from now on.
    func end() { shutdown(descriptor.number, Int32(SHUT_RDWR)) }

    /// Removes the name of a unix socket, so that the next server finds the place free.
    func forgetName() {
        if case .unix(let path) = address { unsafe unlink(path) }
    }

    /// Removes a socket that nobody listens at any more.
    private static func removeStale(_ path: String, _ address: SocketAddress) throws(Failure) {
        let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard number >= 0 else { throw fault(address) }
        defer { close(number) }
        let isUsed = unsafe address.withSystemAddress { unsafe connect(number, $0, $1) } == 0
        if !isUsed, errno == ECONNREFUSED { unsafe unlink(path) }
    }

    private static func set(_ number: Int32, _ level: Int32, _ option: Int32) {
        var yes: Int32 = 1
        unsafe setsockopt(number, level, option, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    private static func fault(_ address: SocketAddress) -> Failure {
        .system(
            errno, "Cannot listen at \(address.text)",
            text: "Не удалось открыть адрес \(address.text).")
    }
}
