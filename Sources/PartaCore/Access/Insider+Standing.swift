extension Insider {
    /// Refuses what the regulation does not give.
    ///
    /// A promised thing passes. An allowed one passes once the institution has recorded that it
    /// goes beyond its regulation (`regulation.extend` with the same key). An absent one never.
    ///
    /// - Parameters:
    ///   - key: The thing's stable key: that of a function, or noun and key such as `chat.direct`.
    ///   - action: What is refused, an infinitive in Russian that reads after «можно ли» and
    ///     after «возможности»: «создать опрос».
    ///   - clause: The number of the clause that decides, if any.
    /// - Throws: `forbidden` with the clause.
    package func requireStanding(
        _ standing: Standing, key: String, to action: String, clause: String?
    ) throws(Failure) {
        switch standing {
        case .promised: return
        case .allowed:
            guard try !isExtended(key) else { return }
            throw Failure(
                .forbidden,
                "The regulation is silent; regulation.extend \"\(key)\" switches it on.",
                text: """
                    В Положении не сказано, можно ли \(action). Администратор может разрешить это \
                    отдельным актом.
                    """, clause: Policy.citation(clause))
        case .absent:
            throw Failure(
                .forbidden, "The regulation does not provide for it.",
                text: "Положение не предусматривает возможности \(action).",
                clause: Policy.citation(clause))
        }
    }

    /// Whether the institution has switched a thing on beyond its regulation.
    package func isExtended(_ key: String) throws(Failure) -> Bool {
        try database.count(
            "SELECT COUNT(*) FROM extensions WHERE institution = ?1 AND key = ?2",
            [institution.id, key]) > 0
    }

    /// Refuses a caller without a right that administrators give by name («при наличии доступа»).
    ///
    /// - Parameters:
    ///   - permission: The right's key: `statistics`.
    ///   - action: What is refused, to be read after «Вам нельзя».
    ///   - clause: The number of the clause that decides.
    package func requirePermission(
        _ permission: String, to action: String, clause: String?
    ) throws(Failure) {
        if member.isAdministrator { return }
        let isGranted =
            try database.count(
                """
                SELECT COUNT(*) FROM grants
                WHERE institution = ?1 AND member = ?2 AND permission = ?3
                """, [institution.id, member.id.number, permission]) > 0
        guard !isGranted else { return }
        throw Failure(
            .forbidden, "An administrator has not given this member the right.",
            text: "Вам нельзя \(action): администратор не открыл вам доступ.",
            clause: Policy.citation(clause))
    }
}
