import PartaCore
import PartaHost

extension Isolation {
    /// Reads a word of the command line; `nil` when there is none.
    static func read(_ word: String?) throws(Failure) -> Isolation? {
        guard let word else { return nil }
        guard let isolation = Isolation(rawValue: word) else {
            throw .invalid(
                "isolation",
                "Vendor functions run in the host or in a process of their own: "
                    + "host, process.", text: "Допустимо: host, process.")
        }
        return isolation
    }
}
