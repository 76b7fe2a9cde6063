import PartaCore
import PartaHTTP
import Testing

/// Cookies, and what other sites cannot do with them.
@Suite struct SessionTests {
    private static let web = "Parta-Client: web"

    /// Signs in as a new person and returns the answer.
    private func signIn(
        _ host: WebHost, _ fields: [String] = [web], phone: String = "+70005556677"
    ) throws -> Client.Answer {
        let client = try host.connect()
        let ask = WebHost.request("session.requestCode", #"{"phone":"\#(phone)"}"#)
        #expect(try client.ask(ask).status == 200)
        let code = try WebHost.code(in: host.folder)
        let body = #"{"phone":"\#(phone)","code":"\#(code)","name":"Новая Нина"}"#
        return try client.ask(WebHost.request("session.signIn", body, fields))
    }

    /// The cookie of an answer as a browser sends it back.
    private func cookie(_ answer: Client.Answer) throws -> String {
        let field = try #require(answer["set-cookie"])
        return "Cookie: " + String(field.prefix { $0 != ";" })
    }

    @Test func `the web client's secret is in a cookie that scripts cannot read`() throws {
        let host = try WebHost()
        let answer = try signIn(host)
        #expect(answer.status == 200)
        #expect(try answer.json["token"] == nil)
        let session = try #require(try answer.json["session"]?.text)
        let field = try #require(answer["set-cookie"])
        #expect(field.hasPrefix("parta_session_\(session)="))
        for part in ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=15"] {
            #expect(field.contains(part))
        }
        #expect(!field.contains("Secure"))
        let current = try host.connect().ask(
            WebHost.request("session.current", "{}", [Self.web, try cookie(answer)]))
        #expect(try current.json["session"]?.text == session)
    }

    @Test func `a tool's secret is in the reply`() throws {
        let answer = try signIn(try WebHost(), [])
        #expect(try answer.json["token"]?.text != nil)
        #expect(answer["set-cookie"] == nil)
    }

    @Test func `behind TLS the cookie is sent by TLS only`() throws {
        let host = try WebHost { $0.proxies = ["127.0.0.1"] }
        let answer = try signIn(
            host, [Self.web, "X-Forwarded-Proto: https", "X-Forwarded-For: 203.0.113.7"])
        #expect(answer["set-cookie"]?.hasSuffix("; Secure") == true)
        let other = try WebHost()
        #expect(
            try signIn(other, [Self.web, "X-Forwarded-Proto: https"])["set-cookie"]?
                .hasSuffix("; Secure") == false)
    }

    @Test func `of several people on one device the request names one`() throws {
        let host = try WebHost()
        let first = try signIn(host)
        let second = try signIn(host, phone: "+70005556688")
        let names = try [first, second].map { try #require(try $0.json["session"]?.text) }
        let cookies =
            try cookie(first) + "; other=1; " + cookie(second).dropFirst("Cookie: ".count)
        func current(_ fields: [String]) throws -> String? {
            try host.connect().ask(
                WebHost.request("session.current", "{}", [Self.web, cookies] + fields)
            ).json["session"]?.text
        }
        #expect(try current(["Parta-Session: \(names[0])"]) == names[0])
        #expect(try current(["Parta-Session: \(names[1])"]) == names[1])
        #expect(try current([]) == names[1])
        #expect(try current(["Parta-Session: 99"]) == nil)
        #expect(
            try host.connect().get("/v1/events?session=\(names[0])", [cookies]).status == 200)
        #expect(try host.connect().get("/v1/events?session=99", [cookies]).status == 401)
    }

    @Test func `closing the session clears its cookie`() throws {
        let host = try WebHost()
        let answer = try signIn(host)
        let closed = try host.connect().ask(
            WebHost.request("session.close", "{}", [Self.web, try cookie(answer)]))
        #expect(closed.status == 200)
        #expect(closed["set-cookie"]?.contains("Max-Age=0") == true)
    }

    // MARK: Other sites

    @Test(arguments: [
        [], ["Parta-Client: web", "Origin: https://evil.example"],
        ["Parta-Client: web", "Origin: null"],
        ["Parta-Client: web", "Origin: http://localhost:81"],
        ["Parta-Client: web", "Sec-Fetch-Site: cross-site"],
        ["Parta-Client: web", "Sec-Fetch-Site: same-site"],
    ])
    func `a write that another site may have caused is refused`(fields: [String]) throws {
        let host = try WebHost()
        let cookie = "Cookie: parta_session_\(host.session)=\(host.admin)"
        let refused = try host.connect().ask(
            WebHost.request("session.current", "{}", [cookie] + fields))
        #expect(refused.status == 403)
        #expect(try refused.json["code"]?.text == "forbidden")
        let upload = try host.connect().ask(
            "PUT /v1/files?institution=1&name=a HTTP/1.1\r\nHost: localhost\r\n\(cookie)\r\n"
                + fields.map { $0 + "\r\n" }.joined() + "Content-Length: 1\r\n\r\na")
        #expect(upload.status == 403)
    }

    @Test(arguments: [
        [], ["Origin: http://localhost"], ["Origin: https://localhost"],
        ["Sec-Fetch-Site: same-origin"], ["Sec-Fetch-Site: none"],
    ])
    func `the page's own requests are served`(fields: [String]) throws {
        let host = try WebHost()
        let cookie = "Cookie: parta_session_\(host.session)=\(host.admin)"
        let answer = try host.connect().ask(
            WebHost.request("session.current", "{}", [cookie, Self.web] + fields))
        #expect(answer.status == 200)
    }

    @Test func `a tool with a bearer secret needs no marks of the page`() throws {
        let host = try WebHost()
        let answer = try host.connect().ask(
            WebHost.request(
                "session.current", "{}",
                ["Authorization: Bearer \(host.admin)", "Origin: https://tool.example"]))
        #expect(answer.status == 200)
    }

    // MARK: Rates

    @Test func `an address that asks for codes too often has to wait`() throws {
        let host = try WebHost { $0.proxies = ["127.0.0.1"] }
        let client = try host.connect()
        func ask(_ address: String) throws -> Int {
            try client.ask(
                WebHost.request(
                    "session.requestCode", #"{"phone":"+70005550000"}"#,
                    ["X-Forwarded-For: 198.51.100.1, \(address)"])
            ).status
        }
        var statuses: [Int] = []
        for _ in 0..<200 {
            statuses.append(try ask("203.0.113.7"))
            if statuses.last == 429 { break }
        }
        #expect(statuses.last == 429)
        #expect(try ask("203.0.113.8") != 429)
    }

    @Test func `a session that tries links too often has to wait, wherever it comes from`() throws {
        let host = try WebHost { $0.proxies = ["127.0.0.1"] }
        let client = try host.connect()
        func ask(_ secret: String, from number: Int) throws -> Int {
            try client.ask(
                WebHost.request(
                    "guardian.pair", #"{"institution":"1","code":"AAAAAA"}"#,
                    [
                        "Authorization: Bearer \(secret)",
                        "X-Forwarded-For: 203.0.113.\(number % 250)",
                    ])
            ).status
        }
        var statuses: [Int] = []
        for number in 0..<200 {
            statuses.append(try ask(host.admin, from: number))
            if statuses.last == 429 { break }
        }
        #expect(statuses.last == 429)
        #expect(statuses.count > 100)
        #expect(try ask("another", from: 1) != 429)
    }

    @Test func `another spelling of a phone brings no new tries`() throws {
        let host = try WebHost { $0.proxies = ["127.0.0.1"] }
        let client = try host.connect()
        let spellings = [
            "+70005550000", "80005550000", "+7 0005550000", "+7(000)5550000", "+7 000 5550000",
            "+7 000 555-00-00", "+7-000-5550000", "8 000 555 00 00",
        ]
        let statuses = try spellings.map { phone in
            try client.ask(
                WebHost.request(
                    "session.requestCode", #"{"phone":"\#(phone)"}"#,
                    ["X-Forwarded-For: 203.0.113.7"])
            ).status
        }
        #expect(statuses == [200, 200, 200, 200, 200, 429, 429, 429])
    }
}
