import PartaCore
import PartaHost
import PartaStore

/// Makes plausible requests out of the fields that an operation describes.
struct Synthesis {
    /// Identifiers of institution A's objects by noun, the host's where a noun has no institution.
    let objects: [String: [JSON]]

    /// Where the numbers of a noun lie; tables of tenants also hold the institution.
    private static let tables = [
        "unit": "units", "member": "members", "chat": "chats", "channel": "channels",
        "invite": "invites", "revocation": "revocations", "joinRequest": "join_requests",
        "meeting": "meetings", "file": "files", "submission": "submissions",
        "regulation": "regulations", "ticket": "tickets", "movement": "movements",
        "nomenclature": "nomenclatures",
    ]

    init(_ host: IsolationHost) throws {
        objects = try host.store.read { database throws(Failure) in
            var objects: [String: [JSON]] = ["institution": ["1"]]
            for (noun, table) in Self.tables {
                objects[noun] = try database.all(
                    "SELECT number FROM \(table) WHERE institution = 1 ORDER BY number LIMIT 8"
                ) { .string("1.\($0.integer(0))") }
            }
            for (noun, table) in [
                ("account", "accounts"), ("session", "sessions"), ("application", "applications"),
            ] {
                objects[noun] = try database.all("SELECT id FROM \(table) ORDER BY id LIMIT 8") {
                    .string(String($0.integer(0)))
                }
            }
            return objects
        }
    }

    /// Requests for fields: the least, the most, each optional alone, and each object in turn.
    func requests(for fields: [FieldDescription]) -> [JSON] {
        let required = fields.filter(\.isRequired)
        var requests = [object(required), object(fields)]
        requests += fields.filter { !$0.isRequired }.map { object(required + [$0]) }
        for field in fields {
            guard case .id(let noun, _) = field.type, let choices = objects[noun] else { continue }
            let base = field.isRequired ? required : required + [field]
            requests += choices.dropFirst().map { object(base, [field.name: $0]) }
        }
        var distinct: [JSON] = []
        for request in requests where !distinct.contains(request) { distinct.append(request) }
        return Array(distinct.prefix(24))
    }

    private func object(_ fields: [FieldDescription], _ fixed: [String: JSON] = [:]) -> JSON {
        .object(fields.map { JSON.Member($0.name, fixed[$0.name] ?? value(of: $0)) })
    }

    private func value(of field: FieldDescription) -> JSON {
        if case .string(let limits) = field.type { return text(field.name, limits) }
        return value(of: field.type)
    }

    private func value(of type: FieldType) -> JSON {
        switch type {
        case .string(let limits): text("", limits)
        case .integer(let limits):
            .integer(Int64(min(limits.upperBound, max(1, limits.lowerBound))))
        case .number: .number(1.5)
        case .boolean: true
        case .id(let noun, _): objects[noun]?.first ?? "1"
        case .instant: "2026-09-16T10:00:00Z"
        case .day: "2026-09-10"
        case .choice(let words): .string(words[0])
        case .list(let element, _): [value(of: element)]
        case .map(let element): ["key": value(of: element)]
        case .record(_, _, let fields): object(fields)
        case .any: [:]
        }
    }

    private func text(_ name: String, _ limits: ClosedRange<Int>) -> JSON {
        let words = [
            "phone": "+79005550005", "role": "learner", "kind": "unit.learners", "from": "teacher",
            "to": "lead", "key": "polls", "profile": "technical-school", "code": "123456",
            "name": "everyone",
        ]
        let word = words[name] ?? "текст"
        let filler = String(repeating: "я", count: max(0, limits.lowerBound - word.count))
        return .string(String((word + filler).prefix(limits.upperBound)))
    }
}

extension FieldType {
    /// The nouns of all identifiers in the type.
    var nouns: [String] {
        switch self {
        case .id(let noun, _): [noun]
        case .list(let element, _), .map(let element): element.nouns
        case .record(_, _, let fields): fields.flatMap(\.type.nouns)
        default: []
        }
    }
}
