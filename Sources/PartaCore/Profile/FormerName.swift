/// A name that a thing had in an earlier version of an institution's profile.
///
/// It is still understood: in lists, in requests and when people look for the thing.
package struct FormerName: Record, Hashable {
    /// What had the name.
    package enum Thing: String, Choice {
        case role, unit, channel
        /// The component that all teaching staff join; there is one.
        case staff
    }

    /// Which of the thing's names it was.
    package enum Kind: String, Choice {
        /// The stable key.
        case key
        /// The title or one of its aliases.
        case name
        /// The word that the platform shows, which several roles may share.
        case platform
    }

    package var thing = Thing.role
    /// Today's key of the thing; empty for the staff component.
    package var key = ""
    package var kind = Kind.name
    package var name = ""

    package init() {}

    init(_ thing: Thing, _ key: String, _ kind: Kind, _ name: String) {
        self.thing = thing
        self.key = key
        self.kind = kind
        self.name = name
    }

    package static let fields: [Field<Self>] = [
        Field("thing", \.thing, "What had the name."),
        Field("key", \.key, "Today's key of the thing; empty for the staff component.", 0...40),
        Field("kind", \.kind, "Which of its names it was."),
        Field("name", \.name, "The name.", 1...200),
    ]
}

extension ProfileDocument {
    /// The names of all things of a sort: what people may call them without doubt.
    private func titles(of thing: FormerName.Thing) -> [(key: String, names: [String])] {
        switch thing {
        case .role:
            roles.filter { $0.standing != .absent }.map {
                ($0.key, [$0.key, $0.word.nominative] + $0.aliases)
            }
        case .unit: units.map { ($0.key, [$0.key, $0.word.nominative] + $0.aliases) }
        case .channel: channels.system.map { ($0.key, [$0.key, $0.name] + $0.aliases) }
        case .staff: [("", [staffComponent.name] + staffComponent.aliases)]
        }
    }

    /// The names by which a thing is known here, and in which place a former one is looked for.
    private func names(of former: FormerName) -> [String] {
        let titles = titles(of: former.thing).first { $0.key == former.key }?.names ?? []
        guard former.kind == .platform else { return titles }
        let role = roles.first { $0.key == former.key }
        let words = [role?.platform, role?.verification.status].compactMap { $0 }
        return titles + words + (role?.platformAliases ?? [])
    }

    /// Whether the thing is still known by a name that it had.
    func knows(_ former: FormerName) -> Bool {
        let wanted = FoldedName(former.name)
        return names(of: former).contains { FoldedName($0) == wanted }
    }

    /// The key of another thing of the same sort that a name means today.
    ///
    /// Words of the platform belong to nobody alone.
    func newOwner(of former: FormerName) -> String? {
        guard former.kind != .platform else { return nil }
        let wanted = FoldedName(former.name)
        return titles(of: former.thing).first { thing in
            thing.key != former.key && thing.names.contains { FoldedName($0) == wanted }
        }?.key
    }

    /// Whether the thing that had a name is still there.
    func holds(_ former: FormerName) -> Bool {
        titles(of: former.thing).contains { $0.key == former.key }
    }

    /// The document with former names among the aliases of the things that had them.
    ///
    /// A name that means another thing of the same sort today is left to that one.
    func remembering(_ former: [FormerName]) -> ProfileDocument {
        var document = self
        for name in former where !document.knows(name) && document.newOwner(of: name) == nil {
            document.add(name)
        }
        return document
    }

    private mutating func add(_ former: FormerName) {
        switch former.thing {
        case .role:
            guard let index = roles.firstIndex(where: { $0.key == former.key }) else { return }
            if former.kind == .platform {
                roles[index].platformAliases.append(former.name)
            } else {
                roles[index].aliases.append(former.name)
            }
        case .unit:
            guard let index = units.firstIndex(where: { $0.key == former.key }) else { return }
            units[index].aliases.append(former.name)
        case .channel:
            let index = channels.system.firstIndex { $0.key == former.key }
            guard let index else { return }
            channels.system[index].aliases.append(former.name)
        case .staff: staffComponent.aliases.append(former.name)
        }
    }
}
