/// The type of a body (RFC 9110, 8.3.1).
package struct MediaType: Sendable {
    /// Type and subtype in lower case, such as `text/plain`.
    package let essence: String
    /// The parameters; names in lower case, values without quotes.
    package let parameters: [(name: String, value: String)]

    /// Reads a Content-Type; `nil` when it is none.
    package init?(_ field: String) {
        var rest = field[...]
        guard let type = Self.token(&rest), Self.take("/", &rest),
            let subtype = Self.token(&rest)
        else { return nil }
        essence = "\(type)/\(subtype)".lowercased()
        var parameters: [(name: String, value: String)] = []
        while true {
            rest = rest.trimmingBlanks()
            if rest.isEmpty { break }
            guard Self.take(";", &rest) else { return nil }
            rest = rest.trimmingBlanks()
            // RFC 9110, 5.6.6: an empty parameter is allowed.
            guard !rest.isEmpty, rest.first != ";" else { continue }
            guard let name = Self.token(&rest), Self.take("=", &rest),
                let value = rest.first == "\"" ? Self.quoted(&rest) : Self.token(&rest)
            else { return nil }
            parameters.append((name.lowercased(), value))
        }
        self.parameters = parameters
    }

    /// Whether the body is JSON in UTF-8; another charset is not (RFC 8259, 8.1 and 11).
    package var isJSON: Bool {
        essence == "application/json"
            && parameters.allSatisfy { $0.name != "charset" || $0.value.lowercased() == "utf-8" }
    }

    private static func take(_ character: Character, _ rest: inout Substring) -> Bool {
        guard rest.first == character else { return false }
        rest.removeFirst()
        return true
    }

    private static func token(_ rest: inout Substring) -> String? {
        let token = rest.utf8.prefix(while: \.isToken)
        guard !token.isEmpty else { return nil }
        rest = rest[token.endIndex...]
        return String(Substring(token))
    }

    /// A quoted string (RFC 9110, 5.6.4).
    private static func quoted(_ rest: inout Substring) -> String? {
        rest.removeFirst()
        var text = ""
        while let character = rest.popFirst() {
            switch character {
            case "\"": return text
            case "\\":
                guard let escaped = rest.popFirst() else { return nil }
                text.append(escaped)
            default: text.append(character)
            }
        }
        return nil
    }
}
