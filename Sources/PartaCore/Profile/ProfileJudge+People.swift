/// Roles and their verification.
extension ProfileJudge {
    func judgeRole(_ change: inout ProfileChange, _ path: [String]) {
        let key = path[1]
        switch path.dropFirst(2).first {
        case nil where change.kind == .removed: judgeLoss(&change, key)
        case "standing"? where new.roles.first { $0.key == key }?.standing == .absent:
            judgeLoss(&change, key)
        case "word"?, "aliases"?: judgeName(&change, .role, key)
        case "platform"?, "platformAliases"?: judgePlatformWord(&change)
        case "category"?: judgeCategory(&change, key)
        case "leads"?: judgeLeading(&change, key)
        case "verification"?: judgeVerification(&change, key, path)
        default: break
        }
    }

    private func judgeLoss(_ change: inout ProfileChange, _ key: String) {
        guard let held = usage.holders[key], held > 0 else {
            return change.settle(
                .applied, "Nobody holds the role.", "Этой роли ни у кого нет.")
        }
        change.settle(
            .refused,
            (usage.isAssumed ? "Members may hold the role" : "\(held) members hold the role")
                + ", and no role of the new version has \"\(key)\" among its aliases.",
            (usage.isAssumed ? "Роль может быть у участников" : "Роль есть у участников: \(held)")
                + ", а преемницы у неё в новой версии нет.")
    }

    private func judgePlatformWord(_ change: inout ProfileChange) {
        guard change.before != nil else { return }
        change.settle(
            .keptAsAlias, "The old word is still understood.",
            "Прежнее слово понимается и дальше.")
    }

    /// Units, families and invitations rest on what kind of people a role is for.
    private func judgeCategory(_ change: inout ProfileChange, _ key: String) {
        guard let held = usage.holders[key], held > 0 else { return }
        change.settle(
            .refused,
            "People hold the role, and units and families rest on its kind of people.",
            "Роль есть у участников: от неё зависят их объединения и семейные связи.")
    }

    private func judgeLeading(_ change: inout ProfileChange, _ key: String) {
        let leading = Set(new.roles.filter { $0.leads && $0.standing != .absent }.map(\.key))
        let lost = usage.leads.filter { $0.contains(key) && leading.isDisjoint(with: $0) }.count
        guard lost > 0 else { return }
        change.settle(
            .refused,
            usage.isAssumed
                ? "People of this role may lead units." : "\(lost) people lead units by this role.",
            usage.isAssumed
                ? "По этой роли могут руководить объединениями."
                : "По этой роли руководят объединениями: \(lost).")
    }

    // MARK: Verification

    private func judgeVerification(
        _ change: inout ProfileChange, _ key: String, _ path: [String]
    ) {
        if path.last == "status" { return judgePlatformWord(&change) }
        guard let role = new.roles.first(where: { $0.key == key }),
            role.verification.mode == .required, let waiting = usage.unconfirmed[key], waiting > 0
        else { return }
        let before = old.roles.first { $0.key == successor(of: key) }?.verification
        let isNew = before?.mode != .required
        guard ["mode", "completedBy", "selfConfirmed"].contains(path.last) else { return }
        guard canBeCompleted(role.verification) else {
            guard isNew || before.map(canBeCompleted) == true else { return }
            return change.settle(
                .refused,
                (usage.isAssumed ? "Members" : "\(waiting) members")
                    + " would have to be verified, and nobody is there who completes it.",
                (usage.isAssumed ? "Участникам" : "Участникам (\(waiting))")
                    + " понадобится подтверждение, а завершить его некому.")
        }
        guard isNew else { return }
        change.settle(
            .applied,
            (usage.isAssumed ? "Members" : "\(waiting) members")
                + " wait for confirmation; until then the role gives them no rights.",
            (usage.isAssumed ? "Участники ждут" : "Участники (\(waiting)) ждут")
                + " подтверждения; до него роль не даёт прав.")
    }

    /// The old key of a role that has another one now.
    private func successor(of key: String) -> String {
        successors.roles.first { $0.value == key }?.key ?? key
    }

    private func canBeCompleted(_ rule: VerificationRule) -> Bool {
        if rule.selfConfirmed { return true }
        if rule.completedBy.isEmpty { return usage.verifiers > 0 }
        let held = usage.holders.filter { $0.value > 0 }.keys
        return Policy(new).includes(
            successors.circle(rule.completedBy), roles: held,
            isAdministrator: usage.administrators > 0)
    }
}
