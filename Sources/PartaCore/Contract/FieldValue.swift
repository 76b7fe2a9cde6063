/// A value that a field can hold: it reads, writes and describes itself.
package protocol FieldValue: Sendable {
    /// The value's type within the field's limits.
    static func type(limits: ClosedRange<Int>?) -> FieldType
    /// Reads a value; on a mistake appends to `issues` and returns `nil`.
    static func decode(_ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues) -> Self?
    /// Writes the value.
    func encode(to writer: inout JSONWriter)
    /// What stands for an absent field; `nil` when the field must be there.
    static var whenOmitted: Self? { get }
    /// Whether the value is left out when its record is written.
    var isOmitted: Bool { get }
}

extension FieldValue {
    package static var whenOmitted: Self? { nil }
    package var isOmitted: Bool { false }
}

extension String: FieldValue {
    /// Text without stated limits may have so many Unicode scalars.
    package static let defaultLimits = 0...1000

    package static func type(limits: ClosedRange<Int>?) -> FieldType {
        .string(limits ?? defaultLimits)
    }

    package static func decode(
        _ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues
    ) -> String? {
        guard case .string(let text) = json else { return issues.mismatch("string", json) }
        let limits = limits ?? defaultLimits
        // Bytes bound scalars from both sides, so most texts need no counting.
        let bytes = text.utf8.count
        if bytes > limits.upperBound || bytes < limits.lowerBound * 4 {
            let count = text.unicodeScalars.count
            guard limits.contains(count) else {
                issues.add(
                    "The text has \(count) characters; \(limits.lowerBound) to \(limits.upperBound) are allowed.",
                    text:
                        "Длина текста — \(count), допустимо от \(limits.lowerBound) до \(limits.upperBound) знаков."
                )
                return nil
            }
        }
        // A NUL cannot cross C borders, other control characters forge logs and sheets.
        let isClean = text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
        guard isClean else {
            issues.add(
                "The text holds a control character.", text: "В тексте есть управляющий символ.")
            return nil
        }
        return text
    }

    package func encode(to writer: inout JSONWriter) { writer.string(self) }
}

extension Int: FieldValue {
    package static func type(limits: ClosedRange<Int>?) -> FieldType {
        .integer(limits ?? 0...Int(Int32.max))
    }

    package static func decode(
        _ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues
    ) -> Int? {
        guard let value = json.wholeNumber else { return issues.mismatch("integer", json) }
        let limits = limits ?? 0...Int(Int32.max)
        guard limits.contains(Int(value)) else {
            issues.add(
                "The number is \(value); \(limits.lowerBound) to \(limits.upperBound) is allowed.",
                text: "Число \(value) вне пределов от \(limits.lowerBound) до \(limits.upperBound)."
            )
            return nil
        }
        return Int(value)
    }

    package func encode(to writer: inout JSONWriter) { writer.integer(Int64(self)) }
}

extension Double: FieldValue {
    package static func type(limits: ClosedRange<Int>?) -> FieldType { .number }

    package static func decode(
        _ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues
    ) -> Double? {
        switch json {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: issues.mismatch("number", json)
        }
    }

    package func encode(to writer: inout JSONWriter) { writer.number(self) }
}

extension Bool: FieldValue {
    package static func type(limits: ClosedRange<Int>?) -> FieldType { .boolean }

    package static func decode(
        _ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues
    ) -> Bool? {
        guard case .boolean(let value) = json else { return issues.mismatch("boolean", json) }
        return value
    }

    package func encode(to writer: inout JSONWriter) { writer.boolean(self) }
}

extension JSON: FieldValue {
    package static func type(limits: ClosedRange<Int>?) -> FieldType { .any }

    package static func decode(
        _ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues
    ) -> JSON? { json }

    package func encode(to writer: inout JSONWriter) { writer.value(self) }
}

extension Optional: FieldValue where Wrapped: FieldValue {
    package static func type(limits: ClosedRange<Int>?) -> FieldType {
        Wrapped.type(limits: limits)
    }

    package static func decode(
        _ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues
    ) -> Wrapped?? {
        if case .null = json { return .some(nil) }
        guard let value = Wrapped.decode(json, limits: limits, issues: &issues) else { return nil }
        return .some(value)
    }

    package func encode(to writer: inout JSONWriter) {
        if let self { self.encode(to: &writer) } else { writer.null() }
    }

    package static var whenOmitted: Wrapped?? { .some(nil) }
    package var isOmitted: Bool { self == nil }
}

extension Array: FieldValue where Element: FieldValue {
    /// A list without stated limits may have so many elements.
    private static var defaultLimits: ClosedRange<Int> { 0...1000 }

    package static func type(limits: ClosedRange<Int>?) -> FieldType {
        .list(Element.type(limits: nil), limits ?? defaultLimits)
    }

    package static func decode(
        _ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues
    ) -> [Element]? {
        guard case .array(let elements) = json else { return issues.mismatch("array", json) }
        let limits = limits ?? defaultLimits
        guard limits.contains(elements.count) else {
            issues.add(
                "The list has \(elements.count) elements; \(limits.lowerBound) to \(limits.upperBound) are allowed.",
                text:
                    "Элементов в списке: \(elements.count), допустимо от \(limits.lowerBound) до \(limits.upperBound)."
            )
            return nil
        }
        var values: [Element] = []
        values.reserveCapacity(elements.count)
        for (index, element) in elements.enumerated() {
            let mark = issues.mark
            if let value = Element.decode(element, limits: nil, issues: &issues) {
                values.append(value)
            }
            issues.nest(since: mark, under: String(index))
        }
        return values.count == elements.count ? values : nil
    }

    package func encode(to writer: inout JSONWriter) {
        writer.array { writer in for element in self { element.encode(to: &writer) } }
    }
}

extension Dictionary: FieldValue where Key == String, Value: FieldValue {
    package static func type(limits: ClosedRange<Int>?) -> FieldType {
        .map(Value.type(limits: nil))
    }

    package static func decode(
        _ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues
    ) -> [String: Value]? {
        guard case .object(let members) = json else { return issues.mismatch("object", json) }
        var values: [String: Value] = [:]
        for member in members {
            let mark = issues.mark
            // A key is a text like any other.
            if String.decode(.string(member.name), limits: nil, issues: &issues) != nil {
                values[member.name] = Value.decode(member.value, limits: nil, issues: &issues)
            }
            issues.nest(since: mark, under: member.name)
        }
        return values.count == members.count ? values : nil
    }

    package func encode(to writer: inout JSONWriter) {
        writer.object { writer in
            for (key, value) in self.sorted(by: { $0.key < $1.key }) {
                writer.name(key)
                value.encode(to: &writer)
            }
        }
    }
}

/// A closed set of words; conform an enumeration with raw text and list it as such.
package protocol Choice: FieldValue, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
    package static func type(limits: ClosedRange<Int>?) -> FieldType {
        .choice(allCases.map(\.rawValue))
    }

    package static func decode(
        _ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues
    ) -> Self? {
        guard case .string(let word) = json else { return issues.mismatch("string", json) }
        guard let value = Self(rawValue: word) else {
            let words = allCases.map(\.rawValue).joined(separator: ", ")
            issues.add(
                "The word is not one of: \(words).", text: "Допустимы только значения: \(words).")
            return nil
        }
        return value
    }

    package func encode(to writer: inout JSONWriter) { writer.string(rawValue) }
}
