/// Gives a chat another name.
enum RenameChat: Operation {
    static let name = "chat.rename"
    static let summary = "Gives a chat another name."
    static let rows: [Row] = [.M72]
    static let access: Access = .write(.member)

    struct Request: Record {
        var chat = Chat.ID()
        var name = ""

        static let fields: [Field<Self>] = [
            Field("chat", \.chat, "The chat."),
            Field("name", \.name, "The new name.", 1...200),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let access = try caller.chat(request.chat, for: .managing)
        try requireWords(request.name, field: "name")
        try access.change("name = ?3", [request.name])
        try caller.record(
            access.chat.id.institution, name, of: "chat \(access.chat.id)",
            ["from": .string(access.chat.name), "to": .string(request.name)])
        try caller.emit("chat.changed", to: .chat(request.chat), ChatRequest(chat: request.chat))
        return Empty()
    }
}

/// Closes a chat for writing and keeps it for reading.
enum ArchiveChat: Operation {
    static let name = "chat.archive"
    static let summary = "Closes a chat for writing and keeps it for reading."
    static let rows: [Row] = [.M72]
    static let access: Access = .write(.member)

    static func run(_ request: ChatRequest, for caller: Caller) throws(Failure) -> Empty {
        let access = try caller.chat(request.chat, for: .managing)
        guard access.chat.kind != Chat.staffKind else {
            throw Failure(
                .conflict, field: "chat", "The staff component cannot be archived.",
                text: "«\(access.chat.name)» — часть структуры, его не закрывают.",
                clause: Policy.citation(access.insider.policy.document.staffComponent.clause))
        }
        try access.turn(to: .archived)
        try caller.record(access.chat.id.institution, name, of: "chat \(access.chat.id)")
        return Empty()
    }
}

/// Opens an archived chat again.
enum UnarchiveChat: Operation {
    static let name = "chat.unarchive"
    static let summary = "Opens an archived chat again; never one of a past school year's unit."
    static let rows: [Row] = [.M72]
    static let access: Access = .write(.member)

    static func run(_ request: ChatRequest, for caller: Caller) throws(Failure) -> Empty {
        let access = try caller.chat(request.chat, for: .managing)
        if let id = access.chat.unit {
            let unit = try access.insider.unit(id, for: .seeing)
            guard unit.state == .active else {
                throw Failure(
                    .conflict, field: "chat", "The chat's unit is archived.",
                    text: "Учебный год этого объединения окончен: чат остаётся в архиве.")
            }
        }
        try access.turn(to: .open)
        try caller.record(access.chat.id.institution, name, of: "chat \(access.chat.id)")
        return Empty()
    }
}

extension ChatAccess {
    fileprivate func turn(to state: Chat.State) throws(Failure) {
        guard chat.state != state else {
            throw Failure(
                .conflict, field: "chat", "The chat is in this state already.",
                text: state == .open ? "Чат уже открыт." : "Чат уже в архиве.")
        }
        try change("state = ?3", [state.rawValue])
        try insider.caller.emit("chat.changed", to: .chat(chat.id), ChatRequest(chat: chat.id))
    }

    fileprivate func change(
        _ assignment: StaticString, _ values: [any SQLBindable]
    ) throws(Failure) {
        try insider.database.execute(
            "UPDATE chats SET \(assignment) WHERE institution = ?1 AND number = ?2",
            [chat.id.institution, chat.id.number] + values)
    }
}

/// Refuses a text of blanks only.
func requireWords(_ text: String, field: String) throws(Failure) {
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
        throw .invalid(field, "The text holds blanks only.", text: "Текст пуст.")
    }
}
