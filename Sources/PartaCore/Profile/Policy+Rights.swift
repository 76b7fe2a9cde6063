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

    /// Requires that a thing is there: what the regulation lacks is refused with its clause.
    ///
    /// - Parameter thing: The thing as the sentence names it: «опросы».
    package func require(
        _ standing: Standing, clause: String?, thing: String, field: String? = nil
    ) throws(Failure) {
        guard standing == .absent else { return }
        throw refusal(
            clause, field: field, "The regulation does not provide for it.",
            text: "Положение этого не предусматривает: \(thing).")
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

    /// Requires that a person may issue a link by which people of a role join a target.
    ///
    /// - Throws: `invalidArgument` for a role unknown here, else `forbidden` with the clause.
    package func requireInvite(
        role: String, to target: InviteRule.Target, issuerRoles: some Sequence<String>,
        isAdministrator: Bool
    ) throws(Failure) {
        guard let title = document.roles.first(where: { $0.key == role }) else {
            throw .invalid("role", "There is no such role.", text: "Роли «\(role)» здесь нет.")
        }
        let rule = invite(role: role, target: target)
        let link = "роль — «\(title.word.nominative)», куда — «\(word(for: target))»"
        guard let rule, rule.standing != .absent, title.standing != .absent else {
            throw refusal(
                rule?.clause ?? title.clause, field: "role",
                "The regulation has no such invitation.",
                text: "Положение не предусматривает такой ссылки-приглашения: \(link).")
        }
        guard !includes(rule.issuers, roles: issuerRoles, isAdministrator: isAdministrator) else {
            return
        }
        let issuers = names(of: rule.issuers).joined(separator: ", ")
        throw refusal(
            rule.clause, "Somebody else issues such invitations.",
            text: "Такую ссылку-приглашение (\(link)) выдаёт: \(issuers).")
    }

    /// Whether people of these roles may ask to join the community.
    package func mayAskToJoin(role: String) -> Bool {
        document.joinRequests.standing != .absent
            && includes(document.joinRequests.who, roles: [role], isAdministrator: false)
    }

    /// Requires that people of a role may ask to join the community.
    package func requireJoinRequest(role: String) throws(Failure) {
        guard !mayAskToJoin(role: role) else { return }
        let applicants = names(of: document.joinRequests.who).joined(separator: ", ")
        throw refusal(
            document.joinRequests.clause, field: "role", "This role does not ask to join.",
            text: "Заявки на вступление подают: \(applicants).")
    }

    /// Whether a person may open a chat of a kind.
    package func mayOpen(
        _ kind: ChatKind, roles: some Sequence<String>, isAdministrator: Bool
    ) -> Bool {
        kind.standing != .absent
            && includes(kind.open, roles: roles, isAdministrator: isAdministrator)
    }

    /// Requires that a person may open a chat of a kind.
    package func requireOpening(
        of kind: ChatKind, roles: some Sequence<String>, isAdministrator: Bool
    ) throws(Failure) {
        try require(
            kind.standing, clause: kind.clause, thing: "«\(kind.name)»", field: "kind")
        guard !includes(kind.open, roles: roles, isAdministrator: isAdministrator) else { return }
        let people = names(of: kind.open).joined(separator: ", ")
        throw refusal(
            kind.clause, "Somebody else opens chats of this kind.",
            text: "«\(kind.name)» открывает: \(people).")
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
