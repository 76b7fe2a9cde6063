extension ProfileUsage {
    /// Counts what an institution has.
    package init(of id: Institution.ID, in database: any Database) throws(Failure) {
        self.init()
        func counts(_ sql: String) throws(Failure) -> [String: Int] {
            let rows = try database.all(sql, [id]) { ($0.text(0), Int($0.integer(1))) }
            return Dictionary(rows) { first, _ in first }
        }
        let row = try database.first(
            "SELECT state, settings FROM institutions WHERE id = ?1", [id]
        ) { ($0.text(0), $0.text(1)) }
        guard let (state, settings) = row else { throw .notFound("institution") }
        isRegistered = state != Institution.State.awaiting.rawValue
        verifiers = try InstitutionSettings.decode(JSON(stored: settings)).verifiers.count
        holders = try counts(
            "SELECT role, COUNT(*) FROM member_roles WHERE institution = ?1 GROUP BY role")
        unconfirmed = try counts(
            """
            SELECT r.role, COUNT(*) FROM member_roles r
            WHERE r.institution = ?1 AND NOT EXISTS (
                SELECT 1 FROM verifications v WHERE v.institution = r.institution
                    AND v.member = r.member AND v.role = r.role AND v.state = 'confirmed')
            GROUP BY r.role
            """)
        units = try counts(
            """
            SELECT kind, COUNT(*) FROM units WHERE institution = ?1 AND is_staff = 0 GROUP BY kind
            """)
        chats = try counts(
            """
            SELECT kind, COUNT(*) FROM chats WHERE institution = ?1 AND state = 'open' GROUP BY kind
            """)
        leads = try Self.leads(of: id, in: database)
        ownChannels = try database.all(
            """
            SELECT name FROM channels
            WHERE institution = ?1 AND key IS NULL AND state = 'open' ORDER BY number
            """, [id]
        ) { OwnChannel(name: $0.text(0)) }
        extensions = Set(
            try database.all("SELECT key FROM extensions WHERE institution = ?1", [id]) {
                $0.text(0)
            })
        administrators = try database.count(
            """
            SELECT COUNT(*) FROM members
            WHERE institution = ?1 AND state = 'joined' AND is_administrator = 1
            """, [id])
    }

    private static func leads(
        of id: Institution.ID, in database: any Database
    ) throws(Failure) -> [[String]] {
        var roles: [Int64: [String]] = [:]
        try database.query(
            """
            SELECT DISTINCT l.member, r.role FROM unit_leads l
            JOIN units u ON u.institution = l.institution AND u.number = l.unit
            JOIN member_roles r ON r.institution = l.institution AND r.member = l.member
            WHERE l.institution = ?1 AND u.state = 'active' ORDER BY l.member, r.role
            """, [id]
        ) { roles[$0.integer(0), default: []].append($0.text(1)) }
        return roles.sorted { $0.key < $1.key }.map(\.value)
    }
}
