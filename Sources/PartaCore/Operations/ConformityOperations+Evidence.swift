/// Something countable that shows a row at work.
struct ConformityEvidence: Record {
    var what = ""
    var count = 0

    static let fields: [Field<Self>] = [
        Field("what", \.what, "What is counted, in Russian."),
        Field("count", \.count, "How many there are."),
    ]
}

extension ConformityEvidence {
    /// The counting of evidence in one institution.
    struct Source {
        let institution: Institution
        let database: any Database

        /// What there is of a row; empty where nothing can be counted.
        func of(_ row: Row) throws(Failure) -> [ConformityEvidence] {
            var evidence: [ConformityEvidence] = []
            for (what, source) in ConformityEvidence.sources[row] ?? [] {
                evidence.append(
                    ConformityEvidence(
                        what: what,
                        count: try database.count(
                            "SELECT COUNT(*) FROM \(source)", [institution.id])))
            }
            for kind in institution.policy.document.chats where kind.rows.contains(row) {
                evidence.append(
                    ConformityEvidence(
                        what: "Чаты «\(kind.name)»",
                        count: try database.count(
                            "SELECT COUNT(*) FROM chats WHERE institution = ?1 AND kind = ?2",
                            [institution.id, kind.key])))
            }
            for channel in institution.policy.document.channels.system
            where channel.rows.contains(row) {
                evidence.append(
                    ConformityEvidence(
                        what: "Канал «\(channel.name)»: публикации",
                        count: try database.count(
                            """
                            SELECT COALESCE(SUM(last), 0) FROM channels
                            WHERE institution = ?1 AND key = ?2
                            """, [institution.id, channel.key])))
            }
            return evidence
        }
    }

    /// Tables with a condition on the institution, `?1`, by row.
    private static let sources: [Row: [(String, String)]] = [
        .M01: [
            ("Редакции положения", "regulations WHERE institution = ?1 AND kind = 'regulation'"),
            (
                "Ознакомились с действующей редакцией",
                """
                acknowledgements WHERE institution = ?1 AND regulation = (
                    SELECT MAX(number) FROM regulations
                    WHERE institution = ?1 AND kind = 'regulation')
                """
            ),
        ],
        .M02: [("Локальные акты", "regulations WHERE institution = ?1 AND kind = 'order'")],
        .M05: [("Участники", "members WHERE institution = ?1 AND state = 'joined'")],
        .M11: [administrators],
        .M14: [
            (
                "Приказы в заявке",
                """
                applications a JOIN application_orders o ON o.application = a.id
                WHERE a.institution = ?1
                """
            )
        ],
        .M13: [("Заявки", "applications WHERE institution = ?1")],
        .M17: [
            (
                "Правки сведений",
                "audit WHERE institution = ?1 AND action = 'institution.edit'"
            )
        ],
        .M18: [administrators],
        .M19: [("Обращения", "tickets WHERE institution = ?1")],
        .M20: [
            (
                "Обращения, переданные оператору",
                "tickets WHERE institution = ?1 AND escalated IS NOT NULL"
            )
        ],
        .M21: [
            (
                "Доступ к статистике открыт",
                "grants WHERE institution = ?1 AND permission = 'statistics'"
            )
        ],
        .M22: [("Мероприятия в реестре", "meetings WHERE institution = ?1")],
        .M24: [
            (
                "Объединения",
                "units WHERE institution = ?1 AND is_staff = 0 AND state = 'active'"
            )
        ],
        .M25: [("Номенклатуры", "nomenclatures WHERE institution = ?1")],
        .M26: [("Закреплённые руководители", "unit_leads WHERE institution = ?1")],
        .M31: [("Движения", "movements WHERE institution = ?1")],
        .M32: [("Ссылки", "invites WHERE institution = ?1")],
        .M33: [("Ссылки с ролью", "invites WHERE institution = ?1 AND role <> ''")],
        .M34: [
            ("Акты аннулирования", "revocations WHERE institution = ?1"),
            (
                "Аннулированные ссылки",
                "invites WHERE institution = ?1 AND revocation IS NOT NULL"
            ),
        ],
        .M35: [("Заявки на вступление", "join_requests WHERE institution = ?1")],
        .M36: [
            (
                "Подтверждённые статусы",
                "verifications WHERE institution = ?1 AND state = 'confirmed'"
            ),
            (
                "Ждут подтверждения",
                "verifications WHERE institution = ?1 AND state = 'pending'"
            ),
        ],
        .M43: [("Вступления по ссылке в чат", chatClaims)],
        .M44: [("Вступления по ссылке в чат", chatClaims)],
        .M60: [("Мероприятия", "meetings WHERE institution = ?1")],
        .M68: [("Публикации", "posts WHERE institution = ?1")],
        .M69: [("Переданные материалы", "submissions WHERE institution = ?1")],
        .M71: [("Мероприятия", "meetings WHERE institution = ?1")],
        .M72: [("Сообщения", "messages WHERE institution = ?1")],
        .M74: [("Файлы", "files WHERE institution = ?1")],
        .M85: [("Ознакомления", "acknowledgements WHERE institution = ?1")],
    ]

    private static let administrators = (
        "Администраторы", "members WHERE institution = ?1 AND is_administrator = 1"
    )
    private static let chatClaims = """
        invite_claims c JOIN invites i ON i.institution = c.institution AND i.number = c.invite
        WHERE c.institution = ?1 AND i.target = 'chat'
        """
}
