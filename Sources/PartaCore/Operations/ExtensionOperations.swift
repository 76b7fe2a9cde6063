/// Operations on what an institution switches on beyond its regulation.
enum ExtensionOperations {
    static let all: [any Operation.Type] = [
        ExtendRegulation.self, WithdrawExtension.self, ListExtensions.self,
    ]
}

/// Records that the institution goes beyond its regulation in one thing.
enum ExtendRegulation: Operation {
    static let name = "regulation.extend"
    static let summary = "Switches on a thing on which the regulation is silent, by a recorded act."
    static let rows: [Row] = [.M98]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var institution = Institution.ID()
        var key = ""
        var basis = ""

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("key", \.key, "Key of the thing, as its refusal names it.", 1...80),
            Field("basis", \.basis, "The order or decision it rests on.", 3...500),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.administrator(of: request.institution)
        try insider.requireActive()
        let marks = Array(".-_:".utf8)
        guard
            request.key.utf8.allSatisfy({ byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
                    || marks.contains(byte)
            })
        else {
            throw .invalid(
                "key", "A key has Latin letters, digits and the marks . - _ :",
                text: "Ключ состоит из латинских букв, цифр и знаков . - _ :")
        }
        if let rule = insider.policy.document.functions[request.key] {
            try requireSilence(rule)
        }
        guard try !insider.isExtended(request.key) else {
            throw Failure(
                .conflict, field: "key", "It is switched on already.", text: "Это уже включено.")
        }
        try caller.database.execute(
            """
            INSERT INTO extensions(institution, key, basis, at, by_member)
            VALUES (?1, ?2, ?3, ?4, ?5)
            """,
            [
                insider.institution.id, request.key, request.basis, caller.now,
                insider.member.id.number,
            ])
        try caller.record(
            insider.institution.id, name, of: "extension \(request.key)", basis: request.basis)
        return Empty()
    }

    /// Only silence can be filled: what is promised needs no act, what is excluded gets none.
    private static func requireSilence(_ rule: Rule) throws(Failure) {
        switch rule.standing {
        case .allowed: return
        case .promised:
            throw Failure(
                .conflict, field: "key", "The regulation itself promises it.",
                text: "Это уже предусмотрено Положением.", clause: Policy.citation(rule.clause))
        case .absent:
            throw Failure(
                .forbidden, field: "key", "The regulation's closed list lacks it.",
                text: "Положение этого не предусматривает.", clause: Policy.citation(rule.clause))
        }
    }
}

/// Takes an act beyond the regulation back.
enum WithdrawExtension: Operation {
    static let name = "regulation.withdrawExtension"
    static let summary = "Switches a thing beyond the regulation off again."
    static let rows: [Row] = [.M98]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var institution = Institution.ID()
        var key = ""
        var basis = ""

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("key", \.key, "Key of the thing.", 1...80),
            Field("basis", \.basis, "Why.", 3...500),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.administrator(of: request.institution)
        try insider.requireActive()
        let removed = try caller.database.execute(
            "DELETE FROM extensions WHERE institution = ?1 AND key = ?2",
            [insider.institution.id, request.key])
        guard removed == 1 else { throw .notFound("key") }
        try caller.record(
            insider.institution.id, name, of: "extension \(request.key)", basis: request.basis)
        return Empty()
    }
}

/// A thing beyond the regulation: «сверх положения».
struct ExtensionItem: Record {
    var key = ""
    var basis = ""
    var at = Instant()
    var by = ""

    static let fields: [Field<Self>] = [
        Field("key", \.key, "Key of the thing."),
        Field("basis", \.basis, "The order or decision it rests on."),
        Field("at", \.at, "When it was switched on."),
        Field("by", \.by, "Name of the administrator who did it."),
    ]

    static func load(
        _ institution: Institution.ID, from database: any Database
    ) throws(Failure) -> [ExtensionItem] {
        try database.all(
            """
            SELECT e.key, e.basis, e.at, m.name FROM extensions e
            JOIN members m ON m.institution = e.institution AND m.number = e.by_member
            WHERE e.institution = ?1 ORDER BY e.key
            """, [institution]
        ) { row in
            ExtensionItem(
                key: row.text(0), basis: row.text(1), at: row.instant(2), by: row.text(3))
        }
    }
}

/// Lists what goes beyond the regulation.
enum ListExtensions: Operation {
    static let name = "regulation.extensions"
    static let summary = "Lists what the institution has switched on beyond its regulation."
    static let rows: [Row] = [.M98]
    static let access: Access = .read(.member)

    struct Reply: Record {
        var extensions: [ExtensionItem] = []

        static let fields: [Field<Self>] = [
            Field("extensions", \.extensions, "The things by key.")
        ]
    }

    static func run(_ request: InstitutionRequest, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        return Reply(
            extensions: try ExtensionItem.load(insider.institution.id, from: caller.database))
    }
}
