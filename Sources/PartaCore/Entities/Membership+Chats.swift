/// How chats follow units and roles.
extension Membership {
    /// Puts a member of a unit, and its guardians, into the unit's chats that fill by themselves.
    ///
    /// A person joins as what the unit knows it for: guardians as parents, others by their other
    /// roles, so that a teacher's child does not bring the teacher into the chat of teachers.
    func joinChats(of unit: Unit.ID, _ member: Member.ID) throws(Failure) {
        let chats = try openChats(of: unit).filter(\.kind.fills)
        guard !chats.isEmpty else { return }
        let own = try roles(of: member).filter { category(of: $0) != .parent }
        for chat in chats where takes(chat.kind, own) { try add(member, to: chat.id) }
        guard own.contains(where: { category(of: $0) == .learner }) else { return }
        for guardian in try guardians(of: member) {
            try join(guardian: guardian, chats)
        }
    }

    /// Puts a guardian into the chats of the learner's units that fill with parents.
    func join(guardian: Member.ID, ofLearner learner: Member.ID) throws(Failure) {
        for unit in try activeUnits(of: learner) {
            try join(guardian: guardian, try openChats(of: unit).filter(\.kind.fills))
        }
    }

    private func join(
        guardian: Member.ID, _ chats: [(id: Chat.ID, kind: ChatKind)]
    ) throws(Failure) {
        let parental = try roles(of: guardian).filter { category(of: $0) == .parent }
        for chat in chats where takes(chat.kind, parental) { try add(guardian, to: chat.id) }
    }

    /// Lets chats, units and attachments follow a change of a member's roles.
    ///
    /// - Parameter before: The roles, and their being active, before the change.
    func rolesChanged(of member: Member.ID, from before: [Member.HeldRole]) throws(Failure) {
        let after = try roles(of: member)
        try leaveUnits(member, holding: after)
        let places = try database.all(
            """
            SELECT c.number, c.kind FROM chats c JOIN chat_members p
                ON p.institution = c.institution AND p.chat = c.number
            WHERE c.institution = ?1 AND p.member = ?2 AND (c.owner IS NULL OR c.owner <> ?2)
            """, [institution.id, member.number]
        ) { (Chat.ID(institution.id, $0.integer(0)), $0.text(1)) }
        for (chat, key) in places {
            guard let kind = kind(key), takes(kind, before), !takes(kind, after) else { continue }
            guard
                !institution.policy.includes(
                    kind.open, roles: after.map(\.key), isAdministrator: false)
            else { continue }
            try remove(member, from: chat)
        }
        let institutionWide = try database.all(
            """
            SELECT number, kind FROM chats
            WHERE institution = ?1 AND unit IS NULL AND state = 'open'
            """, [institution.id]
        ) { (Chat.ID(institution.id, $0.integer(0)), $0.text(1)) }
        for (chat, key) in institutionWide {
            // The active are taken by the flag: no link leads into their chats.
            guard let kind = institution.policy.chatKind(key), kind.fills || kind.activeOnly
            else { continue }
            if takes(kind, after), !takes(kind, before) { try add(member, to: chat) }
        }
        for unit in try activeUnits(of: member) { try joinChats(of: unit, member) }
    }

    /// Takes a person out of units in which the roles left have no place.
    private func leaveUnits(
        _ member: Member.ID, holding roles: [Member.HeldRole]
    ) throws(Failure) {
        let rules = roles.compactMap { institution.policy.role($0.key) }
        let mayLead = rules.contains(where: \.leads)
        let isStaff = rules.contains { $0.category == .staff }
        let isOnlyParent = rules.allSatisfy { $0.category == .parent }
        if !mayLead {
            for unit in try ledUnits(of: member) { try detach(member, from: unit) }
        }
        for unit in try activeUnits(of: member) {
            guard let found = try Unit.find(unit, in: database) else { continue }
            if isOnlyParent || found.isStaff && !isStaff { try remove(member, from: unit) }
        }
    }

    /// Attaches a lead to a unit; the unit's chats that a lead opens take the lead in.
    func attach(_ member: Member.ID, to unit: Unit.ID, by order: Order?) throws(Failure) {
        try database.execute(
            """
            INSERT INTO unit_leads(institution, unit, member, order_number, order_day, since)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT(institution, unit, member) DO UPDATE
                SET order_number = excluded.order_number, order_day = excluded.order_day
            """,
            [
                institution.id, unit.number, member.number, order?.number, order?.day, caller.now,
            ])
        let keys = try roles(of: member).map(\.key)
        for chat in try openChats(of: unit)
        where institution.policy.includes(chat.kind.open, roles: keys, isAdministrator: false) {
            try add(member, to: chat.id)
            try database.execute(
                "UPDATE chats SET owner = ?3 WHERE institution = ?1 AND number = ?2 AND owner IS NULL",
                [institution.id, chat.id.number, member.number])
        }
    }

    /// Ends a lead's attachment; the unit's chats stay, without the one who led.
    func detach(_ member: Member.ID, from unit: Unit.ID) throws(Failure) {
        let values: [any SQLBindable] = [institution.id, unit.number, member.number]
        try database.execute(
            "DELETE FROM unit_leads WHERE institution = ?1 AND unit = ?2 AND member = ?3", values)
        try database.execute(
            "UPDATE chats SET owner = NULL WHERE institution = ?1 AND unit = ?2 AND owner = ?3",
            values)
        try database.execute(
            """
            DELETE FROM chat_members WHERE institution = ?1 AND member = ?3
                AND chat IN (SELECT number FROM chats
                    WHERE institution = ?1 AND unit = ?2 AND state = 'open')
                AND NOT EXISTS (SELECT 1 FROM unit_members
                    WHERE institution = ?1 AND unit = ?2 AND member = ?3)
            """, values)
    }

    /// The active units that a member belongs to.
    func activeUnits(of member: Member.ID) throws(Failure) -> [Unit.ID] {
        try activeUnits(listing: member, in: "unit_members")
    }

    /// The active units to which a member is attached as lead.
    func ledUnits(of member: Member.ID) throws(Failure) -> [Unit.ID] {
        try activeUnits(listing: member, in: "unit_leads")
    }

    private func activeUnits(
        listing member: Member.ID, in table: StaticString
    ) throws(Failure) -> [Unit.ID] {
        try database.all(
            """
            SELECT u.number FROM \(table) t JOIN units u ON u.institution = t.institution
                AND u.number = t.unit
            WHERE t.institution = ?1 AND t.member = ?2 AND u.state = 'active' ORDER BY u.number
            """, [institution.id, member.number]
        ) { Unit.ID(institution.id, $0.integer(0)) }
    }

    /// The roles that a member holds now.
    func roles(of member: Member.ID) throws(Failure) -> [Member.HeldRole] {
        try Member.load(
            where: "m.institution = ?1 AND m.number = ?2", [institution.id, member.number],
            from: database
        ).first?.roles ?? []
    }

    /// The broad kind of people that a held role belongs to.
    func category(of role: Member.HeldRole) -> RoleCategory? {
        institution.policy.role(role.key)?.category
    }

    private func openChats(of unit: Unit.ID) throws(Failure) -> [(id: Chat.ID, kind: ChatKind)] {
        let chats = try database.all(
            """
            SELECT number, kind FROM chats WHERE institution = ?1 AND unit = ?2 AND state = 'open'
            """, [institution.id, unit.number]
        ) { (Chat.ID(institution.id, $0.integer(0)), $0.text(1)) }
        return chats.compactMap { chat, key in
            institution.policy.chatKind(key).map { (chat, $0) }
        }
    }

    /// The rule of a kind of chats; the staff component's chat takes all staff.
    private func kind(_ key: String) -> ChatKind? {
        guard key == Chat.staffKind else { return institution.policy.chatKind(key) }
        var staff = ChatKind()
        staff.takes = ["@staff"]
        return staff
    }

    private func takes(_ kind: ChatKind, _ roles: [Member.HeldRole]) -> Bool {
        let counted = roles.filter { $0.isActive || !kind.activeOnly }
        return institution.policy.includes(
            kind.takes, roles: counted.map(\.key), isAdministrator: false)
    }
}
