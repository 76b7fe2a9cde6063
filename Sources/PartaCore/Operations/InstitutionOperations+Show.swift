/// Shows an institution and its page «О платформе».
enum ShowInstitution: Operation {
    static let name = "institution.show"
    static let summary =
        "Shows an institution: its information, settings and the page on the platform."
    static let rows: [Row] = [
        .M03, .M04, .M05, .M06, .M07, .M08, .M09, .M10, .M17, .M79, .M80, .M81, .M98,
    ]
    static let access: Access = .read(.member)

    /// The rows of the page «О платформе».
    private static let platformRows: [Row] = [
        .M03, .M04, .M05, .M06, .M07, .M08, .M09, .M10, .M79, .M98,
    ]

    struct Me: Record {
        var member = Member.ID()
        var name = ""
        var isAdministrator = false
        var isLimited = false
        var roles: [String] = []
        var roleWords: [String] = []
        var leads: [Unit.ID] = []
        var isStaff = false
        var mayPublish = false
        var mayInvite = false
        var maySeeStatistics = false

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The caller's membership."),
            Field("name", \.name, "Full name in this institution."),
            Field("isAdministrator", \.isAdministrator, "Whether the caller administers it."),
            Field("isLimited", \.isLimited, "Whether rights wait for a verification."),
            Field("roles", \.roles, "Keys of the caller's roles."),
            Field("roleWords", \.roleWords, "The same roles in the institution's words."),
            Field("leads", \.leads, "Active units that the caller leads."),
            Field("isStaff", \.isStaff, "Whether a role of the caller's belongs to the staff."),
            Field("mayPublish", \.mayPublish, "Whether the caller publishes in channels."),
            Field("mayInvite", \.mayInvite, "Whether there are links that the caller may make."),
            Field(
                "maySeeStatistics", \.maySeeStatistics,
                "Whether the statistics are open to the caller."),
        ]
    }

    struct Function: Record {
        var key = ""
        var standing = Standing.allowed
        var clause: String?
        var isExtended = false

        static let fields: [Field<Self>] = [
            Field("key", \.key, "Key of the function."),
            Field("standing", \.standing, "How the regulation stands to it."),
            Field("clause", \.clause, "The clause that decides."),
            Field("isExtended", \.isExtended, "Whether it is switched on beyond the regulation."),
        ]
    }

    struct Reply: Record {
        var institution = Institution.ID()
        var name = ""
        var state = Institution.State.active
        var profile = ""
        var profileVersion = ""
        var about: [String: String] = [:]
        var settings: InstitutionSettings?
        var me = Me()
        var contour: String?
        var scope: String?
        var partOf: String?
        var settlement: String?
        var basis: [String] = []
        var platform: [RowStatement] = []
        var functions: [Function] = []
        var support = SupportRule()
        var knowledge = KnowledgeRule()
        var regulation: Regulation.ID?
        var isAcknowledged = false

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("name", \.name, "Its name."),
            Field("state", \.state, "Where it stands."),
            Field("profile", \.profile, "Key of its profile."),
            Field("profileVersion", \.profileVersion, "Version of the profile's document."),
            Field("about", \.about, "Information on the institution, by heading."),
            Field("settings", \.settings, "What it decides for itself; for administrators."),
            Field("me", \.me, "The caller's own place in it."),
            Field("contour", \.contour, "The messenger of which the regulation speaks."),
            Field("scope", \.scope, "What the platform is used for."),
            Field("partOf", \.partOf, "The information system it is a part of."),
            Field("settlement", \.settlement, "How gaps of the regulation are settled."),
            Field("basis", \.basis, "Acts that the regulation cites."),
            Field("platform", \.platform, "What the regulation says of the platform itself."),
            Field("functions", \.functions, "Functions, by key."),
            Field("support", \.support, "Where people find help."),
            Field("knowledge", \.knowledge, "Where instructions lie."),
            Field("regulation", \.regulation, "The regulation's newest edition."),
            Field(
                "isAcknowledged", \.isAcknowledged, "Whether the caller has acknowledged it."),
        ]
    }

    static func run(_ request: InstitutionRequest, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        let (institution, member) = (insider.institution, insider.member)
        let document = insider.policy.document
        var reply = Reply(
            institution: institution.id, name: institution.name, state: institution.state,
            profile: institution.profile, profileVersion: document.version)
        reply.about = try about(institution.id, caller.database)
        reply.settings = member.isAdministrator ? institution.settings : nil
        reply.me = try me(insider)
        reply.contour = document.institution.contour
        reply.scope = document.regulation.scope
        reply.partOf = document.regulation.partOf
        reply.settlement = document.regulation.settlement
        reply.basis = document.regulation.basis
        reply.platform = platformRows.map { RowStatement($0, insider.policy.row($0)) }
        reply.functions = try functions(insider)
        reply.support = document.support
        reply.knowledge = document.knowledge
        if let newest = try Regulation.newest(
            .regulation, of: institution.id, in: caller.database)
        {
            reply.regulation = newest.id
            reply.isAcknowledged = try insider.hasAcknowledged(newest.id)
        }
        return reply
    }

    private static func me(_ insider: Insider) throws(Failure) -> Me {
        let member = insider.member
        var me = Me()
        me.member = member.id
        me.name = member.name
        me.isAdministrator = member.isAdministrator
        me.isLimited = insider.isLimited
        me.roles = member.roles.map(\.key)
        me.roleWords = insider.policy.shownWords(of: member)
        me.leads = try insider.membership.ledUnits(of: member.id)
        me.isStaff = insider.belongs(to: ["@staff"])
        me.mayPublish = insider.publishes
        me.mayInvite = insider.policy.document.invites.contains { rule in
            rule.standing != .absent && insider.policy.role(rule.role) != nil
                && insider.belongs(to: rule.issuers)
        }
        do {
            try insider.requireStatistics()
            me.maySeeStatistics = true
        } catch {
            guard error.code == .forbidden else { throw error }
        }
        return me
    }

    private static func about(
        _ id: Institution.ID, _ database: any Database
    ) throws(Failure) -> [String: String] {
        let stored = try database.first(
            "SELECT about FROM institutions WHERE id = ?1", [id]
        ) { $0.text(0) }
        guard let stored else { throw .notFound("institution") }
        let members = try JSON(stored: stored).members ?? []
        return Dictionary(
            members.compactMap { member in member.value.text.map { (member.name, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    private static func functions(_ insider: Insider) throws(Failure) -> [Function] {
        let extended = Set(
            try insider.database.all(
                "SELECT key FROM extensions WHERE institution = ?1", [insider.institution.id]
            ) { $0.text(0) })
        return insider.policy.document.functions.sorted { $0.key < $1.key }.map { key, rule in
            Function(
                key: key, standing: rule.standing, clause: rule.clause,
                isExtended: extended.contains(key))
        }
    }
}

/// What the regulation says on one row of the table.
struct RowStatement: Record {
    var row = Row.M01
    var title = ""
    var standing = Standing.absent
    var clause: String?
    var quotations: [Quotation] = []

    init() {}

    init(_ row: Row, _ rule: RowRule) {
        self.row = row
        title = row.title
        standing = rule.standing
        clause = rule.clause
        quotations = rule.quotations
    }

    static let fields: [Field<Self>] = [
        Field("row", \.row, "The row."),
        Field("title", \.title, "What the row asks for, in Russian."),
        Field("standing", \.standing, "How the regulation stands to it."),
        Field("clause", \.clause, "The clause that decides."),
        Field("quotations", \.quotations, "The regulation's own words."),
    ]
}

/// Shows the words of an institution with their forms.
enum ShowVocabulary: Operation {
    static let name = "institution.vocabulary"
    static let summary = "Shows the words of the institution with their grammatical forms."
    static let rows: [Row] = [.M04, .M23, .M24, .M27, .M28, .M29, .M30, .M65, .M66, .M67]
    static let access: Access = .read(.member)

    struct Reply: Record {
        var profile = ""
        var language = ""
        var name = Word()
        var institution = InstitutionWords()
        var roles: [RoleRule] = []
        var units: [UnitKind] = []
        var staffComponent = StaffComponent()
        var chats: [ChatKind] = []
        var channels: [ChannelRule] = []
        var extent = ChannelRules.Extent.none
        var distribution = DistributionRule()
        var statisticsRecipient = Word()

        static let fields: [Field<Self>] = [
            Field("profile", \.profile, "Key of the profile."),
            Field("language", \.language, "Language of the words, BCP 47."),
            Field("name", \.name, "The kind of institution."),
            Field("institution", \.institution, "How the institution speaks of itself."),
            Field("roles", \.roles, "The roles that exist here."),
            Field("units", \.units, "The kinds of learners' units; the first is the main one."),
            Field("staffComponent", \.staffComponent, "What all teaching staff join."),
            Field("chats", \.chats, "The kinds of chats that exist here."),
            Field("channels", \.channels, "The system channels with their aliases."),
            Field("extent", \.extent, "Whether the list of channels is closed, open or empty."),
            Field("distribution", \.distribution, "How leads are attached to units."),
            Field("statisticsRecipient", \.statisticsRecipient, "Who gets the statistics."),
        ]
    }

    static func run(_ request: InstitutionRequest, for caller: Caller) throws(Failure) -> Reply {
        let document = try caller.insider(of: request.institution).policy.document
        return Reply(
            profile: document.id, language: document.language, name: document.name,
            institution: document.institution,
            roles: document.roles.filter { $0.standing != .absent }, units: document.units,
            staffComponent: document.staffComponent,
            chats: document.chats.filter { $0.standing != .absent },
            channels: document.channels.system, extent: document.channels.extent,
            distribution: document.distribution,
            statisticsRecipient: document.statistics.recipient)
    }
}
