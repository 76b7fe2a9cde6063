package import PartaCore

/// The web door in OpenAPI 3.1, derived from the registry.
package enum OpenAPI {
    /// The description of every path under which the host answers programs.
    package static func document(of registry: Registry) -> JSON {
        var paths: [JSON.Member] = []
        var schemas: [JSON.Member] = []
        for entry in registry.entries {
            paths.append(
                JSON.Member("/v1/" + entry.name, ["post": call(entry, schemas: &schemas)]))
        }
        schemas.append(JSON.Member("Failure", failure))
        let nouns = registry.entries.map(\.noun).reduce(into: [String]()) { nouns, noun in
            if nouns.last != noun { nouns.append(noun) }
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "parta", "version": "1.0", "summary": .string(summary),
                "description": .string(description),
                "license": ["name": .string("Apache License 2.0"), "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]],
            "security": security,
            "tags": .array((nouns + ["door"]).map { ["name": .string($0)] }),
            "paths": .object(paths + doorPaths),
            "components": [
                "schemas": .object(schemas), "responses": .object(responses),
                "securitySchemes": schemes,
            ],
        ]
    }

    private static let summary = "A self-hosted communication platform for education."

    private static let description = """
        One path for each operation of the host: a POST with a JSON object, answered by a JSON \
        object. A request that fails changes nothing and is answered by a Failure, whose code \
        decides the status. In a request `null` stands for an absent field; texts hold no control \
        characters but tabs and ends of lines. A write also takes `idempotencyKey`: sent twice, done once.
        """

    /// One of the two is needed where the operation is not for anyone.
    private static let security: JSON = [["bearer": []], ["cookie": [], "client": []]]

    private static let schemes: JSON = [
        "bearer": [
            "type": "http", "scheme": "bearer",
            "description": "The token of a session or a key, for programs.",
        ],
        "cookie": [
            "type": "apiKey", "in": "cookie", "name": "parta_session_1",
            "description": .string(
                "One cookie for each session, its number at the end; the header `Parta-Session` "
                    + "or the query `session` says which of several is meant."),
        ],
        "client": [
            "type": "apiKey", "in": "header", "name": "Parta-Client",
            "description": .string(
                "`web`: needed beside a cookie by everything that writes, and from the same "
                    + "origin only."),
        ],
    ]

    /// One operation.
    private static func call(_ entry: Registry.Entry, schemas: inout [JSON.Member]) -> JSON {
        // Names of records are unique inside an operation only.
        var schema = JSONSchema(prefix: "#/components/schemas/\(entry.name).")
        let request = schema.schema(
            of: .record(name: "Request", isOpen: false, fields: fields(of: entry)))
        let reply = schema.schema(of: .record(name: "Reply", isOpen: false, fields: entry.reply))
        schemas += schema.definitions.map { JSON.Member("\(entry.name).\($0.name)", $0.value) }

        var members: [JSON.Member] = [
            JSON.Member("operationId", .string(entry.name)),
            JSON.Member("tags", [.string(entry.noun)]),
            JSON.Member("summary", .string(entry.summary)),
            JSON.Member("description", .string(facts(of: entry))),
        ]
        if entry.access.circle == .anyone {
            // The empty requirement makes the others optional.
            members.append(JSON.Member("security", .array([[:]] + (security.elements ?? []))))
        }
        members.append(
            JSON.Member(
                "requestBody",
                [
                    "required": true,
                    "content": ["application/json": ["schema": request]],
                ]))
        let success: JSON = [
            "description": .string(entry.reply.isEmpty ? "Done." : "The reply."),
            "content": ["application/json": ["schema": reply]],
        ]
        members.append(
            JSON.Member(
                "responses", .object([JSON.Member("200", success)] + callRefusals)))
        return .object(members)
    }

    /// What the reference says of an operation beside its summary.
    private static func facts(of entry: Registry.Entry) -> String {
        let kind = entry.access.writes ? "Writes" : "Reads"
        let rows = entry.rows.map(\.rawValue).joined(separator: ", ")
        return "\(kind); callers: \(entry.access.circle.rawValue)."
            + (rows.isEmpty ? "" : " Regulations: \(rows).") + " Since \(entry.since)."
    }

    /// The fields of a request, for a write with the key that every write takes.
    private static func fields(of entry: Registry.Entry) -> [FieldDescription] {
        guard entry.access.writes else { return entry.request }
        let key = FieldDescription(
            name: "idempotencyKey",
            summary: "A name for this write, 8 to 64 bytes: sent twice, it is done once.",
            type: .string(8...64), isRequired: false)
        return entry.request + [key]
    }
}
