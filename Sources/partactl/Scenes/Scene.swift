import PartaCore
import PartaHost

/// A text of lines that plays a piece of an institution's life; the language of acceptance.
struct Scene {
    /// One line that does something.
    struct Step {
        enum Action {
            case call(person: String, operation: String, request: JSON, outcome: Outcome)
            case clock(seconds: Int64)
            case person(name: String, fullName: String)
            /// Begins a command of the contrast table: what decides about it, and its title.
            case command(decidedBy: String, title: String)
        }

        let line: Int
        /// Institutions for which the line is played; empty for all.
        let only: [String]
        let action: Action

        /// Whether the line is a call without a pattern or a refusal.
        var expectsNothing: Bool {
            if case .call(_, _, _, .anyReply) = action { true } else { false }
        }
    }

    /// What a call must come to.
    enum Outcome {
        case anyReply
        case reply(JSON)
        case refusal(code: String, field: String?, clause: String?)
    }

    let path: String
    private(set) var title = ""
    private(set) var rows: [Row] = []
    /// Institutions for which the scene is played.
    private(set) var institutions: [String] = []
    /// Whether the scene starts on an empty host, without the cast.
    private(set) var isBare = false
    private(set) var steps: [Step] = []

    /// A mistake in a scene's text.
    struct Fault: Error {
        let path: String
        let line: Int
        let reason: String
    }

    /// Reads a scene; `all` stands for these institutions.
    init(path: String, text: String, all: [String]) throws(Fault) {
        self.path = path
        var pending = ""
        var number = 0
        for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let line = pending + trimmed(raw)
            if line.hasSuffix("\\") {
                pending = String(line.dropLast())
                continue
            }
            pending = ""
            guard !line.isEmpty, line.first != "#" else { continue }
            do {
                try read(line, number, all: all)
            } catch {
                throw Fault(path: path, line: number, reason: error.reason)
            }
        }
        if institutions.isEmpty { institutions = all }
    }

    /// Why a line cannot be read.
    private struct Mistake: Error {
        let reason: String
    }

    private mutating func read(_ line: String, _ number: Int, all: [String]) throws(Mistake) {
        var rest = Substring(line)
        var only: [String] = []
        if rest.first == "[" {
            guard let end = rest.firstIndex(of: "]") else {
                throw Mistake(reason: "']' is missing")
            }
            only = rest[rest.index(after: rest.startIndex)..<end].split(separator: " ").map(
                String.init)
            rest = rest[rest.index(after: end)...].drop { $0 == " " }
        }
        let word = takeWord(&rest)
        switch word {
        case "title": title = String(rest)
        case "rows":
            for name in rest.split(separator: " ") {
                guard let row = Row(rawValue: String(name)) else {
                    throw Mistake(reason: "unknown row \(name)")
                }
                rows.append(row)
            }
        case "for": institutions = rest == "all" ? all : rest.split(separator: " ").map(String.init)
        case "bare": isBare = true
        case "clock":
            steps.append(
                Step(line: number, only: only, action: .clock(seconds: try duration(rest))))
        case "person":
            let name = takeWord(&rest)
            let fullName = rest.filter { $0 != "\"" }
            steps.append(
                Step(
                    line: number, only: only,
                    action: .person(name: name, fullName: fullName.isEmpty ? name : fullName)))
        case "command":
            let key = takeWord(&rest)
            steps.append(
                Step(
                    line: number, only: only,
                    action: .command(decidedBy: key, title: String(rest))))
        case "as": steps.append(Step(line: number, only: only, action: try call(rest)))
        default:
            throw Mistake(
                reason: "unknown word \(word); a line begins with as, person, clock, title, for, "
                    + "rows, bare, command or #")
        }
    }

    private func call(_ text: Substring) throws(Mistake) -> Step.Action {
        var rest = text
        let person = takeWord(&rest)
        let operation = takeWord(&rest)
        guard operation.contains(".") else {
            throw Mistake(reason: "a call looks like: as PERSON NOUN.VERB {JSON}")
        }
        let (request, tail) = try requestAndTail(rest)
        let outcome: Outcome
        if tail.hasPrefix("->") {
            outcome = .reply(try parse(tail.dropFirst(2)))
        } else if tail.hasPrefix("!!") {
            outcome = refusal(tail.dropFirst(2))
        } else if tail.isEmpty {
            outcome = .anyReply
        } else {
            throw Mistake(reason: "'->' or '!!' is expected")
        }
        return .call(person: person, operation: operation, request: request, outcome: outcome)
    }

    /// Splits a line behind the operation's name at the arrow that stands outside of strings.
    private func requestAndTail(_ text: Substring) throws(Mistake) -> (JSON, Substring) {
        var isInString = false
        var index = text.startIndex
        var end = text.endIndex
        while index < text.endIndex {
            let rest = text[index...]
            if isInString, text[index] == "\\" {
                index = text.index(index, offsetBy: 2, limitedBy: text.endIndex) ?? text.endIndex
                continue
            }
            if text[index] == "\"" { isInString.toggle() }
            if !isInString, rest.hasPrefix("->") || rest.hasPrefix("!!") {
                end = index
                break
            }
            index = text.index(after: index)
        }
        let request = trimmed(text[..<end])
        return (request.isEmpty ? [:] : try parse(request[...]), Substring(trimmed(text[end...])))
    }

    private func refusal(_ text: Substring) -> Outcome {
        var rest = text
        var clause: String?
        if let open = rest.firstIndex(of: "«"), let close = rest.lastIndex(of: "»") {
            clause = String(rest[rest.index(after: open)..<close])
            rest = rest[..<open]
        }
        let words = rest.split(separator: " ").map(String.init)
        return .refusal(
            code: words.first ?? "", field: words.count > 1 ? words[1] : nil, clause: clause)
    }

    private func parse(_ text: Substring) throws(Mistake) -> JSON {
        do {
            return try JSONParser.parse(trimmed(text))
        } catch {
            throw Mistake(reason: "no JSON at byte \(error.offset): \(error.reason)")
        }
    }

    private func duration(_ text: Substring) throws(Mistake) -> Int64 {
        let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86400]
        guard text.first == "+", let last = text.last, let unit = units[last],
            let number = Int64(text.dropFirst().dropLast())
        else { throw Mistake(reason: "a duration looks like +31d") }
        return number * unit
    }
}

private func takeWord(_ text: inout Substring) -> String {
    let word = text.prefix { $0 != " " }
    text = text[word.endIndex...].drop { $0 == " " }
    return String(word)
}

private func trimmed(_ text: some StringProtocol) -> String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
    var part = Substring(text).drop(while: isSpace)
    while let last = part.last, isSpace(last) { part.removeLast() }
    return String(part)
}
