/// The keys of a document's roles, as hints name them to the one who misspelled one.
struct RoleNames {
    /// The keys in alphabetical order; no more and no longer ones than a sound document has.
    private let keys: [String]

    init(_ keys: [String]) {
        self.keys = Set(keys.prefix(40).filter { $0.utf8.count <= 40 }).sorted()
    }

    /// A hint for the place of a role.
    func hint(role: String) -> String { Self.guess(role, among: keys) + here + "." }

    /// A hint for an element of a circle, which may name a group as well.
    func hint(circle token: String) -> String {
        let groups = BuiltInGroup.allCases.map(\.rawValue)
        // Of two that are equally near, the first is meant.
        let known = token.hasPrefix("@") ? groups + keys : keys + groups
        return Self.guess(token, among: known) + here
            + "; groups: \(groups.joined(separator: ", "))."
    }

    private var here: String { "Roles here: \(keys.joined(separator: ", "))" }

    private static func guess(_ word: String, among known: [String]) -> String {
        known.nearest(to: word).map { "Is \"\($0)\" meant? " } ?? ""
    }
}
