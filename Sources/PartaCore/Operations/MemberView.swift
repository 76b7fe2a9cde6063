/// A person by name, as lists refer to it.
struct Person: Record, Hashable {
    var member = Member.ID()
    var name = ""

    init() {}
    init(_ member: Member.ID, _ name: String) {
        self.member = member
        self.name = name
    }

    static let fields: [Field<Self>] = [
        Field("member", \.member, "The member."),
        Field("name", \.name, "Full name."),
    ]
}

/// A role that a member holds, in the institution's words.
struct RoleView: Record {
    var role = ""
    var title = ""
    var platform = ""
    var isActive = false
    var verification: Verification.State?

    init() {}
    init(_ held: Member.HeldRole, _ policy: Policy) {
        role = held.key
        title = policy.role(held.key)?.word.nominative ?? held.key
        platform = policy.platformWord(of: held.key) ?? title
        isActive = held.isActive
        verification = held.verification
    }

    static let fields: [Field<Self>] = [
        Field("role", \.role, "Key of the role."),
        Field("title", \.title, "Title of the role in the regulation."),
        Field("platform", \.platform, "The role word that the platform shows."),
        Field("isActive", \.isActive, "Whether the person belongs to the active («актив»)."),
        Field("verification", \.verification, "Where the verification of the status stands."),
    ]
}

/// A member as other members see it; a phone is never part of it.
struct MemberView: Record {
    var member = Member.ID()
    var name = ""
    var isAdministrator = false
    var isPresent = true
    var roles: [RoleView] = []
    var units: [String]?

    init() {}
    init(_ member: Member, _ policy: Policy) {
        self.member = member.id
        name = member.name
        isAdministrator = member.isAdministrator
        isPresent = member.isPresent
        roles = member.roles.map { RoleView($0, policy) }
    }

    static let fields: [Field<Self>] = [
        Field("member", \.member, "The member."),
        Field("name", \.name, "Full name."),
        Field("isAdministrator", \.isAdministrator, "Whether it is an administrator."),
        Field("isPresent", \.isPresent, "Whether the person belongs to the institution today."),
        Field("roles", \.roles, "The roles held."),
        Field("units", \.units, "Names of the active units, where a list tells them."),
    ]
}
