import PartaCore

/// The registry's names in Python's spelling (PEP 8); the words stay the same.
enum PythonName {
    /// `joinRequest` → `join_request`.
    static func snake(_ name: String) -> String {
        let result = name.reduce(into: "") { text, character in
            if character.isUppercase { text += "_" }
            text += character.lowercased()
        }
        // The package turns names back by the same rule.
        precondition(
            result.split(separator: "_").enumerated()
                .map { $0 == 0 ? String($1) : capital(String($1)) }.joined() == name,
            "\(name) has no Python spelling.")
        return result
    }

    /// A name for a method or a noun: reserved words get an underscore.
    static func method(_ name: String) -> String {
        let name = snake(name)
        return reserved.contains(name) ? name + "_" : name
    }

    /// A name for a parameter or attribute, which may not hide what a record's class uses itself.
    static func field(_ name: String) -> String {
        let name = snake(name)
        return reserved.contains(name) || used.contains(name) ? name + "_" : name
    }

    /// `joinRequest` → `JoinRequest`.
    static func capital(_ name: String) -> String {
        name.prefix(1).uppercased() + name.dropFirst()
    }

    /// The annotation for identifiers of a noun: `ChatID`.
    static func identifier(_ noun: String) -> String { capital(noun) + "ID" }

    /// The class of a failure: `NotFoundError`.
    static func failure(_ code: Failure.Code) -> String { capital(code.rawValue) + "Error" }

    /// The base class's members and the types of attributes.
    private static let used: Set<String> = [
        "unknown", "to_dict", "bool", "date", "datetime", "dict", "float", "int", "list", "str",
    ]

    /// Python's reserved words (The Python Language Reference, 2.3.1) and `self`.
    private static let reserved: Set<String> = [
        "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
        "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
        "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield", "self",
    ]
}

/// Breaks a text into lines of at most 100 columns.
///
/// - Parameters:
///   - indent: Columns before the first line.
///   - hanging: Columns before the others.
func wrapped(_ text: String, indent: Int, hanging: Int) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in text.split(separator: " ") {
        if !isEmpty, line.count + 1 + word.count > 100 {
            lines.append(line)
            line = String(repeating: " ", count: hanging)
            isEmpty = true
        }
        line += (isEmpty ? "" : " ") + word
        isEmpty = false
    }
    return lines + [line]
}
