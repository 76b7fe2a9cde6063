/// Operations on rosters: lists of people as files.
enum RosterOperations {
    static let all: [any Operation.Type] = [PreviewRoster.self, ImportRoster.self]
}

/// A list of people with how it is to be read.
struct RosterSource: Record {
    var institution = Institution.ID()
    var text: String?
    var base64: String?
    var role: String?

    static let fields: [Field<Self>] = [
        Field("institution", \.institution, "The institution."),
        Field(
            "text", \.text, "The list as text: a title line, then a line for each person.",
            1...1_000_000),
        Field(
            "base64", \.base64, "The file instead of the text, UTF-8 or Windows-1251, in base64.",
            1...2_000_000),
        Field("role", \.role, "Role of lines that state none, a key or a word.", 1...100),
    ]

    /// The plan of an import of this list.
    func plan(for insider: Insider) throws(Failure) -> RosterPlan {
        let role = try role.map { word throws(Failure) in try insider.knownRole(word) }
        return try RosterPlan(
            try Roster(try content(), for: insider.policy, defaultRole: role), for: insider)
    }

    private func content() throws(Failure) -> String {
        switch (text, base64) {
        case (let text?, nil): return text
        case (nil, let base64?):
            guard let bytes = Base64.decode(base64.utf8) else {
                throw .invalid("base64", "This is no base64.", text: "Файл передан с ошибкой.")
            }
            return RussianCharset.text(of: bytes, charset: nil)
        default:
            throw .invalid(
                "text", "Give the text or the file, and one of them only.",
                text: "Передайте либо текст, либо файл.")
        }
    }
}

/// Shows what an import of a list would do.
enum PreviewRoster: Operation {
    static let name = "roster.preview"
    static let summary = "Shows what an import of a list would do; changes nothing."
    static let rows: [Row] = [.M31, .M32]
    static let access: Access = .read(.administrator)

    typealias Request = RosterSource

    struct Reply: Record {
        var rows: [RosterRow] = []
        var missingUnits: [String] = []
        var absent: [MemberView] = []
        var new = 0
        var same = 0
        var changed = 0
        var conflicts = 0
        var errors = 0

        static let fields: [Field<Self>] = [
            Field("rows", \.rows, "The lines with what the import makes of each."),
            Field("missingUnits", \.missingUnits, "Units that the structure lacks."),
            Field(
                "absent", \.absent,
                "Learners of these units whom the list lacks: «кандидат на выбытие»."),
            Field("new", \.new, "How many people are new."),
            Field("same", \.same, "How many are here already."),
            Field("changed", \.changed, "How many belong to another unit."),
            Field("conflicts", \.conflicts, "How many need a person's decision."),
            Field("errors", \.errors, "How many lines cannot be used."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.institution)
        let plan = try request.plan(for: insider)
        var reply = Reply()
        reply.rows = plan.rows
        reply.missingUnits = plan.missingUnits
        reply.absent = plan.absent
        reply.new = plan.rows.count { $0.outcome == .new }
        reply.same = plan.rows.count { $0.outcome == .same }
        reply.changed = plan.rows.count { $0.outcome == .changed }
        reply.conflicts = plan.rows.count { $0.outcome == .conflict }
        reply.errors = plan.rows.count { $0.outcome == .error }
        return reply
    }
}
