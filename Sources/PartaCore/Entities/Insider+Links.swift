extension Insider {
    /// Revokes the live links that a change of people has made pointless, in one act.
    ///
    /// - Parameters:
    ///   - reason: Why, as the act says it.
    ///   - isMeant: Picks links among those that could still be claimed.
    /// - Returns: How many links were revoked; without any there is no act.
    @discardableResult
    func revokeLinks(
        reason: String, where isMeant: (Invite) throws(Failure) -> Bool
    ) throws(Failure) -> Int {
        let live = try database.all(
            """
            SELECT \(Invite.columns) FROM invites i
            WHERE i.institution = ?1 AND i.revocation IS NULL AND i.used < i.uses
                AND i.expires > ?2
            """, [institution.id, caller.now]
        ) { row throws(Failure) in try Invite(row) }
        var meant: [Invite] = []
        for invite in live where try isMeant(invite) { meant.append(invite) }
        guard !meant.isEmpty else { return 0 }
        let act = try caller.nextNumber("revocations", of: institution.id)
        try database.execute(
            """
            INSERT INTO revocations(institution, number, reason, by_member, at)
            VALUES (?1, ?2, ?3, ?4, ?5)
            """, [institution.id, act, reason, member.id.number, caller.now])
        for invite in meant {
            try database.execute(
                "UPDATE invites SET revocation = ?3 WHERE institution = ?1 AND number = ?2",
                [institution.id, invite.id.number, act])
        }
        return meant.count
    }

    /// Revokes a member's live links that the roles and office it has now would not let it issue.
    @discardableResult
    func revokeLinks(
        beyondRightsOf issuer: Member.ID, isAdministrator: Bool, reason: String
    ) throws(Failure) -> Int {
        let held = try membership.roles(of: issuer).map(\.key)
        return try revokeLinks(reason: reason) { invite in
            invite.issuer == issuer
                && !policy.mayInvite(
                    role: invite.role, to: invite.target, issuerRoles: held,
                    isAdministrator: isAdministrator)
        }
    }

    /// Revokes the live links into a unit and its chats.
    ///
    /// - Parameter name: Only personal links for this person; `nil` for all links.
    @discardableResult
    func revokeLinks(
        into unit: Unit.ID, for name: String? = nil, reason: String
    ) throws(Failure) -> Int {
        let chats = try database.all(
            "SELECT number FROM chats WHERE institution = ?1 AND unit = ?2",
            [institution.id, unit.number]
        ) { Chat.ID(institution.id, $0.integer(0)) }
        let wanted = name.map { FoldedName($0) }
        return try revokeLinks(reason: reason) { invite in
            guard invite.unit == unit || invite.chat.map(chats.contains) ?? false else {
                return false
            }
            guard let wanted else { return true }
            return invite.name.map { FoldedName($0) } == wanted
        }
    }
}
