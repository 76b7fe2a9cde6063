/// Shows what changes for an institution that goes over to the loaded version of its profile.
enum PreviewUpgrade: Operation {
    static let name = "institution.previewUpgrade"
    static let summary =
        "Shows what changes when the institution follows the loaded version of its profile."
    static let rows: [Row] = [.M04, .M98]
    static let access: Access = .read(.operator)

    struct Request: Record {
        var institution = Institution.ID()
        var overlay: JSON?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field(
                "overlay", \.overlay,
                "The overlay from then on; the present one, in the new keys, by default."),
        ]
    }

    struct Reply: Record {
        var profile = ""
        var from = ""
        var to = ""
        var isNeeded = false
        var isApplicable = false
        var changes: [ProfileChange] = []
        var refusals: [ProfileRefusal] = []
        var aliases: [FormerName] = []

        static let fields: [Field<Self>] = [
            Field("profile", \.profile, "Key of the profile."),
            Field("from", \.from, "The version that the institution follows."),
            Field("to", \.to, "The version that is loaded."),
            Field("isNeeded", \.isNeeded, "Whether anything would be different."),
            Field("isApplicable", \.isApplicable, "Whether nothing is in the way."),
            Field("changes", \.changes, "What changes, by parts of the profile."),
            Field("refusals", \.refusals, "Everything that is in the way."),
            Field("aliases", \.aliases, "Names of earlier versions that stay understood."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let upgrade = try InstitutionUpgrade(
            of: request.institution, overlay: request.overlay, for: caller)
        let judgement = upgrade.judgement
        return Reply(
            profile: upgrade.document["id"]?.text ?? "", from: upgrade.from, to: upgrade.to,
            isNeeded: upgrade.isNeeded, isApplicable: judgement.refusals.isEmpty,
            changes: judgement.changes, refusals: judgement.refusals, aliases: judgement.former)
    }
}

/// Lets an institution follow the loaded version of its profile.
enum UpgradeInstitution: Operation {
    static let name = "institution.upgrade"
    static let summary =
        "Lets the institution follow the loaded version of its profile; old names stay understood."
    static let rows: [Row] = [.M04, .M98]
    static let access: Access = .write(.operator)

    struct Request: Record {
        var institution = Institution.ID()
        var basis = ""
        var version: String?
        var overlay: JSON?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("basis", \.basis, "Why: the new edition, a letter of the vendor.", 3...500),
            Field(
                "version", \.version, "The version that was previewed; any other is refused.",
                5...20),
            Field(
                "overlay", \.overlay,
                "The overlay from now on; the present one, in the new keys, by default."),
        ]
    }

    struct Reply: Record {
        var from = ""
        var to = ""
        var isChanged = false

        static let fields: [Field<Self>] = [
            Field("from", \.from, "The version until now."),
            Field("to", \.to, "The version from now on."),
            Field("isChanged", \.isChanged, "Whether anything is different now."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let upgrade = try InstitutionUpgrade(
            of: request.institution, overlay: request.overlay, for: caller)
        guard request.version.map({ $0 == upgrade.to }) ?? true else {
            throw Failure(
                .conflict, field: "version", "The loaded version is \(upgrade.to).",
                text: "Загружена другая версия профиля: \(upgrade.to).")
        }
        guard upgrade.isNeeded else { return Reply(from: upgrade.from, to: upgrade.to) }
        try upgrade.apply(name, basis: request.basis, field: "institution")
        return Reply(from: upgrade.from, to: upgrade.to, isChanged: true)
    }
}
