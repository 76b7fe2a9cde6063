/// Describes every operation as JSON.
enum DescribeOperations: Operation {
    static let name = "host.operations"
    static let summary = "Describes every operation with its fields, access and rows as JSON."
    static let access: Access = .read(.anyone)

    struct Item: Record {
        var name = ""
        var summary = ""
        var since = ""
        var writes = false
        var access = ""
        var rows: [Row] = []
        var request: [JSON] = []
        var reply: [JSON] = []

        static let fields: [Field<Self>] = [
            Field("name", \.name, "noun.verb."),
            Field("summary", \.summary, "What it does."),
            Field("since", \.since, "The release that brought it."),
            Field("writes", \.writes, "Whether it changes anything."),
            Field("access", \.access, "The widest circle of those who may call it."),
            Field("rows", \.rows, "The regulation rows that it serves."),
            Field("request", \.request, "The request's fields."),
            Field("reply", \.reply, "The reply's fields."),
        ]
    }

    struct Reply: Record {
        var operations: [Item] = []

        static let fields: [Field<Self>] = [
            Field("operations", \.operations, "The operations by name.")
        ]
    }

    static func run(_ request: Empty, for caller: Caller) throws(Failure) -> Reply {
        Reply(
            operations: Operations.registry.entries.map {
                Item(
                    name: $0.name, summary: $0.summary, since: $0.since, writes: $0.access.writes,
                    access: $0.access.circle.rawValue, rows: $0.rows,
                    request: $0.request.map(\.json), reply: $0.reply.map(\.json))
            })
    }
}

extension FieldDescription {
    /// The field as `host.operations` tells it.
    var json: JSON {
        var members = [
            JSON.Member("name", .string(name)), JSON.Member("summary", .string(summary)),
            JSON.Member("type", type.json), JSON.Member("isRequired", .boolean(isRequired)),
        ]
        if isSecret { members.append(JSON.Member("isSecret", true)) }
        if let defaultValue { members.append(JSON.Member("default", defaultValue)) }
        return .object(members)
    }
}

extension FieldType {
    /// The type as `host.operations` tells it: a kind with its limits.
    var json: JSON {
        switch self {
        case .string(let limits): Self.limited("string", limits)
        case .integer(let limits): Self.limited("integer", limits)
        case .number: ["kind": "number"]
        case .boolean: ["kind": "boolean"]
        case .id(let noun, _): ["kind": "id", "noun": .string(noun)]
        case .instant: ["kind": "instant"]
        case .day: ["kind": "day"]
        case .choice(let words): ["kind": "choice", "words": .array(words.map(JSON.string))]
        case .list(let element, let limits):
            [
                "kind": "list", "minimum": .integer(Int64(limits.lowerBound)),
                "maximum": .integer(Int64(limits.upperBound)), "element": element.json,
            ]
        case .map(let value): ["kind": "map", "value": value.json]
        case .record(let name, let isOpen, let fields):
            [
                "kind": "record", "name": .string(name), "isOpen": .boolean(isOpen),
                "fields": .array(fields.map(\.json)),
            ]
        case .any: ["kind": "any"]
        }
    }

    private static func limited(_ kind: String, _ limits: ClosedRange<Int>) -> JSON {
        [
            "kind": .string(kind), "minimum": .integer(Int64(limits.lowerBound)),
            "maximum": .integer(Int64(limits.upperBound)),
        ]
    }
}
