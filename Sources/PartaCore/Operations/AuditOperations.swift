/// Operations on audit logs.
enum AuditOperations {
    static let all: [any Operation.Type] = [ListAudit.self, VerifyAudit.self]
}

extension Caller {
    /// The log that the caller may read: an administrator's institution, or the host's own.
    fileprivate func auditLog(_ institution: Institution.ID?) throws(Failure) -> Institution.ID {
        guard let institution else {
            _ = try asOperator()
            return Institution.ID()
        }
        return try administrator(of: institution).institution.id
    }

    /// The log whose chain the caller may walk: the operator may walk every chain, because that
    /// shows nothing of what the records say.
    fileprivate func auditChain(_ institution: Institution.ID?) throws(Failure) -> Institution.ID {
        guard let institution, session?.isOperator == true else {
            return try auditLog(institution)
        }
        let isKnown =
            try database.count("SELECT COUNT(*) FROM institutions WHERE id = ?1", [institution]) > 0
        guard isKnown else { throw .notFound("institution") }
        return institution
    }
}

/// Lists the records of an audit log.
enum ListAudit: Operation {
    static let name = "audit.list"
    static let summary = "Lists who changed what, when and by which order or clause."
    static let rows: [Row] = [.M22]
    static let access: Access = .read(.person)

    struct Request: Record {
        var institution: Institution.ID?
        var action: String?
        var subject: String?
        var limit = 0
        var before: Int?

        static let fields: [Field<Self>] = [
            Field(
                "institution", \.institution,
                "The institution, for its administrators; without it the host's log."),
            Field("action", \.action, "Only this operation, or with noun. all of a noun.", 1...100),
            Field(
                "subject", \.subject, "Only what was done to this: noun and identifier.", 1...200),
            Field("limit", \.limit, "At most so many.", 1...200, default: 50),
            Field("before", \.before, "Only records before this number."),
        ]
    }

    struct Item: Record {
        var number = 0
        var at = Instant()
        var by = ""
        var action = ""
        var subject = ""
        var basis: String?
        var details = JSON.null

        static let fields: [Field<Self>] = [
            Field("number", \.number, "Position in the log, from 1."),
            Field("at", \.at, "When."),
            Field("by", \.by, "Name of who did it; empty where nobody was signed in."),
            Field("action", \.action, "The operation."),
            Field("subject", \.subject, "What it was done to."),
            Field("basis", \.basis, "The order or clause it rests on."),
            Field("details", \.details, "What else there is to know."),
        ]
    }

    struct Reply: Record {
        var records: [Item] = []

        static let fields: [Field<Self>] = [Field("records", \.records, "The newest first.")]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let log = try caller.auditLog(request.institution)
        // A noun with its dot stands for all of the noun's operations; "/" is the byte after ".".
        let action = request.action ?? ""
        let end = action.hasSuffix(".") ? action.dropLast() + "/" : action[...]
        let items = try caller.database.all(
            """
            SELECT a.number, a.at, COALESCE(m.name, c.name, ''), a.action, a.subject, a.basis,
                a.details
            FROM audit a LEFT JOIN accounts c ON c.id = a.account
            LEFT JOIN members m ON m.account = a.account AND m.institution = a.institution
            WHERE a.institution = ?1 AND a.number < ?2
                AND (?3 = '' OR a.action = ?3 OR (a.action > ?3 AND a.action < ?4))
                AND (?5 IS NULL OR a.subject = ?5)
            ORDER BY a.number DESC LIMIT ?6
            """,
            [
                log, request.before.map(Int64.init) ?? .max, action, String(end), request.subject,
                request.limit,
            ]
        ) { row throws(Failure) in
            Item(
                number: Int(row.integer(0)), at: row.instant(1), by: row.text(2),
                action: row.text(3), subject: row.text(4), basis: row.optionalText(5),
                details: try JSON(stored: row.text(6)))
        }
        return Reply(records: items)
    }
}

/// Walks an audit log's chain of hashes.
enum VerifyAudit: Operation {
    static let name = "audit.verify"
    static let summary =
        "Walks the log's chain of hashes and finds the first record that breaks it."
    static let rows: [Row] = [.M22]
    static let access: Access = .read(.person)

    struct Request: Record {
        var institution: Institution.ID?
        var knownNumber: Int?
        var knownHash: String?

        static let fields: [Field<Self>] = [
            Field(
                "institution", \.institution,
                "The institution, for its administrators and the operator; without it the host's log."
            ),
            Field(
                "knownNumber", \.knownNumber,
                "A record noted earlier: shows that nothing was cut off or rewritten since."),
            Field("knownHash", \.knownHash, "The hash of that record.", 44...44),
        ]
    }

    struct Reply: Record {
        var records = 0
        var isIntact = false
        var broken: Int?
        var hash: String?

        static let fields: [Field<Self>] = [
            Field("records", \.records, "How many records were walked."),
            Field("isIntact", \.isIntact, "Whether the chain holds to its end."),
            Field("broken", \.broken, "Number of the first record that does not fit."),
            Field("hash", \.hash, "Hash of the last record, base64; worth noting elsewhere."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let noted: AuditChain.Noted?
        switch (request.knownNumber, request.knownHash) {
        case (nil, nil): noted = nil
        case (let number?, let hash?): noted = AuditChain.Noted(number: number, hash: hash)
        default:
            throw .invalid(
                "knownHash", "A noted record has a number and a hash.",
                text: "Известная запись задаётся номером и хешем.")
        }
        let chain = try AuditChain(
            of: try caller.auditChain(request.institution), noted: noted,
            sha256: caller.platform.sha256, in: caller.database)
        return Reply(
            records: chain.records, isIntact: chain.broken == nil, broken: chain.broken,
            hash: chain.records > 0 ? Base64.encode(chain.hash) : nil)
    }
}
