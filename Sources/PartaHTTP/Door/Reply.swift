internal import PartaCore

/// An answer to a request.
struct Reply: Sendable {
    /// What follows the head.
    enum Content: Sendable {
        case none
        case bytes([UInt8])
        /// Bytes that many answers share.
        case frame(Frame)
        /// So many bytes that follow piece by piece.
        case pieces(length: Int)
        /// Bytes without an end; the connection closes after them.
        case endless
    }

    var status: Int
    var fields: [(name: String, value: String)]
    var content: Content
    /// Whether the connection ends with the answer, whatever the client wishes.
    var closes = false

    init(
        _ status: Int, _ fields: [(name: String, value: String)] = [],
        _ content: Content = .none
    ) {
        self.status = status
        self.fields = fields
        self.content = content
    }

    /// JSON text.
    static func json(_ bytes: [UInt8], status: Int = 200) -> Reply {
        Reply(
            status,
            [("Content-Type", "application/json"), ("Cache-Control", "no-store")],
            .bytes(bytes))
    }

    /// A failure as every door tells it, with the one table's status.
    static func failure(_ failure: Failure, status: Int? = nil) -> Reply {
        var reply = Reply.json(failure.json.encoded, status: status ?? failure.code.status.http)
        if failure.code == .unauthenticated {
            // RFC 9110, 15.5.2: the field must be there.
            reply.fields.append(("WWW-Authenticate", "Bearer"))
        }
        if failure.code == .rateLimited { reply.fields.append(("Retry-After", "60")) }
        return reply
    }

    /// A refusal by the door itself, before any operation.
    static func refusal(
        _ status: Int, _ code: Failure.Code, _ message: String, text: String
    ) -> Reply {
        .failure(Failure(code, message, text: text), status: status)
    }

    /// A request that breaks the grammar or a size.
    static func fault(_ fault: ParseFault) -> Reply {
        var reply = refusal(
            fault.status, .invalidArgument, fault.reason, text: "Запрос не разобран.")
        reply.closes = true
        return reply
    }

    static func methodNotAllowed(_ allowed: [RequestHead.Method]) -> Reply {
        var reply = refusal(
            405, .invalidArgument, "The method is not allowed here.",
            text: "Здесь такой запрос невозможен.")
        reply.fields.append(("Allow", allow(allowed)))
        return reply
    }

    /// The value of `Allow` (RFC 9110, 10.2.1).
    static func allow(_ methods: [RequestHead.Method]) -> String {
        (methods + [.options]).map(\.rawValue).joined(separator: ", ")
    }

    /// Bytes of the content; `nil` when nobody knows.
    var length: Int? {
        switch content {
        case .none: 0
        case .bytes(let bytes): bytes.count
        case .frame(let frame): frame.count
        case .pieces(let length): length
        case .endless: nil
        }
    }

    /// The words of a status (RFC 9110, 15; RFC 6585).
    static func reason(_ status: Int) -> StaticString {
        switch status {
        case 200: "OK"
        case 204: "No Content"
        case 206: "Partial Content"
        case 304: "Not Modified"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 408: "Request Timeout"
        case 409: "Conflict"
        case 410: "Gone"
        case 412: "Precondition Failed"
        case 413: "Content Too Large"
        case 414: "URI Too Long"
        case 415: "Unsupported Media Type"
        case 416: "Range Not Satisfiable"
        case 417: "Expectation Failed"
        case 422: "Unprocessable Content"
        case 429: "Too Many Requests"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 501: "Not Implemented"
        case 503: "Service Unavailable"
        case 505: "HTTP Version Not Supported"
        default: "Status"
        }
    }
}
