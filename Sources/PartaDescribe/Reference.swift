package import PartaCore

/// The reference of all operations, derived from the registry.
package enum Reference {
    /// The page for people, in Markdown.
    package static func page(of registry: Registry) -> String {
        var lines = [
            "# Operations", "",
            "Derived from the registry; the tests compare it. One name through every door:",
            "`parta_call(session, \"noun.verb\", …)`, `partactl noun verb`, `POST /v1/noun.verb`, and in",
            "Python, in PEP 8's spelling, `session.noun.verb(…)`.",
            "A write also takes `idempotencyKey` (8 to 64 bytes): sent twice, done once.",
        ]
        var noun = ""
        for entry in registry.entries {
            if entry.noun != noun {
                noun = entry.noun
                lines += ["", "## \(noun)"]
            }
            lines += ["", "### \(entry.name)", "", entry.summary, "", facts(of: entry)]
            lines += table("Request", entry.request)
            lines += table("Reply", entry.reply)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func facts(of entry: Registry.Entry) -> String {
        var facts = [
            entry.access.writes ? "write" : "read", "callers: \(entry.access.circle.rawValue)",
        ]
        if !entry.rows.isEmpty {
            facts.append("rows: " + entry.rows.map(\.rawValue).joined(separator: ", "))
        }
        facts.append("since \(entry.since)")
        if let rate = entry.rate { facts.append(phrase(of: rate)) }
        return facts.joined(separator: " · ")
    }

    private static func phrase(of rate: Rate) -> String {
        let window = rate.seconds == 3600 ? "an hour" : "in \(rate.seconds) s"
        let narrower = rate.perValue.map { ", \($0.tries) with the same `\($0.field)`" } ?? ""
        return "at most \(rate.tries) calls \(window) from one address\(narrower)"
    }

    private static func table(_ title: String, _ fields: [FieldDescription]) -> [String] {
        guard !fields.isEmpty else { return [] }
        let rows = flattened(fields, under: "").map { path, field in
            let type = field.type.phrase + (field.isRequired ? "" : ", optional")
            let standard = field.defaultValue.map { " Default: `\($0.description)`." } ?? ""
            return "| `\(path)` | \(type) | \(field.summary)\(standard) |"
        }
        return ["", "| \(title) | Type | Meaning |", "|---|---|---|"] + rows
    }

    /// The fields with those of their records, each by its path.
    private static func flattened(
        _ fields: [FieldDescription], under prefix: String
    ) -> [(String, FieldDescription)] {
        fields.flatMap { field in
            let path = prefix + field.name
            return [(path, field)]
                + flattened(field.type.recordFields, under: path + field.type.pathSuffix)
        }
    }
}

extension FieldType {
    /// The fields of the record that the type is, or holds as elements or values.
    fileprivate var recordFields: [FieldDescription] {
        switch self {
        case .record(_, _, let fields): fields
        case .list(let element, _): element.recordFields
        case .map(let value): value.recordFields
        default: []
        }
    }

    /// What leads from the path of a field to the paths inside it.
    fileprivate var pathSuffix: String {
        switch self {
        case .list(let element, _): "[]" + element.pathSuffix
        case .map(let value): ".*" + value.pathSuffix
        default: "."
        }
    }
}
