/// What an operation leaves to be done after its commit; dropped when it throws.
package final class Effects {
    /// A message for a person outside of parta, such as a sign-in code.
    package struct Dispatch: Sendable, Equatable {
        /// What it is: `code`.
        package let kind: String
        /// The phone it goes to.
        package let phone: String
        package let text: String

        package init(kind: String, phone: String, text: String) {
            self.kind = kind
            self.phone = phone
            self.text = text
        }
    }

    /// Messages for the courier.
    package private(set) var dispatches: [Dispatch] = []
    /// How many events were appended.
    package private(set) var eventCount = 0

    package init() {}

    func dispatch(kind: String, to phone: String, text: String) {
        dispatches.append(Dispatch(kind: kind, phone: phone, text: text))
    }

    /// Statements that must be kept although the operation fails, such as a counted wrong code.
    package private(set) var despiteFailure: [(sql: String, values: [any SQLBindable])] = []

    /// Keeps a statement for an operation that is about to refuse and has changed nothing yet.
    func keepDespiteFailure(_ sql: String, _ values: [any SQLBindable]) {
        despiteFailure.append((sql, values))
    }

    func noteEvent() { eventCount += 1 }

    /// Whether sessions were closed, whose streams have to end.
    package private(set) var endsSessions = false

    func noteEndOfSessions() { endsSessions = true }

    /// The members as whom the caller acted, each with the day in its institution.
    private(set) var activeMembers: [(member: Member.ID, day: Day)] = []

    func noteActivity(of member: Member.ID, on day: Day) {
        guard !activeMembers.contains(where: { $0.member == member }) else { return }
        activeMembers.append((member, day))
    }

    /// Those of them whose day was written down now.
    package private(set) var keptActivity: [(member: Member.ID, day: Day)] = []

    func noteKeptActivity(of member: Member.ID, on day: Day) {
        keptActivity.append((member, day))
    }
}
