import Glibc
package import PartaCore

extension Failure {
    /// A call of the system has failed; the message ends with the system's own words.
    ///
    /// - Parameters:
    ///   - number: The call's `errno`.
    ///   - what: What was not possible: «Cannot list /var».
    ///   - text: The same for the person.
    package static func system(_ number: Int32, _ what: String, text: String) -> Failure {
        let words = unsafe strerror(number).map { unsafe String(cString: $0) }
        return Failure(.unavailable, "\(what): \(words ?? "error \(number)").", text: text)
    }
}
