internal import PartaCore
internal import PartaHost
import Synchronization

extension Loop {
    /// Bodies of refused requests up to this size are taken in and dropped, so that the
    /// connection can go on.
    private static let droppedBody = 64 << 10

    /// Decides what becomes of a request whose head has come.
    func begin(_ connection: Connection, _ head: RequestHead) {
        let route = Route(head.path, registry: door.engine.registry)
        let origin = Origin(head, connection.peer, proxies: door.settings.proxies)
        let credentials = Credentials(head)
        connection.exchange = Exchange(
            head: head, route: route, origin: origin, credentials: credentials, begun: .now)
        if let refusal = Self.refusal(head, route, door.settings) {
            return refuse(connection, refusal)
        }
        do throws(Failure) {
            try CrossSite.check(head, credentials)
            try serve(connection, head, route, credentials.token)
        } catch {
            refuse(connection, .failure(error))
        }
    }

    /// What is wrong with a request by its head alone.
    private static func refusal(
        _ head: RequestHead, _ route: Route, _ settings: ServerSettings
    ) -> Reply? {
        let methods = route.methods
        if methods.isEmpty {
            return head.method == .options && head.path == "*"
                ? Reply(204, [("Allow", "GET, HEAD, POST, PUT, OPTIONS")])
                : .failure(
                    head.path.hasPrefix("/v1/") ? .unknownOperation : .notFound("path"))
        }
        if head.method == .options { return Reply(204, [("Allow", Reply.allow(methods))]) }
        guard methods.contains(head.method) else { return .methodNotAllowed(methods) }
        let limit: Int
        switch route {
        case .call: limit = settings.body
        case .clientErrors: limit = ClientErrors.limit
        case .upload: limit = settings.file
        default: limit = 64 << 10
        }
        if case .length(let length) = head.framing, length > limit { return .tooLarge(limit) }
        if head.headers["content-encoding"].map({ $0.lowercased() != "identity" }) ?? false {
            return .unsupportedType
        }
        switch route {
        case .call, .clientErrors:
            let type = head.headers["content-type"].flatMap { MediaType($0) }
            return type?.isJSON ?? false ? nil : .unsupportedType
        default: return nil
        }
    }

    /// Begins to serve a request that may be served.
    private func serve(
        _ connection: Connection, _ head: RequestHead, _ route: Route, _ token: [UInt8]?
    ) throws(Failure) {
        switch route {
        case .upload: try beginUpload(connection, head, token)
        case .call, .clientErrors: collect(connection, head)
        default:
            guard head.framing == .none || head.framing == .length(0) else {
                throw Failure(
                    .invalidArgument, "The request has a body that nobody reads.",
                    text: "У этого запроса не может быть содержимого.")
            }
            try serve(connection, reading: route, head, token)
        }
    }

    /// Begins to serve a request without a body.
    private func serve(
        _ connection: Connection, reading route: Route, _ head: RequestHead, _ token: [UInt8]?
    ) throws(Failure) {
        switch route {
        case .page(let page): answer(connection, door.page.reply(to: page, head))
        case .description: answer(connection, door.description(head.headers))
        case .metrics: answer(connection, door.figures())
        case .health: lookAtHealth(connection)
        case .events: try openStream(connection, head, token)
        case .download(let file): try openFile(connection, token, file)
        case .call, .clientErrors, .upload, .unknown: break
        }
    }

    /// Refuses a request; its body is dropped when that is cheap, or else the connection ends.
    func refuse(_ connection: Connection, _ reply: Reply) {
        guard let head = connection.exchange?.head else { return answer(connection, reply) }
        let reader = BodyReader(head.framing)
        if reader.isComplete { return answer(connection, reply) }
        let isShort = reader.rest.map { $0 <= Self.droppedBody } ?? true
        if isShort, !head.expectsContinue, !reply.closes {
            connection.stage = .refusing(reader, reply)
            set(connection, seconds: door.settings.bodyTime)
        } else {
            var last = reply
            last.closes = true
            answer(connection, last)
        }
    }

    // MARK: Bodies

    private func collect(_ connection: Connection, _ head: RequestHead) {
        let reader = BodyReader(head.framing)
        connection.stage = .body(reader)
        if !reader.isComplete { welcome(connection, head) }
        set(connection, seconds: door.settings.bodyTime)
    }

    /// Asks for the body that a client holds back (RFC 9110, 10.1.1).
    func welcome(_ connection: Connection, _ head: RequestHead) {
        if head.expectsContinue, connection.input.isEmpty {
            transmit(connection, Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
        }
    }

    func readBody(_ connection: Connection, _ reader: BodyReader) -> Bool {
        var reader = reader
        guard let exchange = connection.exchange else { return false }
        do throws(ParseFault) {
            let before = connection.body.count
            try reader.take(from: &connection.input, into: &connection.body)
            let isCall = if case .call = exchange.route { true } else { false }
            let limit = isCall ? door.settings.body : ClientErrors.limit
            // Beyond the first bytes a body counts against what all bodies may take.
            let grown = connection.body.count - before
            connection.counted += grown
            let all = door.collected.add(grown, ordering: .relaxed).newValue
            guard reader.received <= limit else {
                answer(connection, .tooLarge(limit))
                return true
            }
            guard all <= door.settings.bodies || connection.body.count <= 64 << 10 else {
                answer(connection, .busy)
                return true
            }
        } catch {
            answer(connection, .fault(error))
            return true
        }
        connection.stage = .body(reader)
        guard reader.isComplete else { return awaitBody(connection, reader) }
        set(connection, deadline: nil)
        switch exchange.route {
        case .call(let entry): call(connection, exchange, entry)
        default: takeClientError(connection, exchange)
        }
        return true
    }

    /// Drops a refused request's body, then refuses it.
    func dropBody(_ connection: Connection, _ reader: BodyReader, _ reply: Reply) -> Bool {
        var reader = reader
        var dropped: [UInt8] = []
        do throws(ParseFault) {
            try reader.take(from: &connection.input, into: &dropped)
        } catch {
            answer(connection, .fault(error))
            return true
        }
        if reader.isComplete || reader.received > Self.droppedBody {
            var last = reply
            last.closes = last.closes || !reader.isComplete
            answer(connection, last)
            return true
        }
        connection.stage = .refusing(reader, reply)
        return awaitBody(connection, reader)
    }

    /// Receives more of a body and moves the deadline as far as its bytes have earned.
    func awaitBody(_ connection: Connection, _ reader: BodyReader) -> Bool {
        if connection.hasEnded {
            close(connection)
            return false
        }
        if let begun = connection.exchange?.begun {
            let seconds =
                door.settings.bodyTime + Double(reader.received) / door.settings.bodyRate
            set(connection, deadline: begun.advanced(by: seconds))
        }
        return receive(connection)
    }

    /// Lets the collected body of a connection go.
    func drop(body connection: Connection) {
        connection.body = []
        guard connection.counted > 0 else { return }
        door.collected.subtract(connection.counted, ordering: .relaxed)
        connection.counted = 0
    }
}

extension Reply {
    static func tooLarge(_ limit: Int) -> Reply {
        var reply = refusal(
            413, .limit, "A body has at most \(limit) bytes here.",
            text: "Запрос слишком велик.")
        reply.closes = true
        return reply
    }

    static var unsupportedType: Reply {
        refusal(
            415, .invalidArgument, "The content is application/json, not encoded.",
            text: "Содержимое запроса должно быть в формате JSON.")
    }

    /// The host has too much to do.
    static var busy: Reply {
        var reply = refusal(
            503, .unavailable, "The host is too busy at present.",
            text: "Сервер перегружен. Повторите через минуту.")
        reply.fields.append(("Retry-After", "10"))
        reply.closes = true
        return reply
    }
}
