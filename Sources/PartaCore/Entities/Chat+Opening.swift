/// A chat that is about to be opened by a member or by the system.
struct ChatOpening {
    let caller: Caller
    let institution: Institution

    /// Key of the kind in the policy, or one of the two kinds of the platform.
    var kind: String
    var name: String
    var unit: Unit.ID?
    var subject: String?
    /// Who opens it and joins it first; nobody when the system does.
    var owner: Member.ID?
    /// The two members of a conversation, ``Chat/pair(_:_:)``.
    var pair: String?

    /// Makes the chat, with its owner in it.
    func make() throws(Failure) -> Chat.ID {
        let id = Chat.ID(
            institution.id, try caller.nextNumber("chats", of: institution.id))
        try caller.database.execute(
            """
            INSERT INTO chats(institution, number, kind, name, unit, subject, owner, pair, state,
                last, created)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'open', 0, ?9)
            """,
            [
                id.institution, id.number, kind, name, unit?.number, subject, owner?.number, pair,
                caller.now,
            ])
        if let owner {
            try Membership(caller: caller, institution: institution).add(owner, to: id)
        }
        return id
    }
}

extension Institution {
    /// Makes the chat that is the staff component, where the regulation makes it a chat.
    ///
    /// Called once, when the institution begins; does nothing where the component is a unit or is
    /// there already.
    func makeStaffChat(for caller: Caller) throws(Failure) {
        let component = policy.document.staffComponent
        guard component.form == .chat else { return }
        let known = try caller.database.count(
            "SELECT COUNT(*) FROM chats WHERE institution = ?1 AND kind = ?2",
            [id, Chat.staffKind])
        guard known == 0 else { return }
        _ = try ChatOpening(
            caller: caller, institution: self, kind: Chat.staffKind, name: component.name
        ).make()
    }
}

extension Chat {
    /// The key by which the conversation of two members is found, the same from both sides.
    static func pair(_ one: Member.ID, _ other: Member.ID) -> String {
        "\(min(one.number, other.number))-\(max(one.number, other.number))"
    }

    /// The other member of a conversation of two.
    static func counterpart(of member: Member.ID, inPair pair: String) -> Member.ID? {
        let numbers = pair.split(separator: "-").compactMap { Int64($0) }
        return numbers.first { $0 != member.number }.map { Member.ID(member.institution, $0) }
    }
}
