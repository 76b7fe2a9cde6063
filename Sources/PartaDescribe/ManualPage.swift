package import PartaCore

/// The manual page `partactl(1)`, derived from the commands, the registry and the settings.
package enum ManualPage {
    /// The page in the man macros of roff.
    package static func partactl(
        of registry: Registry, _ commands: [CommandSynopsis], settings: [FieldDescription]
    ) -> String {
        var lines = [
            ".\\\" Derived from the registry by `partactl describe man`.",
            ".TH PARTACTL 1 \"\" \"parta \(Release.version)\" \"parta\"",
            // No hyphenation and no stretched lines: names stay whole.
            ".nh", ".ad l",
            ".SH NAME", "partactl \\- a self\\-hosted communication platform for education",
            ".SH SYNOPSIS", ".B partactl", ".I command", "\\&...", ".br", ".B partactl",
            ".I noun verb", "[\\fB\\-\\-\\fIfield value\\fR ...]", ".br", ".B partactl",
            "[\\fIcommand\\fR | \\fInoun\\fR [\\fIverb\\fR]] \\fB\\-\\-help\\fR", ".br",
            ".B partactl \\-\\-version",
            ".SH DESCRIPTION",
        ]
        lines += paragraphs(description)
        lines += [".SH COMMANDS"]
        for command in commands {
            lines += [".TP", "\\fBpartactl " + escaped(command.usage) + "\\fR"]
            lines += [escaped(command.summary)]
        }
        lines += [".SH OPERATIONS"] + paragraphs(aboutOperations)
        var noun = ""
        for entry in registry.entries {
            if entry.noun != noun {
                noun = entry.noun
                lines.append(".SS " + escaped(noun))
            }
            lines += operation(entry)
        }
        lines += [".SH ENVIRONMENT"]
        for (name, meaning) in environment { lines += [".TP", ".B " + name, escaped(meaning)] }
        lines += [".TP", ".B PARTA_\\fISETTING\\fR"]
        lines.append(
            escaped("Each setting in capitals, such as PARTA_COURIER; wins over the file."))
        lines += [".SH FILES"]
        for (name, meaning) in files { lines += [".TP", ".I " + escaped(name), escaped(meaning)] }
        lines += [".SS Settings of parta.json"]
        for setting in settings { lines += field(setting, dashes: "") }
        lines += [".SH \"EXIT STATUS\"", ".TP", ".B 0", "Done."]
        for (status, meaning) in statuses { lines += [".TP", ".B \(status)", meaning] }
        lines += [".SH \"SEE ALSO\"", ".BR systemctl (1),", ".BR pkg\\-config (1)"]
        return lines.joined(separator: "\n") + "\n"
    }

    private static let description = [
        """
        One host serves many institutions, and each follows its own regulation in its own words. \
        The command line makes a host, serves it, keeps and examines its data, and runs any \
        operation as the operator.
        """,
        """
        Every command takes --data FOLDER, the folder in which the host keeps everything; by \
        default $PARTA_DATA, else ./parta-data. One process works on it at a time; backup and \
        doctor run beside it.
        """,
    ]

    private static let aboutOperations = [
        """
        The same operation is POST /v1/noun.verb over HTTP and parta_call(session, "noun.verb", \
        ...) in C. Texts, identifiers and days are given as they are, everything else as JSON.
        """,
        """
        --request JSON gives the whole request in place of the fields; --key FILE the key by which \
        to act, by default the one that init has left in the data folder. A write also takes \
        --idempotencyKey, 8 to 64 bytes: sent twice, done once.
        """,
    ]

    private static let environment = [
        ("PARTA_DATA", "The data folder where --data is not given."),
        ("PARTA_KEY", "The key itself by which operations run."),
        ("PARTA_PROFILE_PATH", "Folders with profiles, with colons between, searched first."),
        ("PARTA_SAFE_MODE", "1: no code of any profile runs; --safe-mode with any command too."),
    ]

    private static let files = [
        ("parta.json", "Settings, in the data folder; all are optional."),
        ("parta.sqlite", "The database, in the data folder."),
        ("operator.key", "The operator's key, in the data folder; secret."),
        ("quarantine/", "Blocked profile libraries with who, when and why, in the data folder."),
        ("outbox/", "Messages such as sign-in codes where no courier is set, in the data folder."),
        ("lib/parta/profiles/", "The profiles of the installation, below its prefix."),
    ]

    /// What the exit statuses say, in their order.
    private static var statuses: [(Int32, String)] {
        let codes = Dictionary(grouping: Failure.Code.allCases) { $0.status.exit }
        let failures = codes.map { status, codes in
            let unsound = status == 1 ? "What was examined is not sound, or " : ""
            return (status, unsound + codes.map(\.rawValue).joined(separator: ", ") + ".")
        }
        return (failures + [(2, "No command is named.")]).sorted { $0.0 < $1.0 }
    }

    private static func operation(_ entry: Registry.Entry) -> [String] {
        let kind = entry.access.writes ? "write" : "read"
        var lines = [
            ".TP", "\\fBpartactl \(escaped(entry.noun)) \(escaped(entry.verb))\\fR",
            escaped(entry.summary)
                + " (\(kind); callers: \(escaped(entry.access.circle.rawValue)))",
        ]
        guard !entry.request.isEmpty else { return lines }
        lines.append(".RS")
        for one in entry.request { lines += field(one, dashes: "\\-\\-") }
        return lines + [".RE"]
    }

    private static func field(_ field: FieldDescription, dashes: String) -> [String] {
        let type = field.type.phrase.filter { $0 != "`" }
        let standard = field.defaultValue.map { " Default: \($0)." } ?? ""
        return [
            ".TP", "\\fB\(dashes)\(escaped(field.name))\\fR",
            escaped(field.summary + standard),
            "[" + escaped(type) + (field.isRequired ? "]" : ", optional]"),
        ]
    }

    private static func paragraphs(_ texts: [String]) -> [String] {
        texts.flatMap { [".PP", escaped($0)] }
    }

    /// A text on one line that roff prints as it is (groff(7), "Escape sequences").
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            case "\n": escaped += " "
            case "…": escaped += "..."
            case "«": escaped += "\\[Fo]"
            case "»": escaped += "\\[Fc]"
            default: escaped.append(character)
            }
        }
        // A dot or an apostrophe would begin a request.
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}
