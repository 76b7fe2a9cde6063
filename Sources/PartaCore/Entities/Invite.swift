/// A link that lets people join in a role.
package struct Invite: Named {
    package static let noun = "invite"
    /// Identifier of such an object.
    package typealias ID = TenantID<Invite>
}
