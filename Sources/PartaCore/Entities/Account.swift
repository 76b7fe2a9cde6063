/// A person on the host: signs in by phone and code, belongs to any number of institutions.
package enum Account: Named {
    package static let noun = "account"
    package typealias ID = HostID<Account>
}
