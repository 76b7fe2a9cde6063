/// Chats that fill themselves with the people whom their kind takes.
struct ChatFilling {
    let caller: Caller
    let institution: Institution

    /// Puts everybody whom a chat's kind takes into the chat.
    ///
    /// A unit's chat takes the unit's people and leads; parents come to it by their children.
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
        let membership = Membership(caller: caller, institution: institution)
        for person in people where takes(person, kind) { try membership.add(person.id, to: chat) }
    }

    /// Puts a member into the institution's open chats that take everybody like it.
    func join(_ member: Member.ID) throws(Failure) {
        guard let person = try present("m.number = ?2", [member.number]).first else { return }
        let open = try caller.database.all(
            """
            SELECT number, kind FROM chats
            WHERE institution = ?1 AND state = 'open' AND unit IS NULL
            """, [institution.id]
        ) { (Chat.ID(institution.id, $0.integer(0)), $0.text(1)) }
        let membership = Membership(caller: caller, institution: institution)
        for (chat, key) in open {
            guard let kind = institution.policy.chatKind(key), kind.fills, takes(person, kind)
            else { continue }
            try membership.add(member, to: chat)
        }
    }

    private func takes(_ member: Member, _ kind: ChatKind) -> Bool {
        let roles = member.roles.filter { $0.isActive || !kind.activeOnly }
        return institution.policy.includes(
            kind.takes, roles: roles.map(\.key), isAdministrator: member.isAdministrator)
    }

    private func present(
        _ condition: StaticString, _ values: [any SQLBindable]
    ) throws(Failure) -> [Member] {
        try Member.load(
            where: "m.institution = ?1 AND m.state = 'joined' AND \(condition)",
            [institution.id] + values, from: caller.database)
    }
}
