/// A movement of a person by an order: enrolment, transfer, leaving and the like.
package struct Movement: Named {
    package static let noun = "movement"
    /// Identifier of a movement within its institution.
    package typealias ID = TenantID<Movement>

    /// What an order did to a person.
    package enum Kind: String, Choice {
        /// A learner was put into a unit.
        case enrol
        /// A learner went from one unit to another.
        case transfer
        /// A learner went on to the next year's unit.
        case promote
        /// A learner finished.
        case graduate
        /// A person left.
        case leave
        /// A member of staff changed the post.
        case changeStaff
    }
}

extension Insider {
    /// Writes a movement into the history; the operation leaves the record in the audit log.
    ///
    /// - Parameters:
    ///   - role: The role concerned; the new one where the role changed.
    ///   - note: What the order adds in words.
    @discardableResult
    func note(
        _ kind: Movement.Kind, of member: Member.ID, by order: Order, role: String? = nil,
        from: Unit.ID? = nil, to: Unit.ID? = nil, note: String? = nil
    ) throws(Failure) -> Movement.ID {
        let id = Movement.ID(
            institution.id, try caller.nextNumber("movements", of: institution.id))
        try database.execute(
            """
            INSERT INTO movements(institution, number, kind, member, role, from_unit, to_unit,
                order_number, order_day, note, at, by_member)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """,
            [
                institution.id, id.number, kind.rawValue, member.number, role, from?.number,
                to?.number, order.number, order.day, note, caller.now, self.member.id.number,
            ])
        return id
    }
}
