/// Something the regulation asks for that is not there yet, or that it leaves open itself.
struct ConformityGap: Record {
    var row = Row.M01
    var clause: String?
    var text = ""

    static let fields: [Field<Self>] = [
        Field("row", \.row, "The row."),
        Field("clause", \.clause, "The clause concerned."),
        Field("text", \.text, "What is missing, in Russian."),
    ]

    /// Finds the gaps of an institution.
    ///
    /// - Parameter servedRows: The rows that operations of this release serve.
    static func find(
        in institution: Institution, servedRows: Set<Row>, _ database: any Database
    ) throws(Failure) -> [ConformityGap] {
        var gaps = unserved(institution.policy, servedRows)
        gaps += unnamedVerifiers(institution)
        gaps += try papers(institution, database)
        gaps += try leads(institution, database)
        return gaps.sorted { $0.row < $1.row }
    }

    private static func unserved(_ policy: Policy, _ served: Set<Row>) -> [ConformityGap] {
        Row.allCases.filter { policy.row($0).standing == .promised && !served.contains($0) }
            .map { row in
                ConformityGap(
                    row: row, clause: policy.row(row).clause,
                    text: "Положение это обещает, а платформа ещё не обеспечивает.")
            }
    }

    /// Roles whose status must be verified although nobody is named who completes it.
    private static func unnamedVerifiers(_ institution: Institution) -> [ConformityGap] {
        institution.policy.document.roles.filter { role in
            role.standing != .absent && role.verification.mode != .none
                && role.verification.completedBy.isEmpty && !role.verification.selfConfirmed
        }.map { role in
            let clause = role.verification.completionClause ?? role.verification.clause
            let word = role.word.nominative
            guard institution.settings.verifiers.isEmpty else {
                return ConformityGap(
                    row: .M36, clause: clause,
                    text: """
                        \(word): Положение не называет, кто завершает проверку статуса; \
                        проверяющих назначила сама организация.
                        """)
            }
            return ConformityGap(
                row: .M36, clause: clause,
                text: """
                    \(word): статус проверяется, но Положение не называет, кто завершает \
                    проверку; организация должна назначить проверяющих.
                    """)
        }
    }

    private static func papers(
        _ institution: Institution, _ database: any Database
    ) throws(Failure) -> [ConformityGap] {
        var gaps: [ConformityGap] = []
        let (id, policy) = (institution.id, institution.policy)
        if institution.state == .awaiting {
            gaps.append(
                ConformityGap(
                    row: .M16, clause: policy.row(.M16).clause,
                    text: "Администратор ещё не завершил регистрацию."))
        }
        let hasText =
            try database.count(
                """
                SELECT COUNT(*) FROM regulations
                WHERE institution = ?1 AND kind = 'regulation' AND lapsed IS NULL AND text <> ''
                """, [id]) > 0
        if !hasText {
            gaps.append(
                ConformityGap(
                    row: .M01, clause: policy.row(.M01).clause,
                    text: "Текст действующей редакции Положения не внесён."))
        }
        let hasOrder = try Regulation.newest(.order, of: id, in: database) != nil
        if policy.row(.M02).standing == .promised, !hasOrder {
            gaps.append(
                ConformityGap(
                    row: .M02, clause: policy.row(.M02).clause,
                    text: "Отдельный локальный акт об использовании платформы не внесён."))
        }
        return gaps
    }

    private static func leads(
        _ institution: Institution, _ database: any Database
    ) throws(Failure) -> [ConformityGap] {
        let rule = institution.policy.document.distribution
        guard rule.standing == .promised else { return [] }
        let names = try database.all(
            """
            SELECT u.name FROM units u
            WHERE u.institution = ?1 AND u.is_staff = 0 AND u.state = 'active' AND NOT EXISTS (
                SELECT 1 FROM unit_leads l WHERE l.institution = ?1 AND l.unit = u.number)
            ORDER BY u.name LIMIT 20
            """, [institution.id]
        ) { $0.text(0) }
        guard !names.isEmpty else { return [] }
        return [
            ConformityGap(
                row: .M26, clause: rule.clause,
                text: "Руководитель не закреплён: \(names.joined(separator: ", ")).")
        ]
    }
}
