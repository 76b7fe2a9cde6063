/// Checks of the roles, of invitations and of who may become what.
extension ProfileCheck {
    mutating func checkRoles() {
        let keys = (json["roles"]?.elements ?? []).enumerated().compactMap { index, role in
            role["key"]?.text.map { (path: "roles.\(index).key", name: $0) }
        }
        checkKeys(keys)
        for role in roles {
            let rule = role.value
            requireClause(role.path, rule.standing, rule.clause)
            if rule.category != .staff, rule.isTeaching || rule.isAdministration || rule.leads {
                fail(
                    role.path + ".category",
                    "Only staff teaches, leads units or belongs to the administration.",
                    "Преподают, ведут группы и входят в администрацию только работники.",
                    hint:
                        "Write \"category\": \"staff\", or remove isTeaching, isAdministration and "
                        + "leads.")
            }
            checkVerification(rule.verification, path: role.path + ".verification")
        }
    }

    private mutating func checkVerification(_ rule: VerificationRule, path: String) {
        checkCircle(path + ".completedBy", rule.completedBy)
        if rule.mode == .required, rule.completedBy.isEmpty {
            fail(
                path + ".completedBy", "A required verification names who completes it.",
                "Обязательное подтверждение должно указывать, кто его завершает.",
                hint:
                    "Add \"completedBy\": [\"@administrators\"], or write \"mode\": \"onDemand\" when "
                    + "the text names nobody.")
        }
        guard rule.mode != .none else { return }
        if rule.status == nil {
            fail(
                path + ".status", "A verification names the status it confirms.",
                "Подтверждение должно называть статус.",
                hint: "Add \"status\", the word that the person gets: \"status\": \"педагог\".")
        }
        requireClause(path, .promised, rule.clause)
    }

    mutating func checkInvites() {
        let invites: [Part<InviteRule>] = parts("invites")
        checkUnique(
            invites.map { ($0.path, "\($0.value.role) \($0.value.target.rawValue)") })
        let parents = roles.filter { $0.value.category == .parent }.map(\.value.key)
        let names = names
        for invite in invites {
            let rule = invite.value
            if !roleKeys.contains(rule.role) {
                fail(
                    invite.path + ".role", "\"\(rule.role)\" is no role of the document.",
                    "Роли «\(rule.role)» в документе нет.",
                    hint: names.hint(role: rule.role))
            }
            checkCircle(invite.path + ".issuers", rule.issuers)
            requireClause(invite.path, rule.standing, rule.clause)
            requirePeople(invite.path + ".issuers", rule.standing, rule.issuers)
            if roles.contains(where: { $0.value.key == rule.role && $0.value.standing == .absent }),
                rule.standing != .absent
            {
                fail(
                    invite.path + ".standing", "The invited role is absent.",
                    "Приглашаемой роли здесь нет.",
                    hint: "Write \"standing\": \"absent\" here too, or let the role exist.")
            }
            if parents.contains(rule.role), rule.target != .chat, rule.standing != .absent {
                fail(
                    invite.path + ".target", "Parents join chats only.",
                    "Родители присоединяются только к чатам.",
                    hint: "Write \"target\": \"chat\".")
            }
        }
    }

    mutating func checkJoinRequests() {
        guard let circle: Part<CircleRule> = part("joinRequests") else { return }
        checkCircle(circle.path + ".who", circle.value.who)
        requireClause(circle.path, circle.value.standing, circle.value.clause)
        requirePeople(circle.path + ".who", circle.value.standing, circle.value.who)
        let parents = roles.filter { $0.value.category == .parent }.map(\.value.key)
        let forbidden = parents + [BuiltInGroup.parents.rawValue, BuiltInGroup.everyone.rawValue]
        for (index, token) in circle.value.who.enumerated() where forbidden.contains(token) {
            fail(
                "\(circle.path).who.\(index)", "Parents never ask to join the community.",
                "Родители не подают заявок на вступление.",
                hint: "Write \"@staff\", \"@learners\" or the keys of single roles.")
        }
    }

    /// A promised role into which nobody may come is probably forgotten.
    mutating func checkWays() {
        let invites: [Part<InviteRule>] = parts("invites")
        let requests: Part<CircleRule>? = part("joinRequests")
        let administrators: Part<AdministratorRule>? = part("administrators")
        let asking = requests?.value.standing == .absent ? [] : requests?.value.who ?? []
        let circle = asking + (administrators?.value.pool ?? [])
        for role in roles where role.value.standing == .promised {
            let isInvited = invites.contains {
                $0.value.role == role.value.key && $0.value.standing != .absent
            }
            let isThere = circle.contains {
                BuiltInGroup(rawValue: $0)?.includes(role.value) ?? ($0 == role.value.key)
            }
            guard !isInvited, !isThere else { continue }
            issues.add(
                at: role.path, "Nobody may bring people into this role.",
                text: "В эту роль никто не может принять людей.",
                hint: "Add {\"role\": \"\(role.value.key)\", \"target\": …, \"issuers\": […]} to "
                    + "invites, or the role to joinRequests.who.", isWarning: true)
        }
    }

    mutating func checkAdministrators() {
        if let application: Part<ApplicationRule> = part("application") {
            let rule = application.value
            requireClause(application.path + ".order", rule.order.standing, rule.order.clause)
            requireClause(
                application.path + ".contacts", rule.contacts.standing, rule.contacts.clause)
        }
        guard let administrators: Part<AdministratorRule> = part("administrators") else { return }
        let (path, rule) = (administrators.path, administrators.value)
        checkCircle(path + ".pool", rule.pool)
        checkCircle(path + ".additional", rule.additional)
        requireClause(path + ".order", rule.order.standing, rule.order.clause)
        if !rule.pool.isEmpty, rule.poolClause == nil {
            fail(
                path + ".poolClause", "A pool cites the clause that names it.",
                "Круг кандидатов должен ссылаться на пункт Положения.",
                hint: "Add \"poolClause\": \"3.1\", or leave pool out when the text is silent.")
        }
        if rule.additionalClause == nil {
            fail(
                path + ".additionalClause", "The pool cites the clause that names it.",
                "Круг кандидатов должен ссылаться на пункт Положения.",
                hint: "Add \"additionalClause\": \"3.1\".")
        }
    }
}
