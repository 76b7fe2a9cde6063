/// A regulation or order of an institution, in one edition.
package struct Regulation: Named {
    package static let noun = "regulation"
    /// Identifier of such an object.
    package typealias ID = TenantID<Regulation>
}
