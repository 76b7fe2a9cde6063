/// Something that happened, for those whom it concerns.
package struct Event: Sendable, Equatable {
    /// Whom an event concerns.
    package enum Audience: Sendable, Hashable {
        /// The members of a chat.
        case chat(Chat.ID)
        /// The readers of a channel.
        case channel(Channel.ID)
        /// One member.
        case member(Member.ID)
        /// The institution's administrators.
        case administrators(Institution.ID)
        /// All present members.
        case everyone(Institution.ID)
        /// The operators of the host.
        case operators
    }

    /// Position in the host's one sequence of events.
    package let id: Int64
    package let audience: Audience
    /// The noun and what happened to it: `message.posted`.
    package let kind: String
    /// JSON object, encoded once for all readers.
    package let payload: String
    package let created: Instant
}

extension Event.Audience {
    /// The three columns in which an audience is stored.
    var columns: (institution: Int64, name: String, target: Int64) {
        switch self {
        case .chat(let id): (id.institution.number, "chat", id.number)
        case .channel(let id): (id.institution.number, "channel", id.number)
        case .member(let id): (id.institution.number, "member", id.number)
        case .administrators(let id): (id.number, "administrators", 0)
        case .everyone(let id): (id.number, "everyone", 0)
        case .operators: (0, "operators", 0)
        }
    }

    init?(institution: Int64, name: String, target: Int64) {
        let id = Institution.ID(institution)
        switch name {
        case "chat": self = .chat(Chat.ID(id, target))
        case "channel": self = .channel(Channel.ID(id, target))
        case "member": self = .member(Member.ID(id, target))
        case "administrators": self = .administrators(id)
        case "everyone": self = .everyone(id)
        case "operators": self = .operators
        default: return nil
        }
    }
}

extension Caller {
    /// Appends an event to the transaction; open streams get it after the commit.
    func emit(
        _ kind: StaticString, to audience: Event.Audience, _ payload: some Record
    ) throws(Failure) {
        let columns = audience.columns
        try database.execute(
            """
            INSERT INTO events(institution, audience, target, kind, payload, created)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """,
            [
                columns.institution, columns.name, columns.target, kind.description,
                String(decoding: payload.encoded, as: UTF8.self), now,
            ])
        effects.noteEvent()
    }

    /// Forgets the events that are more than the host keeps for streams that resume.
    package func forgetOldEvents() throws(Failure) {
        try database.execute(
            "DELETE FROM events WHERE id <= (SELECT MAX(id) FROM events) - ?1",
            [platform.eventsKept])
    }
}
