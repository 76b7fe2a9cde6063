/// How guardians follow their children.
extension Membership {
    /// Makes a member the guardian of a learner.
    func link(parent: Member.ID, to learner: Member.ID, relation: String) throws(Failure) {
        try database.execute(
            """
            INSERT INTO guardians(institution, learner, parent, relation, since)
            VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT(institution, learner, parent) DO UPDATE SET relation = excluded.relation
            """, [institution.id, learner.number, parent.number, relation, caller.now])
        try join(guardian: parent, ofLearner: learner)
    }

    /// Moves a member from one unit to another; what belonged to the old one stays behind.
    ///
    /// Guardians who had joined a chat of parents there join the chat of the same kind here, so
    /// that nobody needs a second link for what the regulation has already given.
    func move(_ member: Member.ID, from old: Unit.ID, to new: Unit.ID) throws(Failure) {
        let places = try database.all(
            """
            SELECT p.member, c.kind FROM chat_members p
            JOIN chats c ON c.institution = p.institution AND c.number = p.chat
            JOIN guardians g ON g.institution = p.institution AND g.parent = p.member
            WHERE p.institution = ?1 AND c.unit = ?2 AND g.learner = ?3
            """, [institution.id, old.number, member.number]
        ) { (Member.ID(institution.id, $0.integer(0)), $0.text(1)) }
        try remove(member, from: old)
        try add(member, to: new)
        for (guardian, kind) in places where isForParents(kind) {
            let chats = try database.all(
                """
                SELECT number FROM chats
                WHERE institution = ?1 AND unit = ?2 AND kind = ?3 AND state = 'open'
                """, [institution.id, new.number, kind]
            ) { Chat.ID(institution.id, $0.integer(0)) }
            for chat in chats { try add(guardian, to: chat) }
        }
    }

    /// Whether chats of a kind are for parents, and not for whomever the opener wants.
    private func isForParents(_ key: String) -> Bool {
        guard let kind = institution.policy.chatKind(key), !kind.takes.contains("@everyone") else {
            return false
        }
        let parents = institution.policy.document.roles.filter { $0.category == .parent }
        return institution.policy.includes(
            kind.takes, roles: parents.map(\.key), isAdministrator: false)
    }

    /// Ends a guardian's relation to a learner; the guardian leaves the chats of the learner's
    /// units, unless another child is in them.
    ///
    /// - Returns: Whether there was such a relation.
    func unlink(parent: Member.ID, from learner: Member.ID) throws(Failure) -> Bool {
        let removed = try database.execute(
            "DELETE FROM guardians WHERE institution = ?1 AND learner = ?2 AND parent = ?3",
            [institution.id, learner.number, parent.number])
        for unit in try units(everOf: learner) {
            try database.execute(
                """
                DELETE FROM chat_members WHERE institution = ?1 AND member = ?3
                    AND chat IN (SELECT number FROM chats WHERE institution = ?1 AND unit = ?2)
                    AND NOT EXISTS (
                        SELECT 1 FROM guardians g JOIN unit_members u
                            ON u.institution = g.institution AND u.member = g.learner
                            AND u.unit = ?2
                        WHERE g.institution = ?1 AND g.parent = ?3)
                    AND NOT EXISTS (SELECT 1 FROM unit_leads
                        WHERE institution = ?1 AND unit = ?2 AND member = ?3)
                    AND NOT EXISTS (SELECT 1 FROM unit_members
                        WHERE institution = ?1 AND unit = ?2 AND member = ?3)
                """, [institution.id, unit.number, parent.number])
        }
        return removed > 0
    }

    /// The guardians of a learner.
    func guardians(of learner: Member.ID) throws(Failure) -> [Member.ID] {
        try database.all(
            "SELECT parent FROM guardians WHERE institution = ?1 AND learner = ?2 ORDER BY parent",
            [institution.id, learner.number]
        ) { Member.ID(institution.id, $0.integer(0)) }
    }

    /// Ends a membership, and that of guardians who have no other child here.
    ///
    /// A guardian who holds other roles too stays in those.
    ///
    /// - Returns: The guardians whose membership ended.
    func departWithGuardians(_ member: Member.ID) throws(Failure) -> [Member.ID] {
        let left = try database.all(
            """
            SELECT parent FROM guardians WHERE institution = ?1 AND learner = ?2
                AND parent NOT IN (
                    SELECT parent FROM guardians WHERE institution = ?1 AND learner <> ?2)
            ORDER BY parent
            """, [institution.id, member.number]
        ) { Member.ID(institution.id, $0.integer(0)) }
        try depart(member)
        var departed: [Member.ID] = []
        for guardian in left {
            let held = try roles(of: guardian)
            let isAdministrator =
                try database.count(
                    "SELECT is_administrator FROM members WHERE institution = ?1 AND number = ?2",
                    [institution.id, guardian.number]) > 0
            if !isAdministrator, held.allSatisfy({ category(of: $0) == .parent }) {
                try depart(guardian)
                departed.append(guardian)
            } else {
                for role in held where category(of: role) == .parent {
                    try remove(role: role.key, from: guardian)
                }
                try rolesChanged(of: guardian, from: held)
            }
        }
        return departed
    }

    private func units(everOf member: Member.ID) throws(Failure) -> [Unit.ID] {
        try database.all(
            "SELECT unit FROM unit_members WHERE institution = ?1 AND member = ?2",
            [institution.id, member.number]
        ) { Unit.ID(institution.id, $0.integer(0)) }
    }
}
