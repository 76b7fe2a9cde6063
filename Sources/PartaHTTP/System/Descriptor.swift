import Glibc
internal import PartaCore

/// An open descriptor of the kernel; it is closed with its last owner.
final class Descriptor: Sendable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { close(number) }
}

extension Failure {
    /// A call of the system has failed; the message ends with the system's own words.
    static func system(_ number: Int32, _ what: String, text: String) -> Failure {
        let words = unsafe strerror(number).map { unsafe String(cString: $0) }
        return Failure(.unavailable, "\(what): \(words ?? "error \(number)").", text: text)
    }
}
