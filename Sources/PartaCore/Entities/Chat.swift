/// A chat: its members write to each other.
package struct Chat: Named {
    package static let noun = "chat"
    /// Identifier of a chat within its institution.
    package typealias ID = TenantID<Chat>

    /// Whether messages can be written.
    package enum State: String, Choice {
        case open
        /// Kept for reading; nobody writes.
        case archived
    }

    package let id: ID
    /// Key of the chat's kind in the policy.
    package let kind: String
    package let name: String
    package let unit: Unit.ID?
    package let subject: String?
    /// Who opened it; nobody where the system did.
    package let owner: Member.ID?
    package let state: State
    /// Number of the newest message; 0 in an empty chat.
    package let last: Int64
}

/// A chat as its caller stands to it.
package struct ChatAccess {
    package let insider: Insider
    package let chat: Chat
    /// The caller's place in the chat; `nil` for an administrator who is no member of it.
    package let place: Place?

    /// A member's place in a chat.
    package struct Place {
        package let since: Instant
        package let mutedUntil: Instant?
        /// Number of the newest message the member has read.
        package let read: Int64
    }
}
