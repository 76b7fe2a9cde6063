extension Insider {
    /// Refuses a conversation that the truth table of the policy does not let the caller open.
    ///
    /// The widest rule that fits the roles of both decides; without a rule there is none.
    func requireDirect(to other: Member) throws(Failure) {
        let rule = directRule(to: other)
        let action =
            "начать личную переписку: собеседник — \(policy.spoken(other.roles.map(\.key)))"
        try requireStanding(rule.standing, key: "chat.direct", to: action, clause: rule.clause)
    }

    /// Refuses a message in a conversation that neither of the two could open today.
    func requireDirectAnswer(to other: Member) throws(Failure) {
        guard other.isPresent else {
            throw Failure(
                .conflict, field: "chat", "The other person has left the institution.",
                text: "Собеседник больше не состоит в организации.")
        }
        guard directRule(to: other).standing == .absent else { return }
        let back = Insider(caller: caller, institution: institution, member: other)
        let rule = back.directRule(to: member)
        guard rule.standing == .absent else { return }
        try requireDirect(to: other)
    }

    private func directRule(to other: Member) -> Rule {
        policy.directRule(
            from: effectiveRoles, isAdministrator: member.isAdministrator,
            to: other.roles.map(\.key), isOtherAdministrator: other.isAdministrator)
    }
}

extension Policy {
    /// What holds when one person writes first to another: the widest rule that fits their roles.
    ///
    /// Without a rule it is absent. An answer is always possible.
    func directRule(
        from roles: [String], isAdministrator: Bool = false, to others: [String],
        isOtherAdministrator: Bool = false
    ) -> Rule {
        let fitting = document.direct.filter { rule in
            includes(rule.from, roles: roles, isAdministrator: isAdministrator)
                && includes(rule.to, roles: others, isAdministrator: isOtherAdministrator)
        }
        for standing in [Standing.promised, .allowed] {
            if let rule = fitting.first(where: { $0.standing == standing }) {
                return Rule(standing, clause: rule.clause)
            }
        }
        return Rule(.absent, clause: fitting.first?.clause)
    }
}
