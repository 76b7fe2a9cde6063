/// What an operation leaves to be done after its commit; dropped when it throws.
package final class Effects {
    /// A message for a person outside of parta, such as a sign-in code.
    package struct Dispatch: Sendable, Equatable {
        /// What it is: `code`.
        package let kind: String
        /// The phone it goes to.
        package let phone: String
        package let text: String
    }

    /// Messages for the courier.
    package private(set) var dispatches: [Dispatch] = []

    package init() {}

    package func dispatch(kind: String, to phone: String, text: String) {
        dispatches.append(Dispatch(kind: kind, phone: phone, text: text))
    }
}
