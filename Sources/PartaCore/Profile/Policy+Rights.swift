/// Who may do what to whom, and the refusals that say so in the institution's own words.
extension Policy {
    /// Refuses what the regulation does not give, with the clause that decides.
    ///
    /// - Parameters:
    ///   - message: One English sentence for the developer.
    ///   - text: One Russian sentence for the person.
    package func refusal(
        _ clause: String?, field: String? = nil, _ message: String, text: String
    ) -> Failure {
        Failure(
            .forbidden, field: field, message, text: text, clause: Self.citation(clause))
    }

    /// Whether a person may issue a link by which people of a role join a target.
    package func mayInvite(
        role: String, to target: InviteRule.Target, issuerRoles: some Sequence<String>,
        isAdministrator: Bool
    ) -> Bool {
        guard self.role(role) != nil, let rule = invite(role: role, target: target),
            rule.standing != .absent
        else { return false }
        return includes(rule.issuers, roles: issuerRoles, isAdministrator: isAdministrator)
    }

    /// Whether people of these roles may ask to join the community.
    package func mayAskToJoin(role: String) -> Bool {
        document.joinRequests.standing != .absent
            && includes(document.joinRequests.who, roles: [role], isAdministrator: false)
    }

    /// What holds when one person writes to another: the widest rule that fits their roles.
    ///
    /// Without a rule it is absent. Rules are for the opening; an answer is always possible.
    package func direct(
        from sender: some Collection<String>, isAdministrator: Bool,
        to recipient: some Collection<String>, isRecipientAdministrator: Bool
    ) -> Rule {
        let rules = document.direct.filter {
            includes($0.from, roles: sender, isAdministrator: isAdministrator)
                && includes($0.to, roles: recipient, isAdministrator: isRecipientAdministrator)
        }
        for standing in [Standing.promised, .allowed] {
            if let rule = rules.first(where: { $0.standing == standing }) {
                return Rule(standing, clause: rule.clause)
            }
        }
        return Rule(.absent, clause: rules.first?.clause)
    }
}
