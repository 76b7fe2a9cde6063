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

extension Unit {
    /// Reads units by a condition on `u`, in the order in which they were made.
    static func load(
        where condition: String, _ values: [any SQLBindable], from database: any Database
    ) throws(Failure) -> [Unit] {
        try database.all(
            """
            SELECT u.institution, u.number, u.kind, u.name, u.is_staff, u.school_year, u.state
            FROM units u WHERE \(condition) ORDER BY u.institution, u.number
            """, values
        ) { row throws(Failure) in
            guard let state = State(rawValue: row.text(6)) else {
                throw .broken("A unit has an unknown state.")
            }
            return Unit(
                id: ID(HostID(row.integer(0)), row.integer(1)), kind: row.text(2),
                name: row.text(3), isStaff: row.flag(4), schoolYear: Int(row.integer(5)),
                state: state)
        }
    }

    /// The active units of learners of an institution.
    static func activeLearners(
        of institution: Institution.ID, in database: any Database
    ) throws(Failure) -> [Unit] {
        try load(
            where: "u.institution = ?1 AND u.state = 'active' AND u.is_staff = 0", [institution],
            from: database)
    }

    /// The word for the unit's kind in the institution's language.
    func word(in policy: Policy) -> String {
        if isStaff { return policy.document.staffComponent.kind.nominative }
        return policy.unitKind(kind)?.word.nominative ?? kind
    }

    /// Refuses changes in a unit whose school year is over.
    func requireActive(field: String = "unit") throws(Failure) {
        guard state == .active else {
            throw Failure(
                .conflict, field: field, "The unit is archived.",
                text: "«\(name)» в архиве: состав прошлого учебного года не меняют.")
        }
    }
}

extension Day {
    /// The year in which the school year of this day began: it begins on the first of September.
    var schoolYear: Int {
        let (year, month, _) = civil
        return month >= 9 ? year : year - 1
    }
}

extension Insider {
    /// Today by the institution's clock.
    var today: Day { caller.now.day(offset: policy.document.institution.offset) }

    /// The changes of who belongs where.
    var membership: Membership { Membership(caller: caller, institution: institution) }
}
