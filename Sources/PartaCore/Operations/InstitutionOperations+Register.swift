/// Makes an approved institution work: its administrator registers with the stated phone.
enum RegisterInstitution: Operation {
    static let name = "institution.register"
    static let summary =
        "Registers an approved institution and sets up all that its regulation names."
    static let rows: [Row] = [.M12, .M16, .M23, .M65, .M66, .M01, .M08]
    static let access: Access = .write(.person)

    struct Request: Record {
        var institution = Institution.ID()
        var role = ""
        var name: String?
        var about: [String: String]?
        var regulationText = ""

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution, from application.state."),
            Field("role", \.role, "Key of the administrator's own role.", 1...40),
            Field(
                "name", \.name, "The administrator's full name; by default the application's.",
                2...200),
            Field("about", \.about, "Information on the institution, by heading."),
            Field(
                "regulationText", \.regulationText, "The regulation's full text.", 0...1_000_000,
                default: ""),
        ]
    }

    struct Reply: Record {
        var institution = Institution.ID()
        var member = Member.ID()
        var staffUnit: Unit.ID?
        var staffChat: Chat.ID?
        var channels: [Channel.ID] = []
        var regulation = Regulation.ID()

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution, active now."),
            Field("member", \.member, "The first administrator."),
            Field("staffUnit", \.staffUnit, "The staff component, where it is a unit."),
            Field("staffChat", \.staffChat, "The staff component, where it is a chat."),
            Field("channels", \.channels, "The system channels, in the regulation's order."),
            Field("regulation", \.regulation, "The regulation's first edition."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let session = try caller.signedIn()
        let institution = try caller.institution(request.institution)
        let application = try requireApplicant(session, of: institution, caller)
        guard institution.state == .awaiting else {
            throw Failure(
                .conflict, field: "institution", "The institution is registered already.",
                text: "Регистрация уже завершена.")
        }
        try requireEligible(request.role, in: institution.policy)
        let name = request.name ?? (application.name.isEmpty ? nil : application.name)
        let accountName = try caller.database.first(
            "SELECT name FROM accounts WHERE id = ?1", [session.account]
        ) { $0.text(0) }
        guard let name = name ?? accountName, !name.isEmpty else {
            throw .invalid(
                "name", "The administrator's full name is not known yet.",
                text: "Укажите фамилию, имя и отчество.")
        }
        return try Founding(caller: caller, institution: institution, application: application)
            .run(request, administrator: name, account: session.account)
    }

    /// The application, if the caller signed in with its phone.
    private static func requireApplicant(
        _ session: Session, of institution: Institution, _ caller: Caller
    ) throws(Failure) -> Application {
        let found = try Application.load(
            where: """
                a.institution = ?1 AND a.phone = (SELECT phone FROM accounts WHERE id = ?2)
                """, [institution.id, session.account], from: caller.database)
        guard let application = found.first else {
            throw Failure(
                .forbidden, "The caller's phone is not the one stated in the application.",
                text: "Зарегистрировать можно только с номера телефона, указанного в заявке.",
                clause: Policy.citation(institution.policy.row(.M16).clause))
        }
        return application
    }

    /// Whether the first administrator may hold the role; a text silent on it leaves any of the staff.
    static func takes(_ key: String, as policy: Policy) -> Bool {
        let pool = policy.document.administrators.pool
        return policy.includes(
            pool.isEmpty ? ["@staff"] : pool, roles: [key], isAdministrator: false)
    }

    /// Refuses a role outside of the pool; a text silent on it leaves any of the staff.
    static func requireEligible(_ key: String, in policy: Policy) throws(Failure) {
        guard let role = policy.document.roles.first(where: { $0.key == key }) else {
            throw .invalid(
                "role", "There is no role \"\(key)\".", text: "Роли «\(key)» здесь нет.")
        }
        let rule = policy.document.administrators
        let isEligible = takes(key, as: policy)
        guard isEligible, role.standing != .absent else {
            throw Failure(
                .forbidden, field: "role", "The administrator comes from another circle.",
                text: "По Положению администратором не может быть лицо с этой ролью.",
                clause: Policy.citation(isEligible ? role.clause : rule.poolClause))
        }
    }
}

/// The setting up of a new institution after its policy, all in one write.
private struct Founding {
    let caller: Caller
    let institution: Institution
    let application: Application

    private var database: any Database { caller.database }
    private var document: ProfileDocument { institution.policy.document }

    func run(
        _ request: RegisterInstitution.Request, administrator name: String, account: Account.ID
    ) throws(Failure) -> RegisterInstitution.Reply {
        var reply = RegisterInstitution.Reply(institution: institution.id)
        reply.member = try admitAdministrator(account, name: name, role: request.role)
        switch document.staffComponent.form {
        case .unit: reply.staffUnit = try makeStaffUnit(with: reply.member)
        case .chat: reply.staffChat = try makeStaffChat(with: reply.member)
        }
        for rule in document.channels.system {
            reply.channels.append(try caller.makeChannel(rule, of: institution.id))
        }
        reply.regulation = try publishRegulation(text: request.regulationText)
        let about = try JSON.about(request.about ?? [:])
        try database.execute(
            "UPDATE institutions SET state = 'active', about = ?2, revision = ?3 WHERE id = ?1",
            [institution.id, about.description, caller.makeRevision()])
        try database.execute(
            "UPDATE applications SET state = 'registered' WHERE id = ?1", [application.id])
        try caller.record(
            institution.id, RegisterInstitution.name, of: "institution \(institution.id)",
            basis: application.orderNumber.map { "приказ № \($0)" },
            ["member": .string(reply.member.description), "role": .string(request.role)])
        try caller.emit(
            "institution.registered", to: .operators, InstitutionEvent(institution: institution.id))
        return reply
    }

    /// The operator has approved this person by the application, so no verification is left open.
    private func admitAdministrator(
        _ account: Account.ID, name: String, role: String
    ) throws(Failure) -> Member.ID {
        let member = try Membership(caller: caller, institution: institution)
            .admit(account, name: name, role: role)
        try database.execute(
            "UPDATE members SET is_administrator = 1 WHERE institution = ?1 AND number = ?2",
            [institution.id, member.number])
        try database.execute(
            """
            UPDATE verifications SET state = 'confirmed', decided = ?3, reason = ?4
            WHERE institution = ?1 AND member = ?2
            """,
            [institution.id, member.number, caller.now, "Заявка на регистрацию одобрена"])
        return member
    }

    private func makeStaffUnit(with member: Member.ID) throws(Failure) -> Unit.ID {
        let unit = Unit.ID(institution.id, try caller.nextNumber("units", of: institution.id))
        let (year, month, _) = institution.day(of: caller.now).civil
        try database.execute(
            """
            INSERT INTO units(institution, number, kind, name, is_staff, school_year, state,
                created)
            VALUES (?1, ?2, 'staff', ?3, 1, ?4, 'active', ?5)
            """,
            [
                institution.id, unit.number, document.staffComponent.name,
                month < 8 ? year - 1 : year, caller.now,
            ])
        try Membership(caller: caller, institution: institution).add(member, to: unit)
        return unit
    }

    private func makeStaffChat(with member: Member.ID) throws(Failure) -> Chat.ID {
        let chat = Chat.ID(institution.id, try caller.nextNumber("chats", of: institution.id))
        try database.execute(
            """
            INSERT INTO chats(institution, number, kind, name, owner, state, last, created)
            VALUES (?1, ?2, 'staff', ?3, ?4, 'open', 0, ?5)
            """,
            [
                institution.id, chat.number, document.staffComponent.name, member.number,
                caller.now,
            ])
        try Membership(caller: caller, institution: institution).add(member, to: chat)
        return chat
    }

    private func publishRegulation(text: String) throws(Failure) -> Regulation.ID {
        let rule = document.regulation
        let words = document.institution
        let edition = Regulation(
            id: Regulation.ID(institution.id, 1), kind: .regulation, title: rule.title, text: text,
            adoptedBy: rule.adoptedBy.nominative.isEmpty
                ? words.head.nominative : rule.adoptedBy.nominative,
            orderNumber: rule.order, orderDay: rule.date,
            inForce: rule.date ?? institution.day(of: caller.now), lapsed: nil)
        try edition.insert(for: caller)
        return edition.id
    }
}
