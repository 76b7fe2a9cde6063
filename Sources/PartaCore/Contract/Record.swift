/// A structured value whose fields are stated once as key paths.
///
/// The list of fields is the only source: reading, checking, writing and every derived document
/// use it, so they cannot drift apart.
package protocol Record: FieldValue {
    /// Makes a record whose required fields are still to be read.
    init()
    /// The fields in the order in which they are written.
    static var fields: [Field<Self>] { get }
    /// Whether unknown members are kept aside with a warning instead of refused.
    static var isOpen: Bool { get }
}

extension Record {
    package static var isOpen: Bool { false }

    package static func type(limits: ClosedRange<Int>?) -> FieldType {
        .record(
            name: String(describing: Self.self), isOpen: isOpen, fields: fields.map(\.description))
    }

    package static func decode(
        _ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues
    ) -> Self? {
        decode(json, issues: &issues)
    }

    /// Reads a record and reports every mistake in it.
    package static func decode(_ json: JSON, issues: inout Issues) -> Self? {
        guard case .object(let members) = json else { return issues.mismatch("object", json) }
        var record = Self()
        let mark = issues.mark
        let fields = Self.fields
        var known = 0
        for field in fields {
            if let member = members.first(where: { $0.name == field.description.name }) {
                known += 1
                field.decode(member.value, into: &record, issues: &issues)
            } else {
                field.omit(from: &record, issues: &issues)
            }
        }
        if known < members.count {
            for member in members
            where !fields.contains(where: { $0.description.name == member.name }) {
                issues.add(
                    at: member.name, "The field is unknown.", text: "Неизвестное поле.",
                    isWarning: isOpen)
            }
        }
        return issues.list[mark...].allSatisfy(\.isWarning) ? record : nil
    }

    /// Reads a record or throws its first mistake.
    package static func decode(_ json: JSON) throws(Failure) -> Self {
        var issues = Issues()
        if let record = decode(json, issues: &issues) { return record }
        throw issues.failure ?? .broken("A record was refused without a reason.")
    }

    package func encode(to writer: inout JSONWriter) {
        writer.object { writer in
            for field in Self.fields { field.encode(self, to: &writer) }
        }
    }

    /// The compact JSON text of the record.
    package var encoded: [UInt8] {
        var writer = JSONWriter()
        encode(to: &writer)
        return writer.bytes
    }
}

/// A record without fields, for operations that need or tell nothing.
package struct Empty: Record {
    package init() {}
    package static let fields: [Field<Empty>] = []
}
