/// A role that a person may choose, in the institution's own word.
struct RoleChoice: Record {
    var role = ""
    var roleWord = ""

    static let fields: [Field<Self>] = [
        Field("role", \.role, "Key of the role."),
        Field("roleWord", \.roleWord, "The role in the institution's word."),
    ]

    /// The institution's roles that pass, in the order of its regulation.
    static func all(
        _ policy: Policy, where isOffered: (String) -> Bool
    ) -> [RoleChoice] {
        var choices: [RoleChoice] = []
        for role in policy.document.roles where role.standing != .absent && isOffered(role.key) {
            choices.append(
                RoleChoice(role: role.key, roleWord: policy.shownWord(of: role.key)))
        }
        return choices
    }
}

/// Tells in which roles one may ask to join.
enum JoinRequestOptions: Operation {
    static let name = "joinRequest.options"
    static let summary = "Tells in which roles one may ask to join an institution."
    static let rows: [Row] = [.M35]
    static let access: Access = .read(.person)
    static let rate: Rate? = .hourly(1000)

    struct Request: Record {
        var institution = Institution.ID()

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution.")
        ]
    }

    struct Reply: Record {
        var institutionName = ""
        var roles: [RoleChoice] = []
        var clause: String?

        static let fields: [Field<Self>] = [
            Field("institutionName", \.institutionName, "Its name."),
            Field("roles", \.roles, "The roles; others join by link only."),
            Field("clause", \.clause, "The clause that decides."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let institution = try caller.institution(request.institution)
        guard institution.state == .active else { throw .notFound("institution") }
        let policy = institution.policy
        return Reply(
            institutionName: institution.name,
            roles: RoleChoice.all(policy) { policy.mayAskToJoin(role: $0) },
            clause: Policy.citation(policy.document.joinRequests.clause))
    }
}
