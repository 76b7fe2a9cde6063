/// Appoints a further administrator.
enum AppointAdministrator: Operation {
    static let name = "institution.appointAdministrator"
    static let summary = "Appoints a further administrator from those who have joined."
    static let rows: [Row] = [.M11, .M12, .M18]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var member = Member.ID()
        var orderNumber: String?
        var orderDay: Day?

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The member to appoint."),
            Field("orderNumber", \.orderNumber, "Number of the appointing order.", 1...100),
            Field("orderDay", \.orderDay, "Day of the appointing order."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.administrator(of: request.member.institution)
        try insider.requireActive()
        let member = try insider.member(request.member)
        let rule = insider.policy.document.administrators
        let basis = try insider.appointingOrder(request.orderNumber, request.orderDay, rule)
        guard member.isPresent else {
            throw Failure(
                .forbidden, field: "member", "The person has left the institution.",
                text: "Администратором можно назначить только присоединившегося участника.",
                clause: Policy.citation(rule.additionalClause))
        }
        guard !member.isAdministrator else {
            throw Failure(
                .conflict, field: "member", "The member is an administrator already.",
                text: "Этот участник уже администратор.")
        }
        let circle = rule.additional.isEmpty ? ["@teaching"] : rule.additional
        guard
            insider.policy.includes(
                circle, roles: member.roles.map(\.key), isAdministrator: false)
        else {
            throw Failure(
                .forbidden, field: "member", "Further administrators come from another circle.",
                text: "По Положению участник с такой ролью не может быть администратором.",
                clause: Policy.citation(rule.additionalClause))
        }
        try insider.setAdministrator(member.id, true, name, basis: basis)
        return Empty()
    }
}

/// Takes an administrator's rights back.
enum DismissAdministrator: Operation {
    static let name = "institution.dismissAdministrator"
    static let summary = "Takes an administrator's rights back; the last one keeps them."
    static let rows: [Row] = [.M11, .M18]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var member = Member.ID()
        var basis = ""

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The administrator."),
            Field("basis", \.basis, "The order or reason.", 3...500),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.administrator(of: request.member.institution)
        try insider.requireActive()
        let member = try insider.member(request.member)
        guard member.isAdministrator else {
            throw Failure(
                .conflict, field: "member", "The member is no administrator.",
                text: "Этот участник не администратор.")
        }
        let count = try caller.database.count(
            """
            SELECT COUNT(*) FROM members
            WHERE institution = ?1 AND is_administrator = 1 AND state = 'joined'
            """, [insider.institution.id])
        guard count > 1 else {
            throw Failure(
                .conflict, field: "member", "An institution keeps at least one administrator.",
                text: "Нельзя снять последнего администратора: сначала назначьте другого.")
        }
        try insider.setAdministrator(member.id, false, name, basis: request.basis)
        try insider.revokeLinks(
            beyondRightsOf: member.id, isAdministrator: false, reason: request.basis)
        return Empty()
    }
}

/// An event about a member's rights.
struct AdministratorEvent: Record {
    var member = Member.ID()
    var isAdministrator = false

    static let fields: [Field<Self>] = [
        Field("member", \.member, "The member."),
        Field("isAdministrator", \.isAdministrator, "Whether the member is an administrator now."),
    ]
}

extension Insider {
    /// The order as the audit log keeps it; refuses its lack where the regulation asks for one.
    fileprivate func appointingOrder(
        _ number: String?, _ day: Day?, _ rule: AdministratorRule
    ) throws(Failure) -> String? {
        if let number, let day { return "приказ № \(number) от \(day)" }
        guard rule.order.standing != .promised else {
            throw Failure(
                .invalidArgument, field: number == nil ? "orderNumber" : "orderDay",
                "An administrator is appointed by order: number and day are needed.",
                text: "Администратор назначается приказом: укажите его номер и дату.",
                clause: Policy.citation(rule.order.clause))
        }
        return nil
    }

    fileprivate func setAdministrator(
        _ target: Member.ID, _ isAdministrator: Bool, _ action: String, basis: String?
    ) throws(Failure) {
        try database.execute(
            "UPDATE members SET is_administrator = ?3 WHERE institution = ?1 AND number = ?2",
            [institution.id, target.number, isAdministrator])
        try caller.record(institution.id, action, of: "member \(target)", basis: basis)
        let event = AdministratorEvent(member: target, isAdministrator: isAdministrator)
        try caller.emit("administrator.changed", to: .administrators(institution.id), event)
        try caller.emit("administrator.changed", to: .member(target), event)
    }
}
