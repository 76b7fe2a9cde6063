/// The header fields of a message in their order; names are lower case (RFC 9110, 5.1).
package struct Headers: Sendable {
    package private(set) var fields: [(name: String, value: String)] = []

    package init() {}

    /// Adds a field; the name is given in lower case.
    package mutating func add(_ name: String, _ value: String) { fields.append((name, value)) }

    /// The value of the first field of a name; `nil` when there is none.
    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The values of all fields of a name.
    package func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }
}
