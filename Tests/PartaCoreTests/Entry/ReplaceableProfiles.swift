import PartaCore
import Synchronization

/// Profiles whose documents a test replaces, as a restart with other libraries does.
final class ReplaceableProfiles: ProfileSource {
    /// Guards the documents.
    private let loaded: Mutex<[String: JSON]>

    init() throws { loaded = Mutex(try EntryProfiles().documents) }

    var documents: [String: JSON] { loaded.withLock { $0 } }

    /// Puts changes over the strict profile and raises its version.
    func publish(_ version: String, _ changes: JSON = [:]) {
        loaded.withLock { documents in
            documents["strict"] = documents["strict"]?.overlaid(by: changes)
                .overlaid(by: ["version": .string(version)])
        }
    }

    /// Rewrites the strict profile's text, as for a key that stands in many places.
    func rewrite(_ version: String, _ old: String, _ new: String, _ changes: JSON = [:]) throws {
        let text = documents["strict"]?.description ?? ""
        let rewritten = try JSONParser.parse(
            text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new))
        loaded.withLock { $0["strict"] = rewritten }
        publish(version, changes)
    }

    /// Leaves the strict profile out.
    func withdraw() { loaded.withLock { $0["strict"] = nil as JSON? } }

    func call(_ name: String, of profile: String, _ arguments: [JSON]) throws(Failure) -> JSON {
        throw .notFound("name")
    }
}
