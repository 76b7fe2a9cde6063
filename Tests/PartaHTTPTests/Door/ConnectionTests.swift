import Foundation
import Glibc
import PartaCore
import PartaHTTP
import Testing

/// How connections live and end.
@Suite struct ConnectionTests {
    @Test func `one connection serves many requests`() throws {
        let host = try WebHost()
        let client = try host.connect()
        for _ in 0..<20 {
            #expect(try client.ask(WebHost.request("host.info")).status == 200)
        }
    }

    @Test func `requests sent together are answered in their order`() throws {
        let host = try WebHost()
        let client = try host.connect()
        func get(_ path: String) -> String {
            "GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n"
        }
        try client.send(
            WebHost.request("host.info") + get("/") + get("/v1/nothing") + get("/healthz")
                + WebHost.request("message.post", #"{"chat":"1.1","text":"a"}"#) + get("/metrics"))
        #expect(try client.answer().text.contains(#""operations""#))
        #expect(try client.answer()["content-type"]?.hasPrefix("text/html") == true)
        #expect(try client.answer().status == 404)
        #expect(try client.answer().text == #"{"status":"ok"}"#)
        #expect(try client.answer().status == 401)
        #expect(try client.answer().text.contains("parta_http_requests_total"))
    }

    @Test func `a request that comes byte by byte is served`() throws {
        let host = try WebHost()
        let client = try host.connect()
        for byte in WebHost.request("host.info").utf8 { try client.send([byte]) }
        #expect(try client.answer().status == 200)
    }

    @Test func `a chunked body is put together`() throws {
        let host = try WebHost()
        let client = try host.connect()
        let head =
            "POST /v1/session.current HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
            + "Authorization: Bearer \(host.admin)\r\n\r\n"
        try client.send(head + "1\r\n{\r\n")
        try client.send("1;x=y\r\n}\r\n0\r\n\r\n")
        #expect(try client.answer().json["session"]?.text == host.session)
    }

    @Test func `a client that has ended its side still gets its answers`() throws {
        let host = try WebHost()
        let client = try host.connect()
        try client.send(WebHost.request("host.info") + WebHost.request("host.info"))
        client.endSending()
        #expect(try client.answer().status == 200)
        #expect(try client.answer().status == 200)
        #expect(try client.readToEnd().isEmpty)
    }

    @Test func `a connection ends with the answer when the client wishes it`() throws {
        let host = try WebHost()
        for request in [
            WebHost.request("host.info", "{}", ["Connection: close"]),
            "GET / HTTP/1.0\r\n\r\n",
        ] {
            let client = try host.connect()
            let answer = try client.ask(request)
            #expect(answer.status == 200)
            #expect(answer["connection"] == "close")
            #expect(try client.readToEnd().isEmpty)
        }
    }

    @Test func `a body that is held back is asked for once its head is accepted`() throws {
        let host = try WebHost()
        let client = try host.connect()
        let head = { (length: Int, type: String) in
            "POST /v1/host.info HTTP/1.1\r\nHost: localhost\r\nContent-Type: \(type)\r\n"
                + "Content-Length: \(length)\r\nExpect: 100-continue\r\n\r\n"
        }
        try client.send(head(2, "application/json"))
        #expect(try client.read(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
        #expect(try client.ask("{}").status == 200)
        try client.send(head(2, "text/plain"))
        #expect(try client.read(until: "\r\n").hasPrefix("HTTP/1.1 415"))
    }

    // MARK: Time

    @Test func `a head that comes too slowly is answered with 408`() throws {
        let host = try WebHost { $0.headTime = 0.2 }
        let client = try host.connect()
        try client.send("GET / HTTP/1.1\r\nHost:")
        let answer = try client.answer()
        #expect(answer.status == 408)
        #expect(answer["connection"] == "close")
        #expect(try client.readToEnd().isEmpty)
    }

    @Test func `a connection without any request is ended with 408`() throws {
        let host = try WebHost { $0.headTime = 0.2 }
        #expect(try host.connect().answer().status == 408)
    }

    @Test func `an idle connection is closed silently`() throws {
        let host = try WebHost { $0.idleTime = 0.2 }
        let client = try host.connect()
        #expect(try client.ask(WebHost.request("host.info")).status == 200)
        #expect(try client.readToEnd().isEmpty)
    }

    @Test func `a body that comes too slowly is answered with 408`() throws {
        let host = try WebHost {
            $0.bodyTime = 0.2
            $0.bodyRate = 1_000_000
        }
        let client = try host.connect()
        try client.send(
            "POST /v1/host.info HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
        #expect(try client.answer().status == 408)
    }

    @Test func `a client that takes no answer is let go`() throws {
        let host = try WebHost { $0.drainTime = 0.3 }
        let client = try host.connect()
        let requests = String(
            repeating: "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 4000)
        // The server stops reading long before all is sent, and ends the connection.
        #expect(throws: Client.Ended.self) {
            for _ in 0..<1000 { try client.send(requests) }
        }
        #expect(try host.connect().get("/healthz").status == 200)
    }

    @Test func `stalled clients do not keep others waiting`() throws {
        let host = try WebHost()
        let stalled = try (0..<50).map { _ in try host.connect() }
        for client in stalled { try client.send("POST /v1/host.info HTTP/1.1\r\nHost: loc") }
        let begun = Date()
        let client = try host.connect()
        for _ in 0..<50 { #expect(try client.ask(WebHost.request("host.info")).status == 200) }
        #expect(Date().timeIntervalSince(begun) < 3)
    }
}
