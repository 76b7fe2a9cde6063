import PartaCore
import PartaHost
import Testing

/// Calls that share one place in the write line.
@Suite struct BatchTests {
    private func prepared(
        _ host: IsolationHost, _ person: String, _ name: String, _ request: JSON
    ) throws -> (call: PreparedCall, token: [UInt8]?) {
        let call = try host.engine.prepare(name, request.filled(with: host.known).encoded)
        return (call, host.token(of: person))
    }

    private func post(
        _ host: IsolationHost, _ person: String, _ text: String, key: String? = nil
    ) throws -> (call: PreparedCall, token: [UInt8]?) {
        var request: JSON = ["chat": "$unitChat", "text": .string(text)]
        if let key { request = request.overlaid(by: ["idempotencyKey": .string(key)]) }
        return try prepared(host, person, "message.post", request)
    }

    @Test func `each call gets its own answer in its own place`() throws {
        let host = try IsolationStage.host("batch")
        let results = host.engine.run(batch: [
            try post(host, "lead", "первое"),
            try prepared(host, "lead", "message.list", ["chat": "$unitChat"]),
            try post(host, "stranger", "чужое"),
            try post(host, "nobody", "ничьё"),
            try post(host, "learner", "второе"),
        ]).map { result in
            result.map { reply in String(decoding: reply, as: UTF8.self) }
        }
        let first = try JSON(stored: results[0].get())["number"]?.integer
        let second = try JSON(stored: results[4].get())["number"]?.integer
        #expect(second == first.map { $0 + 1 })
        #expect(try results[1].get().contains("второе"))
        #expect(results[2] == .failure(.notFound("chat")))
        guard case .failure(let failure) = results[3] else {
            Issue.record("nobody posts")
            return
        }
        #expect(failure.code == .unauthenticated)
        #expect(host.engine.run(batch: []).isEmpty)
    }

    @Test func `a repeated write within a batch is done once`() throws {
        let host = try IsolationStage.host("repeated")
        let results = host.engine.run(batch: [
            try post(host, "lead", "одно", key: "key-0000001"),
            try post(host, "lead", "одно", key: "key-0000001"),
            try post(host, "lead", "другое", key: "key-0000001"),
            try post(host, "learner", "одно", key: "key-0000001"),
        ])
        #expect(try results[0].get() == results[1].get())
        guard case .failure(let failure) = results[2] else {
            Issue.record("a key stands for one request")
            return
        }
        #expect(failure.code == .conflict && failure.field == "idempotencyKey")
        #expect(try results[3].get() != results[0].get())
        let found = try host.call(
            "lead", "message.search", ["institution": "$institution", "query": "одно"])
        #expect(found["messages"]?.elements?.count == 2)
    }

    @Test func `wrong codes of a batch are all counted`() throws {
        let host = try IsolationStage.host("codes of a batch")
        try host.play(#"nobody session.requestCode {"phone":"+79005550077"}"#)
        let code = try #require(host.known["sentCode"])
        let wrong: JSON = code == "000000" ? "000001" : "000000"
        let calls = try [wrong, wrong, wrong, wrong, wrong, wrong, code].map { code in
            try prepared(
                host, "nobody", "session.signIn",
                ["phone": "+79005550077", "code": code, "name": "Имя Фамилия"])
        }
        for result in host.engine.run(batch: calls) {
            #expect(throws: Failure.self) { try result.get() }
        }
    }

    @Test func `a request is refused before it comes into any line`() throws {
        let host = try IsolationStage.host("preparing")
        host.engine.close()
        let cases: [(String, String, Failure.Code, String?)] = [
            ("message.shout", "{}", .notFound, "operation"),
            ("message.post", "{", .invalidArgument, nil),
            ("message.post", #"{"text":"а"}"#, .invalidArgument, "chat"),
            (
                "message.post", #"{"chat":"3.1","text":"а","idempotencyKey":"1"}"#,
                .invalidArgument, "idempotencyKey"
            ),
        ]
        for (name, request, code, field) in cases {
            let failure = #expect(throws: Failure.self) {
                try host.engine.prepare(name, Array(request.utf8))
            }
            #expect(failure?.code == code && failure?.field == field, "\(request)")
        }
    }
}
