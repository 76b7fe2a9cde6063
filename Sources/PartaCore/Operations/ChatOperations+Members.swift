/// Puts a member into a chat.
enum AddChatMember: Operation {
    static let name = "chat.addMember"
    static let summary = "Puts a member into a chat whose kind takes such people."
    static let rows: [Row] = [.M45, .M51, .M52, .M53, .M59]
    static let access: Access = .write(.member)

    static func run(_ request: ChatPerson, for caller: Caller) throws(Failure) -> Empty {
        let access = try caller.chat(request.chat, for: .managing)
        let person = try access.insider.member(request.member)
        guard person.isPresent else { throw .notFound("member") }
        guard access.chat.state == .open else {
            throw Failure(
                .conflict, field: "chat", "The chat is archived.", text: "Чат в архиве.")
        }
        try access.requirePlace(for: person, field: "member")
        try Membership(caller: caller, institution: access.insider.institution)
            .add(person.id, to: access.chat.id)
        try caller.record(
            access.chat.id.institution, name, of: "chat \(access.chat.id)",
            ["member": .string(person.id.description)])
        try caller.emit("chat.joined", to: .chat(access.chat.id), request)
        return Empty()
    }
}

/// Takes a member out of a chat.
enum RemoveChatMember: Operation {
    static let name = "chat.removeMember"
    static let summary = "Takes a member out of a chat; never who supervises it."
    static let rows: [Row] = [.M51, .M52, .M59]
    static let access: Access = .write(.member)

    static func run(_ request: ChatPerson, for caller: Caller) throws(Failure) -> Empty {
        let access = try caller.chat(request.chat, for: .managing)
        try access.requirePresence(of: request.member)
        try access.refuseSupervisor(request.member)
        try caller.emit("chat.left", to: .chat(access.chat.id), request)
        try caller.emit("chat.left", to: .member(request.member), request)
        try Membership(caller: caller, institution: access.insider.institution)
            .remove(request.member, from: access.chat.id)
        try caller.record(
            access.chat.id.institution, name, of: "chat \(access.chat.id)",
            ["member": .string(request.member.description)])
        return Empty()
    }
}

/// Leaves a chat.
enum LeaveChat: Operation {
    static let name = "chat.leave"
    static let summary = "Leaves a chat; who supervises it stays."
    static let rows: [Row] = [.M59, .M62]
    static let access: Access = .write(.member)

    static func run(_ request: ChatRequest, for caller: Caller) throws(Failure) -> Empty {
        let access = try caller.chat(request.chat, for: .reading)
        try access.insider.requireActive()
        let me = access.insider.member.id
        guard access.chat.kind != Chat.directKind else {
            throw Failure(
                .conflict, field: "chat", "A conversation of two cannot be left.",
                text: "Личный чат двоих нельзя покинуть.")
        }
        try access.refuseSupervisor(me)
        try Membership(caller: caller, institution: access.insider.institution)
            .remove(me, from: access.chat.id)
        try caller.record(
            access.chat.id.institution, name, of: "chat \(access.chat.id)",
            ["member": .string(me.description)])
        try caller.emit(
            "chat.left", to: .chat(access.chat.id), ChatPerson(chat: access.chat.id, member: me))
        return Empty()
    }
}

/// Silences a member in a chat for some minutes.
enum MuteChatMember: Operation {
    static let name = "chat.mute"
    static let summary = "Silences a member in a chat for some minutes; reading goes on."
    static let rows: [Row] = [.M50, .M57]
    static let access: Access = .write(.member)

    struct Request: Record {
        var chat = Chat.ID()
        var member = Member.ID()
        var minutes = 0

        static let fields: [Field<Self>] = [
            Field("chat", \.chat, "The chat."),
            Field("member", \.member, "Who is silenced."),
            Field("minutes", \.minutes, "For how many minutes.", 1...10080),
        ]
    }

    struct Reply: Record {
        var mutedUntil = Instant()

        static let fields: [Field<Self>] = [
            Field("mutedUntil", \.mutedUntil, "Until when the member may not write.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let access = try caller.chat(request.chat, for: .managing)
        try access.requirePresence(of: request.member)
        try access.refuseSupervisor(request.member)
        let until = caller.now + Int64(request.minutes) * 60
        try access.mute(request.member, until: until)
        try caller.record(
            access.chat.id.institution, name, of: "chat \(access.chat.id)",
            [
                "member": .string(request.member.description),
                "until": .string(until.description),
            ])
        try caller.emit(
            "chat.changed", to: .member(request.member), ChatRequest(chat: request.chat))
        return Reply(mutedUntil: until)
    }
}

/// Lets a silenced member write again.
enum UnmuteChatMember: Operation {
    static let name = "chat.unmute"
    static let summary = "Lets a silenced member write again."
    static let rows: [Row] = [.M50, .M57]
    static let access: Access = .write(.member)

    static func run(_ request: ChatPerson, for caller: Caller) throws(Failure) -> Empty {
        let access = try caller.chat(request.chat, for: .managing)
        try access.requirePresence(of: request.member)
        try access.mute(request.member, until: nil)
        try caller.record(
            access.chat.id.institution, name, of: "chat \(access.chat.id)",
            ["member": .string(request.member.description)])
        try caller.emit(
            "chat.changed", to: .member(request.member), ChatRequest(chat: request.chat))
        return Empty()
    }
}

extension ChatAccess {
    /// Refuses a member who is not in the chat.
    fileprivate func requirePresence(of member: Member.ID) throws(Failure) {
        guard member.institution == chat.id.institution,
            try insider.database.count(
                """
                SELECT COUNT(*) FROM chat_members
                WHERE institution = ?1 AND chat = ?2 AND member = ?3
                """, [chat.id.institution, chat.id.number, member.number]) == 1
        else { throw .notFound("member") }
    }

    /// Refuses to part a chat from those who answer for it: who opened it and the unit's leads.
    fileprivate func refuseSupervisor(_ member: Member.ID) throws(Failure) {
        var supervises = chat.owner == member
        if !supervises, let unit = chat.unit {
            supervises =
                try insider.database.count(
                    """
                    SELECT COUNT(*) FROM unit_leads
                    WHERE institution = ?1 AND unit = ?2 AND member = ?3
                    """, [unit.institution, unit.number, member.number]) > 0
        }
        guard !supervises else {
            throw Failure(
                .conflict, field: "member", "Who supervises a chat stays in it and may write.",
                text: "Тот, кто ведёт чат, остаётся в нём и может писать.")
        }
    }

    fileprivate func mute(_ member: Member.ID, until: Instant?) throws(Failure) {
        try insider.database.execute(
            """
            UPDATE chat_members SET muted_until = ?4
            WHERE institution = ?1 AND chat = ?2 AND member = ?3
            """, [chat.id.institution, chat.id.number, member.number, until])
    }
}
