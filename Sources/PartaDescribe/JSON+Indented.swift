package import PartaCore

extension JSON {
    /// The text with one member or element a line, for files that people read.
    ///
    /// Short lists of plain values stay on one line, and so does an object with one plain member.
    package var indented: String { indented(at: "") + "\n" }

    private func indented(at margin: String) -> String {
        let inner = margin + "  "
        switch self {
        case .object(let members) where members.count == 1 && members[0].value.isPlain:
            return "{\(JSON.string(members[0].name)): \(members[0].value)}"
        case .object(let members) where !members.isEmpty:
            let lines = members.map {
                "\(inner)\(JSON.string($0.name).description): \($0.value.indented(at: inner))"
            }
            return "{\n\(lines.joined(separator: ",\n"))\n\(margin)}"
        case .array(let elements) where !elements.isEmpty:
            if elements.allSatisfy(\.isPlain), elements.count < 12 {
                return "[\(elements.map(\.description).joined(separator: ", "))]"
            }
            let lines = elements.map { inner + $0.indented(at: inner) }
            return "[\n\(lines.joined(separator: ",\n"))\n\(margin)]"
        default: return description
        }
    }

    private var isPlain: Bool { members == nil && elements == nil }
}
