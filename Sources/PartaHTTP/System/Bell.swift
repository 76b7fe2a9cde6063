internal import CLinux
import Glibc
internal import PartaCore

/// A way to wake a thread (eventfd(2)).
final class Bell: Sendable {
    /// Watched by a loop that also waits for connections.
    let descriptor: Descriptor

    /// - Parameter isSemaphore: Whether ``take()`` waits for a ring and takes one of them;
    ///   otherwise it takes all there are and never waits.
    init(isSemaphore: Bool) throws(Failure) {
        let number = parta_bell_make(isSemaphore ? 1 : 0)
        guard number >= 0 else {
            throw .system(
                errno, "The kernel gives no event counter", text: "Недостаточно ресурсов сервера.")
        }
        descriptor = Descriptor(number)
    }

    func ring() { parta_bell_ring(descriptor.number) }

    func take() { parta_bell_take(descriptor.number) }
}
