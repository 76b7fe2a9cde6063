/// What to write where a document has a value of the wrong form, by the description of its place.
struct FormHint {
    private let json: JSON
    private let root = ProfileDocument.type(limits: nil)

    /// - Parameter json: The document as a whole.
    init(_ json: JSON) { self.json = json }

    /// A hint for any mistake of form; never empty.
    func text(for issue: Issues.Issue) -> String {
        var type = root
        var summary = "A profile document, schema \(ProfileDocument.schemaName)."
        var value: JSON? = json
        for name in issue.path.split(separator: ".").map(String.init) {
            switch type {
            case .record(_, _, let fields):
                guard let field = fields.first(where: { $0.name == name }) else {
                    return Self.unknown(name, among: fields.map(\.name))
                }
                (type, summary) = (field.type, field.summary)
                value = value?[name]
            case .list(let element, _):
                type = element
                value = Int(name).flatMap { index in
                    value?.elements.flatMap { $0.indices.contains(index) ? $0[index] : nil }
                }
            case .map(let element):
                type = element
                value = value?[name]
            default: return summary
            }
        }
        var hint = summary + " Write " + Self.form(of: type) + "."
        if case .choice(let words) = type, let near = value?.text.flatMap(words.nearest) {
            hint += " Is \"\(near)\" meant?"
        }
        return hint
    }

    private static func unknown(_ name: String, among known: [String]) -> String {
        let near = known.nearest(to: name).map { "Is \"\($0)\" meant? " } ?? ""
        return near + "Known here: \(known.joined(separator: ", "))."
    }

    /// The form of a value as the end of a sentence.
    private static func form(of type: FieldType) -> String {
        switch type {
        case .string(let limits):
            "a text of \(limits.lowerBound) to \(limits.upperBound) characters in quotation marks"
        case .integer(let limits):
            "a whole number from \(limits.lowerBound) to \(limits.upperBound)"
        case .number: "a number"
        case .boolean: "true or false, without quotation marks"
        case .id(let noun, _): "the identifier of a \(noun)"
        case .instant: "a moment such as \"2026-09-01T05:00:00Z\""
        case .day: "a day such as \"2026-09-01\""
        case .choice(let words) where words.count > 10:
            "one of \"\(words[0])\" to \"\(words[words.count - 1])\""
        case .choice(let words): "one of " + words.map { "\"\($0)\"" }.joined(separator: ", ")
        case .list(_, let limits):
            "a list of \(limits.lowerBound) to \(limits.upperBound) elements in [ ]"
        case .map: "an object { } of key and value"
        case .record(_, _, let fields):
            "an object { } with "
                + fields.map { $0.name + ($0.isRequired ? "" : "?") }
                .joined(separator: ", ") + " (? may be left out)"
        case .any: "any value"
        }
    }
}
