/// A command that is no operation, as its usage line says.
///
/// The line is words and options, each option with a placeholder or the words it may have:
/// `check FILE.so|FILE.json … | list [--profiles FOLDER] [--json] [--log FILE | none]`.
package struct CommandSynopsis: Sendable {
    /// An option, with what stands behind it.
    package struct Option: Sendable, Equatable {
        /// The name without its dashes.
        package let name: String
        /// `nil` for an option without a value.
        package fileprivate(set) var value: ValueHint?
    }

    package let name: String
    package let summary: String
    package let usage: String
    /// The words of which one comes first, such as `list`.
    package private(set) var verbs: [String] = []
    package private(set) var options: [Option] = []
    /// What the other words are.
    package private(set) var operand = ValueHint()

    /// Reads a usage line.
    package init(name: String, summary: String, usage: String) {
        self.name = name
        self.summary = summary
        self.usage = usage
        var reader = UsageReader()
        let line = usage.hasPrefix(name) ? usage.dropFirst(name.count) : usage[...]
        for token in UsageReader.tokens(of: line) { reader.take(token) }
        verbs = reader.verbs
        options = reader.options
        operand = reader.operand
    }
}

/// What a value is, as far as a shell can help with it.
package struct ValueHint: Sendable, Equatable {
    /// The words that it may be.
    package var words: [String] = []
    package var isFolder = false
    package var isFile = false
    /// The ends of the files' names without the dot; none stands for any.
    package var suffixes: [String] = []

    package init(words: [String] = []) { self.words = words }

    /// Takes a placeholder in: `FOLDER`, `FILE.scene`, `c|swift`.
    mutating func add(_ placeholder: Substring) {
        for part in placeholder.split(whereSeparator: { $0 == "|" || $0 == "," }) {
            if part.contains("FOLDER") {
                isFolder = true
            } else if part.contains("FILE") || part.contains("DOCUMENT") {
                isFile = true
                guard let dot = part.lastIndex(of: ".") else { continue }
                let suffix = String(part[part.index(after: dot)...])
                if !suffixes.contains(suffix) { suffixes.append(suffix) }
            } else if part.isPlainWord, !words.contains(String(part)) {
                words.append(String(part))
            }
        }
    }
}

/// Goes through a usage line token by token.
private struct UsageReader {
    private(set) var verbs: [String] = []
    private(set) var options: [CommandSynopsis.Option] = []
    private(set) var operand = ValueHint()
    private var depth = 0
    private var isAtStart = true
    /// Whether the next word is the last option's value.
    private var isAfterOption = false
    /// Whether the last word was the last option's value, to which `|` adds another.
    private var isAfterValue = false

    /// Words, `|` with spaces around, and brackets; what stands in quotes is one word.
    static func tokens(of line: Substring) -> [Substring] {
        var tokens: [Substring] = []
        var rest = line
        while let first = rest.first {
            if first == " " {
                rest = rest.dropFirst()
            } else if first == "[" || first == "]" {
                tokens.append(rest.prefix(1))
                rest = rest.dropFirst()
            } else if first == "\"" {
                let inside = rest.dropFirst().prefix { $0 != "\"" }
                tokens.append(rest.prefix(inside.count + 2))
                rest = rest.dropFirst(inside.count + 2)
            } else {
                let word = rest.prefix { !" []".contains($0) }
                tokens.append(word)
                rest = rest.dropFirst(word.count)
            }
        }
        return tokens
    }

    mutating func take(_ token: Substring) {
        if token == "[" || token == "]" {
            depth += token == "[" ? 1 : -1
            (isAfterOption, isAfterValue) = (false, false)
        } else if token == "|" {
            isAtStart = isAtStart || depth == 0
            isAfterOption = depth > 0 && isAfterValue
        } else if token.hasPrefix("--") {
            let name = String(token.dropFirst(2))
            isAfterOption = true
            (isAtStart, isAfterValue) = (false, false)
            if let known = options.firstIndex(where: { $0.name == name }) {
                options.append(options.remove(at: known))
            } else {
                options.append(CommandSynopsis.Option(name: name, value: nil))
            }
        } else if isAfterOption, let last = options.indices.last {
            var hint = options[last].value ?? ValueHint()
            hint.add(token)
            options[last].value = hint
            (isAfterOption, isAfterValue) = (false, true)
        } else if isAtStart, depth == 0, token.isPlainWord {
            if !verbs.contains(String(token)) { verbs.append(String(token)) }
            isAtStart = false
        } else {
            operand.add(token)
            isAtStart = false
        }
    }
}

extension Substring {
    /// Whether it is a word to be typed as it stands, and no placeholder or example.
    fileprivate var isPlainWord: Bool {
        !isEmpty && allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") } && first != "-"
    }
}
