internal import PartaCore

/// The paths that are no operation: live events, files and what watches the host.
extension OpenAPI {
    static let doorPaths: [JSON.Member] = [
        JSON.Member("/v1/events", ["get": events]),
        JSON.Member("/v1/files", ["put": upload]),
        JSON.Member("/v1/files/{file}", ["parameters": [file], "get": download]),
        JSON.Member("/v1/openapi.json", ["get": document]),
        JSON.Member("/v1/client-errors", ["post": clientErrors]),
        JSON.Member("/healthz", ["get": health]),
        JSON.Member("/metrics", ["get": metrics]),
    ]

    private static let events: JSON = [
        "operationId": "door.events", "tags": ["door"], "summary": "Streams what happens.",
        "description": .string(
            "Server-sent events. First `hello` with the position, then one event for each thing "
                + "that happens: its kind is in `data`, its identifier in `id`. `resync`: the "
                + "caller is too far behind and reads everything anew. `beat` every 15 seconds. "
                + "`bye`: the host goes away, connect again. Without `after` and `Last-Event-ID` "
                + "only new events are sent."),
        "parameters": [
            session,
            parameter("after", in: "query", "The last event seen."),
            parameter("Last-Event-ID", in: "header", "The last event seen; wins over `after`."),
        ],
        "responses": answers(
            "The stream.", ["text/event-stream": ["schema": ["type": "string"]]],
            [.invalidArgument, .unauthenticated, .rateLimited, .unavailable]),
    ]

    private static let upload: JSON = [
        "operationId": "door.upload", "tags": ["door"], "summary": "Stores a file.",
        "description": .string(
            "The content is the body, with a length or chunked; its type is Content-Type. One of "
                + "`chat`, `channel` and `institution` says where the file belongs. The file's "
                + "identifier is then named by the message or post that shows it."),
        "parameters": [
            session,
            parameter("chat", in: "query", "The chat that the file is for."),
            parameter("channel", in: "query", "The channel that the file is for."),
            parameter("institution", in: "query", "The institution that the file is for."),
            parameter("name", in: "query", "The file's name, percent-encoded.", isRequired: true),
        ],
        "requestBody": [
            "required": true, "content": ["*/*": [:]],
        ],
        "responses": answers(
            "The file is stored.",
            [
                "application/json": [
                    "schema": [
                        "type": "object",
                        "properties": [
                            "file": ["type": "string", "description": "Identifier of the file."],
                            "name": ["type": "string", "description": "The file's name."],
                        ],
                        "required": ["file"],
                    ]
                ]
            ], Failure.Code.allCases, door: ["timeout", "tooLarge"]),
    ]

    private static let file: JSON = parameter(
        "file", in: "path", "Identifier of the file.", isRequired: true)

    private static let download: JSON = [
        "operationId": "door.download", "tags": ["door"], "summary": "Reads a file.",
        "description": .string(
            "One range may be asked for; the tag changes with the content. Pictures, sound, "
                + "video and plain text are shown in place, all else is saved."),
        "parameters": [
            session,
            parameter("download", in: "query", "`1`: save the file whatever it is."),
            parameter("Range", in: "header", "The bytes asked for (RFC 9110, 14.2)."),
            parameter("If-None-Match", in: "header", "Tags of the states that are known."),
        ],
        "responses": .object(
            [
                JSON.Member("200", ["description": "The file.", "content": ["*/*": [:]]]),
                JSON.Member("206", ["description": "A part of it.", "content": ["*/*": [:]]]),
                JSON.Member("304", ["description": "The state is known."]),
            ]
                + refusals([.invalidArgument, .unauthenticated, .forbidden, .notFound])
                + [
                    JSON.Member("412", ["description": "The file is in another state."]),
                    JSON.Member("416", ["description": "The file has no such bytes."]),
                ]
                + refusals([.rateLimited, .internal, .unavailable])),
    ]

    private static let document: JSON = [
        "operationId": "door.openapi", "tags": ["door"], "summary": "Shows this description.",
        "security": [],
        "responses": answers(
            "The description.", ["application/json": ["schema": ["type": "object"]]], []),
    ]

    private static let clientErrors: JSON = [
        "operationId": "door.clientErrors", "tags": ["door"],
        "summary": "Tells the host of an error in the page.",
        "description": "It becomes one line of the log.",
        "security": [],
        "requestBody": [
            "required": true,
            "content": [
                "application/json": [
                    "schema": [
                        "type": "object",
                        "description": "The members source, line and stack are kept too.",
                        "properties": ["message": ["type": "string"]],
                        "required": ["message"],
                    ]
                ]
            ],
        ],
        "responses": .object(
            [JSON.Member("204", ["description": "It is noted."])]
                + refusals(
                    [.invalidArgument, .forbidden, .rateLimited, .unavailable],
                    door: ["timeout", "tooLarge", "unsupportedType"])),
    ]

    private static let health: JSON = [
        "operationId": "door.health", "tags": ["door"], "summary": "Says whether the host serves.",
        "security": [],
        "responses": answers(
            "The host serves.",
            [
                "application/json": [
                    "schema": [
                        "type": "object", "properties": ["status": ["type": "string"]],
                        "required": ["status"],
                    ]
                ]
            ], [.internal, .unavailable]),
    ]

    private static let metrics: JSON = [
        "operationId": "door.metrics", "tags": ["door"],
        "summary": "Shows the host's figures for Prometheus.",
        "security": [],
        "responses": answers(
            "The figures.", ["text/plain": ["schema": ["type": "string"]]], [.forbidden]),
    ]

    /// Which of the caller's sessions is meant, where a header cannot say it.
    private static let session: JSON = parameter(
        "session", in: "query", "The number of the session whose cookie is meant.")

    private static func parameter(
        _ name: String, in place: String, _ meaning: String, isRequired: Bool = false
    ) -> JSON {
        [
            "name": .string(name), "in": .string(place), "description": .string(meaning),
            "required": .boolean(isRequired), "schema": ["type": "string"],
        ]
    }

    private static func answers(
        _ meaning: String, _ content: JSON, _ codes: [Failure.Code], door names: [String] = []
    ) -> JSON {
        let success: JSON = ["description": .string(meaning), "content": content]
        return .object([JSON.Member("200", success)] + refusals(codes, door: names))
    }
}
