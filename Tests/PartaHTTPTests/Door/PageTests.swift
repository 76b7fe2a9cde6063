import Foundation
import PartaHTTP
import Testing

/// How the web client's files are served.
@Suite struct PageTests {
    @Test(arguments: ["/", "/join/abc", "/enter/abc", "/3/chats/3.5", "/index.html"])
    func `the client's paths show the page under its policy`(path: String) throws {
        let answer = try WebHost().connect().get(path)
        #expect(answer.status == 200)
        #expect(answer["content-type"] == "text/html; charset=utf-8")
        #expect(answer["cache-control"] == "no-cache")
        #expect(answer["content-security-policy"]?.contains("default-src 'self'") == true)
        #expect(answer["content-security-policy"]?.contains("unsafe") == false)
        #expect(answer["x-content-type-options"] == "nosniff")
        #expect(answer["x-frame-options"] == "DENY")
        #expect(answer["referrer-policy"] == "no-referrer")
        #expect(!answer.text.contains("{{version}}"))
    }

    @Test func `a page that the browser has is not sent again`() throws {
        let client = try WebHost().connect()
        let tag = try #require(try client.get("/")["etag"])
        let again = try client.get("/", ["If-None-Match: \"x\", \(tag)"])
        #expect(again.status == 304)
        #expect(again["etag"] == tag)
        #expect(try client.get("/", ["If-None-Match: \"x\""]).status == 200)
    }

    /// A folder with a file that is worth packing.
    private func folder() throws -> String {
        let folder = NSTemporaryDirectory() + "parta-page-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder + "/js", withIntermediateDirectories: true)
        try Data("<script src=\"/page/{{version}}/js/main.js\">".utf8).write(
            to: URL(filePath: folder + "/index.html"))
        try Data("let a = 1".utf8).write(to: URL(filePath: folder + "/js/main.js"))
        return folder
    }

    @Test func `files are found under the version that the page names`() throws {
        let folder = try folder()
        defer { do { try FileManager.default.removeItem(atPath: folder) } catch {} }
        let client = try WebHost { $0.page = folder }.connect()
        let path = try #require(
            try client.get("/").text.split(separator: "\"").first { $0.hasPrefix("/page/") })
        let script = try client.get(String(path))
        #expect(script.status == 200)
        #expect(script["content-type"] == "text/javascript; charset=utf-8")
        #expect(script.text == "let a = 1")
        try Data("let a = 2".utf8).write(to: URL(filePath: folder + "/js/main.js"))
        #expect(try client.get(String(path)).text == "let a = 2")
        #expect(try client.get("/page/0123456789abcdef/js/main.js").status == 404)
        for outside in ["../../../etc/passwd", "%2e%2e/%2e%2e/%2e%2e/etc/passwd"] {
            let other = try WebHost { $0.page = folder }.connect()
            #expect(try other.get("/page/live/js/" + outside).status == 400)
        }
    }

    @Test func `a part of a file is sent when only that is asked for`() throws {
        let client = try WebHost().connect()
        let whole = try client.get("/")
        let tag = try #require(whole["etag"])
        let part = try client.get("/", ["Range: bytes=2-5"])
        #expect(part.status == 206)
        #expect(part["content-range"] == "bytes 2-5/\(whole.body.count)")
        #expect(part.body == Array(whole.body[2...5]))
        #expect(try client.get("/", ["Range: bytes=2-5", "If-Range: \"x\""]).status == 200)
        #expect(try client.get("/", ["Range: bytes=2-5", "If-Range: \(tag)"]).status == 206)
        let beyond = try client.get("/", ["Range: bytes=99999999-"])
        #expect(beyond.status == 416)
        #expect(beyond["content-range"] == "bytes */\(whole.body.count)")
    }

    @Test func `long replies are packed for those who take gzip`() throws {
        let host = try WebHost()
        let client = try host.connect()
        let fields = [host.bearer]
        let body = #"{"institution":"1"}"#
        let plain = try client.ask(WebHost.request("institution.show", body, fields))
        #expect(plain.status == 200)
        #expect(plain.body.count > 1024)
        #expect(plain["content-encoding"] == nil)
        let packed = try client.ask(
            WebHost.request("institution.show", body, fields + ["Accept-Encoding: br, gzip"]))
        #expect(packed["content-encoding"] == "gzip")
        #expect(packed["vary"] == "Accept-Encoding")
        #expect(packed.body.count < plain.body.count)
        #expect(Array(packed.body.prefix(2)) == [0x1F, 0x8B])
        let refused = try client.ask(
            WebHost.request("institution.show", body, fields + ["Accept-Encoding: gzip;q=0"]))
        #expect(refused["content-encoding"] == nil)
    }
}
