/// Shows the administration how the platform is used, without what people write.
enum ShowControl: Operation {
    static let name = "statistics.control"
    static let summary = "Shows activity by unit and the register of meetings, without any texts."
    static let rows: [Row] = [.M22, .M57, .M58]
    static let access: Access = .read(.member)

    struct Request: Record {
        var institution = Institution.ID()
        var from: Day?
        var until: Day?
        var limit = 0
        var after: Meeting.ID?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("from", \.from, "The first day; by default 29 days before the last."),
            Field("until", \.until, "The last day; by default today."),
            Field("limit", \.limit, "At most so many meetings.", 1...200, default: 50),
            Field("after", \.after, "Only meetings behind this one."),
        ]
    }

    struct UnitItem: Record {
        var unit = Unit.ID()
        var name = ""
        var people = 0
        var active = 0
        var messages = 0
        var meetings = 0

        static let fields: [Field<Self>] = [
            Field("unit", \.unit, "The unit."),
            Field("name", \.name, "Its name."),
            Field("people", \.people, "Its people."),
            Field("active", \.active, "Those active within the period."),
            Field("messages", \.messages, "Messages in its chats within the period."),
            Field("meetings", \.meetings, "Meetings of its chats within the period."),
        ]
    }

    struct MeetingItem: Record {
        var meeting = Meeting.ID()
        var kind = ""
        var format = ""
        var title = ""
        var chat = ""
        var unit: Unit.ID?
        var owner = ""
        var starts = Instant()
        var ends = Instant()
        var state = ""
        var participants = 0

        static let fields: [Field<Self>] = [
            Field("meeting", \.meeting, "The meeting."),
            Field("kind", \.kind, "Event, lesson or working meeting."),
            Field("format", \.format, "Online or hybrid."),
            Field("title", \.title, "Its title."),
            Field("chat", \.chat, "Name of its chat."),
            Field("unit", \.unit, "The unit of its chat."),
            Field("owner", \.owner, "Name of the one who holds it."),
            Field("starts", \.starts, "When it starts."),
            Field("ends", \.ends, "When it ends."),
            Field("state", \.state, "Where it stands."),
            Field("participants", \.participants, "How many took part."),
        ]
    }

    struct Reply: Record {
        var from = Day()
        var until = Day()
        var units: [UnitItem] = []
        var meetings: [MeetingItem] = []

        static let fields: [Field<Self>] = [
            Field("from", \.from, "The first day of the period."),
            Field("until", \.until, "The last day of the period."),
            Field("units", \.units, "Activity by active unit."),
            Field("meetings", \.meetings, "The register of meetings by number."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        let rule = insider.policy.function("control")
        let clause = rule.clause ?? insider.policy.row(.M22).clause
        try insider.requireStanding(
            rule.standing, key: "control", to: "контролировать использование платформы",
            clause: clause)
        try insider.require(
            ["@administration", "@administrators"], to: "контролировать использование платформы",
            clause: clause)
        let period = try Period(
            from: request.from, until: request.until, at: insider.institution, now: caller.now)
        return Reply(
            from: period.from, until: period.until, units: try units(insider, period),
            meetings: try meetings(insider, period, request))
    }

    private static func units(
        _ insider: Insider, _ period: Period
    ) throws(Failure) -> [UnitItem] {
        try insider.database.all(
            """
            SELECT u.number, u.name,
                (SELECT COUNT(*) FROM unit_members p WHERE p.institution = ?1 AND p.unit = u.number),
                (SELECT COUNT(DISTINCT a.member) FROM unit_members p JOIN activity a
                    ON a.institution = p.institution AND a.member = p.member
                    WHERE p.institution = ?1 AND p.unit = u.number AND a.day BETWEEN ?4 AND ?5),
                (SELECT COUNT(*) FROM chats c JOIN messages t ON t.institution = c.institution
                    AND t.chat = c.number
                    WHERE c.institution = ?1 AND c.unit = u.number
                        AND t.created >= ?2 AND t.created < ?3),
                (SELECT COUNT(*) FROM chats c JOIN meetings e ON e.institution = c.institution
                    AND e.chat = c.number
                    WHERE c.institution = ?1 AND c.unit = u.number
                        AND e.starts >= ?2 AND e.starts < ?3)
            FROM units u WHERE u.institution = ?1 AND u.state = 'active' ORDER BY u.number
            """,
            [insider.institution.id, period.start, period.end, period.from, period.until]
        ) { row in
            UnitItem(
                unit: Unit.ID(insider.institution.id, row.integer(0)), name: row.text(1),
                people: Int(row.integer(2)), active: Int(row.integer(3)),
                messages: Int(row.integer(4)), meetings: Int(row.integer(5)))
        }
    }

    private static func meetings(
        _ insider: Insider, _ period: Period, _ request: Request
    ) throws(Failure) -> [MeetingItem] {
        let institution = insider.institution.id
        return try insider.database.all(
            """
            SELECT e.number, e.kind, e.format, e.title, c.name, c.unit, m.name, e.starts, e.ends,
                e.state, (SELECT COUNT(*) FROM attendance a
                    WHERE a.institution = ?1 AND a.meeting = e.number)
            FROM meetings e
            JOIN chats c ON c.institution = e.institution AND c.number = e.chat
            JOIN members m ON m.institution = e.institution AND m.number = e.owner
            WHERE e.institution = ?1 AND e.starts >= ?2 AND e.starts < ?3 AND e.number > ?4
            ORDER BY e.number LIMIT ?5
            """,
            [
                institution, period.start, period.end, request.after?.number ?? 0, request.limit,
            ]
        ) { row in
            MeetingItem(
                meeting: Meeting.ID(institution, row.integer(0)), kind: row.text(1),
                format: row.text(2), title: row.text(3), chat: row.text(4),
                unit: row.optionalInteger(5).map { Unit.ID(institution, $0) }, owner: row.text(6),
                starts: row.instant(7), ends: row.instant(8), state: row.text(9),
                participants: Int(row.integer(10)))
        }
    }
}
