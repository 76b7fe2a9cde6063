extension JSON {
    /// Puts a partial document over this one.
    ///
    /// Objects are merged member by member and `null` removes a member (RFC 7396). Lists of
    /// objects that have a `key` are merged by it; any other list replaces the old one.
    package func overlaid(by patch: JSON) -> JSON {
        switch (self, patch) {
        case (.object(let base), .object(let changes)):
            var members = base
            for change in changes {
                let index = members.firstIndex { $0.name == change.name }
                switch (change.value, index) {
                case (.null, let index?): members.remove(at: index)
                case (.null, nil): break
                case (let value, let index?):
                    members[index].value = members[index].value.overlaid(by: value)
                case (let value, nil): members.append(Member(change.name, value))
                }
            }
            return .object(members)
        case (.array(let base), .array(let changes)):
            guard !changes.isEmpty, (base + changes).allSatisfy({ $0["key"]?.text != nil }) else {
                return patch
            }
            var elements = base
            for change in changes {
                if let index = elements.firstIndex(where: { $0["key"] == change["key"] }) {
                    elements[index] = elements[index].overlaid(by: change)
                } else {
                    elements.append(change)
                }
            }
            return .array(elements)
        default: return patch
        }
    }
}
