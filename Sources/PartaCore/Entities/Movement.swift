/// A movement of a person by an order: enrolment, transfer, leaving and the like.
package struct Movement: Named {
    package static let noun = "movement"
    /// Identifier of such an object.
    package typealias ID = TenantID<Movement>
}
