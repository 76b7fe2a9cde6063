import PartaCore
import Testing

/// The committed table of what the regulations ask: a row for each thing, a cell for each text.
struct ClausesTable {
    /// Words of a regulation as a cell quotes them.
    struct Quotation: Equatable {
        var text: String
        /// Where they stand; some cells name it once for two quotations.
        var clause: String?
    }

    private let header: [String]
    private let rows: [[String]]

    init() throws {
        var records = Self.records(of: try Tree.text("Tests/Golden/clauses.csv"))
        header = records.removeFirst()
        rows = records
    }

    /// The identifiers of the rows.
    var identifiers: [String] { rows.map { $0[0] } }

    /// A cell; `nil` where the regulation lacks the row.
    func cell(_ row: String, _ regulation: Regulation) throws -> String? {
        let column = try #require(header.firstIndex(of: regulation.column))
        let record = try #require(rows.first { $0[0] == row })
        return record[column] == "—" ? nil : record[column]
    }

    /// The quotations of a cell.
    func quotations(_ row: String, _ regulation: Regulation) throws -> [Quotation] {
        guard let cell = try cell(row, regulation) else { return [] }
        return cell.matches(of: /"([^"]*)"(?: \(([^)]*)\))?/).map {
            Quotation(text: String($0.output.1), clause: $0.output.2.map { String($0) })
        }
    }

    /// Reads RFC 4180 text.
    private static func records(of text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = ""
        var isQuoted = false
        var previous: Character?
        for character in text {
            switch character {
            case "\"":
                // A quotation mark right after a closing one stands for itself.
                if !isQuoted, previous == "\"" { field.append("\"") }
                isQuoted.toggle()
            case "," where !isQuoted:
                record.append(field)
                field = ""
            case _ where character.isNewline && !isQuoted:
                records.append(record + [field])
                record = []
                field = ""
            default: field.append(character)
            }
            previous = character
        }
        return records
    }
}
