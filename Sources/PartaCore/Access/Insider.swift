/// The caller as a member of one institution: its rights there.
package struct Insider {
    package let caller: Caller
    package let institution: Institution
    package let member: Member

    package var policy: Policy { institution.policy }
    package var database: any Database { caller.database }

    /// The roles that give rights: those whose verification is passed or not asked for.
    package var effectiveRoles: [String] { institution.effectiveRoles(of: member) }

    /// Whether a held role gives no rights until its verification is passed.
    func needsVerification(_ role: Member.HeldRole) -> Bool {
        institution.needsVerification(role)
    }

    /// Whether the caller belongs to a circle of the policy.
    package func belongs(to circle: [String]) -> Bool {
        policy.includes(
            circle, roles: effectiveRoles, isAdministrator: member.isAdministrator)
    }

    /// Whether any of the caller's rights is withheld until a verification is passed.
    package var isLimited: Bool { effectiveRoles.isEmpty && !member.isAdministrator }

    /// Refuses a caller outside of a circle.
    ///
    /// - Parameters:
    ///   - action: What is refused, in Russian, to be read after «Вам нельзя»: «создать ссылку».
    ///   - clause: The number of the clause that decides.
    package func require(
        _ circle: [String], to action: String, clause: String?
    ) throws(Failure) {
        guard !belongs(to: circle) else { return }
        let waits = policy.includes(
            circle, roles: member.roles.map(\.key), isAdministrator: member.isAdministrator)
        throw Failure(
            .forbidden,
            waits
                ? "The caller's status is not verified yet."
                : "The regulation gives this right to others.",
            text: waits
                ? "Пока ваш статус не подтверждён, вам нельзя \(action)."
                : "\(clause == nil ? "Вам" : "По Положению вам") нельзя \(action).",
            clause: Policy.citation(clause))
    }

    /// Refuses a suspended institution's changes.
    package func requireActive() throws(Failure) {
        guard institution.state == .active else {
            throw Failure(
                .conflict, "The institution is not active.",
                text: "\(institution.name): работа в системе приостановлена.")
        }
    }
}

extension Institution {
    /// The roles that give a member rights: those whose verification is passed or not asked for.
    func effectiveRoles(of member: Member) -> [String] {
        member.roles.filter { !needsVerification($0) }.map(\.key)
    }

    /// Whether a channel's audience takes a member in.
    func addresses(_ member: Member, by channel: Channel) -> Bool {
        policy.includes(
            channel.audience, roles: effectiveRoles(of: member),
            isAdministrator: member.isAdministrator)
    }

    /// Whether a held role gives no rights until its verification is passed.
    func needsVerification(_ role: Member.HeldRole) -> Bool {
        needsVerification(role.key) && role.verification != .confirmed
    }

    /// Whether a role gives rights only after its verification.
    package func needsVerification(_ role: String) -> Bool {
        guard let rule = policy.role(role)?.verification else { return false }
        return switch rule.mode {
        case .none: false
        case .required: true
        case .onDemand: settings.verifiedRoles.contains(role)
        }
    }
}
