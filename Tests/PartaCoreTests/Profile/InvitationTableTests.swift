import PartaCore
import Testing

/// «Who may invite whom», line by line, against people and not against the document's lists.
@Suite struct InvitationTableTests {
    /// Somebody who tries to issue a link.
    enum Issuer: String, CaseIterable {
        case administrator, head, deputy, lead, teacher, learner, parent

        var roles: [String] { self == .administrator ? [] : [rawValue] }
    }

    /// A line: whom, whereto, and for each regulation who may issue the link and the clause.
    struct Line: Sendable, CustomTestStringConvertible {
        let role: String
        let target: InviteRule.Target
        /// Issuers' names, then the clause; only the clause where nobody may.
        let cells: [String]
        var testDescription: String { "\(role) to \(target.rawValue)" }

        init(_ role: String, _ target: InviteRule.Target, _ cells: String...) {
            self.role = role
            self.target = target
            self.cells = cells
        }
    }

    private static let unnumbered = "2.3, абз. без номера"

    static let lines: [Line] = [
        Line(
            "head", .staff, "administrator 2.2", "administrator 2.2", "administrator 2.3", "3.2",
            "administrator 2.2"),
        Line(
            "deputy", .staff, "administrator 2.2", "administrator 2.2", "administrator 2.3", "3.2",
            "administrator 2.2"),
        Line(
            "lead", .institution, "administrator 2.3", "2.3", "administrator 2.4",
            "administrator 3.3", "administrator 2.3"),
        Line(
            "teacher", .institution, "administrator \(unnumbered)", "administrator 2.3",
            "administrator 2.5", "administrator 3.4", "2.4"),
        Line(
            "teacher", .chat, unnumbered, "2.3", "2.5", "3.4", "administrator 2.4"),
        Line(
            "learner", .chat, "lead teacher \(unnumbered)", "teacher 2.4", "lead teacher 2.6",
            "lead 3.5", "lead 2.5"),
        Line(
            "learner", .unit, "administrator 2.1", "administrator 2.1", "administrator 2.2",
            "administrator 3.1", "administrator 2.1"),
        Line(
            // In the second text managers bear the role «педагог» and so are teaching staff.
            "parent", .chat, "head deputy lead 2.7", "head deputy teacher 2.7",
            "head deputy lead 2.7", "head deputy lead 3.6", "head deputy lead 2.6"),
        Line("employee", .institution, "1", "1.5", "1.4", "1.3", "administrator 1.3"),
        Line("parent", .unit, "2.7", "2.7", "2.7", "3.6", "2.6"),
        Line("parent", .institution, "2.7", "2.7", "2.7", "3.6", "2.6"),
        Line("parent", .staff, "2.7", "2.7", "2.7", "3.6", "2.6"),
    ]

    @Test(arguments: lines)
    func `a line of the table holds in all five institutions`(line: Line) throws {
        let cells = try Regulation.allCases.map { regulation in
            let policy = try regulation.policy()
            let issuers = Issuer.allCases.filter { issuer in
                issuer == .administrator || policy.role(issuer.rawValue) != nil
            }.filter {
                policy.mayInvite(
                    role: line.role, to: line.target, issuerRoles: $0.roles,
                    isAdministrator: $0 == .administrator)
            }
            let clause = policy.invite(role: line.role, target: line.target)?.clause
            return (issuers.map(\.rawValue) + [clause ?? "uncited"]).joined(separator: " ")
        }
        #expect(cells == line.cells)
    }

    @Test(arguments: Regulation.allCases)
    func `every role and target is decided, and the decision cites its clause`(
        regulation: Regulation
    ) throws {
        let policy = try regulation.policy()
        for role in policy.document.roles {
            for target in InviteRule.Target.allCases {
                let rule = try #require(policy.invite(role: role.key, target: target))
                #expect(rule.clause != nil, "\(role.key) to \(target.rawValue)")
            }
        }
    }

    @Test(arguments: Regulation.allCases)
    func `staff and learners ask to join, parents never`(regulation: Regulation) throws {
        let policy = try regulation.policy()
        for role in ["head", "deputy", "teacher", "learner"] {
            #expect(policy.mayAskToJoin(role: role), "\(role)")
        }
        #expect(!policy.mayAskToJoin(role: "parent"))
    }
}
