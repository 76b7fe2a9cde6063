internal import PartaCore
internal import PartaDescribe
internal import PartaHost
import Synchronization

extension Door {
    /// The figures of the service.
    func figures() -> Reply {
        let counts = census.counts
        let text = metrics.text(
            connections: counts.connections, streams: counts.streams, courier: engine.courierCounts)
        return Reply(
            200,
            [
                ("Content-Type", "text/plain; version=0.0.4; charset=utf-8"),
                ("Cache-Control", "no-store"),
            ], .bytes(Array(text.utf8)))
    }
}

extension Door {
    /// The operations in the words of OpenAPI.
    func description(_ headers: Headers) -> Reply {
        AcceptEncoding.allowsGzip(headers) ? Self.packedOpenAPI : Self.openAPI
    }

    /// The text is made when it is first asked for.
    private static let openAPI = Reply.json(OpenAPI.document(of: Operations.registry).encoded)

    private static let packedOpenAPI = {
        var reply = openAPI
        reply.pack()
        return reply
    }()
}

extension Loop {
    /// Answers whether the host is well: whether it can read its data and is going to stay.
    func lookAtHealth(_ connection: Connection) {
        guard stopsAt == nil else { return answer(connection, .busy) }
        let (mailbox, id) = (mailbox, connection.id)
        connection.stage = .working
        door.workers.add { [door] in
            do throws(Failure) {
                _ = try door.engine.call("host.info", [], token: nil)
                mailbox.post { $0.finish(id, .json(Array(#"{"status":"ok"}"#.utf8))) }
            } catch {
                mailbox.post { $0.finish(id, Reply.failure(error)) }
            }
        }
    }
}
