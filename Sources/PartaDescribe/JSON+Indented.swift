package import PartaCore

extension JSON {
    /// The text with one member or element a line, for files that people read.
    ///
    /// Values without an object inside stay on one line while they are short.
    package var indented: String { indented(at: "") + "\n" }

    private func indented(at margin: String) -> String {
        let inner = margin + "  "
        switch self {
        case .object(let members) where !members.isEmpty:
            let lines = members.map {
                "\(inner)\(JSON.string($0.name).description): \($0.value.indented(at: inner))"
            }
            return "{\n\(lines.joined(separator: ",\n"))\n\(margin)}"
        case .array(let elements) where !elements.isEmpty:
            if elements.allSatisfy({ $0.members == nil && $0.elements == nil }), elements.count < 12
            {
                return "[\(elements.map(\.description).joined(separator: ", "))]"
            }
            let lines = elements.map { inner + $0.indented(at: inner) }
            return "[\n\(lines.joined(separator: ",\n"))\n\(margin)]"
        default: return description
        }
    }
}
