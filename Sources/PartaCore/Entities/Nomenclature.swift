/// An approved list of units by which the structure is built.
package struct Nomenclature: Named {
    package static let noun = "nomenclature"
    /// Identifier of such an object.
    package typealias ID = TenantID<Nomenclature>
}
