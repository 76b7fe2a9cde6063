internal import PartaCore

/// Where a request goes.
enum Route: Sendable {
    case call(Registry.Entry)
    case description
    case metrics
    case health
    case clientErrors
    case events
    case upload
    /// A stored file by the text of its identifier.
    case download(String)
    /// A file of the web client.
    case page(PageRoute)
    /// Nothing under `/v1` or `/page`.
    case unknown

    init(_ path: String, registry: Registry) {
        self = Self.find(path[...], registry)
    }

    private static func find(_ path: Substring, _ registry: Registry) -> Route {
        guard path.hasPrefix("/v1/") else {
            if path == "/metrics" { return .metrics }
            if path == "/healthz" { return .health }
            if path == "/v1" { return .unknown }
            return PageRoute(path).map(Route.page) ?? .unknown
        }
        let name = path.dropFirst(4)
        if let entry = registry[String(name)] { return .call(entry) }
        switch name {
        case "openapi.json": return .description
        case "events": return .events
        case "client-errors": return .clientErrors
        case "files": return .upload
        default:
            guard name.hasPrefix("files/"), !name.dropFirst(6).contains("/") else {
                return .unknown
            }
            return .download(String(name.dropFirst(6)))
        }
    }

    /// The path without anything that tells of a person or is a secret: what is logged.
    var template: String {
        switch self {
        case .call(let entry): "/v1/" + entry.name
        case .description: "/v1/openapi.json"
        case .metrics: "/metrics"
        case .health: "/healthz"
        case .clientErrors: "/v1/client-errors"
        case .events: "/v1/events"
        case .upload: "/v1/files"
        case .download: "/v1/files/{file}"
        case .page(let page): page.template
        case .unknown: "unknown"
        }
    }

    /// What may be asked for here, beside `OPTIONS`.
    var methods: [RequestHead.Method] {
        switch self {
        case .call, .clientErrors: [.post]
        case .upload: [.put]
        case .events: [.get]
        case .description, .metrics, .health, .download, .page: [.get, .head]
        case .unknown: []
        }
    }
}
