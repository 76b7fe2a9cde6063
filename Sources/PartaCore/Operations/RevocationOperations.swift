/// Operations on the acts that revoke links.
enum RevocationOperations {
    static let all: [any Operation.Type] = [ListRevocations.self, ShowRevocation.self]
}

/// The act that revokes links («акт аннулирования»), as it is printed.
struct RevocationAct: Record {
    var revocation = Revocation.ID()
    var institutionName = ""
    var at = Instant()
    var by = Member.ID()
    var byName = ""
    var reason = ""
    var clause: String?
    var count = 0
    var invites: [InviteItem] = []

    static let fields: [Field<Self>] = [
        Field("revocation", \.revocation, "The act; its number follows the dot."),
        Field("institutionName", \.institutionName, "The institution."),
        Field("at", \.at, "When the links were revoked."),
        Field("by", \.by, "Who revoked them."),
        Field("byName", \.byName, "The person's name."),
        Field("reason", \.reason, "Why."),
        Field("clause", \.clause, "The clause that asks for it."),
        Field("count", \.count, "How many links were revoked."),
        Field("invites", \.invites, "The links; none of them opens anything any more."),
    ]

    /// Reads an act with its links.
    static func load(_ id: Revocation.ID, of insider: Insider) throws(Failure) -> RevocationAct {
        guard var act = try headers(of: insider, before: id.number + 1, limit: 1).first,
            act.revocation == id
        else { throw .notFound("revocation") }
        act.invites = try InviteItem.load(
            "i.revocation = ?2 ORDER BY i.number", [id.number], of: insider.institution,
            for: insider.caller)
        return act
    }

    /// Reads acts without their links, the newest first.
    fileprivate static func headers(
        of insider: Insider, before: Int64, limit: Int
    ) throws(Failure) -> [RevocationAct] {
        let institution = insider.institution
        return try insider.database.all(
            """
            SELECT r.number, r.at, r.by_member, m.name, r.reason,
                (SELECT COUNT(*) FROM invites i
                    WHERE i.institution = r.institution AND i.revocation = r.number)
            FROM revocations r
            JOIN members m ON m.institution = r.institution AND m.number = r.by_member
            WHERE r.institution = ?1 AND r.number < ?2 ORDER BY r.number DESC LIMIT ?3
            """, [institution.id, before, limit]
        ) { row in
            var act = RevocationAct()
            act.revocation = Revocation.ID(institution.id, row.integer(0))
            act.institutionName = institution.name
            act.at = row.instant(1)
            act.by = Member.ID(institution.id, row.integer(2))
            act.byName = row.text(3)
            act.reason = row.text(4)
            act.clause = Policy.citation(institution.policy.row(.M34).clause)
            act.count = Int(row.integer(5))
            return act
        }
    }
}

/// Lists the acts that revoked links.
enum ListRevocations: Operation {
    static let name = "revocation.list"
    static let summary = "Lists the acts that revoked links, without the links."
    static let rows: [Row] = [.M34]
    static let access: Access = .read(.administrator)

    struct Request: Record {
        var institution = Institution.ID()
        var before: Revocation.ID?
        var limit = 50

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("before", \.before, "Only acts before this one."),
            Field("limit", \.limit, "How many at most.", 1...200, default: 50),
        ]
    }

    struct Reply: Record {
        var revocations: [RevocationAct] = []

        static let fields: [Field<Self>] = [
            Field("revocations", \.revocations, "Acts, the newest first; their links are left out.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.institution)
        return Reply(
            revocations: try RevocationAct.headers(
                of: insider, before: request.before?.number ?? Int64.max, limit: request.limit))
    }
}

/// Shows an act with its links, ready to be printed.
enum ShowRevocation: Operation {
    static let name = "revocation.show"
    static let summary = "Shows an act that revoked links («акт аннулирования»), ready for print."
    static let rows: [Row] = [.M34]
    static let access: Access = .read(.administrator)

    struct Request: Record {
        var revocation = Revocation.ID()

        static let fields: [Field<Self>] = [
            Field("revocation", \.revocation, "The act.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> RevocationAct {
        try RevocationAct.load(
            request.revocation, of: caller.administrator(of: request.revocation.institution))
    }
}
