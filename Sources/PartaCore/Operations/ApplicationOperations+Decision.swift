/// An application as the operator sees it.
struct ApplicationItem: Record {
    var application = Application.ID()
    var institutionName = ""
    var profile = ""
    var name = ""
    var email = ""
    var phone = Phone()
    var orderNumber: String?
    var orderDay: Day?
    var hasOrder = false
    var source = Application.Source.form
    var state = Application.State.submitted
    var reason: String?
    var created = Instant()
    var decided: Instant?
    var institution: Institution.ID?

    init() {}

    init(_ application: Application) {
        self.application = application.id
        institutionName = application.institutionName
        profile = application.profile
        name = application.name
        email = application.email
        phone = Phone(application.phone) ?? Phone()
        orderNumber = application.orderNumber
        orderDay = application.orderDay
        hasOrder = application.hasOrder
        source = application.source
        state = application.state
        reason = application.reason
        created = application.created
        decided = application.decided
        institution = application.institution
    }

    static let fields: [Field<Self>] = [
        Field("application", \.application, "The application."),
        Field("institutionName", \.institutionName, "The institution's name."),
        Field("profile", \.profile, "Key of the profile."),
        Field("name", \.name, "Full name of the administrator to be; empty if not asked for."),
        Field("email", \.email, "E-mail address; empty if not asked for."),
        Field("phone", \.phone, "The phone by which the administrator registers."),
        Field("orderNumber", \.orderNumber, "Number of the appointing order."),
        Field("orderDay", \.orderDay, "Day of the appointing order."),
        Field("hasOrder", \.hasOrder, "Whether the order is attached."),
        Field("source", \.source, "Whether it came by the form or by mail."),
        Field("state", \.state, "Where it stands."),
        Field("reason", \.reason, "Why it was rejected."),
        Field("created", \.created, "When it came in."),
        Field("decided", \.decided, "When the operator decided."),
        Field("institution", \.institution, "The institution that came of it."),
    ]
}

/// Lists applications.
enum ListApplications: Operation {
    static let name = "application.list"
    static let summary = "Lists the applications for registration."
    static let rows: [Row] = [.M13]
    static let access: Access = .read(.operator)

    struct Request: Record {
        var state: Application.State?
        var limit = 0
        var before: Application.ID?

        static let fields: [Field<Self>] = [
            Field("state", \.state, "Only those in this state."),
            Field("limit", \.limit, "At most so many.", 1...200, default: 50),
            Field("before", \.before, "Only those older than this one."),
        ]
    }

    struct Reply: Record {
        var applications: [ApplicationItem] = []

        static let fields: [Field<Self>] = [
            Field("applications", \.applications, "The applications, the newest first.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let found = try Application.load(
            where: "(?1 IS NULL OR a.state = ?1) AND a.id < ?2 ORDER BY a.id DESC LIMIT ?3",
            [request.state?.rawValue, request.before?.number ?? .max, request.limit],
            from: caller.database)
        return Reply(applications: found.map(ApplicationItem.init))
    }
}

/// The request that names an application and nothing else.
struct ApplicationRequest: Record {
    var application = Application.ID()

    static let fields: [Field<Self>] = [
        Field("application", \.application, "The application.")
    ]
}

/// Shows an application with its overlay.
enum ShowApplication: Operation {
    static let name = "application.show"
    static let summary = "Shows an application with the overlay that it brought."
    static let rows: [Row] = [.M13, .M15]
    static let access: Access = .read(.operator)

    struct Reply: Record {
        var application = ApplicationItem()
        var overlay = JSON.null

        static let fields: [Field<Self>] = [
            Field("application", \.application, "The application."),
            Field("overlay", \.overlay, "What the institution changes in its profile."),
        ]
    }

    static func run(_ request: ApplicationRequest, for caller: Caller) throws(Failure) -> Reply {
        let application = try Application.find(request.application, in: caller.database)
        return Reply(
            application: ApplicationItem(application),
            overlay: try JSON(stored: application.overlay))
    }
}

/// Hands out the attached order.
enum ShowApplicationOrder: Operation {
    static let name = "application.order"
    static let summary = "Hands out the order that is attached to an application."
    static let rows: [Row] = [.M14]
    static let access: Access = .read(.operator)

    static func run(
        _ request: ApplicationRequest, for caller: Caller
    ) throws(Failure) -> SubmitApplication.Document {
        let document = try caller.database.first(
            "SELECT name, type, content FROM application_orders WHERE application = ?1",
            [request.application]
        ) { row in
            SubmitApplication.Document(
                name: row.text(0), type: row.text(1), content: Base64.encode(row.bytes(2)))
        }
        guard let document else { throw .notFound("application") }
        return document
    }
}

/// Approves an application: the institution waits for its administrator.
enum ApproveApplication: Operation {
    static let name = "application.approve"
    static let summary =
        "Approves an application and makes the institution that waits for its administrator."
    static let rows: [Row] = [.M13, .M14, .M16]
    static let access: Access = .write(.operator)

    struct Request: Record {
        var application = Application.ID()
        var overlay: JSON?

        static let fields: [Field<Self>] = [
            Field("application", \.application, "The application."),
            Field("overlay", \.overlay, "The overlay to use instead of the application's."),
        ]
    }

    struct Reply: Record {
        var institution = Institution.ID()

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The new institution.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let application = try Application.waiting(request.application, in: caller.database)
        let stored = try JSON(stored: application.overlay)
        let overlay = request.overlay ?? stored
        guard let followed = caller.platform.profiles.documents[application.profile] else {
            throw .unloaded(application.profile)
        }
        let policy = try Policy(overlay: overlay, over: followed)
        try ApplicationDraft.requireAll(
            of: policy.document.application, hasOrder: application.hasOrder,
            name: application.name, email: application.email)
        let database = caller.database
        let id = Institution.ID(
            Int64(try database.count("SELECT COALESCE(MAX(id), 0) + 1 FROM institutions")))
        try database.execute(
            """
            INSERT INTO institutions(id, profile, overlay, revision, name, about, settings, state,
                application, created, document)
            VALUES (?1, ?2, ?3, ?4, ?5, '{}', '{}', 'awaiting', ?6, ?7, ?8)
            """,
            [
                id, application.profile, overlay.description, caller.makeRevision(),
                application.institutionName, application.id, caller.now,
                try FollowedDocument.keep(
                    followed, platform: caller.platform, now: caller.now, in: database),
            ])
        try database.execute(
            """
            UPDATE applications SET state = 'approved', decided = ?2, institution = ?3
            WHERE id = ?1
            """, [application.id, caller.now, id])
        try caller.record(
            nil, name, of: "application \(application.id)",
            ["institution": .string(id.description)])
        try caller.emit(
            "application.decided", to: .operators, ApplicationEvent(application: application.id))
        return Reply(institution: id)
    }
}

/// Rejects an application.
enum RejectApplication: Operation {
    static let name = "application.reject"
    static let summary = "Rejects an application with a reason that the applicant reads."
    static let rows: [Row] = [.M13]
    static let access: Access = .write(.operator)

    struct Request: Record {
        var application = Application.ID()
        var reason = ""

        static let fields: [Field<Self>] = [
            Field("application", \.application, "The application."),
            Field("reason", \.reason, "Why, to be read by the applicant.", 3...1000),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let application = try Application.waiting(request.application, in: caller.database)
        try caller.database.execute(
            "UPDATE applications SET state = 'rejected', reason = ?2, decided = ?3 WHERE id = ?1",
            [application.id, request.reason, caller.now])
        try caller.record(
            nil, name, of: "application \(application.id)", basis: request.reason)
        try caller.emit(
            "application.decided", to: .operators, ApplicationEvent(application: application.id))
        return Empty()
    }
}

extension Application {
    /// An application that nobody has decided on yet.
    fileprivate static func waiting(
        _ id: ID, in database: any Database
    ) throws(Failure) -> Application {
        let application = try find(id, in: database)
        guard application.state == .submitted else {
            throw Failure(
                .conflict, field: "application", "The application is decided already.",
                text: "По этой заявке решение уже принято.")
        }
        return application
    }
}
