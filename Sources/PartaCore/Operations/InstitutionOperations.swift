/// Operations on institutions: registration, what they are, how they speak, who runs them.
enum InstitutionOperations {
    static let all: [any Operation.Type] = [
        RegisterInstitution.self, ShowInstitution.self, ShowVocabulary.self,
        ListInstitutions.self, EditInstitution.self, AppointAdministrator.self,
        DismissAdministrator.self, CheckOverlay.self, SetOverlay.self, SuspendInstitution.self,
        ResumeInstitution.self, PreviewUpgrade.self, UpgradeInstitution.self,
    ]
}

/// The request that names an institution and nothing else.
struct InstitutionRequest: Record {
    var institution = Institution.ID()

    static let fields: [Field<Self>] = [
        Field("institution", \.institution, "The institution.")
    ]
}

/// An event about an institution as a whole.
struct InstitutionEvent: Record {
    var institution = Institution.ID()

    static let fields: [Field<Self>] = [
        Field("institution", \.institution, "The institution.")
    ]
}

/// Lists institutions.
enum ListInstitutions: Operation {
    static let name = "institution.list"
    static let summary = "Lists the institutions the caller belongs to; the operator may see all."
    static let rows: [Row] = [.M08]
    static let access: Access = .read(.person)

    struct Request: Record {
        var isComplete = false
        var limit = 0
        var after: Institution.ID?

        static let fields: [Field<Self>] = [
            Field(
                "isComplete", \.isComplete, "All institutions of the host; operators only.",
                default: false),
            Field("limit", \.limit, "At most so many.", 1...200, default: 50),
            Field("after", \.after, "Only those behind this one."),
        ]
    }

    struct Item: Record {
        var institution = Institution.ID()
        var name = ""
        var state = Institution.State.awaiting
        var profile = ""
        var member: Member.ID?
        var isAdministrator = false
        var roles: [String] = []
        var roleWords: [String] = []
        var unread: UnreadCounts?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("name", \.name, "Its name."),
            Field("state", \.state, "Where it stands."),
            Field("profile", \.profile, "Key of its profile."),
            Field("member", \.member, "The caller's membership."),
            Field("isAdministrator", \.isAdministrator, "Whether the caller administers it."),
            Field("roles", \.roles, "Keys of the caller's roles there."),
            Field("roleWords", \.roleWords, "The same roles in the institution's words."),
            Field(
                "unread", \.unread,
                "What waits for the caller; lacking while the institution's profile is not loaded."
            ),
        ]
    }

    struct Reply: Record {
        var institutions: [Item] = []

        static let fields: [Field<Self>] = [
            Field("institutions", \.institutions, "The institutions by number.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let session = try request.isComplete ? caller.asOperator() : caller.signedIn()
        let memberships = try Member.load(
            where: "m.account = ?1 AND m.state = 'joined'", [session.account],
            from: caller.database)
        let byInstitution = Dictionary(
            memberships.map { ($0.id.institution, $0) }, uniquingKeysWith: { first, _ in first })
        var items = try caller.database.all(
            """
            SELECT id, name, state, profile FROM institutions i
            WHERE id > ?1 AND (?2 = 1 OR EXISTS(
                SELECT 1 FROM members m WHERE m.account = ?3 AND m.institution = i.id
                    AND m.state = 'joined'))
            ORDER BY id LIMIT ?4
            """,
            [request.after?.number ?? 0, request.isComplete, session.account, request.limit]
        ) { row throws(Failure) in
            guard let state = Institution.State(rawValue: row.text(2)) else {
                throw .broken("An institution has an unknown state.")
            }
            let id = Institution.ID(row.integer(0))
            let member = byInstitution[id]
            return Item(
                institution: id, name: row.text(1), state: state, profile: row.text(3),
                member: member?.id, isAdministrator: member?.isAdministrator ?? false,
                roles: member?.roles.map(\.key) ?? [])
        }
        for index in items.indices where items[index].member != nil {
            do {
                let insider = try caller.insider(of: items[index].institution)
                items[index].roleWords = insider.policy.shownWords(of: insider.member)
                items[index].unread = try UnreadCounts(of: insider)
            } catch {
                // One institution whose profile is missing must not hide the others.
                guard error.code == .unavailable else { throw error }
            }
        }
        return Reply(institutions: items)
    }
}

/// Changes what an institution says about itself and decides for itself.
enum EditInstitution: Operation {
    static let name = "institution.edit"
    static let summary = "Changes the institution's name, information and settings."
    static let rows: [Row] = [.M17, .M34, .M36, .M79]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var institution = Institution.ID()
        var name: String?
        var about: [String: String]?
        var settings: JSON?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("name", \.name, "The new name.", 2...300),
            Field("about", \.about, "All information shown, by heading; replaces the old."),
            Field(
                "settings", \.settings,
                "Settings to change, as in institution.show; null gives one its default."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.administrator(of: request.institution)
        try insider.requireActive()
        let institution = insider.institution
        var changed: [String] = []
        func set(_ column: StaticString, _ value: String) throws(Failure) {
            try caller.database.execute(
                "UPDATE institutions SET \(column) = ?2 WHERE id = ?1", [institution.id, value])
            changed.append(column.description)
        }
        if let name = request.name { try set("name", name) }
        if let about = request.about {
            try set("about", JSON.about(about).description)
        }
        if let patch = request.settings {
            let settings = try insider.settings(changedBy: patch)
            try set("settings", String(decoding: settings.encoded, as: UTF8.self))
        }
        guard !changed.isEmpty else {
            throw .invalid(
                "name", "Nothing is to be changed.", text: "Не указано, что изменить.")
        }
        try caller.database.execute(
            "UPDATE institutions SET revision = ?2 WHERE id = ?1",
            [institution.id, caller.makeRevision()])
        try caller.record(
            institution.id, name, of: "institution \(institution.id)",
            ["changed": .array(changed.map(JSON.string))])
        try caller.emit(
            "institution.changed", to: .everyone(institution.id),
            InstitutionEvent(institution: institution.id))
        return Empty()
    }
}

extension JSON {
    /// The information on an institution, headings in order.
    ///
    /// - Throws: `invalidArgument` beyond 50 headings or 20 000 bytes under one of them.
    static func about(_ texts: [String: String]) throws(Failure) -> JSON {
        guard texts.count <= 50, texts.values.allSatisfy({ $0.utf8.count <= 20_000 }) else {
            throw .invalid(
                "about", "At most 50 headings of at most 20 000 bytes each.",
                text: "Не больше 50 разделов, каждый не длиннее 20 000 байт.")
        }
        return .object(texts.sorted { $0.key < $1.key }.map { Member($0.key, .string($0.value)) })
    }
}
