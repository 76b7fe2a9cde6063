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
        var members: [JSON.Member?] = self
        var places: [String: Int] = [:]
        for (place, member) in enumerated() where places[member.name] == nil {
            places[member.name] = place
        }
        for change in changes {
            let place = places[change.name]
            switch (change.value, place) {
            case (.null, let place?):
                members[place] = nil
                places[change.name] = nil
            case (.null, nil): break
            case (let value, let place?):
                members[place] = members[place].map {
                    JSON.Member($0.name, $0.value.overlaid(by: value))
                }
            case (let value, nil):
                places[change.name] = members.count
                members.append(JSON.Member(change.name, JSON.null.overlaid(by: value)))
            }
        }
        return .object(members.compactMap { $0 })
    }
}

extension [JSON] {
    fileprivate func overlaid(by changes: [JSON]) -> JSON {
        guard !changes.isEmpty, let names = JSON.identity(of: self + changes) else {
            return .array(changes)
        }
        var elements = self
        // An element is overlaid once: a second one of its identity in the overlay itself is left
        // for the check to find.
        var places: [[String]: Int] = [:]
        for (place, element) in enumerated() {
            guard let identity = element.texts(of: names), places[identity] == nil else { continue }
            places[identity] = place
        }
        for change in changes {
            if let identity = change.texts(of: names),
                let place = places.removeValue(forKey: identity)
            {
                elements[place] = elements[place].overlaid(by: change)
            } else {
                elements.append(JSON.null.overlaid(by: change))
            }
        }
        return .array(elements)
    }
}
