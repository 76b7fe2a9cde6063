/// A sheet as offices send it: text of lines and cells (RFC 4180, with `;` and tab as well).
enum SheetText {
    /// A line of the text with its cells, spaces around them removed.
    struct Line {
        /// Counted from one, as editors show it.
        let number: Int
        let cells: [String]
    }

    /// Splits a text; the separator is the one that the first line has most of.
    static func lines(of text: String) -> [Line] {
        let scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
        let separator = separator(of: scalars)
        var lines: [Line] = []
        var cells: [String] = []
        var cell = String.UnicodeScalarView()
        var (number, start) = (1, 1)
        var isQuoted = false
        var index = 0
        func closeCell() {
            cells.append(trimmed(String(cell)))
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

    private static func trimmed(_ text: String) -> String {
        var view = text[...]
        while view.first?.isWhitespace == true { view.removeFirst() }
        while view.last?.isWhitespace == true { view.removeLast() }
        return String(view)
    }

    /// Reads a file's bytes as text: UTF-8 where they are that, else Windows-1251.
    static func text(of bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var view = String.UnicodeScalarView()
        for byte in bytes { view.append(windows1251(byte)) }
        return String(view)
    }

    /// The character of a byte in Windows-1251; bytes without one become U+FFFD.
    private static func windows1251(_ byte: UInt8) -> Unicode.Scalar {
        switch byte {
        case 0..<0x80: Unicode.Scalar(byte)
        // А to я stand in the order of Unicode.
        case 0xC0...0xFF: Unicode.Scalar(0x410 + UInt32(byte - 0xC0)) ?? "\u{FFFD}"
        case 0xA8: "Ё"
        case 0xB8: "ё"
        case 0xAB: "«"
        case 0xBB: "»"
        case 0xB9: "№"
        case 0x96: "–"
        case 0x97: "—"
        case 0x93: "“"
        case 0x94: "”"
        case 0x84: "„"
        case 0xA0: " "
        default: "\u{FFFD}"
        }
    }
}
