/// An application as it came in, by the form or by mail, before it is checked.
struct ApplicationDraft {
    /// The order that appoints the administrator.
    struct Order {
        let number: String?
        let day: Day?
        let name: String
        let type: String
        let content: [UInt8]
    }

    var profile: String
    var overlay: JSON
    var institutionName: String
    var name: String?
    var email: String?
    var phone: Phone
    var order: Order?
    var source: Application.Source

    /// Bytes that an order's document may have.
    static let documentLimit = 10 << 20

    /// Checks the draft against the rule of its profile and overlay, and keeps it.
    ///
    /// An overlay may drop the order or the contacts, as one of the real texts does; the operator
    /// reads it before approving.
    func submit(for caller: Caller) throws(Failure) -> Application.ID {
        try caller.platform.profiles.requireLoaded(profile)
        let rule = try caller.platform.profiles.policy(profile: profile, overlay: overlay).document
            .application
        try Self.requireAll(of: rule, hasOrder: order != nil, name: name, email: email)
        try requireNoSurplus(rule)
        if let email, !Self.isAddress(email) {
            throw .invalid(
                "email", "An e-mail address looks like name@example.org.",
                text: "Адрес электронной почты пишется так: name@example.org.")
        }
        try requireNew(for: caller)
        let database = caller.database
        let id = Application.ID(
            Int64(try database.count("SELECT COALESCE(MAX(id), 0) + 1 FROM applications")))
        try database.execute(
            """
            INSERT INTO applications(id, profile, overlay, institution_name, name, email, phone,
                order_number, order_day, source, state, created)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'submitted', ?11)
            """,
            [
                id, profile, overlay.description, institutionName, name ?? "", email ?? "",
                phone.text, order?.number, order?.day, source.rawValue, caller.now,
            ])
        if let order {
            try database.execute(
                """
                INSERT INTO application_orders(application, name, type, content)
                VALUES (?1, ?2, ?3, ?4)
                """, [id, order.name, order.type, order.content])
        }
        try caller.record(nil, "application.submit", of: "application \(id)")
        try caller.emit(
            "application.submitted", to: .operators, ApplicationEvent(application: id))
        return id
    }

    /// Refuses an application that lacks what the rule asks for.
    static func requireAll(
        of rule: ApplicationRule, hasOrder: Bool, name: String?, email: String?
    ) throws(Failure) {
        if rule.order.standing == .promised, !hasOrder {
            throw Failure(
                .invalidArgument, field: "order", "The appointing order must be attached.",
                text: "Приложите к заявке приказ о назначении администратора.",
                clause: Policy.citation(rule.order.clause ?? rule.clause))
        }
        guard rule.contacts.standing == .promised else { return }
        for (field, value, word) in [("name", name, "ФИО"), ("email", email, "адрес почты")]
        where value?.isEmpty ?? true {
            throw Failure(
                .invalidArgument, field: field, "The administrator's \(field) must be given.",
                text: "В заявке нужны ФИО, адрес электронной почты и телефон; не указано: \(word).",
                clause: Policy.citation(rule.contacts.clause ?? rule.clause))
        }
    }

    /// Refuses an order where the text has none: it holds personal data that nobody asked for.
    private func requireNoSurplus(_ rule: ApplicationRule) throws(Failure) {
        guard rule.order.standing == .absent, order != nil else { return }
        throw Failure(
            .forbidden, field: "order", "The regulation asks for no order.",
            text: "Положение не предусматривает приказа в заявке: подайте её без него.",
            clause: Policy.citation(rule.order.clause ?? rule.clause))
    }

    /// Refuses a second copy of an open application, and a flood from one phone.
    private func requireNew(for caller: Caller) throws(Failure) {
        let open = try Application.load(
            where: "a.phone = ?1 AND a.state = 'submitted'", [phone.text], from: caller.database)
        guard !open.contains(where: { $0.institutionName == institutionName }) else {
            throw Failure(
                .conflict, "The same application is waiting for its decision.",
                text: "Такая заявка уже подана и ждёт решения.")
        }
        guard open.count < 10 else {
            throw Failure(
                .rateLimited, field: "phone", "Ten applications of this phone are open.",
                text: "С этого телефона уже подано десять заявок. Дождитесь решения по ним.")
        }
    }

    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") else { return false }
        return !parts[1].split(separator: ".", omittingEmptySubsequences: false).contains("")
            && !text.contains(where: { $0.isWhitespace || "<>,;\"".contains($0) })
    }
}

/// An event about an application.
struct ApplicationEvent: Record {
    var application = Application.ID()

    static let fields: [Field<Self>] = [
        Field("application", \.application, "The application.")
    ]
}
