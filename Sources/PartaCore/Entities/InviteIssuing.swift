/// The one way in which links are made: every check of the regulation's matrix is inside.
///
/// It leaves no record in the audit log: the operation does, once for all the links it makes.
struct InviteIssuing {
    /// The member who issues links.
    let insider: Insider

    /// A link as it is asked for.
    struct Draft {
        /// Key of the role that people get.
        var role: String
        var target: InviteRule.Target
        /// The unit, for the target `unit`.
        var unit: Unit.ID?
        /// The chat, for the target `chat`.
        var chat: Chat.ID?
        /// For whom a personal link is; such a link works once.
        var name: String?
        /// How many people it lets in, 1 to 1000.
        var uses = 1
        /// Local days after today on which it works; the institution's setting by default.
        var days: Int?
    }

    /// A link that was made.
    struct Issued {
        let invite: Invite
        /// The secret of the link; nothing stores it.
        let link: String
    }

    /// Makes a link.
    ///
    /// It works to the end of its last day by the institution's clock.
    ///
    /// - Throws: `forbidden` with the clause when the regulation has no such link or gives it to
    ///   others, `invalidArgument` when target and place do not fit, `notFound` for a place that
    ///   the issuer does not see, `conflict` for a place that is closed.
    func issue(_ draft: Draft) throws(Failure) -> Issued {
        try insider.requireActive()
        guard draft.name == nil || draft.uses == 1 else {
            throw .invalid(
                "uses", "A personal link works once.", text: "Именная ссылка действует один раз.")
        }
        try requireRule(draft)
        let place = try place(of: draft)
        let caller = insider.caller
        let offset = insider.policy.document.institution.offset
        let days = draft.days ?? insider.institution.settings.inviteDays
        let last = Day(daysSince1970: caller.now.day(offset: offset).daysSince1970 + days)
        let link = caller.makeSecret()
        let invite = Invite(
            id: Invite.ID(
                insider.institution.id,
                try caller.nextNumber("invites", of: insider.institution.id)),
            role: draft.role, target: draft.target, unit: place.unit, chat: place.chat,
            name: draft.name, issuer: insider.member.id, uses: draft.uses, used: 0,
            expires: Day(daysSince1970: last.daysSince1970 + 1).start(offset: offset),
            revocation: nil, created: caller.now)
        try caller.database.execute(
            """
            INSERT INTO invites(institution, number, hash, role, target, unit, chat, name, issuer,
                uses, used, expires, created)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0, ?11, ?12)
            """,
            [
                invite.id.institution, invite.id.number, caller.hash(link), invite.role,
                invite.target.rawValue, invite.unit?.number, invite.chat?.number, invite.name,
                invite.issuer.number, invite.uses, invite.expires, invite.created,
            ])
        return Issued(invite: invite, link: link)
    }

    /// Refuses a link that the issuer may not make; a draft without its place is looked at as such.
    func check(_ draft: Draft) throws(Failure) {
        try insider.requireActive()
        try requireRule(draft)
        let lacksPlace =
            draft.target == .unit && draft.unit == nil || draft.target == .chat && draft.chat == nil
        if !lacksPlace { _ = try place(of: draft) }
    }

    /// Asks the regulation's matrix: who may invite whom to what.
    private func requireRule(_ draft: Draft) throws(Failure) {
        let policy = insider.policy
        guard let role = policy.document.roles.first(where: { $0.key == draft.role }) else {
            throw .invalid("role", "There is no such role.", text: "Такой роли нет.")
        }
        let rule = policy.invite(role: role.key, target: draft.target)
        let action = "приглашать по роли «\(role.word.nominative)» \(draft.target.destination)"
        guard let rule, role.standing != .absent else {
            throw Failure(
                .forbidden, field: "target", "The regulation has no such link.",
                text: "По Положению нельзя \(action).",
                clause: Policy.citation(rule?.clause ?? role.clause))
        }
        try insider.requireStanding(
            rule.standing, key: "invite.\(role.key).\(draft.target.rawValue)", to: action,
            clause: rule.clause)
        guard !insider.belongs(to: rule.issuers) else { return }
        let held = insider.member.roles.map(\.key)
        guard
            !policy.includes(
                rule.issuers, roles: held, isAdministrator: insider.member.isAdministrator)
        else {
            return try insider.require(rule.issuers, to: action, clause: rule.clause)
        }
        let issuers = policy.spoken(rule.issuers)
        throw Failure(
            .forbidden, "The regulation lets others issue such links.",
            text: "Вам нельзя \(action). Такие ссылки выдаёт: \(issuers).",
            clause: Policy.citation(rule.clause))
    }

    /// Finds the place that people will join.
    private func place(of draft: Draft) throws(Failure) -> (unit: Unit.ID?, chat: Chat.ID?) {
        if draft.unit != nil, draft.target != .unit {
            throw .invalid(
                "unit", "Only the target unit has a unit.",
                text: "Объединение указывают только для приглашения в объединение.")
        }
        if draft.chat != nil, draft.target != .chat {
            throw .invalid(
                "chat", "Only the target chat has a chat.",
                text: "Чат указывают только для приглашения в чат.")
        }
        switch draft.target {
        case .institution: return (nil, nil)
        case .staff:
            switch try insider.institution.staffComponent(in: insider.database) {
            case .unit(let id): return (id, nil)
            case .chat(let id): return (nil, id)
            }
        case .unit:
            guard let id = draft.unit else {
                throw .invalid("unit", "The unit is missing.", text: "Укажите, куда приглашаете.")
            }
            let unit = try insider.unit(id, for: .leading)
            guard !unit.isStaff else {
                throw .invalid(
                    "unit", "The staff component has the target staff.",
                    text: "Для приглашения сюда укажите цель «staff».")
            }
            guard unit.state == .active else {
                throw Failure(
                    .conflict, field: "unit", "The unit is archived.",
                    text: "Учебный год этого объединения окончен.")
            }
            return (id, nil)
        case .chat:
            guard let id = draft.chat else {
                throw .invalid("chat", "The chat is missing.", text: "Укажите, в какой чат.")
            }
            let access = try insider.chat(id, for: .inviting)
            try access.requirePlace(forRole: draft.role)
            return (nil, id)
        }
    }
}

extension InviteRule.Target {
    /// Where a link leads, to be read after «приглашать».
    fileprivate var destination: String {
        switch self {
        case .institution: "в организацию"
        case .unit: "в объединение обучающихся"
        case .chat: "в чат"
        case .staff: "в объединение работников"
        }
    }
}
