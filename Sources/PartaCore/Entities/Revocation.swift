/// An act that revokes unclaimed links.
package struct Revocation: Named {
    package static let noun = "revocation"
    /// Identifier of an act within its institution.
    package typealias ID = TenantID<Revocation>
}
