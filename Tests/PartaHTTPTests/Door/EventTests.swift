import Foundation
import PartaCore
import PartaHTTP
import PartaHost
import Testing

/// Streams of events.
@Suite struct EventTests {
    /// Opens a stream and reads its head and the first event.
    private func listen(
        _ host: WebHost, _ query: String = "", _ fields: [String] = [], room: Int32? = nil
    ) throws -> (client: Client, hello: String) {
        let client = try host.connect(room: room)
        let answer = try client.get("/v1/events" + query, [host.bearer] + fields)
        #expect(answer.status == 200)
        #expect(answer["content-type"] == "text/event-stream")
        #expect(try client.read(until: "\n\n") == "retry: 3000\n\n")
        return (client, try client.read(until: "\n\n"))
    }

    /// The next event: its identifier and what it tells.
    private func next(_ client: Client) throws -> (id: String, data: JSON) {
        let lines = try client.read(until: "\n\n").split(separator: "\n")
        #expect(lines.count == 2)
        let data = lines[1].dropFirst("data: ".count)
        return (String(lines[0].dropFirst("id: ".count)), try JSONParser.parse(String(data)))
    }

    @Test func `a stream begins with its place and tells what happens from then on`() throws {
        let host = try WebHost()
        try host.post("до")
        let (client, hello) = try listen(host)
        let position = try #require(hello.split(separator: "\n")[1].split(separator: " ").last)
        #expect(
            hello == "event: hello\nid: \(position)\ndata: {\"position\":\"\(position)\"}\n\n")
        try host.post("после")
        let (id, data) = try next(client)
        #expect(Int(id) == Int(position).map { $0 + 1 })
        #expect(data["id"]?.text == id)
        #expect(data["kind"]?.text == "message.posted")
        #expect(data["target"]?.text == host.chat)
        #expect(data["payload"]?["text"]?.text == "после")
    }

    @Test func `a stream that comes again goes on where it was, once and in order`() throws {
        let host = try WebHost()
        let (first, _) = try listen(host)
        try host.post("1")
        let seen = try next(first).id
        try host.post((2...700).map(String.init))
        // The header of a browser that reconnects wins over its old address.
        let (client, hello) = try listen(host, "?after=0", ["Last-Event-ID: \(seen)"])
        #expect(hello.contains("\"position\":\"\(seen)\""))
        try host.post("701")
        var texts: [String] = []
        while texts.count < 700 {
            texts.append(try next(client).data["payload"]?["text"]?.text ?? "")
        }
        #expect(texts == (2...701).map(String.init))
    }

    @Test func `a place that nobody knows starts over`() throws {
        let host = try WebHost()
        let (client, _) = try listen(host, "?after=999999")
        #expect(try client.read(until: "\n\n").hasPrefix("event: resync\nid: "))
        try host.post("дальше")
        #expect(try next(client).data["payload"]?["text"]?.text == "дальше")
    }

    @Test func `a silent stream is told that it lives`() throws {
        let host = try WebHost { $0.beat = 0.1 }
        let (client, _) = try listen(host)
        #expect(try client.read(until: "\n\n") == "event: beat\ndata: {}\n\n")
        #expect(try client.read(until: "\n\n") == "event: beat\ndata: {}\n\n")
    }

    @Test func `a reader that is too slow starts over and misses nothing after that`() throws {
        let host = try WebHost {
            $0.streamBacklog = 4 << 20
            $0.drainTime = 600
        }
        let (slow, _) = try listen(host, room: 16 << 10)
        let (quick, _) = try listen(host)
        let texts = [String](repeating: String(repeating: "я", count: 4000), count: 200)
        // More than the kernel and the backlog hold for one who reads nothing.
        for _ in 0..<7 {
            try host.post(texts)
            for _ in texts { _ = try next(quick) }
        }
        try host.post("последнее")
        _ = try next(quick)
        var isLost = false
        var last: String?
        while !isLost { isLost = try slow.read(until: "\n\n").hasPrefix("event: resync") }
        try host.post("новое")
        while last != "новое" { last = try next(slow).data["payload"]?["text"]?.text }
    }

    @Test func `a stream ends with its session`() throws {
        let host = try WebHost()
        let (client, _) = try listen(host)
        let closed = try host.connect().ask(
            WebHost.request("session.close", "{}", [host.bearer]))
        #expect(closed.status == 200)
        #expect(try client.read(until: "\n\n") == "event: bye\ndata: {}\n\n")
        #expect(try client.readToEnd().isEmpty)
        #expect(try host.connect().get("/v1/events", [host.bearer]).status == 401)
    }

    @Test(arguments: ["?after=x", "?after=-1"])
    func `a wrong place is refused`(query: String) throws {
        let host = try WebHost()
        #expect(try host.connect().get("/v1/events" + query, [host.bearer]).status == 400)
    }

    @Test func `many streams get one event each`() throws {
        let host = try WebHost { $0.streamsPerSession = 1000 }
        let clients = try (0..<200).map { _ in try listen(host).client }
        try host.post("всем")
        for client in clients {
            #expect(try next(client).data["payload"]?["text"]?.text == "всем")
        }
    }
}
