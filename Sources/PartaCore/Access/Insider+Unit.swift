/// What a unit is wanted for.
package enum UnitPurpose: Sendable {
    /// To see it and its people: staff see all units, others their own.
    case seeing
    /// To work with its people: its leads and administrators.
    case leading
    /// To change the structure: administrators.
    case managing
}

extension Insider {
    /// A unit for a purpose.
    ///
    /// - Throws: `notFound` when the caller may not see it, `forbidden` when it may not do this.
    package func unit(_ id: Unit.ID, for purpose: UnitPurpose) throws(Failure) -> Unit {
        guard id.institution == institution.id, let unit = try Unit.find(id, in: database),
            try sees(unit)
        else { throw .notFound("unit") }
        switch purpose {
        case .seeing: return unit
        case .leading:
            let isLead = try leads(unit.id)
            guard member.isAdministrator || isLead else {
                throw Failure(
                    .forbidden, field: "unit", "The caller does not lead this unit.",
                    text: "Это может только руководитель этого объединения или администратор.",
                    clause: Policy.citation(policy.document.distribution.clause))
            }
        case .managing:
            guard member.isAdministrator else {
                throw Failure(
                    .forbidden, field: "unit", "Only an administrator changes the structure.",
                    text: "Структуру меняет только администратор.")
            }
        }
        return unit
    }

    /// Whether the caller is attached to a unit as its lead.
    package func leads(_ unit: Unit.ID) throws(Failure) -> Bool {
        try database.count(
            """
            SELECT COUNT(*) FROM unit_leads
            WHERE institution = ?1 AND unit = ?2 AND member = ?3
            """, [institution.id, unit.number, member.id.number]) > 0
    }

    private func sees(_ unit: Unit) throws(Failure) -> Bool {
        if member.isAdministrator || belongs(to: ["@staff"]) { return true }
        return try database.count(
            """
            SELECT COUNT(*) FROM unit_members
            WHERE institution = ?1 AND unit = ?2 AND member = ?3
            """, [institution.id, unit.id.number, member.id.number]) > 0
    }
}

extension Unit {
    /// Reads a unit, whoever asks.
    static func find(_ id: ID, in database: any Database) throws(Failure) -> Unit? {
        try database.first(
            """
            SELECT kind, name, is_staff, school_year, state FROM units
            WHERE institution = ?1 AND number = ?2
            """, [id.institution, id.number]
        ) { row throws(Failure) in
            guard let state = State(rawValue: row.text(4)) else {
                throw .broken("A unit has an unknown state.")
            }
            return Unit(
                id: id, kind: row.text(0), name: row.text(1), isStaff: row.flag(2),
                schoolYear: Int(row.integer(3)), state: state)
        }
    }
}
