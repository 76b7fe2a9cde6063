extension JSON {
    /// Puts a partial document over this one.
    ///
    /// Objects are merged member by member and `null` removes a member (RFC 7396). Lists of
    /// objects that say who they are, by the members of ``identities``, are merged element by
    /// element: an element of the same identity is overlaid, a new one is appended. Any other
    /// list, and so an empty one, replaces the old list.
    package func overlaid(by patch: JSON) -> JSON {
        switch (self, patch) {
        case (.object(let base), .object(let changes)): base.overlaid(by: changes)
        case (_, .object(let changes)):
            // RFC 7396: a new object is put over nothing, so its nulls vanish too.
            [JSON.Member]().overlaid(by: changes)
        case (.array(let base), .array(let changes)): base.overlaid(by: changes)
        default: patch
        }
    }

    /// The members by which an element of a list is known, the first that fit a list being used.
    ///
    /// `key` names roles, units, chats and channels; role and target an invite rule; `name` a
    /// vendor function; `thing` a contradiction.
    private static let identities = [["key"], ["role", "target"], ["name"], ["thing"]]

    /// The identity that all elements of two lists have.
    fileprivate static func identity(of elements: [JSON]) -> [String]? {
        identities.first { names in elements.allSatisfy { $0.texts(of: names) != nil } }
    }

    /// The texts of members; `nil` when one is missing or no text.
    fileprivate func texts(of names: [String]) -> [String]? {
        let texts = names.compactMap { self[$0]?.text }
        return texts.count == names.count ? texts : nil
    }
}

extension [JSON.Member] {
    fileprivate func overlaid(by changes: [JSON.Member]) -> JSON {
        var members = self
        for change in changes {
            let index = members.firstIndex { $0.name == change.name }
            switch (change.value, index) {
            case (.null, let index?): members.remove(at: index)
            case (.null, nil): break
            case (let value, let index?):
                members[index].value = members[index].value.overlaid(by: value)
            case (let value, nil):
                members.append(JSON.Member(change.name, JSON.null.overlaid(by: value)))
            }
        }
        return .object(members)
    }
}

extension [JSON] {
    fileprivate func overlaid(by changes: [JSON]) -> JSON {
        guard !changes.isEmpty, let names = JSON.identity(of: self + changes) else {
            return .array(changes)
        }
        var elements = self
        var seen: Set<[String]?> = []
        for change in changes {
            let identity = change.texts(of: names)
            // A second element of one identity in the overlay itself is left for the check to find.
            let index =
                seen.insert(identity).inserted
                ? elements.firstIndex { $0.texts(of: names) == identity } : nil
            if let index {
                elements[index] = elements[index].overlaid(by: change)
            } else {
                elements.append(JSON.null.overlaid(by: change))
            }
        }
        return .array(elements)
    }
}
