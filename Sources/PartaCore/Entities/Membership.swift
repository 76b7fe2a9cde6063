/// The changes of who belongs where; every operation that admits, moves or removes people uses them.
///
/// None of them checks rights: the operation has done so. All are idempotent.
struct Membership {
    let caller: Caller
    let institution: Institution

    var database: any Database { caller.database }

    /// Makes an account a present member with a role; returns the member.
    ///
    /// A former member comes back with the old number, so its history stays one. A role that needs
    /// verification starts as pending.
    func admit(_ account: Account.ID, name: String, role: String) throws(Failure) -> Member.ID {
        let known = try database.first(
            "SELECT number, state FROM members WHERE account = ?1 AND institution = ?2",
            [account, institution.id]
        ) { ($0.integer(0), $0.text(1)) }
        let number: Int64
        if let known {
            number = known.0
            if known.1 != "joined" {
                try database.execute(
                    """
                    UPDATE members SET state = 'joined', departed = NULL, joined = ?3, name = ?4
                    WHERE institution = ?1 AND number = ?2
                    """, [institution.id, number, caller.now, name])
            }
        } else {
            number = try caller.nextNumber("members", of: institution.id)
            try database.execute(
                """
                INSERT INTO members(institution, number, account, name, state, is_administrator,
                    joined)
                VALUES (?1, ?2, ?3, ?4, 'joined', 0, ?5)
                """, [institution.id, number, account, name, caller.now])
        }
        let member = Member.ID(institution.id, number)
        try add(role: role, to: member)
        return member
    }

    /// Gives a member a role; asks for its verification where the institution requires one.
    func add(role: String, to member: Member.ID) throws(Failure) {
        try database.execute(
            """
            INSERT INTO member_roles(institution, member, role, is_active, since)
            VALUES (?1, ?2, ?3, 0, ?4) ON CONFLICT DO NOTHING
            """, [institution.id, member.number, role, caller.now])
        guard institution.needsVerification(role) else { return }
        try database.execute(
            """
            INSERT INTO verifications(institution, member, role, state, requested)
            VALUES (?1, ?2, ?3, 'pending', ?4) ON CONFLICT DO NOTHING
            """, [institution.id, member.number, role, caller.now])
    }

    /// Takes a role away, with its verification.
    func remove(role: String, from member: Member.ID) throws(Failure) {
        for table in ["member_roles", "verifications"] {
            try database.execute(
                "DELETE FROM \(table) WHERE institution = ?1 AND member = ?2 AND role = ?3",
                [institution.id, member.number, role])
        }
    }

    /// Puts a member into a unit and into those of its chats that everybody joins at once.
    func add(_ member: Member.ID, to unit: Unit.ID) throws(Failure) {
        try database.execute(
            """
            INSERT INTO unit_members(institution, unit, member, since) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO NOTHING
            """, [institution.id, unit.number, member.number, caller.now])
        try joinChats(of: unit, member)
    }

    /// Takes a member out of a unit and out of the unit's chats.
    ///
    /// Guardians leave the unit's chats too, unless another child of theirs is still in the unit.
    func remove(_ member: Member.ID, from unit: Unit.ID) throws(Failure) {
        let values: [any SQLBindable] = [institution.id, unit.number, member.number]
        for table in ["unit_members", "unit_leads"] {
            try database.execute(
                "DELETE FROM \(table) WHERE institution = ?1 AND unit = ?2 AND member = ?3", values)
        }
        try database.execute(
            """
            DELETE FROM chat_members WHERE institution = ?1 AND member = ?3 AND chat IN (
                SELECT number FROM chats WHERE institution = ?1 AND unit = ?2)
            """, values)
        try database.execute(
            """
            DELETE FROM chat_members WHERE institution = ?1
                AND chat IN (SELECT number FROM chats WHERE institution = ?1 AND unit = ?2)
                AND member IN (SELECT parent FROM guardians WHERE institution = ?1 AND learner = ?3)
                AND NOT EXISTS (
                    SELECT 1 FROM guardians g JOIN unit_members u ON u.institution = g.institution
                        AND u.member = g.learner AND u.unit = ?2
                    WHERE g.institution = ?1 AND g.parent = chat_members.member)
                AND NOT EXISTS (
                    SELECT 1 FROM unit_leads l WHERE l.institution = ?1 AND l.unit = ?2
                        AND l.member = chat_members.member)
            """, values)
    }

    /// Puts a member into a chat; history before is readable.
    func add(_ member: Member.ID, to chat: Chat.ID) throws(Failure) {
        try database.execute(
            """
            INSERT INTO chat_members(institution, chat, member, since, read)
            VALUES (?1, ?2, ?3, ?4, 0) ON CONFLICT DO NOTHING
            """, [institution.id, chat.number, member.number, caller.now])
    }

    /// Takes a member out of a chat.
    func remove(_ member: Member.ID, from chat: Chat.ID) throws(Failure) {
        try database.execute(
            "DELETE FROM chat_members WHERE institution = ?1 AND chat = ?2 AND member = ?3",
            [institution.id, chat.number, member.number])
    }

    /// Ends a membership: roles, units, chats and administrator's rights go, the history stays.
    ///
    /// Archived units and chats keep the people they had. Guardians of the person stay members;
    /// see ``departWithGuardians(_:)``.
    func depart(_ member: Member.ID) throws(Failure) {
        let values: [any SQLBindable] = [institution.id, member.number]
        let units = try database.all(
            """
            SELECT u.number FROM units u JOIN unit_members m ON m.institution = u.institution
                AND m.unit = u.number
            WHERE u.institution = ?1 AND m.member = ?2 AND u.state = 'active'
            """, values
        ) { Unit.ID(institution.id, $0.integer(0)) }
        for unit in units { try remove(member, from: unit) }
        for table in ["member_roles", "verifications", "grants"] {
            try database.execute(
                "DELETE FROM \(table) WHERE institution = ?1 AND member = ?2", values)
        }
        try database.execute(
            """
            DELETE FROM unit_leads WHERE institution = ?1 AND member = ?2 AND unit IN (
                SELECT number FROM units WHERE institution = ?1 AND state = 'active')
            """, values)
        try database.execute(
            """
            DELETE FROM chat_members WHERE institution = ?1 AND member = ?2 AND chat IN (
                SELECT number FROM chats WHERE institution = ?1 AND state = 'open')
            """, values)
        try database.execute(
            "DELETE FROM guardians WHERE institution = ?1 AND (learner = ?2 OR parent = ?2)", values
        )
        try database.execute(
            """
            UPDATE pairing_codes SET expires = ?3
            WHERE institution = ?1 AND (learner = ?2 OR issuer = ?2) AND used IS NULL
            """, values + [caller.now])
        try database.execute(
            """
            UPDATE members SET state = 'left', departed = ?3, is_administrator = 0
            WHERE institution = ?1 AND number = ?2
            """, values + [caller.now])
    }
}
