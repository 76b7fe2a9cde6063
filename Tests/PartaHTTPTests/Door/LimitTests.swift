import PartaHTTP
import Testing

/// What is too large or too much, each with its status.
@Suite struct LimitTests {
    @Test func `a request beyond a size is refused and the connection ends`() throws {
        let host = try WebHost { $0.body = 1000 }
        let line = "Host: localhost\r\n"
        let long = String(repeating: "a", count: 20_000)
        let many = (0..<150).map { "X-\($0): 1\r\n" }.joined()
        let json = "Content-Type: application/json\r\n"
        let requests = [
            (431, "GET / HTTP/1.1\r\n\(line)X: \(long)\r\n\r\n"),
            (431, "GET / HTTP/1.1\r\n\(line)\(many)\r\n"),
            (414, "GET /\(long) HTTP/1.1\r\n\(line)\r\n"),
            (413, "POST /v1/host.info HTTP/1.1\r\n\(line)\(json)Content-Length: 1001\r\n\r\n"),
            (
                413,
                "POST /v1/host.info HTTP/1.1\r\n\(line)\(json)Transfer-Encoding: chunked\r\n\r\n"
                    + "400\r\n" + String(repeating: " ", count: 1024) + "\r\n0\r\n\r\n"
            ),
        ]
        for (status, request) in requests {
            let client = try host.connect()
            let answer = try client.ask(request)
            #expect(answer.status == status, "\(request.prefix(60))")
            #expect(answer["connection"] == "close" || status == 413)
            #expect(try host.connect().get("/healthz").status == 200)
        }
    }

    @Test func `connections beyond the number of one address are turned away`() throws {
        let host = try WebHost { $0.connectionsPerAddress = 3 }
        var clients = try (0..<3).map { _ in try host.connect() }
        for client in clients { #expect(try client.get("/healthz").status == 200) }
        let refused = try host.connect().answer()
        #expect(refused.status == 503)
        #expect(refused["connection"] == "close")
        clients.removeFirst()
        #expect(try eventually { try host.connect().get("/healthz").status == 200 })
    }

    @Test func `connections beyond the number of all are turned away`() throws {
        let host = try WebHost { $0.connections = 1 }
        let client = try host.connect()
        #expect(try client.get("/healthz").status == 200)
        #expect(try host.connect().answer().status == 503)
    }

    @Test func `a session has so many streams and no more`() throws {
        let host = try WebHost { $0.streamsPerSession = 2 }
        let field = [host.bearer]
        var streams = try (0..<2).map { _ in try host.connect() }
        for stream in streams {
            #expect(try stream.get("/v1/events", field).status == 200)
        }
        #expect(try host.connect().get("/v1/events", field).status == 429)
        streams.removeFirst()
        #expect(try eventually { try host.connect().get("/v1/events", field).status == 200 })
    }

    /// Whether something becomes true soon.
    private func eventually(_ condition: () throws -> Bool) throws -> Bool {
        for _ in 0..<1000 { if try condition() { return true } }
        return false
    }
}
