internal import CLinux
import Glibc
internal import PartaCore

/// The kernel's list of descriptors that one thread watches (epoll(7)).
final class Poller {
    /// What has happened to a watched descriptor.
    struct Readiness {
        let key: UInt64
        let isReadable: Bool
        let isWritable: Bool
        /// Whether the connection is gone in both directions.
        let isHungUp: Bool
    }

    private static let roomCount = 256
    private let poller: Descriptor
    private var room = [parta_readiness](
        repeating: parta_readiness(key: 0, events: 0), count: roomCount)

    init() throws(Failure) {
        let number = parta_poller_make()
        guard number >= 0 else { throw Self.fault }
        poller = Descriptor(number)
    }

    /// Watches a connection; each change of its state is told once.
    func watch(_ descriptor: Descriptor, as key: UInt64) throws(Failure) {
        guard parta_poller_watch(poller.number, descriptor.number, key) == 0 else {
            throw Self.fault
        }
    }

    /// Watches a descriptor for input, told as long as there is any.
    func watchInput(_ descriptor: Descriptor, as key: UInt64) throws(Failure) {
        guard parta_poller_watch_input(poller.number, descriptor.number, key) == 0 else {
            throw Self.fault
        }
    }

    func forget(_ descriptor: Descriptor) {
        _ = parta_poller_forget(poller.number, descriptor.number)
    }

    /// Waits for readiness, at most so many milliseconds.
    ///
    /// - Returns: How many descriptors are ready; the subscript tells which.
    func wait(_ milliseconds: Int) -> Int {
        let count = unsafe room.withUnsafeMutableBufferPointer { room -> Int32 in
            guard let start = room.baseAddress else { return 0 }
            return unsafe parta_poller_wait(
                poller.number, start, Int32(room.count), Int32(milliseconds))
        }
        // An interrupted wait is the only failure of a valid list.
        return Int(max(0, count))
    }

    /// One of the ready descriptors of the last wait.
    subscript(index: Int) -> Readiness {
        let events = room[index].events
        return Readiness(
            key: room[index].key, isReadable: events & PARTA_READABLE != 0,
            isWritable: events & PARTA_WRITABLE != 0, isHungUp: events & PARTA_HUNG_UP != 0)
    }

    private static var fault: Failure {
        .system(errno, "The kernel refuses to watch", text: "Недостаточно ресурсов сервера.")
    }
}
