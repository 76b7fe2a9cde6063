extension Caller {
    /// A fresh number for `institutions.revision`, so that no cached policy passes for the new one.
    func makeRevision() -> Int64 {
        platform.random(8).reduce(0) { $0 << 8 | Int64($1) } & .max
    }
}

/// Checks an overlay without keeping it.
enum CheckOverlay: Operation {
    static let name = "institution.checkOverlay"
    static let summary = "Finds every mistake of an overlay over a loaded profile."
    static let rows: [Row] = [.M04, .M13]
    static let access: Access = .read(.person)

    struct Request: Record {
        var profile = ""
        var overlay = JSON.null
        var institution: Institution.ID?

        static let fields: [Field<Self>] = [
            Field("profile", \.profile, "Key of a loaded profile.", 1...64),
            Field("overlay", \.overlay, "The partial document, schema parta.profile/1."),
            Field(
                "institution", \.institution,
                "Whose own document to lay it over instead of the loaded one; operators only."),
        ]
    }

    struct Mistake: Record {
        var path = ""
        var message = ""
        var text = ""
        var isWarning = false

        static let fields: [Field<Self>] = [
            Field("path", \.path, "Where it is in the document; empty for all of it."),
            Field("message", \.message, "What is wrong, in English."),
            Field("text", \.text, "What is wrong, in Russian."),
            Field("isWarning", \.isWarning, "Whether the document can be used all the same."),
        ]
    }

    struct Reply: Record {
        var isUsable = false
        var mistakes: [Mistake] = []

        static let fields: [Field<Self>] = [
            Field("isUsable", \.isUsable, "Whether an institution can work with it."),
            Field("mistakes", \.mistakes, "All mistakes and warnings."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let (document, issues): (ProfileDocument?, Issues)
        if let institution = request.institution {
            _ = try caller.asOperator()
            let basis = try caller.tenants.basis(of: institution, in: caller.database)
            (document, issues) = ProfileDocument.check(
                overlay: request.overlay, over: basis.document)
        } else {
            try caller.platform.profiles.requireLoaded(request.profile)
            (document, issues) = try caller.platform.profiles.check(
                profile: request.profile, overlay: request.overlay)
        }
        return Reply(
            isUsable: document != nil,
            mistakes: issues.list.map {
                Mistake(path: $0.path, message: $0.message, text: $0.text, isWarning: $0.isWarning)
            })
    }
}

/// Changes what an institution sets over its profile.
enum SetOverlay: Operation {
    static let name = "institution.setOverlay"
    static let summary = "Replaces the institution's overlay after a check of all that it changes."
    static let rows: [Row] = [.M04, .M98]
    static let access: Access = .write(.operator)

    struct Request: Record {
        var institution = Institution.ID()
        var overlay = JSON.null
        var basis = ""

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("overlay", \.overlay, "The whole new overlay, schema parta.profile/1."),
            Field("basis", \.basis, "Why: the new edition, a letter of the institution.", 3...500),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let document = try caller.tenants.basis(
            of: request.institution, in: caller.database
        ).document
        _ = try Policy(overlay: request.overlay, over: document)
        try InstitutionUpgrade(
            of: request.institution, to: document, overlay: request.overlay, for: caller
        ).apply(name, basis: request.basis, field: "overlay")
        return Empty()
    }
}
