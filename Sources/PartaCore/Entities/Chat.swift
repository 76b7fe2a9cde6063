/// A chat: its members write to each other.
package struct Chat: Named {
    package static let noun = "chat"
    /// Identifier of a chat within its institution.
    package typealias ID = TenantID<Chat>

    /// The kind of a conversation of two; no profile lists it among its kinds.
    package static let directKind = "direct"
    /// The kind of the staff component where the regulation makes it a chat.
    package static let staffKind = "staff"

    /// Whether messages can be written.
    package enum State: String, Choice {
        case open
        /// Kept for reading; nobody writes.
        case archived
    }

    package let id: ID
    /// Key of the chat's kind in the policy, or one of the two kinds of the platform.
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
    /// The other member of a conversation of two.
    package let counterpart: Member.ID?

    /// A member's place in a chat.
    package struct Place {
        package let since: Instant
        package let mutedUntil: Instant?
        /// Number of the newest message the member has read.
        package let read: Int64
    }
}

extension ChatAccess {
    /// Whom the chat takes, and the clause that says so.
    private var rule: (takes: [String], opens: [String], activeOnly: Bool, clause: String?) {
        get throws(Failure) {
            switch chat.kind {
            case Chat.directKind:
                throw Failure(
                    .conflict, field: "chat", "A conversation of two takes nobody else.",
                    text: "В личный чат двоих никого нельзя добавить.")
            case Chat.staffKind:
                let component = insider.policy.document.staffComponent
                return (["@staff"], [], false, component.clause)
            default:
                guard let kind = insider.policy.chatKind(chat.kind) else {
                    throw Failure(
                        .conflict, field: "chat", "The policy no longer has such chats.",
                        text: "Таких чатов Положение больше не предусматривает.")
                }
                return (kind.takes, kind.open, kind.activeOnly, kind.clause)
            }
        }
    }

    /// Refuses a role whose people the chat does not take by a link.
    ///
    /// A link gives a role and nothing else, so a chat of the active takes nobody by a link.
    func requirePlace(forRole role: String) throws(Failure) {
        let rule = try rule
        let fits = insider.policy.includes(rule.takes, roles: [role], isAdministrator: false)
        guard fits, !rule.activeOnly else {
            throw refusal(rule.takes, rule.activeOnly, rule.clause)
        }
    }

    /// Refuses a person whom the chat does not take.
    ///
    /// Beside its takes, a chat takes those who open such chats, and a unit's chat takes staff: who
    /// leads it calls in a subject teacher or a manager. Learners and parents come by the takes only.
    func requirePlace(for member: Member, field: String) throws(Failure) {
        let rule = try rule
        let policy = insider.policy
        let taken = member.roles.filter { $0.isActive || !rule.activeOnly }.map(\.key)
        let others = rule.opens + (chat.unit == nil ? [] : ["@staff"])
        guard
            policy.includes(rule.takes, roles: taken, isAdministrator: member.isAdministrator)
                || policy.includes(
                    others, roles: member.roles.map(\.key),
                    isAdministrator: member.isAdministrator)
        else { throw refusal(rule.takes, rule.activeOnly, rule.clause, field: field) }
    }

    private func refusal(
        _ circle: [String], _ activeOnly: Bool, _ clause: String?, field: String = "chat"
    ) -> Failure {
        let people = insider.policy.spoken(circle)
        return Failure(
            .forbidden, field: field, "This kind of chats does not take such people.",
            text: "В чат «\(chat.name)» входят: \(people)\(activeOnly ? " (актив)" : "").",
            clause: Policy.citation(clause))
    }
}
