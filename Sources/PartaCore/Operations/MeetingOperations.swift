/// Operations on remote and hybrid events, lessons and working meetings.
enum MeetingOperations {
    static let all: [any Operation.Type] = [
        PlanMeeting.self, ListMeetings.self, JoinMeeting.self, LeaveMeeting.self,
        CancelMeeting.self, ShowAttendance.self,
    ]
}

/// A request or event that names a meeting.
struct MeetingRequest: Record {
    var meeting = Meeting.ID()

    init() {}
    init(meeting: Meeting.ID) { self.meeting = meeting }

    static let fields: [Field<Self>] = [
        Field("meeting", \.meeting, "The meeting.")
    ]
}

/// A meeting as the members of its chat see it, and the payload of `meeting.planned`.
struct MeetingItem: Record {
    var meeting = Meeting.ID()
    var chat = Chat.ID()
    var kind = Meeting.Kind.event
    var format = Meeting.Format.online
    var title = ""
    var link: String?
    var starts = Instant()
    var ends = Instant()
    var owner = Member.ID()
    var ownerName = ""
    var state = Meeting.State.planned
    var present = 0

    static let fields: [Field<Self>] = [
        Field("meeting", \.meeting, "The meeting."),
        Field("chat", \.chat, "The chat whose members take part."),
        Field("kind", \.kind, "What it is."),
        Field("format", \.format, "How people take part."),
        Field("title", \.title, "Its title."),
        Field("link", \.link, "Where it is held."),
        Field("starts", \.starts, "When it begins."),
        Field("ends", \.ends, "When it ends."),
        Field("owner", \.owner, "Who holds it."),
        Field("ownerName", \.ownerName, "The holder's name."),
        Field("state", \.state, "Where it stands."),
        Field("present", \.present, "How many are in it now."),
    ]
}

/// Plans an event, a lesson or a working meeting of a chat.
enum PlanMeeting: Operation {
    static let name = "meeting.plan"
    static let summary = "Plans a remote or hybrid event, lesson or working meeting of a chat."
    static let rows: [Row] = [.M57, .M58, .M60, .M71]
    static let access: Access = .write(.member)

    /// Seconds that a meeting lasts at most.
    static let longest: Int64 = 24 * 3600

    struct Request: Record {
        var chat = Chat.ID()
        var kind = Meeting.Kind.event
        var format = Meeting.Format.online
        var title = ""
        var starts = Instant()
        var ends = Instant()
        var link: String?

        static let fields: [Field<Self>] = [
            Field("chat", \.chat, "The chat whose members take part."),
            Field("kind", \.kind, "What it is."),
            Field("format", \.format, "How people take part.", default: .online),
            Field("title", \.title, "Its title.", 1...200),
            Field("starts", \.starts, "When it begins."),
            Field("ends", \.ends, "When it ends; at most a day later."),
            Field("link", \.link, "Where it is held: an https address.", 9...500),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> MeetingRequest {
        let access = try caller.chat(request.chat, for: .posting)
        let insider = access.insider
        try requireRight(request.kind, insider)
        try requireWords(request.title, field: "title")
        try requireTimes(request, now: caller.now)
        if let link = request.link, !link.hasPrefix("https://") || link.contains(" ") {
            throw .invalid(
                "link", "A link is an https address.", text: "Ссылка должна начинаться с https://.")
        }
        let institution = request.chat.institution
        let id = Meeting.ID(institution, try caller.nextNumber("meetings", of: institution))
        try caller.database.execute(
            """
            INSERT INTO meetings(institution, number, chat, kind, format, title, link, starts,
                ends, owner, state, created)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'planned', ?11)
            """,
            [
                id.institution, id.number, request.chat.number, request.kind.rawValue,
                request.format.rawValue, request.title, request.link, request.starts,
                request.ends, insider.member.id.number, caller.now,
            ])
        try caller.emit(
            "meeting.planned", to: .chat(request.chat),
            MeetingItem(
                meeting: id, chat: request.chat, kind: request.kind, format: request.format,
                title: request.title, link: request.link, starts: request.starts,
                ends: request.ends, owner: insider.member.id, ownerName: insider.member.name))
        return MeetingRequest(meeting: id)
    }

    /// Each kind is a function of the regulation that belongs to a circle of people.
    private static func requireRight(_ kind: Meeting.Kind, _ insider: Insider) throws(Failure) {
        let policy = insider.policy
        let key: String
        let circle: [String]
        let action: String
        switch kind {
        case .event:
            key = "events"
            circle = policy.document.roles.filter { $0.leads && $0.standing != .absent }.map(\.key)
            action = "проводить дистанционные мероприятия"
        case .lesson:
            key = "lessons"
            circle = ["@teaching"]
            action = "проводить занятия с применением дистанционных технологий"
        case .meeting:
            key = "meetings"
            circle = ["@administration"]
            action = "проводить рабочие встречи и совещания"
        }
        let rule = policy.function(key)
        try insider.requireStanding(rule.standing, key: key, to: action, clause: rule.clause)
        try insider.require(circle, to: action, clause: rule.clause)
    }

    private static func requireTimes(_ request: Request, now: Instant) throws(Failure) {
        guard request.ends > request.starts,
            request.ends.seconds - request.starts.seconds <= longest
        else {
            throw .invalid(
                "ends", "A meeting ends after it starts, within a day.",
                text: "Окончание должно быть позже начала, но не более чем на сутки.")
        }
        guard request.ends > now else {
            throw .invalid(
                "ends", "The meeting would have ended already.", text: "Это время уже прошло.")
        }
    }
}

/// Lists the meetings of the caller's chats.
enum ListMeetings: Operation {
    static let name = "meeting.list"
    static let summary = "Lists the meetings of the caller's chats, from now on by default."
    static let rows: [Row] = [.M57, .M58, .M60, .M71]
    static let access: Access = .read(.member)

    struct Request: Record {
        var institution = Institution.ID()
        var chat: Chat.ID?
        var from: Instant?
        var until: Instant?
        var limit = 50

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("chat", \.chat, "Only meetings of this chat."),
            Field("from", \.from, "Only meetings that end after this moment; now by default."),
            Field("until", \.until, "Only meetings that start before this moment."),
            Field("limit", \.limit, "How many at most.", 1...200, default: 50),
        ]
    }

    struct Reply: Record {
        var meetings: [MeetingItem] = []

        static let fields: [Field<Self>] = [
            Field("meetings", \.meetings, "Meetings, the earliest first.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        if let chat = request.chat { _ = try insider.chat(chat, for: .reading) }
        let institution = request.institution
        let meetings = try caller.database.all(
            """
            SELECT m.number, m.chat, m.kind, m.format, m.title, m.link, m.starts, m.ends, m.owner,
                o.name, m.state, (SELECT COUNT(*) FROM attendance a
                    WHERE a.institution = m.institution AND a.meeting = m.number
                        AND a.departed IS NULL AND m.ends > ?7)
            FROM meetings m
            JOIN chat_members p ON p.institution = m.institution AND p.chat = m.chat
                AND p.member = ?2
            JOIN members o ON o.institution = m.institution AND o.number = m.owner
            WHERE m.institution = ?1 AND (?3 = 0 OR m.chat = ?3) AND m.ends > ?4 AND m.starts < ?5
            ORDER BY m.starts, m.number LIMIT ?6
            """,
            [
                institution, insider.member.id.number, request.chat?.number ?? 0,
                request.from ?? caller.now, request.until?.seconds ?? Int64.max, request.limit,
                caller.now,
            ]
        ) { row throws(Failure) in try item(row, of: institution) }
        return Reply(meetings: meetings)
    }

    private static func item(
        _ row: any SQLRow, of institution: Institution.ID
    ) throws(Failure) -> MeetingItem {
        guard let kind = Meeting.Kind(rawValue: row.text(2)),
            let format = Meeting.Format(rawValue: row.text(3)),
            let state = Meeting.State(rawValue: row.text(10))
        else { throw .broken("A meeting has an unknown kind, format or state.") }
        return MeetingItem(
            meeting: Meeting.ID(institution, row.integer(0)),
            chat: Chat.ID(institution, row.integer(1)), kind: kind, format: format,
            title: row.text(4), link: row.optionalText(5), starts: row.instant(6),
            ends: row.instant(7), owner: Member.ID(institution, row.integer(8)),
            ownerName: row.text(9), state: state, present: Int(row.integer(11)))
    }
}

/// Calls off a meeting.
enum CancelMeeting: Operation {
    static let name = "meeting.cancel"
    static let summary = "Calls off a meeting: who holds it, or who manages its chat."
    static let rows: [Row] = [.M57, .M58, .M71]
    static let access: Access = .write(.member)

    static func run(_ request: MeetingRequest, for caller: Caller) throws(Failure) -> Empty {
        let (meeting, access) = try caller.meeting(request.meeting)
        try access.insider.requireActive()
        let manages = try access.manages
        guard manages || meeting.owner == access.insider.member.id else {
            throw Failure(
                .forbidden, field: "meeting", "Only who holds the meeting calls it off.",
                text: "Отменить может тот, кто проводит встречу, или тот, кто ведёт чат.")
        }
        guard meeting.state == .planned else {
            throw Failure(
                .conflict, field: "meeting", "The meeting is called off already.",
                text: "Встреча уже отменена.")
        }
        try caller.database.execute(
            "UPDATE meetings SET state = 'cancelled' WHERE institution = ?1 AND number = ?2",
            [meeting.id.institution, meeting.id.number])
        try caller.emit("meeting.cancelled", to: .chat(meeting.chat), request)
        return Empty()
    }
}
