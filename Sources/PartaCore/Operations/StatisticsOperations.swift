/// Operations on the statistics that the head gets.
enum StatisticsOperations {
    static let all: [any Operation.Type] = [
        ShowStatistics.self, ExportStatistics.self, ShowControl.self, GrantStatistics.self,
        RevokeStatistics.self,
    ]
}

/// The request of a report on an institution.
struct ReportRequest: Record {
    var institution = Institution.ID()
    var from: Day?
    var until: Day?

    static let fields: [Field<Self>] = [
        Field("institution", \.institution, "The institution."),
        Field("from", \.from, "The first day; by default 29 days before the last."),
        Field("until", \.until, "The last day; by default today."),
    ]
}

extension Insider {
    /// Refuses those to whom nobody has opened the statistics («при наличии доступа»).
    func requireStatistics() throws(Failure) {
        let rule = policy.document.statistics
        try requireStanding(
            rule.standing, key: "statistics", to: "получить статистику", clause: rule.clause)
        try requirePermission(
            "statistics", to: "смотреть статистику", clause: rule.clause)
    }
}

/// Shows how the platform is used.
enum ShowStatistics: Operation {
    static let name = "statistics.show"
    static let summary = "Shows how many people joined, were verified and use the platform."
    static let rows: [Row] = [.M21, .M34]
    static let access: Access = .read(.member)

    struct Reply: Record {
        var institution = ""
        var recipient = Word()
        var from = Day()
        var until = Day()
        var people = 0
        var active = 0
        var roles: [RoleFigures] = []
        var days: [DayFigures] = []
        var units = 0
        var chats = 0
        var messages = 0
        var posts = 0
        var meetings = 0
        var invites = InviteFigures()

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "Name of the institution."),
            Field("recipient", \.recipient, "For whom the regulation has them made."),
            Field("from", \.from, "The first day of the period."),
            Field("until", \.until, "The last day of the period."),
            Field("people", \.people, "Present members."),
            Field("active", \.active, "Members active within the period."),
            Field("roles", \.roles, "Figures by role."),
            Field("days", \.days, "Figures by day, days without any left out."),
            Field("units", \.units, "Active units."),
            Field("chats", \.chats, "Open chats."),
            Field("messages", \.messages, "Messages written within the period."),
            Field("posts", \.posts, "Channel posts published within the period."),
            Field("meetings", \.meetings, "Meetings that start within the period."),
            Field("invites", \.invites, "Links, of all times."),
        ]
    }

    static func run(_ request: ReportRequest, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        try insider.requireStatistics()
        return try report(request, insider)
    }

    /// The figures; who may see them has been checked.
    static func report(_ request: ReportRequest, _ insider: Insider) throws(Failure) -> Reply {
        let period = try Period(
            from: request.from, until: request.until, at: insider.institution,
            now: insider.caller.now)
        let figures = Figures(insider: insider, period: period)
        var reply = Reply(
            institution: insider.institution.name,
            recipient: insider.policy.document.statistics.recipient, from: period.from,
            until: period.until)
        reply.people = try figures.count("members WHERE institution = ?1 AND state = 'joined'")
        reply.active = try figures.activePeople()
        reply.roles = try figures.roles()
        reply.days = try figures.days()
        reply.units = try figures.count(
            "units WHERE institution = ?1 AND state = 'active' AND is_staff = 0")
        reply.chats = try figures.count("chats WHERE institution = ?1 AND state = 'open'")
        reply.messages = try figures.countInPeriod("messages", "created")
        reply.posts = try figures.countInPeriod("posts", "created")
        reply.meetings = try figures.countInPeriod("meetings", "starts")
        reply.invites = try figures.invites()
        return reply
    }
}

/// Hands the statistics out as a sheet.
enum ExportStatistics: Operation {
    static let name = "statistics.csv"
    static let summary =
        "Hands the statistics out as a CSV sheet with the institution's role words."
    static let rows: [Row] = [.M21]
    static let access: Access = .read(.member)

    struct Reply: Record {
        var name = ""
        var text = ""

        static let fields: [Field<Self>] = [
            Field("name", \.name, "Name for the file."),
            Field("text", \.text, "UTF-8 with a byte-order mark, semicolons, CRLF."),
        ]
    }

    static func run(_ request: ReportRequest, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        try insider.requireStatistics()
        let report = try ShowStatistics.report(request, insider)
        var sheet = Sheet()
        sheet.add("Статистика использования платформы", report.institution)
        sheet.add("Для кого", report.recipient.nominative)
        sheet.add("Период", "\(report.from) — \(report.until)")
        sheet.add()
        sheet.add("Показатель", "Значение")
        for (title, value) in [
            ("Участников", report.people), ("Активных за период", report.active),
            ("Объединений", report.units), ("Чатов", report.chats),
            ("Сообщений за период", report.messages), ("Публикаций за период", report.posts),
            ("Встреч за период", report.meetings), ("Ссылок выдано", report.invites.issued),
            ("Ссылок востребовано", report.invites.claimed),
            ("Ссылок невостребованных", report.invites.unclaimed),
            ("Ссылок аннулировано", report.invites.revoked),
        ] {
            sheet.add(title, String(value))
        }
        sheet.add()
        sheet.add("Роль", "Присоединились", "Статус подтверждён", "Ждут подтверждения", "Активны")
        for role in report.roles {
            sheet.add(
                role.word, String(role.people), String(role.verified), String(role.pending),
                String(role.active))
        }
        sheet.add()
        sheet.add(["Дата", "Активных всего"] + report.roles.map(\.word))
        for day in report.days {
            sheet.add(
                [day.day.description, String(day.active)]
                    + report.roles.map { String(day.roles[$0.role] ?? 0) })
        }
        return Reply(
            name: "statistics-\(report.from)-\(report.until).csv", text: sheet.text)
    }
}

/// Opens the statistics to a member.
enum GrantStatistics: Operation {
    static let name = "statistics.grant"
    static let summary = "Opens the statistics to a member of the staff."
    static let rows: [Row] = [.M21]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var member = Member.ID()

        static let fields: [Field<Self>] = [Field("member", \.member, "The member.")]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.administrator(of: request.member.institution)
        try insider.requireActive()
        let member = try insider.member(request.member)
        let rule = insider.policy.document.statistics
        try insider.requireStanding(
            rule.standing, key: "statistics", to: "получить статистику", clause: rule.clause)
        let isStaff = insider.policy.includes(
            ["@staff"], roles: member.roles.map(\.key), isAdministrator: false)
        guard member.isPresent, isStaff else {
            throw Failure(
                .forbidden, field: "member", "The statistics are for the staff.",
                text: """
                    Статистику получает \(rule.recipient.nominative); доступ к ней можно открыть \
                    только работникам.
                    """,
                clause: Policy.citation(rule.clause))
        }
        try caller.database.execute(
            """
            INSERT INTO grants(institution, member, permission, since, by_member)
            VALUES (?1, ?2, 'statistics', ?3, ?4) ON CONFLICT DO NOTHING
            """,
            [
                insider.institution.id, member.id.number, caller.now, insider.member.id.number,
            ])
        try caller.record(insider.institution.id, name, of: "member \(member.id)")
        return Empty()
    }
}

/// Closes the statistics to a member again.
enum RevokeStatistics: Operation {
    static let name = "statistics.revoke"
    static let summary = "Closes the statistics to a member again."
    static let rows: [Row] = [.M21]
    static let access: Access = .write(.administrator)

    static func run(
        _ request: GrantStatistics.Request, for caller: Caller
    ) throws(Failure) -> Empty {
        let insider = try caller.administrator(of: request.member.institution)
        try insider.requireActive()
        let member = try insider.member(request.member)
        let removed = try caller.database.execute(
            """
            DELETE FROM grants WHERE institution = ?1 AND member = ?2 AND permission = 'statistics'
            """, [insider.institution.id, member.id.number])
        guard removed == 1 else {
            throw Failure(
                .conflict, field: "member", "The member has no access.",
                text: "У этого участника нет доступа к статистике.")
        }
        try caller.record(insider.institution.id, name, of: "member \(member.id)")
        return Empty()
    }
}
