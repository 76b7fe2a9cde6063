/// Where the component that all staff join is found.
package enum StaffPlace: Sendable, Equatable {
    case unit(Unit.ID)
    case chat(Chat.ID)
}

extension Institution {
    /// Finds the staff component, which exists from the institution's first day.
    func staffComponent(in database: any Database) throws(Failure) -> StaffPlace {
        let number: Int64?
        switch policy.document.staffComponent.form {
        case .unit:
            number = try database.first(
                """
                SELECT number FROM units
                WHERE institution = ?1 AND is_staff = 1 AND state = 'active' ORDER BY number
                """, [id]
            ) { $0.integer(0) }
            if let number { return .unit(Unit.ID(id, number)) }
        case .chat:
            number = try database.first(
                "SELECT number FROM chats WHERE institution = ?1 AND kind = ?2 ORDER BY number",
                [id, Chat.staffKind]
            ) { $0.integer(0) }
            if let number { return .chat(Chat.ID(id, number)) }
        }
        throw Failure(
            .conflict, field: "target", "The institution has no staff component yet.",
            text: "Объединение «\(policy.document.staffComponent.name)» ещё не создано.")
    }
}
