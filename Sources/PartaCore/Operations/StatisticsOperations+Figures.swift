/// Figures of one role.
struct RoleFigures: Record {
    var role = ""
    var word = ""
    var people = 0
    var verified = 0
    var pending = 0
    var active = 0

    static let fields: [Field<Self>] = [
        Field("role", \.role, "Key of the role."),
        Field("word", \.word, "Title of the role."),
        Field("people", \.people, "Present members with the role."),
        Field("verified", \.verified, "Those whose status is confirmed."),
        Field("pending", \.pending, "Those whose status waits for it."),
        Field("active", \.active, "Those active within the period."),
    ]
}

/// Figures of one day.
struct DayFigures: Record {
    var day = Day()
    var active = 0
    var roles: [String: Int] = [:]
    var messages = 0
    var posts = 0
    var joined = 0

    static let fields: [Field<Self>] = [
        Field("day", \.day, "The day, by the institution's clock."),
        Field("active", \.active, "Active members."),
        Field("roles", \.roles, "Active members by role; one with two roles counts in both."),
        Field("messages", \.messages, "Messages written."),
        Field("posts", \.posts, "Channel posts published."),
        Field("joined", \.joined, "People who joined."),
    ]
}

/// Figures of links.
struct InviteFigures: Record {
    var issued = 0
    var claimed = 0
    var unclaimed = 0
    var expired = 0
    var revoked = 0

    static let fields: [Field<Self>] = [
        Field("issued", \.issued, "Links ever issued."),
        Field("claimed", \.claimed, "Used at least once."),
        Field("unclaimed", \.unclaimed, "Never used and still good: to be revoked (M34)."),
        Field("expired", \.expired, "Never used and run out."),
        Field("revoked", \.revoked, "Revoked."),
    ]
}

/// The counting behind the statistics.
struct Figures {
    let insider: Insider
    let period: Period

    private var database: any Database { insider.database }
    private var institution: Institution.ID { insider.institution.id }

    /// Counts the rows of a table under a condition on the institution, `?1`.
    func count(_ source: StaticString) throws(Failure) -> Int {
        try database.count("SELECT COUNT(*) FROM \(source)", [institution])
    }

    /// Counts the rows of a table whose moment lies in the period.
    func countInPeriod(_ table: StaticString, _ moment: StaticString) throws(Failure) -> Int {
        try database.count(
            """
            SELECT COUNT(*) FROM \(table)
            WHERE institution = ?1 AND \(moment) >= ?2 AND \(moment) < ?3
            """, [institution, period.start, period.end])
    }

    func activePeople() throws(Failure) -> Int {
        try database.count(
            """
            SELECT COUNT(DISTINCT member) FROM activity
            WHERE institution = ?1 AND day BETWEEN ?2 AND ?3
            """, [institution, period.from, period.until])
    }

    /// The roles that exist here, those without people too.
    func roles() throws(Failure) -> [RoleFigures] {
        var found: [String: RoleFigures] = [:]
        try database.query(
            """
            SELECT r.role, COUNT(*), SUM(CASE WHEN v.state = 'confirmed' THEN 1 ELSE 0 END),
                SUM(CASE WHEN v.state = 'pending' THEN 1 ELSE 0 END),
                SUM(CASE WHEN EXISTS(SELECT 1 FROM activity a WHERE a.institution = ?1
                    AND a.member = m.number AND a.day BETWEEN ?2 AND ?3) THEN 1 ELSE 0 END)
            FROM members m
            JOIN member_roles r ON r.institution = m.institution AND r.member = m.number
            LEFT JOIN verifications v ON v.institution = m.institution AND v.member = m.number
                AND v.role = r.role
            WHERE m.institution = ?1 AND m.state = 'joined' GROUP BY r.role
            """, [institution, period.from, period.until]
        ) { row throws(Failure) in
            found[row.text(0)] = RoleFigures(
                role: row.text(0), people: Int(row.integer(1)), verified: Int(row.integer(2)),
                pending: Int(row.integer(3)), active: Int(row.integer(4)))
        }
        return insider.policy.document.roles.filter { $0.standing != .absent }.map { rule in
            var figures = found[rule.key] ?? RoleFigures(role: rule.key)
            figures.word = rule.word.nominative
            return figures
        }
    }

    /// The days on which anything happened, in their order.
    func days() throws(Failure) -> [DayFigures] {
        var days: [Day: DayFigures] = [:]
        try database.query(
            """
            SELECT day, COUNT(*) FROM activity
            WHERE institution = ?1 AND day BETWEEN ?2 AND ?3 GROUP BY day
            """, [institution, period.from, period.until]
        ) { row throws(Failure) in
            days[row.day(0), default: DayFigures()].active = Int(row.integer(1))
        }
        try database.query(
            """
            SELECT a.day, r.role, COUNT(*) FROM activity a
            JOIN member_roles r ON r.institution = a.institution AND r.member = a.member
            WHERE a.institution = ?1 AND a.day BETWEEN ?2 AND ?3 GROUP BY a.day, r.role
            """, [institution, period.from, period.until]
        ) { row throws(Failure) in
            days[row.day(0), default: DayFigures()].roles[row.text(1)] = Int(row.integer(2))
        }
        for (table, moment, figure) in [
            ("messages", "created", \DayFigures.messages), ("posts", "created", \.posts),
            ("members", "joined", \.joined),
        ] as [(StaticString, StaticString, WritableKeyPath<DayFigures, Int>)] {
            for (day, count) in try countsByDay(table, moment) {
                days[day, default: DayFigures()][keyPath: figure] = count
            }
        }
        return days.sorted { $0.key < $1.key }.map { day, figures in
            var figures = figures
            figures.day = day
            return figures
        }
    }

    /// Counts the rows of a table by the institution's day of their moment.
    private func countsByDay(
        _ table: StaticString, _ moment: StaticString
    ) throws(Failure) -> [(Day, Int)] {
        try database.all(
            """
            SELECT (\(moment) + ?4) / 86400 AS local_day, COUNT(*) FROM \(table)
            WHERE institution = ?1 AND \(moment) >= ?2 AND \(moment) < ?3 GROUP BY local_day
            """,
            [
                institution, period.start, period.end,
                insider.policy.document.institution.offset * 60,
            ]
        ) { ($0.day(0), Int($0.integer(1))) }
    }

    func invites() throws(Failure) -> InviteFigures {
        let found = try database.first(
            """
            SELECT COUNT(*), SUM(CASE WHEN used > 0 THEN 1 ELSE 0 END),
                SUM(CASE WHEN used = 0 AND revocation IS NULL AND expires > ?2 THEN 1 ELSE 0 END),
                SUM(CASE WHEN used = 0 AND revocation IS NULL AND expires <= ?2 THEN 1 ELSE 0 END),
                SUM(CASE WHEN revocation IS NOT NULL THEN 1 ELSE 0 END)
            FROM invites WHERE institution = ?1
            """, [institution, insider.caller.now]
        ) { row in
            InviteFigures(
                issued: Int(row.integer(0)), claimed: Int(row.integer(1)),
                unclaimed: Int(row.integer(2)), expired: Int(row.integer(3)),
                revoked: Int(row.integer(4)))
        }
        return found ?? InviteFigures()
    }
}

/// A sheet as office programs with Russian settings open it (RFC 4180 with semicolons).
struct Sheet {
    private(set) var text = "\u{FEFF}"

    mutating func add(_ cells: String...) { add(cells) }

    mutating func add(_ cells: [String]) {
        text += cells.map(Self.cell).joined(separator: ";") + "\r\n"
    }

    private static func cell(_ value: String) -> String {
        // A cell that starts like a formula would be run by the office program.
        let isFormula = value.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + value : value
        guard safe.unicodeScalars.contains(where: { ";\"\r\n".unicodeScalars.contains($0) }) else {
            return safe
        }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
