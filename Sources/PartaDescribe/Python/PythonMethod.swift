import PartaCore

/// An operation as a method with keyword parameters.
struct PythonMethod {
    private let entry: Registry.Entry
    private let classes: PythonClasses

    init(_ entry: Registry.Entry, _ classes: PythonClasses) {
        self.entry = entry
        self.classes = classes
    }

    private var required: [FieldDescription] { entry.request.filter(\.isRequired) }
    private var optional: [FieldDescription] { entry.request.filter { !$0.isRequired } }

    /// The method's lines.
    ///
    /// - Parameter isAsync: Whether it is awaited; the documentation is then the other one's.
    func lines(isAsync: Bool) -> [String] {
        var parameters = required.map {
            "\(PythonName.field($0.name)): \(classes.parameter($0.type))"
        }
        parameters += optional.map { field in
            let type = classes.parameter(field.type)
            return
                "\(PythonName.field(field.name)): \(type == "Any" ? type : type + " | None") = None"
        }
        if entry.access.writes { parameters.append("idempotency_key: str | None = None") }
        let reply = classes.replyName(of: entry)
        let name = "\(isAsync ? "async " : "")def \(PythonName.method(entry.verb))"
        var lines: [String]
        if parameters.isEmpty {
            lines = ["    \(name)(self) -> \(reply ?? "None"):"]
        } else {
            lines = ["    \(name)(", "        self,", "        *,"]
            lines += parameters.map { "        \($0)," } + ["    ) -> \(reply ?? "None"):"]
        }
        lines += isAsync ? shortDocumentation : documentation
        return lines + call(isAsync: isAsync, reply)
    }

    private func call(isAsync: Bool, _ reply: String?) -> [String] {
        var members = (required + optional).map {
            "\"\($0.name)\": \(PythonName.field($0.name))"
        }
        if entry.access.writes { members.append("\"idempotencyKey\": idempotency_key") }
        let head =
            "        " + (reply.map { "return read_record(\($0), " } ?? "")
            + "\(isAsync ? "await " : "")self._call(\"\(entry.name)\", {"
        let tail = reply == nil ? "})" : "}))"
        let line = head + members.joined(separator: ", ") + tail
        if line.count <= 100 { return [line] }
        return [head] + members.map { "            \($0)," } + ["        " + tail]
    }

    private var shortDocumentation: [String] {
        let other = "\(PythonName.capital(entry.noun))Operations.\(PythonName.method(entry.verb))"
        return [#"        r"""\#(entry.summary)"#, "", "        See `\(other)`.", #"        """"#]
    }

    private var documentation: [String] {
        var lines = wrapped(#"r"""\#(entry.summary)"#, indent: 8, hanging: 8)
        lines.append("")
        lines += wrapped("The operation `\(entry.name)`; \(facts).", indent: 8, hanging: 8)
        var parameters = (required + optional).map { field in
            "\(PythonName.field(field.name)): \(field.summary)\(limits(of: field))\(standard(of: field))"
        }
        if entry.access.writes {
            parameters.append(
                "idempotency_key: A name for this write, 8 to 64 bytes: sent twice, it is done once."
            )
        }
        lines += section("Args", parameters)
        if let reply = classes.replyName(of: entry) {
            let facts = entry.reply.map {
                "\(PythonName.field($0.name)): \($0.summary)\($0.isSecret ? " It is shown once." : "")"
            }
            lines += ["", "        Returns:", "            `\(reply)`:", ""]
            lines += facts.flatMap { wrapped($0, indent: 12, hanging: 16) }
        }
        lines += section("Raises", refusals)
        lines += ["", "        Example:", ""] + example.map { "            \($0)" }
        return lines + [#"        """"#]
    }

    private func section(_ title: String, _ items: [String]) -> [String] {
        guard !items.isEmpty else { return [] }
        return ["", "        \(title):"] + items.flatMap { wrapped($0, indent: 12, hanging: 16) }
    }

    private var facts: String {
        let rows = entry.rows.map(\.rawValue).joined(separator: ", ")
        return "\(entry.access.writes ? "writes" : "reads"); callers: "
            + entry.access.circle.rawValue + (rows.isEmpty ? "" : "; regulations: \(rows)")
            + "; since \(entry.since)"
    }

    /// What is known of the refusals without running the operation; the rest are ``Failure``s too.
    ///
    /// Limits by address are none of the package's: its calls come from the machine itself.
    private var refusals: [String] {
        var lines: [(Failure.Code, String)] = []
        if !entry.request.isEmpty {
            lines.append((.invalidArgument, "A parameter is outside its limits; `field` names it."))
        }
        if required.contains(where: { if case .id = $0.type { true } else { false } }) {
            lines.append((.notFound, "The caller can see no such object."))
        }
        switch entry.access.circle {
        case .anyone: break
        case .person: lines.append((.unauthenticated, "Nobody is signed in."))
        case .member, .administrator, .operator:
            lines.append((.unauthenticated, "Nobody is signed in."))
            lines.append((.forbidden, "The caller may not do this; `clause` says by what rule."))
        }
        return lines.map { "\(PythonName.failure($0)): \($1)" }
            + ["Failure: Another reason. Whatever is raised, nothing has changed."]
    }

    private func standard(of field: FieldDescription) -> String {
        field.defaultValue.map { value in
            switch value {
            case .boolean(let flag): " Default: \(flag ? "True" : "False")."
            default: " Default: \(value.description)."
            }
        } ?? ""
    }

    /// The limits, where the summary does not state them and they are not the type's own.
    private func limits(of field: FieldDescription) -> String {
        func phrase(_ limits: ClosedRange<Int>, _ unit: String) -> String {
            if field.summary.contains(String(limits.upperBound)) { return "" }
            return " \(limits.lowerBound) to \(limits.upperBound)\(unit)."
        }
        switch field.type {
        case .string(let limits) where limits != 0...1000: return phrase(limits, " characters")
        case .integer(let limits) where limits != 0...Int(Int32.max): return phrase(limits, "")
        case .list(_, let limits) where limits != 0...1000: return phrase(limits, " elements")
        default: return ""
        }
    }

    private var example: [String] {
        let arguments = required.map {
            "\(PythonName.field($0.name))=\(sample($0.type, $0.name))"
        }
        let call = "session.\(PythonName.method(entry.noun)).\(PythonName.method(entry.verb))("
        let head = (entry.reply.isEmpty ? "" : "reply = ") + call
        let line = head + arguments.joined(separator: ", ") + ")"
        if line.count <= 88 { return [line] }
        return [head] + arguments.map { "    \($0)," } + [")"]
    }

    /// A Python expression of a value that the type takes.
    private func sample(_ type: FieldType, _ name: String) -> String {
        switch type {
        case .string(let limits): return "\"\(text(name, limits))\""
        case .integer(let limits): return String(min(max(limits.lowerBound, 1), limits.upperBound))
        case .number: return "1.5"
        case .boolean: return "True"
        case .id(_, let isTenant): return isTenant ? "\"3.17\"" : "\"3\""
        case .instant: return "datetime(2026, 9, 1, 5, tzinfo=timezone.utc)"
        case .day: return "date(2026, 9, 1)"
        case .choice(let words): return "\"\(words.first ?? "")\""
        case .list(let element, _): return "[\(sample(element, name))]"
        case .map(let value): return "{\"key\": \(sample(value, name))}"
        case .record(let record, _, let fields):
            let arguments = fields.filter(\.isRequired).map {
                "\(PythonName.field($0.name))=\(sample($0.type, $0.name))"
            }
            return "\(classes.name(of: record, fields))(\(arguments.joined(separator: ", ")))"
        case .any: return "{}"
        }
    }

    private func text(_ name: String, _ limits: ClosedRange<Int>) -> String {
        if name == "phone" { return "+79001234567" }
        if name == "email" { return "name@example.org" }
        let words = PythonName.snake(name).replacing("_", with: " ")
        let count = min(max(words.count, limits.lowerBound), limits.upperBound)
        let repeated = String(repeating: words + " ", count: count / words.count + 1)
        return String(repeated.prefix(count))
    }
}
