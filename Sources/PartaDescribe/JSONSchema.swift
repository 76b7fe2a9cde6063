package import PartaCore

/// A JSON Schema, draft 2020-12, derived from the fields of records.
///
/// Each record becomes one definition under its name; whoever uses several records, such as the
/// description of all operations, collects their definitions in one value.
package struct JSONSchema {
    /// A positive number of 64 bits in its one spelling.
    private static let number = "[1-9][0-9]{0,17}"

    /// Where definitions are found in the document: `#/$defs/`.
    private let prefix: String
    /// The definitions so far, in the order of their first use.
    package private(set) var definitions: [JSON.Member] = []

    package init(prefix: String = "#/$defs/") { self.prefix = prefix }

    /// The whole schema of one record.
    ///
    /// - Parameter id: The schema's identifier, a URI or a name.
    package static func document(of record: any Record.Type, id: String) -> JSON {
        var schema = JSONSchema()
        let root = schema.schema(of: record.type(limits: nil))
        return .object(
            [
                JSON.Member("$schema", "https://json-schema.org/draft/2020-12/schema"),
                JSON.Member("$id", .string(id)),
            ] + (root.members ?? []) + [JSON.Member("$defs", .object(schema.definitions))])
    }

    /// The schema of a value; definitions of records in it are collected.
    package mutating func schema(of type: FieldType) -> JSON {
        switch type {
        case .string(let limits): text(limits)
        case .integer(let limits):
            [
                "type": "integer", "minimum": .integer(Int64(limits.lowerBound)),
                "maximum": .integer(Int64(limits.upperBound)),
            ]
        case .number: ["type": "number"]
        case .boolean: ["type": "boolean"]
        case .id(_, let isTenant):
            [
                "type": "string",
                "pattern": .string(
                    isTenant ? "^\(Self.number)\\.\(Self.number)$" : "^\(Self.number)$"),
            ]
        case .instant:
            // A part of what the format allows: whole seconds in UTC.
            [
                "type": "string", "format": "date-time",
                "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
            ]
        case .day: ["type": "string", "format": "date"]
        case .choice(let words): ["type": "string", "enum": .array(words.map { .string($0) })]
        case .list(let element, let limits):
            [
                "type": "array", "items": schema(of: element),
                "minItems": .integer(Int64(limits.lowerBound)),
                "maxItems": .integer(Int64(limits.upperBound)),
            ]
        case .map(let value): ["type": "object", "additionalProperties": schema(of: value)]
        case .record(let name, let isOpen, let fields):
            record(name, isOpen: isOpen, fields: fields)
        case .any: true
        }
    }

    private func text(_ limits: ClosedRange<Int>) -> JSON {
        [
            "type": "string", "minLength": .integer(Int64(limits.lowerBound)),
            "maxLength": .integer(Int64(limits.upperBound)),
        ]
    }

    private mutating func record(
        _ name: String, isOpen: Bool, fields: [FieldDescription]
    ) -> JSON {
        let reference: JSON = ["$ref": .string(prefix + name)]
        let known = definitions.firstIndex { $0.name == name }
        let place: Int
        if let known {
            place = known
        } else {
            // The place is taken first, so that definitions stand in the order of their use.
            place = definitions.count
            definitions.append(JSON.Member(name, .null))
        }
        let properties = fields.map { JSON.Member($0.name, property($0)) }
        var members: [JSON.Member] = [
            JSON.Member("type", "object"), JSON.Member("properties", .object(properties)),
        ]
        let required = fields.filter(\.isRequired).map { JSON.string($0.name) }
        if !required.isEmpty { members.append(JSON.Member("required", .array(required))) }
        if !isOpen { members.append(JSON.Member("additionalProperties", false)) }
        let definition = JSON.object(members)
        precondition(
            known == nil || definitions[place].value == definition,
            "Two different records are called \(name).")
        definitions[place].value = definition
        return reference
    }

    /// A field's schema with its meaning and default beside.
    private mutating func property(_ field: FieldDescription) -> JSON {
        var members = schema(of: field.type).members ?? []
        members.removeAll { $0.name == "description" }
        members.append(JSON.Member("description", .string(field.summary)))
        if let value = field.defaultValue { members.append(JSON.Member("default", value)) }
        return .object(members)
    }
}
