package import PartaCore

/// The operation methods of the Python package, derived from the registry.
package enum PythonClient {
    /// The text of `operations.py`.
    package static func module(for registry: Registry) -> String {
        var nouns: [(name: String, entries: [Registry.Entry])] = []
        for entry in registry.entries {
            if nouns.last?.name == entry.noun {
                nouns[nouns.count - 1].entries.append(entry)
            } else {
                nouns.append((entry.noun, [entry]))
            }
        }
        var lines = [
            "\"\"\"The operations of parta as methods. Derived from the registry: do not edit.", "",
            "Rewritten by PARTA_RECORD=1 swift test; the tests compare it.", #"""""#, "",
            "from __future__ import annotations", "",
            "from typing import Any, Callable, Dict, List, Literal, Optional", "",
            "Run = Callable[[str, Dict[str, Any]], Dict[str, Any]]",
        ]
        for noun in nouns {
            lines += ["", "", "class \(className(noun.name)):"]
            lines += [#"    """Operations on \#(noun.name).""""#, ""]
            lines += ["    def __init__(self, run: Run) -> None:", "        self._run = run"]
            for entry in noun.entries { lines += [""] + method(entry) }
        }
        lines += ["", "", "class Operations:"]
        lines += [#"    """All operations, by noun.""""#, ""]
        lines += ["    def __init__(self, run: Run) -> None:"]
        for noun in nouns {
            lines.append("        self.\(identifier(noun.name)) = \(className(noun.name))(run)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func method(_ entry: Registry.Entry) -> [String] {
        let required = entry.request.filter(\.isRequired)
        let optional = entry.request.filter { !$0.isRequired }
        var parameters = required.map { "\(identifier($0.name)): \(annotation($0.type))" }
        parameters += optional.map {
            "\(identifier($0.name)): Optional[\(annotation($0.type))] = None"
        }
        if entry.access.writes { parameters.append("idempotencyKey: Optional[str] = None") }
        var lines = ["    def \(identifier(entry.verb))("]
        lines.append("        self,")
        if !parameters.isEmpty { lines.append("        *,") }
        lines += parameters.map { "        \($0)," }
        lines.append("    ) -> Dict[str, Any]:")
        lines += documentation(entry)
        let arguments =
            (required + optional).map { (name: $0.name, value: identifier($0.name)) }
            + (entry.access.writes ? [(name: "idempotencyKey", value: "idempotencyKey")] : [])
        let members = arguments.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ")
        lines.append("        return self._run(\"\(entry.name)\", {\(members)})")
        return lines
    }

    private static func documentation(_ entry: Registry.Entry) -> [String] {
        var lines = [#"        r"""\#(entry.summary)"#]
        if !entry.request.isEmpty {
            lines += ["", "        Arguments:"]
            lines += entry.request.map { field in
                let standard = field.defaultValue.map { " Default: \($0.description)." } ?? ""
                return "            \(identifier(field.name)): \(field.summary)\(standard)"
            }
        }
        if !entry.reply.isEmpty {
            lines += ["", "        Returns:"]
            lines += entry.reply.map { "            \($0.name): \($0.summary)" }
        }
        return lines + [#"        """"#]
    }

    /// The type as Python annotates it.
    private static func annotation(_ type: FieldType) -> String {
        switch type {
        case .string, .id, .instant, .day: "str"
        case .integer: "int"
        case .number: "float"
        case .boolean: "bool"
        case .choice(let words):
            "Literal[" + words.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
        case .list(let element, _): "List[\(annotation(element))]"
        case .map(let value): "Dict[str, \(annotation(value))]"
        case .record: "Dict[str, Any]"
        case .any: "Any"
        }
    }

    private static func className(_ noun: String) -> String {
        noun.prefix(1).uppercased() + noun.dropFirst()
    }

    /// Python's reserved words (The Python Language Reference, 2.3.1); each gets an underscore.
    private static let reserved: Set<String> = [
        "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
        "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
        "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield", "self",
    ]

    private static func identifier(_ name: String) -> String {
        reserved.contains(name) ? name + "_" : name
    }
}
