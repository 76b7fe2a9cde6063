/// How an institution speaks of itself.
package struct InstitutionWords: ProfilePart {
    /// The self-name used in sentences: «Техникум», «Центр», «школа».
    package var word = Word()
    /// The official short name; institutions set it in their overlay.
    package var shortName: String?
    package var fullName: String?
    /// Title of the head: «директор Техникума».
    package var head = Word()
    /// The messenger or contour of which the text speaks.
    package var contour: String?
    /// Word for a school year's subject of study: «предмет», «дисциплина», «направление».
    package var subject = Word()
    /// Offset of the institution's clock from UTC.
    package var offset = 180

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("word", \.word, "The self-name used in sentences."),
        Field("shortName", \.shortName, "The official short name.", 1...200),
        Field("fullName", \.fullName, "The official full name.", 1...500),
        Field("head", \.head, "Title of the head."),
        Field("contour", \.contour, "The messenger of which the regulation speaks.", 1...200),
        Field("subject", \.subject, "Word for a subject of study."),
        Field(
            "offset", \.offset, "Minutes between the institution's clock and UTC.", -720...840,
            default: 180),
    ]
}

/// Which broad kind of people a role belongs to.
package enum RoleCategory: String, Choice {
    case staff, learner, parent
}

/// A role of people in the institution.
package struct RoleRule: ProfilePart {
    /// Stable key: `head`, `deputy`, `lead`, `teacher`, `employee` (other staff), `learner`,
    /// `parent`, or the vendor's own.
    package var key = ""
    package var category = RoleCategory.staff
    package var isTeaching = false
    package var isAdministration = false
    /// Whether a person of this role can be attached to a unit as its lead.
    package var leads = false
    package var word = Word()
    package var aliases: [String] = []
    /// The role word that the platform shows: «педагог», «Сотрудник».
    package var platform: String?
    package var platformAliases: [String] = []
    package var standing = Standing.promised
    package var verification = VerificationRule()
    /// Whether members of this role write in chats that they joined; false leaves them reading.
    package var participates = true
    package var clause: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("key", \.key, "Stable key of the role.", 1...40),
        Field("category", \.category, "Broad kind of people."),
        Field("isTeaching", \.isTeaching, "Whether it is teaching staff.", default: false),
        Field(
            "isAdministration", \.isAdministration, "Whether it belongs to the administration.",
            default: false),
        Field("leads", \.leads, "Whether it can lead a unit.", default: false),
        Field("word", \.word, "Title of the role in the regulation."),
        Field("aliases", \.aliases, "Other titles in the same text.", 0...20, default: []),
        Field("platform", \.platform, "The role word that the platform shows.", 1...100),
        Field(
            "platformAliases", \.platformAliases, "Other spellings of the platform word.", 0...20,
            default: []),
        Field("standing", \.standing, "Whether the role exists.", default: .promised),
        Field(
            "verification", \.verification, "How the status is verified.",
            default: VerificationRule()),
        Field("participates", \.participates, "Whether they write in their chats.", default: true),
        Field("clause", \.clause, "The clause that decides.", 1...40),
    ]
}

/// How the status of a role is verified.
package struct VerificationRule: ProfilePart {
    package enum Mode: String, Choice {
        /// Never asked for.
        case none
        /// «При необходимости»: the institution switches it on.
        case onDemand
        /// Everybody of the role must pass it.
        case required
    }

    package var mode = Mode.none
    /// Who completes it; empty when the text names nobody.
    package var completedBy: [String] = []
    /// The clause that names them, or that would.
    package var completionClause: String?
    /// Whether people of the role confirm their own status: «подтверждает статус «педагог»».
    package var selfConfirmed = false
    /// The status word: «педагог».
    package var status: String?
    /// The word for the act: «подтверждение», «верификация».
    package var word: Word?
    package var clause: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("mode", \.mode, "Whether and when the status is verified."),
        Field(
            "completedBy", \.completedBy, "Who completes the verification.", 0...10, default: []),
        Field(
            "completionClause", \.completionClause, "The clause that names who completes it.",
            1...40),
        Field(
            "selfConfirmed", \.selfConfirmed, "Whether they confirm their own status.",
            default: false),
        Field("status", \.status, "The status word.", 1...100),
        Field("word", \.word, "The word for the act."),
        Field("clause", \.clause, "The clause that decides.", 1...40),
    ]
}

/// Who may invite people of one role to one kind of target.
package struct InviteRule: ProfilePart {
    /// What a link leads to.
    package enum Target: String, Choice {
        case institution, unit, chat
        /// The staff component, whatever its kind.
        case staff
    }

    package var role = ""
    package var target = Target.institution
    package var issuers: [String] = []
    package var standing = Standing.promised
    package var clause: String?
    package var rows: [Row] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("role", \.role, "Key of the invited role.", 1...40),
        Field("target", \.target, "What the link leads to."),
        Field("issuers", \.issuers, "Who may issue the link.", 0...20, default: []),
        Field("standing", \.standing, "Whether such links exist.", default: .promised),
        Field("clause", \.clause, "The clause that decides.", 1...40),
        Field("rows", \.rows, "Rows of the table.", default: []),
    ]
}

/// A rule that holds for a circle of people.
package struct CircleRule: ProfilePart {
    package var standing = Standing.promised
    package var who: [String] = []
    package var clause: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("standing", \.standing, "Whether it exists.", default: .promised),
        Field("who", \.who, "For whom it holds.", 0...20, default: []),
        Field("clause", \.clause, "The clause that decides.", 1...40),
    ]
}

/// How the registration application looks and who the first administrator may be.
package struct ApplicationRule: ProfilePart {
    /// Whether the order that appoints the administrator is attached.
    package var order = Rule()
    /// Whether name and e-mail are given beside the phone.
    package var contacts = Rule()
    /// Where the text sends the application.
    package var address: String?
    package var clause: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("order", \.order, "Whether the appointing order is attached."),
        Field("contacts", \.contacts, "Whether full name and e-mail are asked for."),
        Field("address", \.address, "The address the text sends applications to.", 1...200),
        Field("clause", \.clause, "The clause that decides.", 1...40),
    ]
}

/// Who may become an administrator.
package struct AdministratorRule: ProfilePart {
    /// From whom the head appoints; empty when the text is silent.
    package var pool: [String] = []
    package var poolClause: String?
    /// Whether the appointment is by the head's order.
    package var order = Rule()
    /// From whom further administrators come; they have joined already.
    package var additional: [String] = []
    package var additionalClause: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("pool", \.pool, "From whom the head appoints.", 0...20, default: []),
        Field("poolClause", \.poolClause, "The clause on the pool.", 1...40),
        Field("order", \.order, "Whether the appointment is by order."),
        Field("additional", \.additional, "From whom further administrators come.", 1...20),
        Field("additionalClause", \.additionalClause, "The clause on them.", 1...40),
    ]
}
