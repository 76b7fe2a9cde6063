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

        static let fields: [Field<Self>] = [
            Field("profile", \.profile, "Key of a loaded profile.", 1...64),
            Field("overlay", \.overlay, "The partial document, schema parta.profile/1."),
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
        try caller.platform.profiles.requireLoaded(request.profile)
        let (document, issues) = try caller.platform.profiles.check(
            profile: request.profile, overlay: request.overlay)
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
        let database = caller.database
        let profile = try database.first(
            "SELECT profile FROM institutions WHERE id = ?1", [request.institution]
        ) { $0.text(0) }
        guard let profile else { throw .notFound("institution") }
        let policy = try caller.platform.profiles.policy(profile: profile, overlay: request.overlay)
        let held = try database.all(
            "SELECT DISTINCT role FROM member_roles WHERE institution = ?1 ORDER BY role",
            [request.institution]
        ) { $0.text(0) }
        let lost = held.filter { policy.role($0) == nil }
        guard lost.isEmpty else {
            throw Failure(
                .conflict, field: "overlay",
                "People hold roles that would be gone: \(lost.joined(separator: ", ")).",
                text: "Есть участники с ролями, которых не станет: \(lost.joined(separator: ", "))."
            )
        }
        try database.execute(
            "UPDATE institutions SET overlay = ?2, revision = ?3 WHERE id = ?1",
            [request.institution, request.overlay.description, caller.makeRevision()])
        try caller.record(
            request.institution, name, of: "institution \(request.institution)",
            basis: request.basis)
        try caller.emit(
            "institution.changed", to: .everyone(request.institution),
            InstitutionEvent(institution: request.institution))
        return Empty()
    }
}
