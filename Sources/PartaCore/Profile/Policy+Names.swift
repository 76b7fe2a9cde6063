/// Finding things by the names that people and lists use for them.
extension Policy {
    /// The system channel of a key, name or alias, however it is written.
    package func channel(named name: String) -> ChannelRule? {
        let wanted = FoldedName(name)
        return document.channels.system.first { channel in
            ([channel.key, channel.name] + channel.aliases).contains { FoldedName($0) == wanted }
        }
    }

    /// Whether a name means the component that all teaching staff join.
    package func staffComponentMatches(_ name: String) -> Bool {
        let wanted = FoldedName(name)
        let staff = document.staffComponent
        return ([staff.name] + staff.aliases).contains { FoldedName($0) == wanted }
    }

    /// The kind of units that a word or key names.
    package func unitKind(matching word: String) -> UnitKind? {
        let wanted = FoldedName(word)
        return document.units.first { kind in
            ([kind.key, kind.word.nominative] + kind.aliases).contains { FoldedName($0) == wanted }
        }
    }

    /// The role that a word names: a key, a title of the regulation, else a word of the platform.
    ///
    /// One word of the platform may stand for several roles («педагог»); the teacher's role then
    /// goes before others, since every other one is attached by an act of its own.
    package func role(matching word: String) -> RoleRule? {
        let wanted = FoldedName(word)
        let roles = document.roles.filter { $0.standing != .absent }
        let titled = roles.first { role in
            ([role.key, role.word.nominative] + role.aliases).contains { FoldedName($0) == wanted }
        }
        if let titled { return titled }
        let candidates = roles.filter { role in
            let words = [role.platform, role.verification.status].compactMap { $0 }
            return (words + role.platformAliases).contains { FoldedName($0) == wanted }
        }
        return candidates.first { $0.key == "teacher" } ?? candidates.first
    }

    /// The role word that the platform shows: «педагог», «Сотрудник»; else the title.
    package func platformWord(of role: String) -> String? {
        self.role(role).map { $0.platform ?? $0.word.nominative }
    }

    /// A circle of people in the institution's words: «классный руководитель, администратор».
    func spoken(_ circle: [String]) -> String {
        circle.compactMap { token -> String? in
            guard let group = BuiltInGroup(rawValue: token) else {
                return role(token)?.word.nominative
            }
            // A document may have its own word for a group of people.
            if let word = document.words[String(token.dropFirst())] { return word.nominative }
            return switch group {
            case .everyone: "все участники"
            case .staff: "работники"
            case .teaching: "педагогические работники"
            case .administration: "администрация"
            case .administrators: "администратор"
            case .learners: "обучающиеся"
            case .parents: "родители (законные представители)"
            }
        }.joined(separator: ", ")
    }

    /// A clause as refusals cite it.
    ///
    /// «2.1» becomes «п. 2.1 Положения», «2.3, абз. без номера» «абз. без номера п. 2.3 Положения».
    package static func citation(_ clause: String?) -> String? {
        guard let clause else { return nil }
        guard clause.utf8.first?.isDigit == true else { return "\(clause) Положения" }
        let parts = clause.split(separator: ", ", maxSplits: 1)
        guard parts.count == 2, parts[1].utf8.first?.isDigit == false else {
            return "п. \(clause) Положения"
        }
        return "\(parts[1]) п. \(parts[0]) Положения"
    }
}
