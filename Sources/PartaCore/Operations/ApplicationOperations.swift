/// Operations on applications: how an institution comes to the host.
enum ApplicationOperations {
    static let all: [any Operation.Type] = [
        SubmitApplication.self, SubmitApplicationEmail.self, ApplicationStates.self,
        ListApplications.self, ShowApplication.self, ShowApplicationOrder.self,
        ApproveApplication.self, RejectApplication.self,
    ]
}

/// Applies for an institution's registration.
enum SubmitApplication: Operation {
    static let name = "application.submit"
    static let summary = "Applies for the registration of an institution."
    static let rows: [Row] = [.M13, .M14, .M15]
    static let access: Access = .write(.anyone)
    static let rate: Rate? = .hourly(20)

    struct Document: Record {
        var name = ""
        var type = ""
        var content = ""

        static let fields: [Field<Self>] = [
            Field("name", \.name, "Name of the file.", 1...200),
            Field("type", \.type, "Media type, for example application/pdf.", 3...100),
            Field("content", \.content, "The file as base64, at most 10 MiB.", 4...14_500_000),
        ]
    }

    struct Order: Record {
        var number = ""
        var day = Day()
        var document = Document()

        static let fields: [Field<Self>] = [
            Field("number", \.number, "Number of the order.", 1...100),
            Field("day", \.day, "Day of the order."),
            Field("document", \.document, "The scanned order."),
        ]
    }

    struct Request: Record {
        var profile = ""
        var overlay: JSON?
        var institutionName = ""
        var name: String?
        var email: String?
        var phone = Phone()
        var order: Order?

        static let fields: [Field<Self>] = [
            Field("profile", \.profile, "Key of the institution's profile.", 1...64),
            Field("overlay", \.overlay, "What the institution changes in the profile."),
            Field("institutionName", \.institutionName, "The institution's name.", 2...300),
            Field("name", \.name, "Full name of the administrator to be.", 2...200),
            Field("email", \.email, "The administrator's e-mail address.", 3...254),
            Field("phone", \.phone, "Personal mobile phone by which the administrator registers."),
            Field("order", \.order, "The order that appoints the administrator."),
        ]
    }

    struct Reply: Record {
        var application = Application.ID()

        static let fields: [Field<Self>] = [
            Field("application", \.application, "The application, waiting for the operator.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        var order: ApplicationDraft.Order?
        if let stated = request.order {
            guard let content = Base64.decode(stated.document.content.utf8), !content.isEmpty,
                content.count <= ApplicationDraft.documentLimit
            else {
                throw .invalid(
                    "order.document.content", "The document is base64 of at most 10 MiB.",
                    text: "Файл приказа передан неверно или больше 10 МБ.")
            }
            order = ApplicationDraft.Order(
                number: stated.number, day: stated.day, name: stated.document.name,
                type: stated.document.type, content: content)
        }
        let draft = ApplicationDraft(
            profile: request.profile, overlay: request.overlay ?? [:],
            institutionName: request.institutionName, name: request.name, email: request.email,
            phone: request.phone, order: order, source: .form)
        return Reply(application: try draft.submit(for: caller))
    }
}

/// Tells the applicant where the applications of the signed-in phone stand.
enum ApplicationStates: Operation {
    static let name = "application.state"
    static let summary = "Tells where the applications with the caller's phone stand."
    static let rows: [Row] = [.M13, .M16]
    static let access: Access = .read(.person)

    struct Item: Record {
        var application = Application.ID()
        var institutionName = ""
        var profile = ""
        var state = Application.State.submitted
        var reason: String?
        var created = Instant()
        var decided: Instant?
        var institution: Institution.ID?
        var roles: [RoleChoice] = []

        static let fields: [Field<Self>] = [
            Field("application", \.application, "The application."),
            Field("institutionName", \.institutionName, "The institution's name."),
            Field("profile", \.profile, "Key of the profile."),
            Field("state", \.state, "Where it stands."),
            Field("reason", \.reason, "Why it was rejected."),
            Field("created", \.created, "When it came in."),
            Field("decided", \.decided, "When the operator decided."),
            Field("institution", \.institution, "The institution to register, once approved."),
            Field("roles", \.roles, "Roles in which its first administrator may register."),
        ]
    }

    struct Reply: Record {
        var applications: [Item] = []

        static let fields: [Field<Self>] = [
            Field("applications", \.applications, "The applications, the newest first.")
        ]
    }

    static func run(_ request: Empty, for caller: Caller) throws(Failure) -> Reply {
        let session = try caller.signedIn()
        let applications = try Application.load(
            where: """
                a.phone = (SELECT phone FROM accounts WHERE id = ?1) ORDER BY a.id DESC LIMIT 200
                """, [session.account], from: caller.database)
        var reply = Reply()
        for application in applications {
            var item = Item(
                application: application.id, institutionName: application.institutionName,
                profile: application.profile, state: application.state,
                reason: application.reason, created: application.created,
                decided: application.decided, institution: application.institution)
            if let institution = application.institution, application.state == .approved {
                let policy = try caller.institution(institution).policy
                item.roles = RoleChoice.all(policy) { RegisterInstitution.takes($0, as: policy) }
            }
            reply.applications.append(item)
        }
        return reply
    }
}
