/// A question to an institution's administrators.
package struct Ticket: Named {
    package static let noun = "ticket"
    /// Identifier of such an object.
    package typealias ID = TenantID<Ticket>
}
