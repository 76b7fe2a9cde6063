import PartaCore

/// The help texts, derived from the commands and the registry.
enum Help {
    static var overview: String {
        var lines = [
            "parta: a self-hosted communication platform for education", "",
            "usage: partactl <command> …, or partactl <noun> <verb> --field value …", "",
            "Commands:",
        ]
        for command in CommandLineTool.commands {
            lines.append("  " + padded(command.name, 12) + command.summary)
        }
        lines += ["", "Nouns (partactl <noun> --help lists their verbs):"]
        let nouns = Set(Operations.registry.entries.map(\.noun)).sorted()
        lines.append("  " + nouns.joined(separator: " "))
        lines += [
            "", "Every command takes --data FOLDER (default: $PARTA_DATA, else ./parta-data),",
            "and --safe-mode, which runs no code of any profile library.",
            "partactl --version tells the release.",
        ]
        return lines.joined(separator: "\n")
    }

    /// The verbs of a noun.
    static func noun(_ noun: String) -> String {
        let entries = Operations.registry.entries.filter { $0.noun == noun }
        return entries.map { "  " + padded($0.verb, 22) + $0.summary }.joined(separator: "\n")
    }

    /// One operation with its fields.
    static func operation(_ entry: Registry.Entry) -> String {
        var lines = [
            entry.summary, "", "usage: partactl \(entry.noun) \(entry.verb) [--field value …]",
        ]
        if !entry.request.isEmpty { lines += ["", "Fields:"] }
        for field in entry.request {
            let need = field.isRequired ? "" : " (optional)"
            lines.append("  --" + padded(field.name, 18) + field.summary + need)
        }
        if !entry.reply.isEmpty { lines += ["", "Reply:"] }
        for field in entry.reply { lines.append("  " + padded(field.name, 20) + field.summary) }
        return lines.joined(separator: "\n")
    }

    static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
