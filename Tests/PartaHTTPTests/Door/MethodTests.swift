import PartaCore
import Testing

/// Methods, types and paths.
@Suite struct MethodTests {
    @Test func `HEAD tells what GET would send`() throws {
        let host = try WebHost()
        let client = try host.connect()
        let whole = try client.get("/")
        let head = try client.get("/", method: "HEAD")
        #expect(head.status == 200)
        #expect(head["content-length"] == whole["content-length"])
        #expect(head["etag"] == whole["etag"])
        #expect(try client.get("/healthz").status == 200)
    }

    @Test(arguments: [
        ("/", "GET, HEAD, OPTIONS"), ("/v1/host.info", "POST, OPTIONS"),
        ("/v1/files", "PUT, OPTIONS"), ("/v1/files/1.1", "GET, HEAD, OPTIONS"),
        ("/v1/events", "GET, OPTIONS"),
    ])
    func `OPTIONS and a refused method name what is allowed`(path: String, allowed: String) throws {
        let client = try WebHost().connect()
        let options = try client.get(path, method: "OPTIONS")
        #expect(options.status == 204)
        #expect(options["allow"] == allowed)
        let refused = try client.get(path, method: "DELETE")
        #expect(refused.status == 405)
        #expect(refused["allow"] == allowed)
    }

    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", "", "application/jsonp"])
    func `a call's content is JSON`(type: String) throws {
        let client = try WebHost().connect()
        let request = WebHost.request("host.info").replacing("application/json", with: type)
        #expect(try client.ask(request).status == 415)
        #expect(try client.ask(WebHost.request("host.info")).status == 200)
    }

    @Test(arguments: ["/v1", "/v1/nothing", "/v1/message.fly", "/v1/files/1/2", "/page", "/x.js"])
    func `an unknown path is 404 with the failure as every door tells it`(path: String) throws {
        let answer = try WebHost().connect().get(path)
        #expect(answer.status == 404)
        #expect(try answer.json["code"]?.text == "notFound")
    }

    @Test func `a failure has the status of its code and the body of every door`() throws {
        let client = try WebHost().connect()
        let wrong = try client.ask(WebHost.request("session.requestCode", #"{"phone":7}"#))
        #expect(wrong.status == 400)
        #expect(try wrong.json["field"]?.text == "phone")
        let broken = try client.ask(WebHost.request("host.info", "{"))
        #expect(broken.status == 400)
        let anonymous = try client.ask(WebHost.request("session.current"))
        #expect(anonymous.status == 401)
        #expect(anonymous["www-authenticate"] == "Bearer")
    }

    @Test func `a garbled request is answered once and the connection ends`() throws {
        let client = try WebHost().connect()
        try client.send("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n")
        #expect(try client.answer().status == 400)
        #expect(try client.readToEnd().isEmpty)
    }
}
