/// What took the place of things whose keys are gone in a newer document.
///
/// The newer document names its predecessor: an alias of the new thing is the old one's key or
/// name.
package struct Successors: Sendable, Equatable {
    /// New keys by old ones.
    package private(set) var roles: [String: String] = [:]
    package private(set) var units: [String: String] = [:]
    package private(set) var channels: [String: String] = [:]

    init() {}

    /// Finds the successors between two documents.
    init(from old: ProfileDocument, to new: ProfileDocument) {
        roles = Self.find(
            old.roles.filter { $0.standing != .absent }.map { ($0.key, [$0.word.nominative]) },
            in: new.roles.filter { $0.standing != .absent }.map { ($0.key, $0.aliases) },
            known: new.roles.map(\.key))
        units = Self.find(
            old.units.map { ($0.key, [$0.word.nominative]) },
            in: new.units.map { ($0.key, $0.aliases) }, known: new.units.map(\.key))
        // Two channels never become one: each keeps its own posts.
        let before = Set(old.channels.system.map(\.key))
        var free = new.channels.system.filter { !before.contains($0.key) }
        for channel in old.channels.system {
            let found = Self.find(
                [(channel.key, [channel.name])], in: free.map { ($0.key, $0.aliases) },
                known: new.channels.system.map(\.key))
            guard let key = found[channel.key] else { continue }
            channels[channel.key] = key
            free.removeAll { $0.key == key }
        }
    }

    /// Adds the heirs that the documents below the overlays name.
    ///
    /// An overlay that brings aliases of its own replaces the profile's, and with them the old key
    /// that stands among them; the heir is one all the same while the institution has it.
    mutating func complete(
        with base: Successors, from old: ProfileDocument, to new: ProfileDocument
    ) {
        let present = new.roles.filter { $0.standing != .absent }.map(\.key)
        Self.add(base.roles, to: &roles, known: new.roles.map(\.key), present: present)
        let kinds = new.units.map(\.key)
        Self.add(base.units, to: &units, known: kinds, present: kinds)
        let taken = old.channels.system.map(\.key) + channels.values
        let known = new.channels.system.map(\.key)
        let free = known.filter { !taken.contains($0) }
        Self.add(base.channels, to: &channels, known: known, present: free)
    }

    private static func add(
        _ base: [String: String], to found: inout [String: String], known: [String],
        present: [String]
    ) {
        for (key, heir) in base
        where found[key] == nil && !known.contains(key) && present.contains(heir) {
            found[key] = heir
        }
    }

    private static func find(
        _ old: [(key: String, names: [String])], in new: [(key: String, aliases: [String])],
        known: [String]
    ) -> [String: String] {
        var found: [String: String] = [:]
        for thing in old where !known.contains(thing.key) {
            let heir = ([thing.key] + thing.names).lazy.compactMap { name in
                new.first { $0.aliases.contains { FoldedName($0) == FoldedName(name) } }
            }.first
            if let heir { found[thing.key] = heir.key }
        }
        return found
    }

    /// The members of a document that list people.
    private static let circles: Set = [
        "issuers", "who", "open", "takes", "from", "to", "audience", "publishers", "completedBy",
        "pool", "additional",
    ]

    /// The new keys for texts at a place of a document; `nil` where no keys stand.
    fileprivate func keys(at path: [String]) -> [String: String]? {
        switch path {
        case ["roles", "key"], ["invites", "role"]: roles
        case ["units", "key"]: units
        case ["channels", "system", "key"]: channels
        default: path.last.map(Self.circles.contains) == true ? roles : nil
        }
    }

    /// A circle of people in the new keys.
    func circle(_ tokens: [String]) -> [String] {
        var seen: Set<String> = []
        return tokens.map { roles[$0] ?? $0 }.filter { seen.insert($0).inserted }
    }

    fileprivate static func isCircle(_ path: [String]) -> Bool {
        path.last.map(circles.contains) == true
    }
}

extension JSON {
    /// A document or overlay in which things are named by their successors' keys.
    func renamed(by successors: Successors, at path: [String] = []) -> JSON {
        switch self {
        case .object(let members):
            return .object(
                members.map {
                    Member($0.name, $0.value.renamed(by: successors, at: path + [$0.name]))
                })
        case .array(let elements):
            let tokens = elements.compactMap(\.text)
            if Successors.isCircle(path), tokens.count == elements.count {
                return .array(successors.circle(tokens).map(JSON.string))
            }
            return .array(elements.map { $0.renamed(by: successors, at: path) })
        case .string(let text): return .string(successors.keys(at: path)?[text] ?? text)
        default: return self
        }
    }
}
