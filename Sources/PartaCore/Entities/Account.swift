/// A person on the host: signs in by phone and code, belongs to any number of institutions.
package struct Account: Named {
    package static let noun = "account"
    /// Identifier of an account: a number of the host.
    package typealias ID = HostID<Account>

    package let id: ID
    package let phone: String
    package let name: String
    package let isOperator: Bool
}
