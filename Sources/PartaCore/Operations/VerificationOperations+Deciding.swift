/// Confirms a member's status.
enum CompleteVerification: Operation {
    static let name = "verification.complete"
    static let summary = "Confirms a member's status; who may is the regulation's rule."
    static let rows: [Row] = [.M36, .M38, .M40, .M42]
    static let access: Access = .write(.member)

    struct Request: Record {
        var member = Member.ID()
        var role: String?

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The member."),
            Field(
                "role", \.role, "The role; needed when several verifications are pending.", 1...100),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> MemberView {
        let insider = try caller.insider(of: request.member.institution)
        return try insider.decide(
            request.member, request.role, .confirmed, reason: nil, action: name)
    }
}

/// Refuses to confirm a member's status.
enum RefuseVerification: Operation {
    static let name = "verification.refuse"
    static let summary = "Refuses to confirm a member's status, with a reason."
    static let rows: [Row] = [.M36]
    static let access: Access = .write(.member)

    struct Request: Record {
        var member = Member.ID()
        var role: String?
        var reason = ""

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The member."),
            Field(
                "role", \.role, "The role; needed when several verifications are pending.", 1...100),
            Field("reason", \.reason, "Why; the member reads it.", 1...500),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> MemberView {
        let insider = try caller.insider(of: request.member.institution)
        return try insider.decide(
            request.member, request.role, .refused, reason: request.reason, action: name)
    }
}

extension Insider {
    fileprivate func decide(
        _ id: Member.ID, _ word: String?, _ state: Verification.State, reason: String?,
        action: String
    ) throws(Failure) -> MemberView {
        try requireActive()
        let member = try presentMember(id)
        let wanted = word.map { policy.role(matching: $0)?.key ?? $0 }
        let pending = member.roles.filter {
            $0.verification == .pending && (wanted == nil || $0.key == wanted)
        }
        guard pending.count <= 1 else {
            throw .invalid(
                "role", "Several verifications are pending.",
                text: "Укажите роль, о которой принимаете решение.")
        }
        let named = wanted ?? member.roles.first { $0.verification != nil }?.key
        // Who may not decide learns that first, and not what is pending.
        try requireVerifier(of: pending.first?.key ?? named)
        guard let held = pending.first else {
            throw Failure(
                .conflict, field: "member", "No verification is pending.",
                text: "Подтверждать нечего: запроса нет или он уже решён.")
        }
        try database.execute(
            """
            UPDATE verifications SET state = ?4, decided = ?5, decided_by = ?6, reason = ?7
            WHERE institution = ?1 AND member = ?2 AND role = ?3
            """,
            [
                institution.id, member.id.number, held.key, state.rawValue, caller.now,
                self.member.id.number, reason,
            ])
        let rule = policy.role(held.key)?.verification
        try caller.record(
            institution.id, action, of: "member \(member.id)",
            basis: Policy.citation(rule?.completionClause ?? rule?.clause),
            ["role": .string(held.key)])
        let view = MemberView(try presentMember(id), policy)
        try caller.emit("member.changed", to: .member(id), view)
        return view
    }

    /// Refuses those who do not complete the verification of a role.
    private func requireVerifier(of role: String?) throws(Failure) {
        guard let role, let rule = policy.role(role) else {
            guard !member.isAdministrator else { return }
            return try require(
                [], to: "подтверждать статус", clause: policy.row(.M36).clause)
        }
        let verification = rule.verification
        let clause = verification.completionClause ?? policy.row(.M36).clause
        guard verification.completedBy.isEmpty else {
            return try require(
                verification.completedBy, to: "подтверждать статус «\(rule.status)»",
                clause: clause)
        }
        guard !verification.isOwnWord else {
            throw policy.refusal(
                clause, "The regulation lets the people of this role confirm it themselves.",
                text: "Статус «\(rule.status)» для этой роли подтверждает сам участник.")
        }
        try requireNamedVerifier(of: rule)
        guard !institution.settings.verifiers.contains(member.id) else { return }
        throw policy.refusal(
            clause, "The institution named others for this.",
            text: "Статус «\(rule.status)» подтверждает тот, кого назначила организация.")
    }

    /// Refuses to go on where neither the regulation nor the institution says who verifies.
    func requireNamedVerifier(of rule: RoleRule) throws(Failure) {
        guard rule.verification.completedBy.isEmpty, !rule.verification.isOwnWord,
            institution.settings.verifiers.isEmpty
        else { return }
        throw Failure(
            .conflict, field: "role",
            "The regulation names nobody who completes the verification, nor does the institution.",
            text: "Положение не называет, кто подтверждает статус «\(rule.status)»."
                + " Сначала назначьте ответственного.",
            clause: Policy.citation(rule.verification.completionClause ?? rule.verification.clause))
    }
}
