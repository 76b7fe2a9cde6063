/// A chat that is about to be opened.
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
