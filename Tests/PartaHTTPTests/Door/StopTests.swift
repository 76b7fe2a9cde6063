import Foundation
import Glibc
import PartaHTTP
import Testing

/// How a server ends, and what it tells of itself.
@Suite struct StopTests {
    @Test func `streams are told to come again and nobody is let in`() throws {
        let host = try WebHost()
        let stream = try host.connect()
        #expect(try stream.get("/v1/events", [host.bearer]).status == 200)
        _ = try stream.read(until: "position")
        _ = try stream.read(until: "\n\n")
        let idle = try host.connect()
        #expect(try idle.get("/healthz").status == 200)
        host.server.stop()
        #expect(try stream.read(until: "\n\n") == "event: bye\ndata: {}\n\n")
        #expect(try stream.readToEnd().isEmpty)
        #expect(try idle.readToEnd().isEmpty)
        #expect(throws: Client.Ended.self) { try host.connect().get("/healthz") }
    }

    @Test func `an upload that has begun is finished`() throws {
        let host = try WebHost()
        let client = try host.connect()
        try client.send(
            "PUT /v1/files?chat=\(host.chat)&name=a HTTP/1.1\r\nHost: localhost\r\n"
                + "\(host.bearer)\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n")
        _ = try client.read(until: "100 Continue\r\n\r\n")
        let stopped = DispatchSemaphore(value: 0)
        let server = host.server
        Thread.detachNewThread {
            server.stop()
            stopped.signal()
        }
        // The stop is under way once nobody is let in any more.
        while true {
            do {
                _ = try host.connect().get("/healthz")
            } catch is Client.Ended {
                break
            }
        }
        try client.send("hello")
        let answer = try client.answer()
        #expect(answer.status == 200)
        #expect(answer["connection"] == "close")
        stopped.wait()
    }

    @Test func `a unix socket serves and its name goes with the server`() throws {
        let path = NSTemporaryDirectory() + "parta-\(getpid())-\(Int.random(in: 0...9999)).sock"
        let first = try WebServer(try WebHost().engine, settings(path))
        #expect(first.address == "unix:" + path)
        #expect(FileManager.default.fileExists(atPath: path))
        first.stop()
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    private func settings(_ path: String) -> ServerSettings {
        var settings = ServerSettings()
        settings.listen = "unix:" + path
        settings.log = nil
        return settings
    }

    @Test func `figures tell routes and never people`() throws {
        let host = try WebHost()
        let client = try host.connect()
        _ = try client.get("/join/secret-of-a-link")
        _ = try client.get("/v1/files/1.7", [host.bearer])
        let text = try client.get("/metrics").text
        #expect(text.contains(#"parta_http_requests_total{route="/",status="200"} 1"#))
        #expect(
            text.contains(#"parta_http_requests_total{route="/v1/files/{file}",status="404"} 1"#))
        #expect(text.contains("parta_http_connections 1\n"))
        #expect(!text.contains("secret"))
    }

    @Test func `the log has a line for each request without what tells of people`() throws {
        let path = NSTemporaryDirectory() + "parta-log-" + UUID().uuidString
        defer { unsafe unlink(path) }
        let host = try WebHost { $0.log = path }
        let client = try host.connect()
        _ = try client.get("/enter/secret-of-a-link?session=77")
        _ = try client.ask(WebHost.request("host.info"))
        host.server.stop()
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].contains(#""method":"GET","route":"/","status":200,"bytes":"#))
        #expect(lines[1].contains(#""method":"POST","route":"/v1/host.info","status":200"#))
        #expect(!lines.joined().contains("secret"))
        #expect(!lines.joined().contains("77\""))
    }

    @Test func `an error of the web client is taken, a wrong report is not`() throws {
        let client = try WebHost().connect()
        let report = { (body: String) in
            WebHost.request("client-errors", body)
        }
        #expect(try client.ask(report(#"{"message":"x is undefined","line":3}"#)).status == 204)
        #expect(try client.ask(report("{}")).status == 400)
        #expect(
            try client.ask(report(#"{"message":"\#(String(repeating: "x", count: 5000))"}"#))
                .status == 413)
    }
}
