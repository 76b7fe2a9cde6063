/// An institution that follows another version of its profile than the loaded one.
struct OutdatedInstitution: Record {
    var institution = Institution.ID()
    var name = ""
    var profile = ""
    var from = ""
    var to = ""
    var changes = 0
    var refusals: [ProfileRefusal] = []

    static let fields: [Field<Self>] = [
        Field("institution", \.institution, "The institution."),
        Field("name", \.name, "Its name."),
        Field("profile", \.profile, "Key of its profile."),
        Field("from", \.from, "The version that it follows."),
        Field("to", \.to, "The version that is loaded."),
        Field("changes", \.changes, "How many things are different."),
        Field("refusals", \.refusals, "Everything that is in the way; empty when nothing is."),
    ]

    init() {}

    init(_ upgrade: InstitutionUpgrade, name: String) {
        institution = upgrade.id
        self.name = name
        profile = upgrade.document["id"]?.text ?? ""
        from = upgrade.from
        to = upgrade.to
        changes = upgrade.judgement.changes.count
        refusals = upgrade.judgement.refusals
    }
}

extension Caller {
    /// Walks over institutions whose profile is loaded in another version than they follow.
    ///
    /// - Parameter limit: At most so many are looked at.
    /// - Returns: The institutions, and the last one looked at when there may be more.
    fileprivate func outdated(
        _ profile: String?, after: Institution.ID?, limit: Int
    ) throws(Failure) -> (found: [(InstitutionUpgrade, name: String)], next: Institution.ID?) {
        let candidates = try database.all(
            """
            SELECT i.id, i.profile, i.name, i.document FROM institutions i
            WHERE i.id > ?1 AND (?2 IS NULL OR i.profile = ?2) AND i.document IS NOT NULL
            ORDER BY i.id LIMIT ?3
            """, [after?.number ?? 0, profile, limit]
        ) { (Institution.ID($0.integer(0)), $0.text(1), $0.text(2), $0.bytes(3)) }
        var found: [(InstitutionUpgrade, name: String)] = []
        let loaded = platform.profiles.documents.mapValues { platform.sha256($0.encoded) }
        for (id, profile, name, hash) in candidates {
            guard let newest = loaded[profile], newest != hash else { continue }
            found.append((try InstitutionUpgrade(of: id, for: self), name))
        }
        return (found, candidates.count == limit ? candidates.last?.0 : nil)
    }
}

/// Lists the institutions that do not follow the loaded version of their profile.
enum ListUpgrades: Operation {
    static let name = "host.upgrades"
    static let summary =
        "Lists institutions that follow another version of their profile than the loaded one."
    static let rows: [Row] = [.M04]
    static let access: Access = .read(.operator)

    struct Request: Record {
        var profile: String?
        var limit = 0
        var after: Institution.ID?

        static let fields: [Field<Self>] = [
            Field("profile", \.profile, "Only institutions of this profile.", 1...64),
            Field("limit", \.limit, "At most so many are looked at.", 1...200, default: 50),
            Field("after", \.after, "Only those behind this one."),
        ]
    }

    struct Reply: Record {
        var institutions: [OutdatedInstitution] = []
        var next: Institution.ID?

        static let fields: [Field<Self>] = [
            Field("institutions", \.institutions, "The institutions by number."),
            Field("next", \.next, "Where to go on; lacking at the end."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let (found, next) = try caller.outdated(
            request.profile, after: request.after, limit: request.limit)
        return Reply(
            institutions: found.map { OutdatedInstitution($0.0, name: $0.name) }, next: next)
    }
}

/// Lets all institutions follow the loaded version of their profile, each that can.
enum UpgradeAll: Operation {
    static let name = "host.upgradeAll"
    static let summary =
        "Lets every institution that can follow the loaded version of its profile; names the rest."
    static let rows: [Row] = [.M04, .M98]
    static let access: Access = .write(.operator)

    struct Request: Record {
        var basis = ""
        var profile: String?
        var limit = 0
        var after: Institution.ID?

        static let fields: [Field<Self>] = [
            Field("basis", \.basis, "Why: the new edition, a letter of the vendor.", 3...500),
            Field("profile", \.profile, "Only institutions of this profile.", 1...64),
            Field(
                "limit", \.limit, "At most so many are looked at in one write.", 1...200,
                default: 200),
            Field("after", \.after, "Only those behind this one."),
        ]
    }

    struct Reply: Record {
        var upgraded: [OutdatedInstitution] = []
        var refused: [OutdatedInstitution] = []
        var next: Institution.ID?

        static let fields: [Field<Self>] = [
            Field("upgraded", \.upgraded, "Institutions that follow the loaded version now."),
            Field("refused", \.refused, "Institutions that stay as they were, with the reasons."),
            Field("next", \.next, "Where to go on; lacking at the end."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let (found, next) = try caller.outdated(
            request.profile, after: request.after, limit: request.limit)
        var reply = Reply(next: next)
        for (upgrade, name) in found {
            let item = OutdatedInstitution(upgrade, name: name)
            guard item.refusals.isEmpty else {
                reply.refused.append(item)
                continue
            }
            try upgrade.apply(UpgradeInstitution.name, basis: request.basis, field: "profile")
            reply.upgraded.append(item)
        }
        guard !reply.upgraded.isEmpty else { return reply }
        try caller.record(
            nil, Self.name, of: "host", basis: request.basis,
            [
                "upgraded": .integer(Int64(reply.upgraded.count)),
                "refused": .integer(Int64(reply.refused.count)),
            ])
        return reply
    }
}
