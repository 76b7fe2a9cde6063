extension Insider {
    /// A kind of chats that the caller may open for a unit or for the institution.
    ///
    /// - Throws: `invalidArgument` for an unknown kind or a unit too many or too few, `forbidden`
    ///   with the clause when the regulation lacks the kind or gives it to others, or when the
    ///   caller works with another unit.
    func chatKind(_ key: String, forOpeningIn unit: Unit.ID?) throws(Failure) -> ChatKind {
        try requireActive()
        guard let kind = policy.chatKind(key) else {
            throw .invalid(
                "kind", "There is no such kind of chats.", text: "Такого вида чатов нет.")
        }
        try requireStanding(
            kind.standing, key: "chat.\(kind.key)", to: "создать «\(kind.name)»",
            clause: kind.clause)
        guard belongs(to: kind.open) else {
            let held = policy.includes(
                kind.open, roles: member.roles.map(\.key), isAdministrator: member.isAdministrator)
            if held {
                try require(kind.open, to: "создать «\(kind.name)»", clause: kind.clause)
            }
            throw Failure(
                .forbidden, field: "kind", "The regulation lets others open such chats.",
                text: "«\(kind.name)» создаёт: \(policy.spoken(kind.open)).",
                clause: Policy.citation(kind.clause))
        }
        switch (kind.scope, unit) {
        case (.institution, nil): return kind
        case (.institution, _?):
            throw .invalid(
                "unit", "Such a chat belongs to the whole institution.",
                text: "Такой чат не относится к отдельному объединению.")
        case (.unit, nil):
            throw .invalid(
                "unit", "The unit is missing.",
                text: "Укажите объединение обучающихся, для которого этот чат.")
        case (.unit, let id?):
            try requireWork(in: id, kind)
            return kind
        }
    }

    /// Asks that the caller works with the unit whose chat is to be opened.
    ///
    /// Who may open the kind as a lead must lead this unit. Others, such as subject teachers, may
    /// open it for any learners' unit: the platform holds no timetable that could say more.
    private func requireWork(in id: Unit.ID, _ kind: ChatKind) throws(Failure) {
        let unit = try unit(id, for: .seeing)
        guard unit.state == .active, !unit.isStaff else {
            throw Failure(
                .conflict, field: "unit", "The unit is archived or is no learners' unit.",
                text: "Такой чат создают для действующего объединения обучающихся.")
        }
        let openers = effectiveRoles.filter {
            policy.includes(kind.open, roles: [$0], isAdministrator: false)
        }
        let onlyLeads = openers.allSatisfy { policy.role($0)?.leads == true }
        let isSteward =
            member.isAdministrator
            && policy.includes(kind.open, roles: [], isAdministrator: true)
        guard onlyLeads, !isSteward else { return }
        guard try leads(unit.id) else {
            throw Failure(
                .forbidden, field: "unit", "The caller does not lead this unit.",
                text: "«\(kind.name)» создаёт тот, кто закреплён за этим объединением.",
                clause: Policy.citation(kind.clause))
        }
    }
}
