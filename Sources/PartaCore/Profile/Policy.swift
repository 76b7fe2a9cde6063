/// What holds in one institution: its profile under its overlay, checked and immutable.
package final class Policy: Sendable {
    package let document: ProfileDocument
    private let rolesByKey: [String: RoleRule]

    /// - Parameter former: Names of earlier versions of the document; they become aliases.
    package init(_ document: ProfileDocument, former: [FormerName] = []) {
        let document = document.remembering(former)
        self.document = document
        let today = document.roles.map { ($0.key, $0) }
        let earlier = former.filter { $0.thing == .role && $0.kind == .key }.compactMap { name in
            document.roles.first { $0.key == name.key }.map { (name.name, $0) }
        }
        rolesByKey = Dictionary(today + earlier) { first, _ in first }
    }

    /// Today's key of a role; the key itself when no role ever had it.
    package func currentKey(ofRole key: String) -> String { rolesByKey[key]?.key ?? key }

    /// The rule of a role that exists here, also by the key that it had in an earlier version.
    package func role(_ key: String) -> RoleRule? {
        guard let role = rolesByKey[key], role.standing != .absent else { return nil }
        return role
    }

    /// A kind of learners' units by its key.
    package func unitKind(_ key: String) -> UnitKind? { document.units.first { $0.key == key } }

    /// A kind of chats by its key, also one that is absent here.
    package func chatKind(_ key: String) -> ChatKind? { document.chats.first { $0.key == key } }

    /// Who may invite a role to a kind of target; `nil` when the document is silent.
    package func invite(role: String, target: InviteRule.Target) -> InviteRule? {
        document.invites.first { $0.role == role && $0.target == target }
    }

    /// What the regulation says on a row; absent when the document is silent.
    package func row(_ row: Row) -> RowRule { document.rows[row.rawValue] ?? RowRule() }

    /// The clause of the first of some rows that the regulation promises; `nil` without one.
    package func clause(of rows: [Row]) -> String? {
        rows.lazy.map(row).first { $0.standing == .promised && $0.clause != nil }?.clause
    }

    /// A function's rule by its key, such as `polls`; allowed when the document is silent.
    package func function(_ key: String) -> Rule { document.functions[key] ?? Rule(.allowed) }

    /// Whether a person with these roles belongs to a circle.
    ///
    /// - Parameters:
    ///   - circle: Role keys and built-in groups such as `@staff`.
    ///   - roles: The keys of the person's roles.
    package func includes(_ circle: [String], roles: some Sequence<String>, isAdministrator: Bool)
        -> Bool
    {
        for token in circle {
            switch BuiltInGroup(rawValue: token) {
            case .everyone: return true
            case .administrators: if isAdministrator { return true }
            default: if roles.contains(where: { matches(token, role: $0) }) { return true }
            }
        }
        return false
    }

    private func matches(_ token: String, role key: String) -> Bool {
        guard let group = BuiltInGroup(rawValue: token) else { return token == key }
        return rolesByKey[key].map(group.includes) ?? false
    }
}
