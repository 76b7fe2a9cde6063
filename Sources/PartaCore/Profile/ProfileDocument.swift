/// What a profile says about its kind of institution: schema `parta.profile/1`.
///
/// Lists of persons («who») hold role keys and the built-in groups `@everyone`, `@staff`,
/// `@teaching`, `@administration`, `@administrators`, `@learners`, `@parents`.
package struct ProfileDocument: ProfilePart {
    package static let schemaName = "parta.profile/1"

    package var schema = ""
    package var id = ""
    package var version = ""
    package var language = ""
    package var name = Word()
    package var institution = InstitutionWords()
    /// Words for things that every institution has.
    ///
    /// Known keys: `lesson` (занятие, урок), `event` (мероприятие), `community` (сообщество),
    /// `verification` (подтверждение, верификация; a role may have its own), `parentsActive`,
    /// `learnersActive`, and the built-in groups without their sign, such as `administrators`.
    package var words: [String: Word] = [:]
    package var roles: [RoleRule] = []
    package var units: [UnitKind] = []
    package var staffComponent = StaffComponent()
    package var nomenclature = Rule()
    package var distribution = DistributionRule()
    package var application = ApplicationRule()
    package var administrators = AdministratorRule()
    package var invites: [InviteRule] = []
    package var joinRequests = CircleRule()
    package var chats: [ChatKind] = []
    package var direct: [DirectRule] = []
    package var channels = ChannelRules()
    /// What the platform can do, by key.
    ///
    /// In talk: `text`, `chats`, `calls`, `conference`, `files`, `photo`, `audio`, `video`,
    /// `materials`, `polls`, `recipients` (a sender chooses the recipients freely), `reference`
    /// (members share reference information), `subjectChats` (learners talk in chats by subject),
    /// `automaticChats`, `resources`, `quietHours`.
    /// In study: `journal`, `lessons`, `events`, `meetings`, `broadcasts`, `training`.
    /// In order: `roleInLink`, `revocation`, `localOrder`, `control`, `helpDesk`, `escalation`,
    /// `freeAccess`, `supportBot`, `solePlatform`, `rules` (accepted by members), `incidents`,
    /// `userAgreement`.
    package var functions: [String: Rule] = [:]
    package var statistics = StatisticsRule()
    package var support = SupportRule()
    package var knowledge = KnowledgeRule()
    package var rules: [CommunicationRule] = []
    package var regulation = RegulationRule()
    package var rows: [String: RowRule] = [:]
    package var contradictions: [Contradiction] = []
    package var vendorFunctions: [VendorFunction] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("schema", \.schema, "Always parta.profile/1.", 1...40),
        Field("id", \.id, "Key of the profile: small Latin letters, digits and hyphens.", 1...64),
        Field("version", \.version, "Version of the document: three numbers with dots.", 5...20),
        Field("language", \.language, "Language of the words, BCP 47.", 2...20, default: "ru"),
        Field("name", \.name, "The kind of institution: «школа»."),
        Field("institution", \.institution, "How the institution speaks of itself."),
        Field("words", \.words, "Words for things that every institution has.", default: [:]),
        Field("roles", \.roles, "The roles of people.", 1...40),
        Field("units", \.units, "The kinds of learners' units; the first is the main one.", 1...10),
        Field("staffComponent", \.staffComponent, "What all teaching staff join."),
        Field("nomenclature", \.nomenclature, "Structure by an approved nomenclature."),
        Field("distribution", \.distribution, "Leads attached by an approved distribution."),
        Field("application", \.application, "The application for registration."),
        Field("administrators", \.administrators, "Who may become an administrator."),
        Field("invites", \.invites, "Who may invite whom to what.", 0...200),
        Field("joinRequests", \.joinRequests, "Who may ask to join the community."),
        Field("chats", \.chats, "The kinds of chats.", 0...100),
        Field("direct", \.direct, "Who may write to whom in person.", 0...50, default: []),
        Field("channels", \.channels, "The system channels."),
        Field("functions", \.functions, "Functions promised or lacking, by key.", default: [:]),
        Field("statistics", \.statistics, "Who gets the usage statistics."),
        Field("support", \.support, "Where people find help."),
        Field("knowledge", \.knowledge, "Where instructions lie."),
        Field(
            "rules", \.rules, "Rights, duties and prohibitions of members.", 0...100, default: []),
        Field("regulation", \.regulation, "The regulation itself."),
        Field("rows", \.rows, "What the regulation says on each row of the table.", default: [:]),
        Field(
            "contradictions", \.contradictions, "Places where the text contradicts itself.",
            0...50, default: []),
        Field(
            "vendorFunctions", \.vendorFunctions, "C functions of the library that the host calls.",
            0...100, default: []),
    ]
}
