/// What a chat is wanted for.
package enum ChatPurpose: Sendable {
    /// To know that it is there and who is in it: its members, administrators and administration.
    case seeing
    /// To read messages: members of the chat only, administrators are no exception.
    case reading
    /// To write: members whom nothing silences, while the chat is open.
    case posting
    /// To hand out links to it: its members, administrators and administration.
    case inviting
    /// To change members, name or state: who opened it, leads of its unit, and administrators.
    case managing
}

extension Caller {
    /// A chat for a purpose.
    ///
    /// - Throws: `notFound` when the caller may not see it; `forbidden` or `conflict` when the
    ///   caller sees it but may not do this now.
    package func chat(_ id: Chat.ID, for purpose: ChatPurpose) throws(Failure) -> ChatAccess {
        let insider: Insider
        do {
            insider = try self.insider(of: id.institution)
        } catch {
            // Strangers learn nothing of the institution, not even which field named it.
            throw error.code == .notFound ? .notFound("chat") : error
        }
        return try insider.chat(id, for: purpose)
    }
}

extension Insider {
    /// A chat of the institution for a purpose; see ``Caller/chat(_:for:)``.
    package func chat(_ id: Chat.ID, for purpose: ChatPurpose) throws(Failure) -> ChatAccess {
        guard id.institution == institution.id,
            let access = try database.first(
                """
                SELECT c.kind, c.name, c.unit, c.subject, c.owner, c.state, c.last,
                    p.since, p.muted_until, p.read, c.pair
                FROM chats c LEFT JOIN chat_members p ON p.institution = c.institution
                    AND p.chat = c.number AND p.member = ?3
                WHERE c.institution = ?1 AND c.number = ?2
                """, [id.institution, id.number, member.id.number],
                { row throws(Failure) in try ChatAccess(row, id: id, insider: self) })
        else { throw .notFound("chat") }
        guard access.place != nil || access.isOverseen else { throw .notFound("chat") }
        switch purpose {
        case .seeing: break
        case .reading:
            guard access.place != nil else { throw .notFound("chat") }
        case .posting: try access.requirePosting()
        case .inviting: try access.requireOpen()
        case .managing: try access.requireManaging()
        }
        return access
    }
}

extension ChatAccess {
    fileprivate init(
        _ row: any SQLRow, id: Chat.ID, insider: Insider
    ) throws(Failure) {
        guard let state = Chat.State(rawValue: row.text(5)) else {
            throw .broken("A chat has an unknown state.")
        }
        self.insider = insider
        chat = Chat(
            id: id, kind: row.text(0), name: row.text(1),
            unit: row.optionalInteger(2).map { Unit.ID(id.institution, $0) },
            subject: row.optionalText(3),
            owner: row.optionalInteger(4).map { Member.ID(id.institution, $0) }, state: state,
            last: row.integer(6))
        counterpart = row.optionalText(10).flatMap {
            Chat.counterpart(of: insider.member.id, inPair: $0)
        }
        place =
            row.isNull(7)
            ? nil
            : Place(
                since: row.instant(7), mutedUntil: row.optionalInstant(8), read: row.integer(9))
    }

    /// Whether the caller knows of the chat without being a member: who is in it, never what is said.
    ///
    /// A conversation of two is known to these two only.
    fileprivate var isOverseen: Bool {
        chat.kind != Chat.directKind
            && (insider.member.isAdministrator || insider.belongs(to: ["@administration"]))
    }

    fileprivate func requireOpen() throws(Failure) {
        try insider.requireActive()
        guard chat.state == .open else {
            throw Failure(
                .conflict, field: "chat", "The chat is archived.",
                text: "Чат в архиве: его можно читать, но не писать в нём.")
        }
    }

    fileprivate func requirePosting() throws(Failure) {
        guard let place else { throw .notFound("chat") }
        try requireOpen()
        if let until = place.mutedUntil, until > insider.caller.now {
            throw Failure(
                .forbidden, field: "chat", "The caller is muted in this chat.",
                text: "Вам временно нельзя писать в этом чате.")
        }
        if let counterpart { try requireAnswer(to: counterpart) }
        guard !insider.isLimited else {
            throw Failure(
                .forbidden, "The caller's status is not verified yet.",
                text: "Пока ваш статус не подтверждён, вы можете только читать.")
        }
        let speaking = insider.effectiveRoles.compactMap { insider.policy.role($0) }
        if !insider.member.isAdministrator, !speaking.contains(where: \.participates) {
            throw Failure(
                .forbidden, "The regulation does not let this role write in chats.",
                text: "По Положению вы можете только читать этот чат.",
                clause: Policy.citation(speaking.first?.clause))
        }
    }

    fileprivate func requireManaging() throws(Failure) {
        try insider.requireActive()
        guard chat.kind != Chat.directKind else {
            throw Failure(
                .conflict, field: "chat", "A conversation of two cannot be changed.",
                text: "Личный чат двоих изменить нельзя.")
        }
        guard try manages else {
            throw Failure(
                .forbidden, field: "chat",
                "Only who opened the chat, a lead of its unit or an administrator may change it.",
                text: "Менять чат может тот, кто его ведёт, или администратор.")
        }
    }

    private func requireAnswer(to counterpart: Member.ID) throws(Failure) {
        let found = try Member.load(
            where: "m.institution = ?1 AND m.number = ?2",
            [counterpart.institution, counterpart.number], from: insider.database)
        guard let other = found.first else { throw .broken("A conversation lacks its member.") }
        try insider.requireDirectAnswer(to: other)
    }

    /// Whether the caller may change the chat: who opened it, a lead of its unit in it, administrators.
    var manages: Bool {
        get throws(Failure) {
            guard chat.kind != Chat.directKind else { return false }
            if insider.member.isAdministrator { return true }
            guard place != nil else { return false }
            if chat.owner == insider.member.id { return true }
            guard let unit = chat.unit else { return false }
            return try insider.leads(unit)
        }
    }
}
