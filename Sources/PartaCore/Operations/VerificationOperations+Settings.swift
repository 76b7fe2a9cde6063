/// Switches the verification of a role on, where the regulation leaves it to the institution.
enum RequireVerification: Operation {
    static let name = "verification.require"
    static let summary =
        "Switches on the verification of a role that is verified «при необходимости»."
    static let rows: [Row] = [.M36, .M38, .M40, .M42]
    static let access: Access = .write(.administrator)

    typealias Request = VerifiedRole

    struct Reply: Record {
        var role = ""
        var pending = 0

        static let fields: [Field<Self>] = [
            Field("role", \.role, "Key of the role."),
            Field("pending", \.pending, "How many members now wait for confirmation."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.institution)
        try insider.requireActive()
        let role = try insider.knownRole(request.role)
        try insider.requireChoice(over: role)
        try insider.requireNamedVerifier(of: role)
        var settings = insider.institution.settings
        if !settings.verifiedRoles.contains(role.key) { settings.verifiedRoles.append(role.key) }
        try caller.save(settings, of: insider.institution.id)
        var reply = Reply()
        reply.role = role.key
        reply.pending = try caller.database.execute(
            """
            INSERT INTO verifications(institution, member, role, state, requested)
            SELECT r.institution, r.member, r.role, 'pending', ?3 FROM member_roles r
            WHERE r.institution = ?1 AND r.role = ?2 AND NOT EXISTS (
                SELECT 1 FROM verifications v WHERE v.institution = r.institution
                    AND v.member = r.member AND v.role = r.role)
            """, [insider.institution.id, role.key, caller.now])
        try caller.record(
            insider.institution.id, name, of: "institution \(insider.institution.id)",
            basis: Policy.citation(role.verification.clause), ["role": .string(role.key)])
        return reply
    }
}

/// Switches the verification of a role off again.
enum WaiveVerification: Operation {
    static let name = "verification.waive"
    static let summary =
        "Switches off the verification of a role that is verified «при необходимости»."
    static let rows: [Row] = [.M38, .M40, .M42]
    static let access: Access = .write(.administrator)

    typealias Request = VerifiedRole

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.administrator(of: request.institution)
        try insider.requireActive()
        let role = try insider.knownRole(request.role)
        try insider.requireChoice(over: role)
        var settings = insider.institution.settings
        settings.verifiedRoles.removeAll { $0 == role.key }
        try caller.save(settings, of: insider.institution.id)
        try caller.record(
            insider.institution.id, name, of: "institution \(insider.institution.id)",
            basis: Policy.citation(role.verification.clause), ["role": .string(role.key)])
        return Empty()
    }
}

/// A role of an institution whose verification is decided on.
struct VerifiedRole: Record {
    var institution = Institution.ID()
    var role = ""

    static let fields: [Field<Self>] = [
        Field("institution", \.institution, "The institution."),
        Field("role", \.role, "The role, a key or a word of the regulation.", 1...100),
    ]
}

/// Names who completes verifications where the regulation names nobody.
enum NameVerifier: Operation {
    static let name = "verification.nameVerifier"
    static let summary = "Names who completes verifications where the regulation names nobody."
    static let rows: [Row] = [.M36]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var member = Member.ID()
        var isVerifier = true
        var basis = ""

        static let fields: [Field<Self>] = [
            Field("member", \.member, "A member of the staff."),
            Field("isVerifier", \.isVerifier, "Whether the person verifies.", default: true),
            Field("basis", \.basis, "The act that names the person.", 1...200),
        ]
    }

    struct Reply: Record {
        var verifiers: [Member.ID] = []

        static let fields: [Field<Self>] = [
            Field("verifiers", \.verifiers, "Who verifies now.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.member.institution)
        try insider.requireActive()
        let verified = insider.policy.document.roles.filter {
            $0.standing != .absent && $0.verification.mode != .none
        }
        let isGap = verified.contains {
            $0.verification.completedBy.isEmpty && !$0.verification.isOwnWord
        }
        guard isGap else {
            throw insider.policy.refusal(
                verified.first { !$0.verification.isOwnWord }?.verification.completionClause
                    ?? insider.policy.row(.M36).clause,
                "The regulation itself names who completes verifications.",
                text: "Кто подтверждает статус, решено в Положении.")
        }
        // Who has left can still be taken off the list, who never was here cannot.
        _ = try insider.member(request.member)
        var settings = insider.institution.settings
        settings.verifiers.removeAll { $0 == request.member }
        if request.isVerifier {
            let member = try insider.presentMember(request.member)
            try insider.requireCategory(.staff, of: member, field: "member")
            settings.verifiers.append(member.id)
        } else if settings.verifiers.isEmpty, !settings.verifiedRoles.isEmpty {
            throw Failure(
                .conflict, field: "member", "Somebody must verify while a role is verified.",
                text: "Пока подтверждение статуса включено, кто-то должен его завершать.")
        }
        try caller.save(settings, of: insider.institution.id)
        try caller.record(
            insider.institution.id, name, of: "member \(request.member)", basis: request.basis,
            ["isVerifier": .boolean(request.isVerifier)])
        return Reply(verifiers: settings.verifiers)
    }
}

extension Insider {
    /// Refuses a role whose verification the regulation itself decides on.
    fileprivate func requireChoice(over role: RoleRule) throws(Failure) {
        let rule = role.verification
        switch rule.mode {
        case .onDemand: return
        case .required:
            throw policy.refusal(
                rule.clause, field: "role", "The regulation requires the verification.",
                text: "По Положению статус «\(role.status)» подтверждается обязательно.")
        case .none:
            throw policy.refusal(
                rule.clause ?? role.clause, field: "role",
                "The regulation has no such verification.",
                text: "Положение не предусматривает подтверждения статуса для роли"
                    + " «\(role.word.nominative)».")
        }
    }
}
