/// Takes part in a meeting.
enum JoinMeeting: Operation {
    static let name = "meeting.join"
    static let summary = "Takes part in a meeting; the time spent in it is kept."
    static let rows: [Row] = [.M60, .M71]
    static let access: Access = .write(.member)

    /// Seconds before the beginning from which people may come.
    static let early: Int64 = 15 * 60

    struct Reply: Record {
        var link: String?
        var joined = Instant()

        static let fields: [Field<Self>] = [
            Field("link", \.link, "Where the meeting is held."),
            Field("joined", \.joined, "Since when the caller takes part."),
        ]
    }

    static func run(_ request: MeetingRequest, for caller: Caller) throws(Failure) -> Reply {
        let (meeting, access) = try caller.meeting(request.meeting)
        guard access.place != nil else { throw .notFound("meeting") }
        try access.insider.requireActive()
        guard meeting.state == .planned, caller.now < meeting.ends else {
            throw Failure(
                .conflict, field: "meeting", "The meeting is over or called off.",
                text: "Встреча отменена или уже закончилась.")
        }
        guard caller.now >= meeting.starts + -early else {
            throw Failure(
                .conflict, field: "meeting", "The meeting has not begun yet.",
                text: "Войти можно за 15 минут до начала.")
        }
        let key: [any SQLBindable] = [
            meeting.id.institution, meeting.id.number, access.insider.member.id.number,
        ]
        try caller.database.execute(
            """
            INSERT INTO attendance(institution, meeting, member, joined, seconds)
            VALUES (?1, ?2, ?3, ?4, 0) ON CONFLICT(institution, meeting, member)
            DO UPDATE SET joined = CASE WHEN attendance.departed IS NULL
                THEN attendance.joined ELSE excluded.joined END, departed = NULL
            """, key + [caller.now])
        try caller.emit("meeting.joined", to: .chat(meeting.chat), request)
        let reply = try caller.database.first(
            """
            SELECT m.link, a.joined FROM meetings m JOIN attendance a
                ON a.institution = m.institution AND a.meeting = m.number AND a.member = ?3
            WHERE m.institution = ?1 AND m.number = ?2
            """, key
        ) { Reply(link: $0.optionalText(0), joined: $0.instant(1)) }
        guard let reply else { throw .broken("An attendance is lost.") }
        return reply
    }
}

/// Leaves a meeting.
enum LeaveMeeting: Operation {
    static let name = "meeting.leave"
    static let summary = "Leaves a meeting; coming back adds to the time spent."
    static let rows: [Row] = [.M60, .M71]
    static let access: Access = .write(.member)

    struct Reply: Record {
        var seconds = 0

        static let fields: [Field<Self>] = [
            Field("seconds", \.seconds, "How long the caller took part in all, in seconds.")
        ]
    }

    static func run(_ request: MeetingRequest, for caller: Caller) throws(Failure) -> Reply {
        let (meeting, access) = try caller.meeting(request.meeting)
        let key: [any SQLBindable] = [
            meeting.id.institution, meeting.id.number, access.insider.member.id.number,
        ]
        // Who forgets to leave has left when the meeting ended.
        let moment = min(caller.now, meeting.ends)
        let left = try caller.database.execute(
            """
            UPDATE attendance SET departed = ?4, seconds = seconds + (?4 - joined)
            WHERE institution = ?1 AND meeting = ?2 AND member = ?3 AND departed IS NULL
            """, key + [moment])
        guard left == 1 else {
            throw Failure(
                .conflict, field: "meeting", "The caller is not in the meeting.",
                text: "Вы не участвуете в этой встрече.")
        }
        try caller.emit("meeting.left", to: .chat(meeting.chat), request)
        return Reply(
            seconds: try caller.database.count(
                """
                SELECT seconds FROM attendance
                WHERE institution = ?1 AND meeting = ?2 AND member = ?3
                """, key))
    }
}

/// Shows who took part in a meeting and for how long.
enum ShowAttendance: Operation {
    static let name = "meeting.attendance"
    static let summary = "Shows who of the chat took part in a meeting and for how long."
    static let rows: [Row] = [.M22, .M57, .M58, .M60]
    static let access: Access = .read(.member)

    struct Person: Record {
        var member = Member.ID()
        var name = ""
        var joined: Instant?
        var seconds = 0
        var isPresent = false

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The member."),
            Field("name", \.name, "The member's name."),
            Field("joined", \.joined, "When the member came last; empty for the absent."),
            Field("seconds", \.seconds, "How long the member took part, in seconds."),
            Field("isPresent", \.isPresent, "Whether the member is in it now."),
        ]
    }

    struct Reply: Record {
        var people: [Person] = []

        static let fields: [Field<Self>] = [
            Field("people", \.people, "All members of the chat and all who took part, by name.")
        ]
    }

    static func run(_ request: MeetingRequest, for caller: Caller) throws(Failure) -> Reply {
        let (meeting, access) = try caller.meeting(request.meeting)
        let manages = try access.manages
        guard manages || meeting.owner == access.insider.member.id else {
            throw Failure(
                .forbidden, field: "meeting", "Only who holds the meeting sees the attendance.",
                text: "Список участия видит тот, кто проводит встречу или ведёт чат.")
        }
        let moment = min(caller.now, meeting.ends)
        let isOver = caller.now >= meeting.ends
        return Reply(
            people: try caller.database.all(
                """
                SELECT m.number, m.name, a.joined, a.departed, a.seconds,
                    a.member IS NOT NULL AND a.departed IS NULL
                FROM members m LEFT JOIN attendance a ON a.institution = m.institution
                    AND a.member = m.number AND a.meeting = ?2
                WHERE m.institution = ?1 AND (a.member IS NOT NULL OR EXISTS(
                    SELECT 1 FROM chat_members p WHERE p.institution = ?1 AND p.chat = ?3
                        AND p.member = m.number))
                ORDER BY m.name, m.number
                """, [meeting.id.institution, meeting.id.number, meeting.chat.number]
            ) { row in
                var person = Person()
                person.member = Member.ID(meeting.id.institution, row.integer(0))
                person.name = row.text(1)
                person.joined = row.optionalInstant(2)
                person.seconds = Int(row.integer(4))
                if row.flag(5) {
                    person.seconds += Int(max(0, moment.seconds - row.integer(2)))
                    person.isPresent = !isOver
                }
                return person
            })
    }
}
