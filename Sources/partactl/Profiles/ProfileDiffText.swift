import PartaCore

/// A difference of profiles for people, grouped by parts.
struct ProfileDiffText {
    let from: JSON
    let to: JSON
    let upgrade: ProfileUpgrade

    var lines: [String] {
        var lines = [
            "\(to["id"]?.text ?? "?"): \(from["version"]?.text ?? "?") → "
                + "\(to["version"]?.text ?? "?")"
        ]
        for part in ProfileChange.Part.allCases {
            let changes = upgrade.changes.filter { $0.part == part }
            guard !changes.isEmpty else { continue }
            lines += ["", Self.title(part)]
            lines += changes.map { "  " + Self.line($0) }
        }
        let places = Set(upgrade.changes.map(\.path))
        let others = upgrade.refusals.filter { !places.contains($0.path) }
        if !others.isEmpty {
            lines += ["", "In the way"]
            lines += others.map { "  \($0.path.isEmpty ? "document" : $0.path): \($0.message)" }
        }
        lines.append("")
        if !upgrade.refusals.isEmpty {
            let count = upgrade.refusals.count
            let reasons = count == 1 ? "one reason" : "\(count) reasons"
            lines.append("The institution would be refused: \(reasons).")
        } else if upgrade.changes.isEmpty {
            lines.append("Nothing changes for an institution.")
        } else {
            lines.append("The institution can go over\(Self.kept(upgrade.former.count)).")
        }
        return lines
    }

    private static func kept(_ names: Int) -> String {
        switch names {
        case 0: ""
        case 1: "; one old name stays understood"
        default: "; \(names) old names stay understood"
        }
    }

    private static func title(_ part: ProfileChange.Part) -> String {
        switch part {
        case .words: "Words"
        case .roles: "Roles"
        case .verification: "Verification"
        case .units: "Units"
        case .channels: "Channels"
        case .chats: "Chats"
        case .direct: "Who may write to whom"
        case .invites: "Who may invite whom"
        case .joinRequests: "Who may ask to join"
        case .administrators: "Administrators and applications"
        case .functions: "Functions"
        case .rows: "Rows of the regulation"
        case .rules: "Rights, duties and prohibitions"
        case .regulation: "The regulation"
        case .vendorFunctions: "Vendor functions"
        case .other: "Support, knowledge, statistics"
        }
    }

    private static func line(_ change: ProfileChange) -> String {
        let sign =
            switch change.kind {
            case .added: "+"
            case .removed: "-"
            case .renamed, .changed: "~"
            }
        // A function and a row say their clause themselves.
        let saysClause = [.functions, .rows].contains(change.part)
        let clause = change.clause.map { saysClause ? "" : " (clause \($0))" } ?? ""
        return "\(sign) \(change.path): \(values(change))\(clause)  [\(effect(change))]"
    }

    private static func effect(_ change: ProfileChange) -> String {
        let name =
            switch change.effect {
            case .applied: "applied"
            case .keptAsAlias: "old name kept as alias"
            case .refused: "refused"
            }
        // The effect says already what the sentence of an alias does.
        guard change.effect != .keptAsAlias, let message = change.message else { return name }
        return "\(name): \(message)"
    }

    private static func values(_ change: ProfileChange) -> String {
        switch (change.before, change.after) {
        case (let before?, let after?):
            if let forms = differingForms(before, after) { return forms }
            if let tokens = differingTokens(before, after) { return tokens }
            let (old, new) = (text(before), text(after))
            return old == new ? "its quotations differ" : "\(old) → \(new)"
        case (nil, let after?): return text(after)
        case (let before?, nil): return text(before)
        case (nil, nil): return ""
        }
    }

    /// Only the grammatical forms that differ, when the word itself is the same.
    private static func differingForms(_ before: JSON, _ after: JSON) -> String? {
        guard let word = before["nom"], after["nom"] == word else { return nil }
        let names = ((before.members ?? []) + (after.members ?? [])).map(\.name)
        var seen: Set<String> = []
        let forms = names.filter { seen.insert($0).inserted && before[$0] != after[$0] }.map {
            "\($0) \(before[$0].map(text) ?? "none") → \(after[$0].map(text) ?? "none")"
        }
        return text(word) + ": " + forms.joined(separator: ", ")
    }

    /// What came to a list and what went, instead of both lists.
    private static func differingTokens(_ before: JSON, _ after: JSON) -> String? {
        guard let old = before.elements?.map(text), let new = after.elements?.map(text) else {
            return nil
        }
        let gone = old.filter { !new.contains($0) }.map { "-\($0)" }
        let added = new.filter { !old.contains($0) }.map { "+\($0)" }
        return (gone + added).isEmpty ? "another order" : (gone + added).joined(separator: " ")
    }

    private static func text(_ value: JSON) -> String {
        if let text = value.text { return text }
        if let elements = value.elements {
            return elements.isEmpty ? "none" : elements.map(text).joined(separator: ", ")
        }
        guard let members = value.members else { return value.description }
        if let word = value["nom"] {
            let forms = members.filter { $0.name != "nom" && $0.name != "plural" }.map {
                "\($0.name) \(text($0.value))"
            }
            return text(word) + (forms.isEmpty ? "" : " (\(forms.joined(separator: ", ")))")
        }
        if let name = value["word"] ?? value["name"] ?? value["text"] { return text(name) }
        if let issuers = value["issuers"] { return "by \(text(issuers))" }
        if let standing = value["standing"] {
            return [standing, value["clause"]].compactMap { $0 }.map(text).joined(separator: ", ")
        }
        return value.description
    }
}
