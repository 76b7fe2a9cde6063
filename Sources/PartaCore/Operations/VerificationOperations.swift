/// Operations on verifications: whether a member's status is confirmed.
enum VerificationOperations {
    static let all: [any Operation.Type] = [
        ListVerifications.self, RequestVerification.self, CompleteVerification.self,
        RefuseVerification.self, RequireVerification.self, WaiveVerification.self,
        NameVerifier.self,
    ]
}

/// Lists verifications for those who complete them.
enum ListVerifications: Operation {
    static let name = "verification.list"
    static let summary = "Lists verifications for those who complete them."
    static let rows: [Row] = [.M36]
    static let access: Access = .read(.member)

    struct Request: Record {
        var institution = Institution.ID()
        var state = Verification.State.pending
        var limit = 50
        var after: Member.ID?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("state", \.state, "Only verifications in this state.", default: .pending),
            Field("limit", \.limit, "How many at most.", 1...200, default: 50),
            Field("after", \.after, "Continue after this member."),
        ]
    }

    struct Item: Record {
        var member = Member.ID()
        var name = ""
        var role = ""
        var title = ""
        var status = ""
        var state = Verification.State.pending
        var requested = Instant()
        var decided: Instant?
        var decidedBy: Member.ID?
        var reason: String?

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The member."),
            Field("name", \.name, "Full name."),
            Field("role", \.role, "Key of the role."),
            Field("title", \.title, "Title of the role."),
            Field("status", \.status, "The status that is confirmed."),
            Field("state", \.state, "Where the verification stands."),
            Field("requested", \.requested, "When it was asked for."),
            Field("decided", \.decided, "When it was decided."),
            Field("decidedBy", \.decidedBy, "Who decided."),
            Field("reason", \.reason, "Why it was refused."),
        ]
    }

    struct Reply: Record {
        var verifications: [Item] = []
        var next: Member.ID?

        static let fields: [Field<Self>] = [
            Field("verifications", \.verifications, "By member; all roles of a member together."),
            Field("next", \.next, "Give this as after to continue; absent at the end."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        let completes = insider.policy.document.roles.contains { role in
            insider.belongs(to: role.verification.completedBy)
        }
        let isVerifier = insider.institution.settings.verifiers.contains(insider.member.id)
        guard completes || isVerifier || insider.member.isAdministrator else {
            let clause = insider.policy.row(.M36).clause
            throw insider.policy.refusal(
                clause, "The caller completes no verification.",
                text: "Список видят те, кто подтверждает статус.")
        }
        let items = try caller.database.all(
            """
            SELECT m.number, m.name, v.role, v.state, v.requested, v.decided, v.decided_by,
                v.reason
            FROM verifications v
            JOIN members m ON m.institution = v.institution AND m.number = v.member
            WHERE v.institution = ?1 AND v.state = ?2 AND m.number > ?3 AND m.state = 'joined'
            ORDER BY m.number, v.role LIMIT ?4
            """,
            [
                insider.institution.id, request.state.rawValue, request.after?.number ?? 0,
                request.limit + 50,
            ]
        ) { row throws(Failure) in try item(row, insider) }
        var reply = Reply()
        // A page ends with a member, not in the middle of one's roles.
        for item in items {
            let isSameMember = reply.verifications.last?.member == item.member
            guard reply.verifications.count < request.limit || isSameMember else {
                reply.next = reply.verifications.last?.member
                break
            }
            reply.verifications.append(item)
        }
        return reply
    }

    private static func item(
        _ row: any SQLRow, _ insider: Insider
    ) throws(Failure) -> Item {
        guard let state = Verification.State(rawValue: row.text(3)) else {
            throw .broken("A verification has an unknown state.")
        }
        let id = insider.institution.id
        let rule = insider.policy.role(row.text(2))
        var item = Item()
        item.member = Member.ID(id, row.integer(0))
        item.name = row.text(1)
        item.role = row.text(2)
        item.title = rule?.word.nominative ?? item.role
        item.status = rule?.status ?? item.title
        item.state = state
        item.requested = row.instant(4)
        item.decided = row.optionalInstant(5)
        item.decidedBy = row.optionalInteger(6).map { Member.ID(id, $0) }
        item.reason = row.optionalText(7)
        return item
    }
}

/// Asks for the confirmation of the caller's own status.
enum RequestVerification: Operation {
    static let name = "verification.request"
    static let summary =
        "Asks for the confirmation of the caller's own status, or gives it where no other does."
    static let rows: [Row] = [.M38, .M40, .M42]
    static let access: Access = .write(.member)

    struct Request: Record {
        var institution = Institution.ID()
        var role: String?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field(
                "role", \.role, "The role, a key or a word; needed when several can be verified.",
                1...100),
        ]
    }

    struct Reply: Record {
        var role = ""
        var status = ""
        var state = Verification.State.pending

        static let fields: [Field<Self>] = [
            Field("role", \.role, "Key of the role."),
            Field("status", \.status, "The status that is to be confirmed."),
            Field("state", \.state, "Where the verification stands."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        try insider.requireActive()
        let role = try ownRole(request.role, insider)
        let held = insider.member.roles.first { $0.key == role.key }
        guard held?.verification != .confirmed else {
            throw Failure(
                .conflict, field: "role", "The status is confirmed already.",
                text: "Статус «\(role.status)» уже подтверждён.")
        }
        var reply = Reply()
        reply.role = role.key
        reply.status = role.status
        if role.verification.isOwnWord { reply.state = .confirmed }
        let decided = reply.state == .confirmed
        try caller.database.execute(
            """
            INSERT INTO verifications(institution, member, role, state, requested, decided,
                decided_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT(institution, member, role) DO UPDATE SET state = excluded.state,
                requested = excluded.requested, decided = excluded.decided,
                decided_by = excluded.decided_by, reason = NULL
            """,
            [
                insider.institution.id, insider.member.id.number, role.key,
                reply.state.rawValue, caller.now, decided ? caller.now : nil,
                decided ? insider.member.id.number : nil,
            ])
        try caller.record(
            insider.institution.id, name, of: "member \(insider.member.id)",
            basis: Policy.citation(role.verification.clause), ["role": .string(role.key)])
        try caller.emit(
            "verification.requested", to: .administrators(insider.institution.id), reply)
        return reply
    }

    /// The one of the caller's roles that the regulation wants verified.
    private static func ownRole(
        _ word: String?, _ insider: Insider
    ) throws(Failure) -> RoleRule {
        let held = insider.member.roles.compactMap { insider.policy.role($0.key) }
        let wanted = word.map { insider.policy.role(matching: $0)?.key }
        let candidates = held.filter { wanted == nil || $0.key == wanted }
        let verified = candidates.filter { $0.verification.mode != .none }
        guard verified.count <= 1 else {
            throw .invalid(
                "role", "Several roles can be verified.",
                text: "Укажите роль: подтверждения ждут несколько.")
        }
        if let role = verified.first { return role }
        throw insider.policy.refusal(
            candidates.first?.verification.clause ?? candidates.first?.clause, field: "role",
            "The regulation verifies no status of this role.",
            text: "Положение не предусматривает подтверждения статуса для этой роли.")
    }
}

extension VerificationRule {
    /// Whether the text lets people confirm their own status and names nobody to complete it.
    var isOwnWord: Bool { selfConfirmed && completedBy.isEmpty }
}

extension RoleRule {
    /// The status word, or the word of the platform, or the title.
    var status: String { verification.status ?? platform ?? word.nominative }
}
