/// Stops an institution: everything can be read, nothing changes.
enum SuspendInstitution: Operation {
    static let name = "institution.suspend"
    static let summary = "Stops an institution: everything can be read, nothing changes."
    static let access: Access = .write(.operator)

    struct Request: Record {
        var institution = Institution.ID()
        var reason = ""

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("reason", \.reason, "Why, kept in both audit logs.", 3...500),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        try caller.move(
            request.institution, from: .active, to: .suspended, name, basis: request.reason)
        return Empty()
    }
}

/// Lets a stopped institution go on.
enum ResumeInstitution: Operation {
    static let name = "institution.resume"
    static let summary = "Lets a stopped institution go on."
    static let access: Access = .write(.operator)

    static func run(_ request: InstitutionRequest, for caller: Caller) throws(Failure) -> Empty {
        try caller.move(request.institution, from: .suspended, to: .active, name, basis: nil)
        return Empty()
    }
}

extension Caller {
    fileprivate func move(
        _ id: Institution.ID, from old: Institution.State, to new: Institution.State,
        _ action: String, basis: String?
    ) throws(Failure) {
        let known = try database.first(
            "SELECT state FROM institutions WHERE id = ?1", [id]
        ) { $0.text(0) }
        guard let known else { throw .notFound("institution") }
        guard known == old.rawValue else {
            throw Failure(
                .conflict, field: "institution", "The institution is \(known).",
                text: "Состояние организации этого не позволяет.")
        }
        try database.execute(
            "UPDATE institutions SET state = ?2, revision = ?3 WHERE id = ?1",
            [id, new.rawValue, makeRevision()])
        for log in [nil, id] {
            try record(log, action, of: "institution \(id)", basis: basis)
        }
        try emit("institution.changed", to: .everyone(id), InstitutionEvent(institution: id))
    }
}
