/// A unit of an institution's structure: a class, a group, a club, or the staff component.
package struct Unit: Named {
    package static let noun = "unit"
    /// Identifier of a unit within its institution.
    package typealias ID = TenantID<Unit>

    /// Where a unit stands.
    package enum State: String, Choice {
        case active
        /// Its school year is over; a newer unit may go on.
        case archived
    }

    package let id: ID
    /// Key of the unit's kind in the policy; `staff` for the staff component.
    package let kind: String
    package let name: String
    /// Whether it is the component that all teaching staff join.
    package let isStaff: Bool
    /// The year in which the unit's school year begins.
    package let schoolYear: Int
    package let state: State
}
