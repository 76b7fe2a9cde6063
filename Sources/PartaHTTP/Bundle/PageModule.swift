internal import PartaCore

/// An ES module of the web client, taken apart line by line.
///
/// The client's sources keep to one form: a statement that imports or exports stands on one line
/// of its own that begins at the margin. What has another form is refused.
struct PageModule: Sendable {
    /// One name of an import: `{ name as local }`.
    struct Name: Sendable {
        let name: String
        let local: String
    }

    /// A stretch of the module's text.
    enum Piece: Sendable {
        case text(String)
        /// `import("…")` of the file at a path below the client's folder.
        case link(String)
        /// `import.meta.url`
        case address
    }

    /// Below the client's folder.
    let path: String
    /// What the module imports, by the path of the other module, in the order of the text.
    private(set) var imports: [(path: String, names: [Name])] = []
    /// The names that the module itself exports.
    private(set) var exports: [String] = []
    /// The modules whose names are all exported again.
    private(set) var passes: [String] = []
    /// All but the imports, without the word `export`.
    private(set) var body: [Piece] = []

    /// The modules that must have run before this one, in the order of the text.
    var needs: [String] { imports.map(\.path) + passes }
    /// The files that the module asks for while it runs.
    var links: [String] {
        body.compactMap { if case .link(let path) = $0 { path } else { nil } }
    }

    /// Takes a module apart.
    ///
    /// - Throws: ``Failure`` with `internal` that names the line which is not understood.
    init(path: String, text: String) throws(Failure) {
        self.path = path
        let isPlain = path.utf8.allSatisfy {
            (0x61...0x7A) ~= $0 || (0x30...0x39) ~= $0 || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F
        }
        guard isPlain, path.hasSuffix(".js"), !path.dropLast(3).contains(".") else {
            throw .broken("The module \(path) needs a name of small letters, digits and hyphens.")
        }
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            guard try read(line) else {
                throw .broken("The page's line \(path):\(number) has a form that is not bundled.")
            }
        }
    }

    /// - Returns: `false` when the line is not understood.
    private mutating func read(_ line: Substring) throws(Failure) -> Bool {
        if line.contains("module$") { return false }
        if line.hasPrefix("import"), !line.hasPrefix("import(") { return readImport(line) }
        if line.hasPrefix("export") { return readExport(line) }
        let inner = line.drop { $0 == " " }
        if inner.hasPrefix("import ") || inner.hasPrefix("export ") { return false }
        // A wait at the margin would hold up every bundle that imports from this one.
        if line.first != " ", !line.hasPrefix("//"), !line.contains("async"),
            line.split(whereSeparator: { " (=;".contains($0) }).contains("await")
        {
            return false
        }
        return readBody(line)
    }

    private mutating func readImport(_ line: Substring) -> Bool {
        // import { a, b as c } from "./x.js";
        guard line.hasPrefix("import { "), let end = line.firstRange(of: " } from "),
            let other = target(line[end.upperBound...])
        else { return false }
        var names: [Name] = []
        for item in line[..<end.lowerBound].dropFirst(9).split(
            separator: ", ", omittingEmptySubsequences: false)
        {
            let words = item.split(separator: " ", omittingEmptySubsequences: false)
            guard words.allSatisfy(Self.isName) else { return false }
            switch words.count {
            case 1: names.append(Name(name: String(words[0]), local: String(words[0])))
            case 3 where words[1] == "as":
                names.append(Name(name: String(words[0]), local: String(words[2])))
            default: return false
            }
        }
        imports.append((other, names))
        return true
    }

    private mutating func readExport(_ line: Substring) -> Bool {
        if line.hasPrefix("export * from ") {
            guard let other = target(line.dropFirst(14)) else { return false }
            passes.append(other)
            return true
        }
        for form in ["const ", "class ", "function ", "async function "] {
            guard line.hasPrefix("export " + form) else { continue }
            let name = line.dropFirst(7 + form.count).prefix { Self.isOfName($0) }
            guard Self.isName(name) else { return false }
            let after = line[name.endIndex...]
            guard form.hasSuffix("function ") ? after.hasPrefix("(") : after.hasPrefix(" ") else {
                return false
            }
            exports.append(String(name))
            return readBody(line.dropFirst(7))
        }
        return false
    }

    private mutating func readBody(_ line: Substring) -> Bool {
        var rest = line
        while let mark = rest.firstRange(of: "import") {
            let after = rest[mark.upperBound...]
            if after.hasPrefix("(") {
                guard let close = after.firstIndex(of: ")"),
                    let path = target(after[..<close].dropFirst() + ";")
                else { return false }
                body += [.text(String(rest[..<mark.lowerBound])), .link(path)]
                rest = after[after.index(after: close)...]
            } else if after.hasPrefix(".meta.url") {
                body += [.text(String(rest[..<mark.lowerBound])), .address]
                rest = after.dropFirst(9)
            } else if after.hasPrefix(".") {
                return false
            } else {
                body.append(.text(String(rest[..<mark.upperBound])))
                rest = after
            }
        }
        body.append(.text(rest + "\n"))
        return true
    }

    /// Reads `"./x.js";` and tells the path below the client's folder.
    private func target(_ text: Substring) -> String? {
        guard text.hasPrefix("\"."), text.hasSuffix(".js\";") else { return nil }
        return Self.path(text.dropFirst().dropLast(2), from: path)
    }

    private static func isOfName(_ letter: Character) -> Bool {
        letter.isASCII && (letter.isLetter || letter.isNumber) || letter == "_" || letter == "$"
    }

    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && text.allSatisfy { isOfName($0) }
    }

    // MARK: Names and paths

    /// The name of a module's exports within the bundles.
    static func name(_ path: String) -> String {
        "module$" + String(path.dropLast(3).map { $0 == "/" ? "$" : $0 == "-" ? "_" : $0 })
    }

    /// The path that a relative reference of a file means.
    ///
    /// - Returns: `nil` when it leads out of the client's folder or has a form of another kind.
    static func path(_ reference: Substring, from file: String) -> String? {
        guard reference.hasPrefix("./") || reference.hasPrefix("../") else { return nil }
        var parts = file.split(separator: "/").dropLast().map(String.init)
        for part in reference.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case ".": break
            case "..":
                guard parts.popLast() != nil else { return nil }
            case "": return nil
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// The relative reference by which one file names another.
    static func reference(to other: String, from file: String) -> String {
        let depth = file.split(separator: "/").count - 1
        return (depth == 0 ? "./" : String(repeating: "../", count: depth)) + other
    }
}
