import PartaCore

/// The names that a scene has bound to values so far.
struct SceneVariables {
    private(set) var values: [String: JSON] = [:]

    subscript(name: String) -> JSON? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// Puts values in the place of "$name", and their text in the place of "${name}".
    func filled(_ json: JSON) -> JSON {
        switch json {
        case .string(let text): filled(text)
        case .array(let elements): .array(elements.map(filled))
        case .object(let members):
            .object(members.map { JSON.Member($0.name, filled($0.value)) })
        default: json
        }
    }

    private func filled(_ text: String) -> JSON {
        if text.first == "$", let value = values[String(text.dropFirst())] { return value }
        guard text.contains("${") else { return .string(text) }
        var result = text
        for (name, value) in values {
            result = result.replacing("${\(name)}", with: value.text ?? value.description)
        }
        return .string(result)
    }

    /// Matches a value against a pattern and binds the pattern's new names.
    ///
    /// Objects match as subsets; "*" is any value; a list that begins with "..." asks for its
    /// elements in this order among others.
    ///
    /// - Returns: The path and cause of the first difference; `nil` when the value fits.
    mutating func match(_ value: JSON?, _ pattern: JSON, path: String = "") -> String? {
        switch pattern {
        case .string("*"): return value == nil ? "\(path): nothing there" : nil
        case .string(let text) where text.first == "$" && text.count > 1 && !text.hasPrefix("${"):
            guard let value else { return "\(path): nothing to bind to \(text)" }
            let name = String(text.dropFirst())
            if let bound = values[name] {
                return bound == value ? nil : "\(path): \(value) is not \(text), which is \(bound)"
            }
            values[name] = value
            return nil
        case .object(let members):
            guard case .object = value else { return "\(path): \(shown(value)) is no object" }
            for member in members {
                let place = path.isEmpty ? member.name : path + "." + member.name
                if let difference = match(value?[member.name], member.value, path: place) {
                    return difference
                }
            }
            return nil
        case .array(let patterns):
            guard case .array(let elements) = value else {
                return "\(path): \(shown(value)) is no list"
            }
            if patterns.first == .string("...") {
                return matchSome(elements, Array(patterns.dropFirst()), path: path)
            }
            guard elements.count == patterns.count else {
                return "\(path): \(elements.count) elements instead of \(patterns.count)"
            }
            for (index, pattern) in patterns.enumerated() {
                let place = "\(path).\(index)"
                if let difference = match(elements[index], pattern, path: place) {
                    return difference
                }
            }
            return nil
        default:
            let expected = filled(pattern)
            return value == expected ? nil : "\(path): \(shown(value)) instead of \(expected)"
        }
    }

    private mutating func matchSome(
        _ elements: [JSON], _ patterns: [JSON], path: String
    ) -> String? {
        var rest = elements[...]
        for pattern in patterns {
            var isFound = false
            while let element = rest.popFirst() {
                var attempt = self
                if attempt.match(element, pattern, path: path) == nil {
                    self = attempt
                    isFound = true
                    break
                }
            }
            if !isFound { return "\(path): no element \(pattern)" }
        }
        return nil
    }

    private func shown(_ value: JSON?) -> String { value?.description ?? "nothing" }
}
