/// Chats that fill themselves with the people whom their kind takes.
extension Membership {
    /// Puts a member into the open chats that take everybody like it.
    ///
    /// Roles that still wait for their verification open no chat, so this is called again when a
    /// verification is passed.
    ///
    /// - Parameter unit: The unit whose chats are meant; `nil` for those of the institution.
    func fillChats(with member: Member.ID, of unit: Unit.ID?) throws(Failure) {
        guard let person = try present("m.number = ?2", [member.number]).first else { return }
        let open = try caller.database.all(
            """
            SELECT number, kind FROM chats
            WHERE institution = ?1 AND state = 'open' AND COALESCE(unit, 0) = ?2
            """, [institution.id, unit?.number ?? 0]
        ) { ($0.integer(0), $0.text(1)) }
        for (number, key) in open {
            guard let kind = institution.policy.chatKind(key), kind.fills,
                institution.takes(person, kind)
            else { continue }
            try add(member, to: Chat.ID(institution.id, number))
        }
    }

    /// Puts everybody whom a chat's kind takes into the chat.
    ///
    /// Parents come to a unit's chat by their children in the unit.
    func fill(_ chat: Chat.ID, _ kind: ChatKind, of unit: Unit.ID?) throws(Failure) {
        let people =
            if let unit {
                try present(
                    """
                    (EXISTS(SELECT 1 FROM unit_members u WHERE u.institution = ?1 AND u.unit = ?2
                        AND u.member = m.number)
                    OR EXISTS(SELECT 1 FROM unit_leads u WHERE u.institution = ?1 AND u.unit = ?2
                        AND u.member = m.number)
                    OR EXISTS(SELECT 1 FROM guardians g JOIN unit_members u
                        ON u.institution = g.institution AND u.member = g.learner
                        WHERE g.institution = ?1 AND g.parent = m.number AND u.unit = ?2))
                    """, [unit.number])
            } else {
                try present("m.number > ?2", [0])
            }
        for person in people where institution.takes(person, kind) { try add(person.id, to: chat) }
    }

    private func present(
        _ condition: StaticString, _ values: [any SQLBindable]
    ) throws(Failure) -> [Member] {
        try Member.load(
            where: "m.institution = ?1 AND m.state = 'joined' AND \(condition)",
            [institution.id] + values, from: caller.database)
    }
}

extension Institution {
    /// Whether a kind of chats takes a member, by the roles that give rights.
    func takes(_ member: Member, _ kind: ChatKind) -> Bool {
        let roles = member.roles.filter { role in
            (role.isActive || !kind.activeOnly)
                && (!needsVerification(role.key) || role.verification == .confirmed)
        }
        return policy.includes(
            kind.takes, roles: roles.map(\.key), isAdministrator: member.isAdministrator)
    }
}
