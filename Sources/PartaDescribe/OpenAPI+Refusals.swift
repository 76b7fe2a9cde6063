internal import PartaCore

extension OpenAPI {
    /// The body of every answer that is not a success.
    static let failure: JSON = [
        "type": "object",
        "description": "Why a request has changed nothing.",
        "properties": [
            "code": [
                "type": "string",
                "enum": .array(Failure.Code.allCases.map { .string($0.rawValue) }),
                "description": "What kind of failure it is.",
            ],
            "field": [
                "type": "string", "description": "The field at fault, as a path (members.2.phone).",
            ],
            "message": [
                "type": "string", "description": "One English sentence for the developer.",
            ],
            "text": ["type": "string", "description": "One Russian sentence for the person."],
            "clause": [
                "type": "string",
                "description": "The clause of the regulation that decides, as people cite it.",
            ],
        ],
        "required": ["code", "message", "text"],
        "additionalProperties": false,
    ]

    /// What each code means for the one who asked.
    static func meaning(of code: Failure.Code) -> String {
        switch code {
        case .invalidArgument: "The request itself is wrong."
        case .notFound: "There is no such object for this caller."
        case .forbidden: "The caller may not do this, or the request comes from another site."
        case .conflict: "The object's state does not allow it."
        case .expired: "A link, code, session or term has run out."
        case .limit: "A fixed limit is reached."
        case .rateLimited: "Too many tries; later they are allowed again."
        case .unauthenticated: "Nobody is signed in."
        case .unavailable: "Something the host needs does not answer, or it is too busy."
        case .internal: "A defect of the host; nothing was changed."
        }
    }

    /// What the door itself refuses, beside the codes of the table.
    private static let doorRefusals: [(name: String, status: Int, meaning: String)] = [
        ("timeout", 408, "The request has taken too long to come."),
        ("tooLarge", 413, "The body is too large."),
        ("unsupportedType", 415, "The body is no JSON text in UTF-8."),
    ]

    /// The refusals that operations share, each by its code.
    static let responses: [JSON.Member] =
        Failure.Code.allCases.map { JSON.Member($0.rawValue, response(meaning(of: $0))) }
        + doorRefusals.map { JSON.Member($0.name, response($0.meaning)) }

    private static func response(_ meaning: String) -> JSON {
        [
            "description": .string(meaning),
            "content": [
                "application/json": ["schema": ["$ref": "#/components/schemas/Failure"]]
            ],
        ]
    }

    /// What any operation may be refused with.
    static let callRefusals = refusals(Failure.Code.allCases, door: doorRefusals.map(\.name))

    /// References to refusals in the order of their statuses.
    static func refusals(_ codes: [Failure.Code], door names: [String] = []) -> [JSON.Member] {
        let refusals =
            codes.map { (status: $0.status.http, name: $0.rawValue) }
            + doorRefusals.filter { names.contains($0.name) }.map {
                (status: $0.status, name: $0.name)
            }
        return refusals.sorted { $0.status < $1.status }.map { refusal in
            JSON.Member(
                String(refusal.status),
                ["$ref": .string("#/components/responses/\(refusal.name)")])
        }
    }
}
