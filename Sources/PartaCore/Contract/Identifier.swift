/// A number of the whole host, such as an institution's or an account's.
///
/// Written as text («3») so that clients never compute with it.
package struct HostID<Noun: Named>: Sendable, Hashable {
    package let number: Int64

    /// An identifier of nothing.
    package init() { number = 0 }
    package init(_ number: Int64) { self.number = number }
}

/// A number within an institution, such as a unit's, a member's or a chat's: «3.17».
///
/// The institution is part of the identifier, so an operation knows its tenant before it looks
/// anything up, and an identifier of another institution leads nowhere.
package struct TenantID<Noun: Named>: Sendable, Hashable {
    package let institution: HostID<Institution>
    package let number: Int64

    /// An identifier of nothing.
    package init() { self.init(HostID(), 0) }
    package init(_ institution: HostID<Institution>, _ number: Int64) {
        self.institution = institution
        self.number = number
    }
}

/// A kind of object with identifiers.
package protocol Named: Sendable {
    /// The noun as operations name it.
    static var noun: String { get }
}

extension HostID: FieldValue, CustomStringConvertible {
    package var description: String { String(number) }

    package static func type(limits: ClosedRange<Int>?) -> FieldType {
        .id(Noun.noun, isTenant: false)
    }

    package static func decode(
        _ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues
    ) -> Self? {
        guard case .string(let text) = json, let number = positive(text[...]) else {
            return issues.badIdentifier(Noun.noun, "\"3\"")
        }
        return Self(number)
    }

    package func encode(to writer: inout JSONWriter) { writer.string(description) }
}

extension TenantID: FieldValue, CustomStringConvertible {
    package var description: String { "\(institution.number).\(number)" }

    package static func type(limits: ClosedRange<Int>?) -> FieldType {
        .id(Noun.noun, isTenant: true)
    }

    package static func decode(
        _ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues
    ) -> Self? {
        guard case .string(let text) = json, let dot = text.firstIndex(of: "."),
            let institution = positive(text[..<dot]),
            let number = positive(text[text.index(after: dot)...])
        else { return issues.badIdentifier(Noun.noun, "\"3.17\"") }
        return Self(HostID(institution), number)
    }

    package func encode(to writer: inout JSONWriter) { writer.string(description) }
}

/// Reads a positive number in its one spelling: no sign, no leading zero.
private func positive(_ text: Substring) -> Int64? {
    guard let first = text.utf8.first, (0x31...0x39).contains(first) else { return nil }
    return Int64(text)
}

extension Issues {
    fileprivate mutating func badIdentifier<Value>(_ noun: String, _ example: String) -> Value? {
        let article = noun.first.map("aeiou".contains) == true ? "an" : "a"
        add(
            "The identifier of \(article) \(noun) looks like \(example).",
            text: "Неверный идентификатор: ожидается вид \(example).")
        return nil
    }
}
