/// A person's request to join an institution's community.
package struct JoinRequest: Named {
    package static let noun = "joinRequest"
    /// Identifier of such an object.
    package typealias ID = TenantID<JoinRequest>
}
