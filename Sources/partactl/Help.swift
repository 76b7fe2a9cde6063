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

    /// The usage of a command: a line for each of its forms, folded at the width of a terminal.
    ///
    /// Forms stand between bars outside of brackets; all but the first leave the name out.
    static func usage(_ command: any Command.Type) -> String {
        var forms: [[Substring]] = [[]]
        var depth = 0
        for word in command.usage.split(separator: " ") {
            if word == "|", depth == 0 {
                forms.append([Substring(command.name)])
                continue
            }
            depth += word.count { $0 == "[" } - word.count { $0 == "]" }
            forms[forms.count - 1].append(word)
        }
        return forms.enumerated().map { index, words in
            folded(words, head: index == 0 ? "usage: partactl" : "       partactl")
        }.joined(separator: "\n")
    }

    /// Words in lines of at most 80 characters; options in brackets stay whole.
    private static func folded(_ words: [Substring], head: String) -> String {
        var groups: [String] = []
        var depth = 0
        for word in words {
            if depth > 0 {
                groups[groups.count - 1] += " " + word
            } else {
                groups.append(String(word))
            }
            depth += word.count { $0 == "[" } - word.count { $0 == "]" }
        }
        var lines = [head]
        for group in groups {
            if lines[lines.count - 1].count + group.count + 1 > 80 {
                lines.append(String(repeating: " ", count: 19) + group)
            } else {
                lines[lines.count - 1] += " " + group
            }
        }
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
