/// One field of a record: its name, place, meaning and limits, stated once.
///
/// A reference, since records walk their lists of fields on every call.
package final class Field<Owner: Record>: Sendable {
    package let description: FieldDescription
    private let read: @Sendable (JSON, inout Owner, inout Issues) -> Void
    private let write: @Sendable (Owner, inout JSONWriter) -> Void

    /// Describes a field.
    ///
    /// - Parameters:
    ///   - limits: Scalars of a text, value of a number or elements of a list; `nil` for the type's own.
    ///   - defaultValue: What stands for an absent field; without it only an optional may be absent.
    ///   - isSecret: Whether a stored reply leaves the value out.
    package init<Value: FieldValue>(
        _ name: String, _ path: any WritableKeyPath<Owner, Value> & Sendable, _ summary: String,
        _ limits: ClosedRange<Int>? = nil, default defaultValue: Value? = nil,
        isSecret: Bool = false
    ) {
        let absent = defaultValue ?? Value.whenOmitted
        var defaultText: JSON?
        if let defaultValue {
            var writer = JSONWriter()
            defaultValue.encode(to: &writer)
            do { defaultText = try JSONParser.parse(writer.bytes) } catch {
                preconditionFailure("\(name): \(error.reason)")
            }
        }
        description = FieldDescription(
            name: name, summary: summary, type: Value.type(limits: limits),
            isRequired: absent == nil, isSecret: isSecret, defaultValue: defaultText)
        let place = FieldPlace(path)
        read = { json, owner, issues in
            let mark = issues.mark
            if let value = Value.decode(json, limits: limits, issues: &issues) {
                place.set(value, in: &owner)
            }
            issues.nest(since: mark, under: name)
        }
        write = { owner, writer in
            let value = place.value(in: owner)
            guard !value.isOmitted else { return }
            writer.name(name)
            value.encode(to: &writer)
        }
        self.setAbsent = { owner in
            guard let absent else { return false }
            place.set(absent, in: &owner)
            return true
        }
    }

    private let setAbsent: @Sendable (inout Owner) -> Bool

    func decode(_ json: JSON, into owner: inout Owner, issues: inout Issues) {
        read(json, &owner, &issues)
    }

    /// Puts the default in place; reports a field that must be there.
    func omit(from owner: inout Owner, issues: inout Issues) {
        guard !setAbsent(&owner) else { return }
        issues.add(
            at: description.name, "The field is required.", text: "Поле обязательно.")
    }

    func encode(_ owner: Owner, to writer: inout JSONWriter) { write(owner, &writer) }
}
