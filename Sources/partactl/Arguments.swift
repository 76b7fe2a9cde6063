import Glibc
import PartaCore
import PartaDescribe

/// The words behind a command: options `--name value` and the rest.
struct Arguments {
    private(set) var options: [(name: String, value: String)] = []
    private(set) var words: [String] = []

    /// Reads what stands behind a command; its usage line tells the options and which have a value.
    ///
    /// - Throws: `invalidArgument` for an option that the command does not have.
    init(_ line: [String], of command: CommandSynopsis) throws(Failure) {
        try self.init(line, flags: Set(command.options.filter { $0.value == nil }.map(\.name)))
        let known = command.options.map(\.name) + ["data"]
        for (name, _) in options where !known.contains(name) {
            let hint = known.nearest(to: name).map { " Is --\($0) meant?" } ?? ""
            throw .invalid(
                name, "partactl \(command.name) has no option --\(name).\(hint)",
                text: "Нет такого параметра: --\(name).")
        }
    }

    /// Reads a command line; `flags` are options without a value.
    init(_ line: [String], flags: Set<String> = []) throws(Failure) {
        var index = 0
        while index < line.count {
            let word = line[index]
            index += 1
            guard word.hasPrefix("--") else {
                words.append(word)
                continue
            }
            let name = String(word.dropFirst(2))
            if let equals = name.firstIndex(of: "=") {
                options.append(
                    (String(name[..<equals]), String(name[name.index(after: equals)...])))
            } else if flags.contains(name) {
                options.append((name, "true"))
            } else if index < line.count {
                options.append((name, line[index]))
                index += 1
            } else {
                throw .invalid(
                    name, "The option --\(name) needs a value.",
                    text: "У параметра --\(name) нет значения.")
            }
        }
    }

    /// The last value of an option.
    subscript(name: String) -> String? { options.last { $0.name == name }?.value }

    func has(_ name: String) -> Bool { self[name] != nil }

    /// All values of an option.
    func all(_ name: String) -> [String] { options.filter { $0.name == name }.map(\.value) }

    /// The data folder: `--data`, `PARTA_DATA` or `parta-data` here.
    var dataFolder: String {
        if let given = self["data"] { return given }
        if let set = unsafe getenv("PARTA_DATA") { return unsafe String(cString: set) }
        return "parta-data"
    }
}

/// Writes a line to the standard error.
func printToError(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
