package import PartaCore

/// The typed part of the Python package, derived from the registry.
///
/// One module for each noun, with its operations and their records; records that several nouns use
/// and the kinds of identifiers stand in `shared`. Modules are imported at their first use, since
/// making some hundred classes takes longer than most calls.
package enum PythonClient {
    /// A file of the package.
    package struct File: Sendable {
        /// Where it lies in the package's folder, for example `operations/chat.py`.
        package let path: String
        package let text: String
    }

    /// All derived files, in the order of their paths.
    package static func files(for registry: Registry) -> [File] {
        let classes = PythonClasses(registry)
        let nouns = registry.entries.map(\.noun).reduce(into: [String]()) { nouns, noun in
            if nouns.last != noun { nouns.append(noun) }
        }
        var files = [
            File(path: "failures.py", text: failures),
            File(path: "operations/__init__.py", text: index(of: nouns)),
            File(path: "operations/shared.py", text: shared(classes)),
        ]
        files += nouns.map { noun in
            let entries = registry.entries.filter { $0.noun == noun }
            return File(
                path: "operations/\(PythonName.snake(noun)).py",
                text: module(of: noun, entries, classes))
        }
        return files.sorted { $0.path < $1.path }
    }

    /// What every derived module says of itself.
    static func head(_ summary: String) -> [String] {
        [
            "\"\"\"\(summary) Derived from the registry: do not edit.", "",
            "Rewritten by PARTA_RECORD=1 swift test; the tests compare it.", #"""""#, "",
            "from __future__ import annotations", "",
        ]
    }

    private static func text(_ lines: [String]) -> String {
        lines.joined(separator: "\n") + "\n"
    }

    private static var failures: String {
        var lines =
            head("Why operations fail, one class for each code.") + ["from .errors import Failure"]
        for code in Failure.Code.allCases {
            lines += ["", "", "class \(PythonName.failure(code))(Failure):"]
            lines.append(#"    """\#(OpenAPI.meaning(of: code))""""#)
        }
        lines += ["", "", "BY_CODE: dict[str, type[Failure]] = {"]
        lines += Failure.Code.allCases.map {
            "    \"\($0.rawValue)\": \(PythonName.failure($0)),"
        }
        lines += ["}", "", "EXIT_STATUS: dict[str, int] = {"]
        lines += Failure.Code.allCases.map { "    \"\($0.rawValue)\": \($0.status.exit)," }
        return text(
            lines + ["}", #""""The status with which a program ends, as partactl does.""""#])
    }

    private static func index(of nouns: [String]) -> String {
        var lines = head("All operations by noun.")
        lines += [
            "from functools import cached_property", "from typing import TYPE_CHECKING", "",
            "from ..records import AsyncCall, Call", "", "if TYPE_CHECKING:",
        ]
        lines += nouns.map {
            let name = PythonName.capital($0)
            return "    from .\(PythonName.snake($0)) import Async\(name)Operations, "
                + "\(name)Operations"
        }
        for (prefix, call) in [("", "Call"), ("Async", "AsyncCall")] {
            lines += ["", "", "class \(prefix)Operations:"]
            lines.append(
                prefix.isEmpty
                    ? #"    """Every operation as noun.verb(…).""""#
                    : #"    """Every operation as await noun.verb(…).""""#)
            lines += ["", "    def __init__(self, call: \(call)) -> None:"]
            lines.append("        self._call = call")
            for noun in nouns {
                let name = "\(prefix)\(PythonName.capital(noun))Operations"
                lines += ["", "    @cached_property"]
                lines.append("    def \(PythonName.method(noun))(self) -> \(name):")
                lines.append(#"        """Operations on \#(noun).""""#)
                lines.append("        from .\(PythonName.snake(noun)) import \(name)")
                lines += ["", "        return \(name)(self._call)"]
            }
        }
        return text(lines)
    }

    private static func shared(_ classes: PythonClasses) -> String {
        let body =
            classes.nouns.map { noun in
                "\(PythonName.identifier(noun.name)): TypeAlias = str\n"
                    + "\"\"\"Identifier of \(noun.name), such as \"\(noun.sample)\".\"\"\""
            } + ["", "\(PythonClasses.rowName): TypeAlias = Literal["]
            + Row.allCases.map { "    \"\($0.rawValue)\"," }
            + ["]", #""""A row of the table of regulations.""""#]
            + classes.shared.flatMap { ["", ""] + classes.definition(of: $0) }
        return text(head("What several nouns use.") + imports(for: body) + [""] + body)
    }

    private static func module(
        of noun: String, _ entries: [Registry.Entry], _ classes: PythonClasses
    ) -> String {
        var body: [String] = []
        for definition in classes.local(to: noun) {
            body += ["", ""] + classes.definition(of: definition)
        }
        body += entries.flatMap(classes.reply(of:))
        for isAsync in [false, true] {
            let prefix = isAsync ? "Async" : ""
            body += ["", "", "class \(prefix)\(PythonName.capital(noun))Operations:"]
            body.append(
                isAsync
                    ? #"    """Operations on \#(noun), awaited.""""#
                    : #"    """Operations on \#(noun).""""#)
            body += ["", "    def __init__(self, call: \(prefix)Call) -> None:"]
            body.append("        self._call = call")
            for entry in entries {
                body += [""] + PythonMethod(entry, classes).lines(isAsync: isAsync)
            }
        }
        let code = code(of: body)
        let names = classes.sharedNames.filter { name in
            code.contains { $0.mentions(name) }
        }
        var imports = imports(for: body)
        if !names.isEmpty {
            imports += ["from .shared import ("] + names.map { "    \($0)," } + [")"]
        }
        return text(head("Operations on \(noun).") + imports + body)
    }

    /// The lines of a body that are no documentation.
    private static func code(of body: [String]) -> [String] {
        var isDocumentation = false
        return body.filter { line in
            let marks = line.split(separator: #"""""#, omittingEmptySubsequences: false).count - 1
            defer { if marks == 1 { isDocumentation.toggle() } }
            return marks == 0 && !isDocumentation
        }
    }

    /// The import lines that the body needs.
    private static func imports(for body: [String]) -> [String] {
        let code = code(of: body)
        func used(_ names: [String]) -> [String] {
            names.filter { name in code.contains { $0.mentions(name) } }
        }
        var lines: [String] = []
        if !used(["dataclasses.field"]).isEmpty { lines.append("import dataclasses") }
        let abstract = used(["Mapping", "Sequence"])
        if !abstract.isEmpty {
            lines.append("from collections.abc import \(abstract.joined(separator: ", "))")
        }
        if !used(["@dataclass"]).isEmpty { lines.append("from dataclasses import dataclass") }
        let times = used(["date", "datetime"])
        if !times.isEmpty { lines.append("from datetime import \(times.joined(separator: ", "))") }
        let typing = used(["Any", "ClassVar", "Literal", "TypeAlias"])
        if !typing.isEmpty { lines.append("from typing import \(typing.joined(separator: ", "))") }
        let own = used([
            "AsyncCall", "Call", "Kinds", "Record", "Rows", "as_day", "as_list", "as_map",
            "as_moment", "as_record", "as_rows", "read_record",
        ])
        if !own.isEmpty {
            lines += ["", "from ..records import ("] + own.map { "    \($0)," } + [")"]
        }
        return lines
    }
}

extension String {
    /// Whether the line has the name as a whole word.
    fileprivate func mentions(_ name: String) -> Bool {
        func isWord(_ character: Character) -> Bool {
            character.isLetter || character.isNumber || character == "_"
        }
        var rest = self[...]
        while let range = rest.firstRange(of: name) {
            let before =
                range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
            let after = range.upperBound == endIndex ? nil : self[range.upperBound]
            if !(before.map(isWord) ?? false), !(after.map(isWord) ?? false) { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }
}
