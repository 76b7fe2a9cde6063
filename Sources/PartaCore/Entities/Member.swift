/// A person in an institution, with one or several roles.
package struct Member: Named {
    package static let noun = "member"
    /// Identifier of a member within its institution.
    package typealias ID = TenantID<Member>

    package let id: ID
    package let account: Account.ID
    package let name: String
    package let isAdministrator: Bool
    /// Whether the person belongs to the institution today.
    package let isPresent: Bool
    package let roles: [HeldRole]

    /// A role that a member holds.
    package struct HeldRole: Sendable, Equatable {
        package let key: String
        /// Whether the member belongs to the active of this role («актив»).
        package let isActive: Bool
        /// State of the role's verification; `nil` when it was never asked for.
        package let verification: Verification.State?
    }
}

/// The verification of a member's status in one role.
package enum Verification {
    /// Where a verification stands.
    package enum State: String, Choice {
        case pending, confirmed, refused
    }
}

extension Member {
    private static let columns = """
        m.institution, m.number, m.account, m.name, m.is_administrator, m.state, r.role,
        r.is_active, v.state
        """
    private static let roles = """
        LEFT JOIN member_roles r ON r.institution = m.institution AND r.member = m.number
        LEFT JOIN verifications v ON v.institution = m.institution AND v.member = m.number
            AND v.role = r.role
        """

    /// Reads members by a condition on `m`, each with its roles.
    static func load(
        where condition: String, _ values: [any SQLBindable], from database: any Database
    ) throws(Failure) -> [Member] {
        var members: [Member] = []
        try database.query(
            """
            SELECT \(columns) FROM members m \(roles)
            WHERE \(condition) ORDER BY m.institution, m.number, r.role
            """, values
        ) { row throws(Failure) in add(row, to: &members) }
        return members
    }

    private static let presentMember = """
        SELECT \(columns), i.revision FROM members m
        JOIN institutions i ON i.id = m.institution \(roles)
        WHERE m.account = ?1 AND m.institution = ?2 AND m.state = 'joined' ORDER BY r.role
        """

    /// The present member as whom an account stands in an institution, and the revision of the
    /// institution; one look for both, since nearly every call needs them.
    static func present(
        _ account: Account.ID, in institution: Institution.ID, from database: any Database
    ) throws(Failure) -> (member: Member, revision: Int64)? {
        var members: [Member] = []
        var revision: Int64 = 0
        try database.query(presentMember, [account, institution]) { row throws(Failure) in
            add(row, to: &members)
            revision = row.integer(9)
        }
        return members.first.map { ($0, revision) }
    }

    /// Adds a row's role to the last member, or the next member with it.
    private static func add(_ row: any SQLRow, to members: inout [Member]) {
        let id = ID(HostID(row.integer(0)), row.integer(1))
        let role = row.optionalText(6).map { key in
            HeldRole(
                key: key, isActive: row.flag(7),
                verification: row.optionalText(8).flatMap(Verification.State.init))
        }
        if let last = members.last, last.id == id {
            members[members.count - 1] = last.adding(role)
        } else {
            members.append(
                Member(
                    id: id, account: HostID(row.integer(2)), name: row.text(3),
                    isAdministrator: row.flag(4), isPresent: row.text(5) == "joined",
                    roles: role.map { [$0] } ?? []))
        }
    }

    private func adding(_ role: HeldRole?) -> Member {
        Member(
            id: id, account: account, name: name, isAdministrator: isAdministrator,
            isPresent: isPresent, roles: roles + (role.map { [$0] } ?? []))
    }
}
