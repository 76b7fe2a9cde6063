/// A sheet as offices send it: text of lines and cells (RFC 4180, with `;` and tab as well).
package enum SheetText {
    /// A line of the text with its cells, spaces around them removed.
    package struct Line: Sendable {
        /// Counted from one, as editors show it.
        package let number: Int
        package let cells: [String]
    }

    /// Splits a text; the separator is the one that the first line has most of.
    package static func lines(of text: String) -> [Line] {
        let scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
        let separator = separator(of: scalars)
        var lines: [Line] = []
        var cells: [String] = []
        var cell = String.UnicodeScalarView()
        var (number, start) = (1, 1)
        var isQuoted = false
        var index = 0
        func closeCell() {
            cells.append(String(cell).trimmed)
            cell = String.UnicodeScalarView()
        }
        func closeLine() {
            closeCell()
            if cells.contains(where: { !$0.isEmpty }) {
                lines.append(Line(number: start, cells: cells))
            }
            cells = []
        }
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if scalar == "\n" { number += 1 }
            switch scalar {
            case "\"" where isQuoted:
                if index < scalars.count, scalars[index] == "\"" {
                    cell.append("\"")
                    index += 1
                } else {
                    isQuoted = false
                }
            case _ where isQuoted: cell.append(scalar)
            case "\"" where cell.allSatisfy { $0 == " " }:
                cell = String.UnicodeScalarView()
                isQuoted = true
            case separator: closeCell()
            case "\r": continue
            case "\n":
                closeLine()
                start = number
            default: cell.append(scalar)
            }
        }
        closeLine()
        return lines
    }

    private static func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
        let first = scalars.prefix { $0 != "\n" }
        func count(_ separator: Unicode.Scalar) -> Int { first.count { $0 == separator } }
        let candidates: [Unicode.Scalar] = [";", "\t", ","]
        return candidates.max { count($0) < count($1) }.flatMap { count($0) > 0 ? $0 : nil } ?? ";"
    }
}
