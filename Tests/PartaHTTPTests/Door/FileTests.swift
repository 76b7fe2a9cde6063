import Foundation
import PartaCore
import PartaHTTP
import PartaHost
import Testing

/// Files on their way in and out.
@Suite struct FileTests {
    /// Uploads a content; returns the answer.
    private func upload(
        _ host: WebHost, _ content: [UInt8], name: String = "a.bin",
        type: String = "application/octet-stream"
    ) throws -> Client.Answer {
        let client = try host.connect()
        try client.send(
            "PUT /v1/files?chat=\(host.chat)&name=\(name) HTTP/1.1\r\nHost: localhost\r\n"
                + "\(host.bearer)\r\nContent-Type: \(type)\r\n"
                + "Content-Length: \(content.count)\r\n\r\n")
        try client.send(content)
        return try client.answer()
    }

    private func path(_ answer: Client.Answer) throws -> String {
        #expect(answer.status == 200, Comment(rawValue: answer.text))
        return "/v1/files/" + (try #require(try answer.json["file"]?.text))
    }

    @Test func `what was uploaded comes back, whole and in parts`() throws {
        let host = try WebHost()
        let content = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let path = try path(try upload(host, content))
        let client = try host.connect()
        let whole = try client.get(path, [host.bearer])
        #expect(whole.body == content)
        let tag = try #require(whole["etag"])
        #expect(try client.get(path, [host.bearer, "If-None-Match: \(tag)"]).status == 304)
        let part = try client.get(path, [host.bearer, "Range: bytes=150000-150009"])
        #expect(part.status == 206)
        #expect(part.body == Array(content[150_000..<150_010]))
        let end = try client.get(path, [host.bearer, "Range: bytes=-10"])
        #expect(end.body == Array(content.suffix(10)))
        let head = try client.get(path, [host.bearer], method: "HEAD")
        #expect(head["content-length"] == "200000")
        #expect(try client.get(path, [host.bearer]).body == content)
    }

    @Test func `a chunked and an empty upload are taken`() throws {
        let host = try WebHost()
        let client = try host.connect()
        try client.send(
            "PUT /v1/files?chat=\(host.chat)&name=a HTTP/1.1\r\nHost: localhost\r\n"
                + "\(host.bearer)\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
        try client.send("2\r\nde\r\n0\r\n\r\n")
        let path = try path(try client.answer())
        #expect(try client.get(path, [host.bearer]).text == "abcde")
        #expect(try upload(host, []).json["size"]?.integer == 0)
    }

    @Test(arguments: [
        ("image/png", "inline", "image/png"), ("video/mp4", "inline", "video/mp4"),
        ("text/plain", "inline", "text/plain; charset=utf-8"),
        ("application/pdf", "attachment", "application/pdf"),
        ("text/html", "attachment", "application/octet-stream"),
        ("image/svg+xml", "attachment", "application/octet-stream"),
        ("application/xhtml+xml", "attachment", "application/octet-stream"),
        ("audio/x+xml", "attachment", "application/octet-stream"),
        ("video/svg+xml", "attachment", "application/octet-stream"),
    ])
    func `a browser runs nothing of an uploaded file`(
        type: String, disposition: String, shown: String
    ) throws {
        let host = try WebHost()
        let path = try path(
            try upload(host, [1, 2, 3], name: "%D1%84%22%0D%0Ax.png", type: type))
        let answer = try host.connect().get(path, [host.bearer])
        #expect(answer["content-type"] == shown)
        #expect(answer["content-disposition"]?.hasPrefix(disposition + ";") == true)
        #expect(answer["content-security-policy"] == "sandbox; default-src 'none'")
        #expect(answer["x-content-type-options"] == "nosniff")
        #expect(answer["x"] == nil)
        let kept = try host.connect().get(path + "?download=1", [host.bearer])
        #expect(kept["content-disposition"]?.hasPrefix("attachment;") == true)
    }

    @Test func `who may not read a file does not learn of it`() throws {
        let host = try WebHost()
        let path = try path(try upload(host, [1]))
        #expect(try host.connect().get(path).status == 401)
        #expect(try host.connect().get("/v1/files/1.99", [host.bearer]).status == 404)
        #expect(try host.connect().get("/v1/files/x", [host.bearer]).status == 404)
    }

    @Test func `who may not upload is told before the content is asked for`() throws {
        let host = try WebHost()
        let client = try host.connect()
        try client.send(
            "PUT /v1/files?chat=1.99&name=a HTTP/1.1\r\nHost: localhost\r\n\(host.bearer)\r\n"
                + "Content-Length: 1000000\r\nExpect: 100-continue\r\n\r\n")
        #expect(try client.read(until: "\r\n").hasPrefix("HTTP/1.1 404"))
    }

    @Test func `an upload that breaks off leaves nothing`() throws {
        let host = try WebHost()
        for ending in ["", "5\r\nab\r\nxx\r\n"] {
            let client = try host.connect()
            let framing = ending.isEmpty ? "Content-Length: 500000" : "Transfer-Encoding: chunked"
            try client.send(
                "PUT /v1/files?chat=\(host.chat)&name=a HTTP/1.1\r\nHost: localhost\r\n"
                    + "\(host.bearer)\r\n\(framing)\r\n\r\n")
            try client.send(
                ending.isEmpty ? [UInt8](repeating: 7, count: 200_000) : Array(ending.utf8))
            client.endSending()
            _ = try client.readToEnd()
        }
        let incoming = host.folder + "/incoming"
        let isEmpty = try (0..<2000).contains { _ in
            _ = try host.connect().get("/healthz")
            return try FileManager.default.contentsOfDirectory(atPath: incoming).isEmpty
        }
        #expect(isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: host.folder + "/files").isEmpty)
    }

    @Test func `a large file passes at constant memory`() throws {
        let host = try WebHost()
        let megabyte = (0..<1 << 20).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let size = 100 << 20
        let before = try residentMemory()
        let client = try host.connect()
        try client.send(
            "PUT /v1/files?chat=\(host.chat)&name=a HTTP/1.1\r\nHost: localhost\r\n"
                + "\(host.bearer)\r\nContent-Length: \(size)\r\n\r\n")
        for _ in 0..<100 { try client.send(megabyte) }
        let path = try path(try client.answer())
        // A client that reads nothing yet must not have the server read ahead.
        try client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(host.bearer)\r\n\r\n")
        _ = try client.read(until: "\r\n\r\n")
        #expect(try client.skip(size) == size)
        #expect(try residentMemory() - before < 24 << 20)
    }

    private func residentMemory() throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        return try #require(Int(text.split(separator: " ")[1])) * Int(getpagesize())
    }
}
