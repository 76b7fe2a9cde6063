import PartaCore

/// The dataclasses for the records of all operations, each with its name and place.
///
/// Names of records are unique inside an operation only. A record that several nouns use keeps its
/// name; the others begin with their noun and, where a noun has two of one name, with the verb.
struct PythonClasses {
    /// A record as the registry describes it.
    struct Definition: Equatable {
        let name: String
        let fields: [FieldDescription]
    }

    /// A definition with the operations that use it, in their order.
    private struct Use {
        let definition: Definition
        var places: [(noun: String, verb: String)]

        var nouns: Set<String> { Set(places.map(\.noun)) }
    }

    /// Each definition once; a definition stands behind those that it needs.
    private var uses: [Use] = []
    /// The annotation for rows of the table, whose words are too many for one line.
    static let rowName = "Row"
    /// The nouns that have identifiers, each with a sample, by name.
    private(set) var nouns: [(name: String, sample: String)] = []
    /// All names of the module that the nouns share.
    private(set) var sharedNames: [String] = []

    init(_ registry: Registry) {
        var samples: [String: String] = [:]
        for entry in registry.entries {
            for field in entry.request + entry.reply {
                collect(field.type, (entry.noun, entry.verb), &samples)
            }
        }
        nouns = samples.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        sharedNames =
            nouns.map { PythonName.identifier($0.name) } + [Self.rowName]
            + shared.map { sharedName(of: $0) }
        for noun in Set(registry.entries.map(\.noun)) {
            let names = local(to: noun).map(name(of:)) + sharedNames
            precondition(
                Set(names).count == names.count,
                "Records of \(noun) are called alike: \(names.sorted()).")
        }
    }

    private mutating func collect(
        _ type: FieldType, _ place: (noun: String, verb: String),
        _ samples: inout [String: String]
    ) {
        switch type {
        case .id(let noun, let isTenant): samples[noun] = isTenant ? "3.17" : "3"
        case .list(let element, _): collect(element, place, &samples)
        case .map(let value): collect(value, place, &samples)
        case .record(let name, _, let fields):
            for field in fields { collect(field.type, place, &samples) }
            let definition = Definition(name: name, fields: fields)
            if let index = uses.firstIndex(where: { $0.definition == definition }) {
                uses[index].places.append(place)
            } else {
                uses.append(Use(definition: definition, places: [place]))
            }
        default: break
        }
    }

    /// The records that several nouns use.
    var shared: [Definition] { uses.filter { $0.nouns.count > 1 }.map(\.definition) }

    /// The class of a record that several nouns use: its name, unless others have the same.
    private func sharedName(of definition: Definition) -> String {
        let namesakes = uses.filter {
            $0.nouns.count > 1 && $0.definition.name == definition.name
        }
        guard let use = namesakes.first(where: { $0.definition == definition }) else {
            preconditionFailure("\(definition.name) belongs to one noun.")
        }
        return namesakes.count == 1
            ? definition.name : plainName(of: definition, in: use.places[0].noun)
    }

    /// The records that one noun uses alone.
    func local(to noun: String) -> [Definition] {
        uses.filter { $0.nouns == [noun] }.map(\.definition)
    }

    /// The class of a record.
    private func name(of definition: Definition) -> String {
        guard let use = uses.first(where: { $0.definition == definition }) else {
            preconditionFailure("\(definition.name) belongs to no operation.")
        }
        if use.nouns.count > 1 { return sharedName(of: definition) }
        let (noun, verb) = use.places[0]
        let plain = plainName(of: definition, in: noun)
        let namesakes = local(to: noun).filter { plainName(of: $0, in: noun) == plain }
        // One that has the name from its own words keeps it before one that gets it by its noun.
        let owners = namesakes.filter { $0.name == plain }
        let isOwn = owners.isEmpty ? namesakes.count == 1 : owners == [definition]
        if isOwn, !sharedNames.contains(plain) { return plain }
        return PythonName.capital(noun) + PythonName.capital(verb) + definition.name
    }

    /// The name of a record with its noun at the beginning.
    private func plainName(of definition: Definition, in noun: String) -> String {
        let prefix = PythonName.capital(noun)
        return definition.name.hasPrefix(prefix) ? definition.name : prefix + definition.name
    }

    /// The class of a record type.
    func name(of record: String, _ fields: [FieldDescription]) -> String {
        name(of: Definition(name: record, fields: fields))
    }

    /// The class of an operation's reply; `nil` for one that tells nothing.
    func replyName(of entry: Registry.Entry) -> String? {
        entry.reply.isEmpty
            ? nil : PythonName.capital(entry.noun) + PythonName.capital(entry.verb) + "Reply"
    }

    /// The dataclass of a record.
    func definition(of definition: Definition) -> [String] {
        dataclass(
            name(of: definition), "A part of \(places(of: definition)).", definition.fields)
    }

    /// The operations that use a record, the first few by name.
    private func places(of definition: Definition) -> String {
        let places = uses.filter { $0.definition == definition }.flatMap(\.places)
            .map { "\($0.noun).\($0.verb)" }
            .reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
        return places.prefix(3).joined(separator: ", ") + (places.count > 3 ? " and others" : "")
    }

    /// The dataclass of an operation's reply; no lines for one that tells nothing.
    func reply(of entry: Registry.Entry) -> [String] {
        guard let name = replyName(of: entry) else { return [] }
        return ["", ""] + dataclass(name, "What \(entry.name) answers.", entry.reply)
    }

    private func dataclass(
        _ name: String, _ summary: String, _ fields: [FieldDescription]
    ) -> [String] {
        var lines = ["@dataclass(frozen=True, kw_only=True, repr=False)", "class \(name)(Record):"]
        lines += [#"    r"""\#(summary)"#, "", "    Attributes:"]
        for field in fields {
            let text =
                "\(PythonName.field(field.name)): \(field.summary)"
                + (field.isSecret ? " It is shown once." : "")
            lines += wrapped(text, indent: 8, hanging: 12)
        }
        lines += [#"    """"#, ""]
        let kinds = fields.compactMap { field in
            kind(of: field.type).map { "        \"\(PythonName.field(field.name))\": \($0)," }
        }
        if !kinds.isEmpty {
            lines += ["    _kinds: ClassVar[Kinds] = {"] + kinds + ["    }"]
        }
        let secrets = fields.filter(\.isSecret).map { "\"\(PythonName.field($0.name))\"" }
        if !secrets.isEmpty {
            lines.append(
                "    _secrets: ClassVar[frozenset[str]] = frozenset({\(secrets.joined(separator: ", "))})"
            )
        }
        return lines + fields.map { "    \(PythonName.field($0.name)): \(attribute($0))" }
    }

    private func attribute(_ field: FieldDescription) -> String {
        let annotation = annotation(field.type)
        if field.isRequired { return annotation }
        guard let value = field.defaultValue else {
            return annotation == "Any" ? "Any = None" : "\(annotation) | None = None"
        }
        switch (value, field.type) {
        case (.array([]), _):
            let factory = annotation.hasPrefix("Rows[") ? "Rows" : "list"
            return "\(annotation) = dataclasses.field(default_factory=\(factory))"
        case (.object, .record):
            return "\(annotation) = dataclasses.field(\n"
                + "        default_factory=lambda: read_record(\(annotation), \(literal(value)))\n"
                + "    )"
        case (.array, _), (.object, _):
            return "\(annotation) = dataclasses.field(default_factory=lambda: \(literal(value)))"
        default: return "\(annotation) = \(literal(value))"
        }
    }

    /// The value as Python writes it.
    private func literal(_ value: JSON) -> String {
        switch value {
        case .null: return "None"
        case .boolean(let flag): return flag ? "True" : "False"
        case .array(let elements): return "[\(elements.map(literal).joined(separator: ", "))]"
        case .object(let members):
            let texts = members.map { "\(JSON.string($0.name)): \(literal($0.value))" }
            return "{\(texts.joined(separator: ", "))}"
        default: return value.description
        }
    }

    /// The type of a record's attribute.
    private func annotation(_ type: FieldType) -> String {
        switch type {
        case .list(.record(let name, _, let fields), _): "Rows[\(self.name(of: name, fields))]"
        case .list(let element, _): "list[\(annotation(element))]"
        case .map(let value): "dict[str, \(annotation(value))]"
        default: plain(type)
        }
    }

    /// The type of a parameter, which takes more than an attribute holds.
    func parameter(_ type: FieldType) -> String {
        switch type {
        case .list(let element, _): "Sequence[\(parameter(element))]"
        case .map(let value): "Mapping[str, \(parameter(value))]"
        default: plain(type)
        }
    }

    private func plain(_ type: FieldType) -> String {
        switch type {
        case .string: "str"
        case .integer: "int"
        case .number: "float"
        case .boolean: "bool"
        case .id(let noun, _): PythonName.identifier(noun)
        case .instant: "datetime"
        case .day: "date"
        case .choice(let words) where words == Row.allCases.map(\.rawValue): Self.rowName
        case .choice(let words):
            "Literal[" + words.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
        case .record(let name, _, let fields): self.name(of: name, fields)
        case .list, .map, .any: "Any"
        }
    }

    /// What reads the type from JSON; `nil` for what JSON itself gives.
    private func kind(of type: FieldType) -> String? {
        switch type {
        case .instant: "as_moment"
        case .day: "as_day"
        case .record(let name, _, let fields): "as_record(\(self.name(of: name, fields)))"
        case .list(.record(let name, _, let fields), _): "as_rows(\(self.name(of: name, fields)))"
        case .list(let element, _): kind(of: element).map { "as_list(\($0))" }
        case .map(let value): kind(of: value).map { "as_map(\($0))" }
        default: nil
        }
    }
}
