/// A person's request to join an institution's community.
package struct JoinRequest: Named {
    package static let noun = "joinRequest"
    /// Identifier of a request within its institution.
    package typealias ID = TenantID<JoinRequest>

    /// Where a request stands.
    package enum State: String, Choice {
        case pending, accepted, refused, withdrawn
        /// Nobody has answered in time.
        case expired
    }
}
