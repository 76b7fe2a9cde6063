/// The type of a field as documents describe it: OpenAPI, JSON Schema, the Python client, the reference.
package indirect enum FieldType: Sendable, Equatable {
    /// Text of so many Unicode scalars.
    case string(ClosedRange<Int>)
    case integer(ClosedRange<Int>)
    case number
    case boolean
    /// An identifier of the named noun: «3» for the whole host, «3.17» within an institution.
    case id(String, isTenant: Bool)
    /// Seconds resolution, RFC 3339 in UTC: "2026-09-01T05:00:00Z".
    case instant
    /// A calendar day: "2026-09-01".
    case day
    /// One of a closed set of words.
    case choice([String])
    case list(FieldType, ClosedRange<Int>)
    /// A map from free keys to values.
    case map(FieldType)
    case record(name: String, isOpen: Bool, fields: [FieldDescription])
    /// Any JSON value.
    case any
}

/// A field without its owner's type: what documents need to know.
package struct FieldDescription: Sendable, Equatable {
    package let name: String
    package let summary: String
    package let type: FieldType
    /// Whether a request without the field is refused.
    package let isRequired: Bool
    /// Whether the value is shown once and never stored.
    package let isSecret: Bool
    /// What stands for an absent field, where it is not simply nothing.
    package let defaultValue: JSON?

    package init(
        name: String, summary: String, type: FieldType, isRequired: Bool, isSecret: Bool = false,
        defaultValue: JSON? = nil
    ) {
        self.name = name
        self.summary = summary
        self.type = type
        self.isRequired = isRequired
        self.isSecret = isSecret
        self.defaultValue = defaultValue
    }
}
