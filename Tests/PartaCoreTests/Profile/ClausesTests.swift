import PartaCore
import Testing

/// Each overlay says of all 98 rows what the table says of its regulation.
@Suite struct ClausesTests {
    let table: ClausesTable

    init() throws { table = try ClausesTable() }

    @Test func `the table has the rows that the core knows`() throws {
        #expect(table.identifiers == Row.allCases.map(\.rawValue))
    }

    @Test(arguments: Regulation.allCases)
    func `a row is promised exactly where the regulation has it`(regulation: Regulation) throws {
        let document = try regulation.policy().document
        #expect(Set(document.rows.keys) == Set(table.identifiers))
        for row in table.identifiers {
            let expected = try table.cell(row, regulation) == nil ? Standing.absent : .promised
            #expect(document.rows[row]?.standing == expected, "\(row)")
        }
    }

    @Test(arguments: Regulation.allCases)
    func `a row quotes the regulation to the letter`(regulation: Regulation) throws {
        let policy = try regulation.policy()
        for row in Row.allCases {
            let rule = policy.row(row)
            let expected = try table.quotations(row.rawValue, regulation)
            #expect(rule.quotations.map(\.text) == expected.map(\.text), "\(row)")
            for (quotation, source) in zip(rule.quotations, expected) {
                #expect(source.clause == nil || quotation.clause == source.clause, "\(row)")
            }
            if let first = rule.quotations.first { #expect(rule.clause == first.clause, "\(row)") }
        }
    }

    /// Invitations, chats, channels and rules of communication that say which rows they carry out.
    @Test(arguments: Regulation.allCases)
    func `what carries out a row stands as the row and in its clause`(
        regulation: Regulation
    ) throws {
        let policy = try regulation.policy()
        let document = policy.document
        var rules: [(name: String, standing: Standing, clause: String?, rows: [Row])] = []
        rules += document.invites.map {
            ("\($0.role) to \($0.target)", $0.standing, $0.clause, $0.rows)
        }
        rules += document.chats.map { ($0.key, $0.standing, $0.clause, $0.rows) }
        rules += document.channels.system.map { ($0.key, .promised, $0.clause, $0.rows) }
        rules += document.rules.map { ($0.text, .promised, $0.clause, $0.rows) }
        for rule in rules {
            for row in rule.rows {
                let said = policy.row(row)
                #expect(said.standing == rule.standing, "\(rule.name) for \(row)")
                let clauses = said.quotations.flatMap { $0.clause.split(separator: ", ") }
                let isCited = clauses.contains { rule.clause?.hasPrefix($0) == true }
                #expect(said.standing == .absent || isCited, "\(rule.name) for \(row)")
            }
        }
    }

    @Test(arguments: Regulation.allCases)
    func `every row that an absence decides names the clause that would say so`(
        regulation: Regulation
    ) throws {
        let policy = try regulation.policy()
        // Where a text has no place for a thing at all there is nothing to cite.
        let silent = Row.allCases.filter { $0 == .M64 || ($0 >= .M83 && $0 <= .M97) }
        for row in Row.allCases where policy.row(row).standing == .absent && !silent.contains(row) {
            #expect(policy.row(row).clause != nil, "\(row)")
        }
    }
}
