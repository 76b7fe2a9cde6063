import PartaCore

/// What a vendor is told about the people of a trial.
extension TrialCast {
    /// The institution's name with the profile's identifier and version.
    var heading: String { "\(title) (\(policy.document.id) \(policy.document.version))" }

    /// The institution's name.
    var title: String {
        policy.document.institution.shortName ?? policy.document.name.nominative
    }

    /// What stands before a person's link: the role's word.
    func word(of name: String) -> String {
        guard let person = people.first(where: { $0.name == name }) else { return name }
        let word = policy.role(person.role)?.word.nominative ?? person.role
        return person.isAdministrator ? "администратор, \(word)" : word
    }

    /// The names that lines of a scene may use.
    var introduction: String {
        let names = people.map { "\($0.name) (\(word(of: $0.name)))" }.joined(separator: ", ")
        let things =
            ["$institution", "$unit"] + people.map { "$\($0.name)" }
            + chats.keys.sorted().map { "$chat_\($0)" }
        return """
            \(heading). People: \(names), operator, nobody.
            Known: \(things.joined(separator: " ")).
            Lines are those of a scene: as PERSON OPERATION {JSON} [-> {PATTERN} | !! CODE], person \
            NAME "Full Name", clock +1d. Ctrl+D ends.
            """
    }
}
