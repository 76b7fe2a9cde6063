/// A remote or hybrid event, lesson or working meeting of a chat.
package struct Meeting: Named {
    package static let noun = "meeting"
    /// Identifier of a meeting within its institution.
    package typealias ID = TenantID<Meeting>

    /// What a meeting is.
    package enum Kind: String, Choice {
        /// «Мероприятие»: held by who leads a unit.
        case event
        /// «Занятие», «урок»: held by teaching staff.
        case lesson
        /// «Рабочая встреча, совещание»: held by the administration.
        case meeting
    }

    /// How people take part.
    package enum Format: String, Choice {
        case online
        /// Some in the room, some online.
        case hybrid
    }

    /// Where a meeting stands.
    package enum State: String, Choice {
        case planned, cancelled
    }

    package let id: ID
    package let chat: Chat.ID
    package let owner: Member.ID
    package let state: State
    package let starts: Instant
    package let ends: Instant
}

extension Caller {
    /// A meeting of a chat in which the caller is.
    func meeting(_ id: Meeting.ID) throws(Failure) -> (meeting: Meeting, access: ChatAccess) {
        let found = try database.first(
            """
            SELECT chat, owner, state, starts, ends FROM meetings
            WHERE institution = ?1 AND number = ?2
            """, [id.institution, id.number]
        ) { row throws(Failure) in
            guard let state = Meeting.State(rawValue: row.text(2)) else {
                throw .broken("A meeting has an unknown state.")
            }
            return Meeting(
                id: id, chat: Chat.ID(id.institution, row.integer(0)),
                owner: Member.ID(id.institution, row.integer(1)), state: state,
                starts: row.instant(3), ends: row.instant(4))
        }
        // A signed-out or foreign caller is refused before anything is told of the meeting.
        _ = try signedIn()
        guard let found else { throw .notFound("meeting") }
        do {
            return (found, try chat(found.chat, for: .seeing))
        } catch {
            throw error.code == .notFound ? .notFound("meeting") : error
        }
    }
}
