extension Insider {
    /// Refuses a conversation that the truth table of the policy does not let the caller open.
    ///
    /// The widest rule that fits the roles of both decides; without a rule there is none.
    func requireDirect(to other: Member) throws(Failure) {
        let rule = directRule(to: other)
        let action =
            "начать личную переписку с участником «\(policy.spoken(other.roles.map(\.key)))»"
        try requireStanding(rule.standing, key: "chat.direct", to: action, clause: rule.clause)
    }

    /// Refuses a message in a conversation that neither of the two could open today.
    func requireDirectAnswer(to other: Member) throws(Failure) {
        guard other.isPresent else {
            throw Failure(
                .conflict, field: "chat", "The other person has left the institution.",
                text: "Собеседник выбыл: ответить ему уже нельзя.")
        }
        guard directRule(to: other).standing == .absent else { return }
        let back = Insider(caller: caller, institution: institution, member: other)
        let rule = back.directRule(to: member)
        guard rule.standing == .absent else { return }
        try requireDirect(to: other)
    }

    private func directRule(to other: Member) -> Rule {
        policy.direct(
            from: effectiveRoles, isAdministrator: member.isAdministrator,
            to: other.roles.map(\.key), isRecipientAdministrator: other.isAdministrator)
    }
}
