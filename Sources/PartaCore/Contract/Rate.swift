/// How often an operation may be called from one address and by one session.
///
/// For operations that take a secret or cost a message. The doors that know addresses count; calls
/// from the machine itself are not limited. The figures let a school of 900 people behind one
/// address sign in and join on one morning.
package struct Rate: Sendable, Equatable {
    /// A narrower limit for calls that hold the same value in one field.
    package struct PerValue: Sendable, Equatable {
        /// The request's field whose values are told apart.
        package let field: String
        /// Calls of one address with one value within the window.
        package let tries: Int
    }

    /// Calls of one session within the window, whatever its addresses: nobody joins that often.
    package static let triesOfSession = 120

    /// Calls of one address within the window.
    package let tries: Int
    /// Length of the window.
    package let seconds: Int
    /// What is counted beside the address.
    package let perValue: PerValue?

    /// Allows so many calls an hour.
    ///
    /// - Parameters:
    ///   - tries: Calls of one address.
    ///   - field: The field whose values are told apart.
    ///   - triesByField: Calls of one address with one value of the field.
    static func hourly(_ tries: Int, by field: String, _ triesByField: Int) -> Rate {
        Rate(
            tries: tries, seconds: 3600, perValue: PerValue(field: field, tries: triesByField))
    }

    /// Allows so many calls of one address an hour.
    static func hourly(_ tries: Int) -> Rate {
        Rate(tries: tries, seconds: 3600, perValue: nil)
    }
}
