/// Operations on the conformity of an institution with its regulation.
enum ConformityOperations {
    static let all: [any Operation.Type] = [ShowConformity.self]
}

/// Shows what the regulation asks for and what there is of it, row by row.
enum ShowConformity: Operation {
    static let name = "conformity.show"
    static let summary = "Shows row by row what the regulation asks for and what serves it."
    static let rows: [Row] = Row.allCases
    static let access: Access = .read(.person)

    struct Item: Record {
        var statement = RowStatement()
        var operations: [String] = []
        var evidence: [ConformityEvidence] = []

        static let fields: [Field<Self>] = [
            Field("statement", \.statement, "What the regulation says."),
            Field("operations", \.operations, "Operations that serve the row."),
            Field("evidence", \.evidence, "What there is of it today."),
        ]
    }

    struct Reply: Record {
        var institution = Institution.ID()
        var name = ""
        var profile = ""
        var profileVersion = ""
        var promised = 0
        var allowed = 0
        var absent = 0
        var rows: [Item] = []
        var extensions: [ExtensionItem] = []
        var contradictions: [Contradiction] = []
        var gaps: [ConformityGap] = []

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("name", \.name, "Its name."),
            Field("profile", \.profile, "Key of its profile."),
            Field("profileVersion", \.profileVersion, "Version of the profile's document."),
            Field("promised", \.promised, "How many rows the regulation asks for."),
            Field("allowed", \.allowed, "How many it leaves open."),
            Field("absent", \.absent, "How many it lacks."),
            Field("rows", \.rows, "All rows in order."),
            Field(
                "extensions", \.extensions, "What goes beyond the regulation: «сверх положения»."),
            Field("contradictions", \.contradictions, "Places where the text contradicts itself."),
            Field("gaps", \.gaps, "What is asked for and not there yet."),
        ]
    }

    static func run(_ request: InstitutionRequest, for caller: Caller) throws(Failure) -> Reply {
        let session = try caller.signedIn()
        let institution =
            session.isOperator
            ? try caller.institution(request.institution)
            : try caller.administrator(of: request.institution).institution
        let (policy, document) = (institution.policy, institution.policy.document)
        var serving: [Row: [String]] = [:]
        for entry in Operations.registry.entries where entry.name != name {
            for row in Set(entry.rows) { serving[row, default: []].append(entry.name) }
        }
        let evidence = ConformityEvidence.Source(
            institution: institution, database: caller.database)
        var reply = Reply(
            institution: institution.id, name: institution.name, profile: institution.profile,
            profileVersion: document.version)
        for row in Row.allCases {
            let statement = RowStatement(row, policy.row(row))
            switch statement.standing {
            case .promised: reply.promised += 1
            case .allowed: reply.allowed += 1
            case .absent: reply.absent += 1
            }
            reply.rows.append(
                Item(
                    statement: statement, operations: serving[row] ?? [],
                    evidence: try evidence.of(row)))
        }
        reply.extensions = try ExtensionItem.load(institution.id, from: caller.database)
        reply.contradictions = document.contradictions
        reply.gaps = try ConformityGap.find(
            in: institution, servedRows: Set(serving.keys), caller.database)
        return reply
    }
}
