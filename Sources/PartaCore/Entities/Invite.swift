/// A link that lets people join in a role.
package struct Invite: Named {
    package static let noun = "invite"
    /// Identifier of an invite within its institution.
    package typealias ID = TenantID<Invite>

    /// Where an invite stands.
    package enum State: String, Choice {
        case live
        /// As many people have joined as it was made for.
        case usedUp
        case expired
        case revoked
    }

    package let id: ID
    /// Key of the role that people get.
    package let role: String
    package let target: InviteRule.Target
    /// The unit that people join, if any.
    package let unit: Unit.ID?
    /// The chat that people join, if any.
    package let chat: Chat.ID?
    /// For whom a personal link was made.
    package let name: String?
    package let issuer: Member.ID
    /// How many people it lets in.
    package let uses: Int
    /// How many have joined.
    package let used: Int
    /// The first moment at which it no longer works.
    package let expires: Instant
    /// The act that revoked it.
    package let revocation: Revocation.ID?
    package let created: Instant

    /// Where the invite stands at a moment.
    package func state(at now: Instant) -> State {
        if revocation != nil { return .revoked }
        if used >= uses { return .usedUp }
        return expires > now ? .live : .expired
    }
}

extension Invite {
    /// The columns that ``init(_:)`` reads, of the table `invites` as `i`.
    static let columns = """
        i.institution, i.number, i.role, i.target, i.unit, i.chat, i.name, i.issuer, i.uses,
        i.used, i.expires, i.revocation, i.created
        """

    /// Reads an invite from a row that begins with ``columns``.
    init(_ row: any SQLRow) throws(Failure) {
        guard let target = InviteRule.Target(rawValue: row.text(3)) else {
            throw .broken("An invite has an unknown target.")
        }
        let institution = Institution.ID(row.integer(0))
        id = ID(institution, row.integer(1))
        role = row.text(2)
        self.target = target
        unit = row.optionalInteger(4).map { Unit.ID(institution, $0) }
        chat = row.optionalInteger(5).map { Chat.ID(institution, $0) }
        name = row.optionalText(6)
        issuer = Member.ID(institution, row.integer(7))
        uses = Int(row.integer(8))
        used = Int(row.integer(9))
        expires = row.instant(10)
        revocation = row.optionalInteger(11).map { Revocation.ID(institution, $0) }
        created = row.instant(12)
    }

    /// Finds the invite of a link, whoever asks.
    ///
    /// - Throws: `notFound` for a link that was never issued.
    static func find(link: String, for caller: Caller) throws(Failure) -> Invite {
        let found = try caller.database.first(
            "SELECT \(columns) FROM invites i WHERE i.hash = ?1", [caller.hash(link)]
        ) { row throws(Failure) in try Invite(row) }
        guard let found else {
            throw Failure(
                .notFound, field: "link", "There is no such link.",
                text: "Такой ссылки нет. Проверьте, что она скопирована целиком.")
        }
        return found
    }

    /// Refuses a dead link and says what ended it.
    ///
    /// - Parameter offset: Minutes between the institution's clock and UTC.
    func requireLive(at now: Instant, offset: Int) throws(Failure) {
        switch state(at: now) {
        case .live: return
        case .usedUp:
            throw Failure(
                .expired, field: "link", "The link is used up.",
                text: "Ссылка уже использована. Попросите новую у того, кто её прислал.")
        case .expired:
            // The last day on which it worked is the one before the moment it ended.
            let last = (expires + -1).day(offset: offset)
            throw Failure(
                .expired, field: "link", "The link has run out.",
                text: "Срок ссылки истёк: она действовала по \(last) включительно.")
        case .revoked:
            throw Failure(
                .expired, field: "link", "The link is revoked.",
                text: "Ссылка аннулирована. Попросите новую у администратора.")
        }
    }
}

extension Invite {
    /// Whether a person has joined by this link.
    func isClaimed(by account: Account.ID, in database: any Database) throws(Failure) -> Bool {
        try database.count(
            """
            SELECT COUNT(*) FROM invite_claims c
            JOIN members m ON m.institution = c.institution AND m.number = c.member
            WHERE c.institution = ?1 AND c.invite = ?2 AND m.account = ?3
            """, [id.institution, id.number, account]) > 0
    }

    /// Refuses a link whose place has closed since it was made.
    func requireOpen(_ institution: Institution, in database: any Database) throws(Failure) {
        let closed = Failure(
            .conflict, field: "link", "What the link leads to is closed.",
            text: "То, куда ведёт ссылка, уже закрыто. Попросите новую ссылку.")
        guard institution.state == .active, institution.policy.role(role) != nil else {
            throw closed
        }
        let places = try database.count(
            """
            SELECT (SELECT COUNT(*) FROM units
                WHERE institution = ?1 AND number = ?2 AND state = 'active')
            + (SELECT COUNT(*) FROM chats
                WHERE institution = ?1 AND number = ?3 AND state = 'open')
            """, [institution.id, unit?.number, chat?.number])
        guard places == 1 || (unit == nil && chat == nil) else { throw closed }
    }
}
