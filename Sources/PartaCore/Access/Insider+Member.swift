extension Insider {
    /// A member whom the caller may see.
    ///
    /// Staff see everybody. Others see those with whom they share a chat or a unit: there is no
    /// directory to search through.
    ///
    /// - Throws: `notFound` when there is no such member or the caller may not see it.
    package func member(_ id: Member.ID, field: String = "member") throws(Failure) -> Member {
        guard id.institution == institution.id,
            let found = try Member.load(
                where: "m.institution = ?1 AND m.number = ?2", [institution.id, id.number],
                from: database
            ).first,
            try sees(found.id)
        else { throw .notFound(field) }
        return found
    }

    private func sees(_ other: Member.ID) throws(Failure) -> Bool {
        if other == member.id || member.isAdministrator || belongs(to: ["@staff"]) { return true }
        let shared = """
            SELECT EXISTS(
                SELECT 1 FROM chat_members a JOIN chat_members b ON b.institution = a.institution
                    AND b.chat = a.chat
                WHERE a.institution = ?1 AND a.member = ?2 AND b.member = ?3)
            OR EXISTS(
                SELECT 1 FROM unit_members a JOIN unit_members b ON b.institution = a.institution
                    AND b.unit = a.unit
                WHERE a.institution = ?1 AND a.member = ?2 AND b.member = ?3)
            OR EXISTS(
                SELECT 1 FROM guardians WHERE institution = ?1
                    AND (learner = ?2 AND parent = ?3 OR learner = ?3 AND parent = ?2))
            """
        return try database.count(shared, [institution.id, member.id.number, other.number]) > 0
    }
}
