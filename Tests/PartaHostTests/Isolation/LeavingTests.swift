import PartaCore
import PartaHost
import PartaStore
import Testing

/// Rights end at once: with the session, the chat, the office and the membership.
@Suite struct LeavingTests {
    private func code(_ answer: Result<JSON, Failure>) -> Failure.Code? {
        if case .failure(let failure) = answer { failure.code } else { nil }
    }

    @Test func `who is taken out of a chat loses its files, messages and events`() throws {
        let host = try IsolationStage.host("leaving")
        let token = try #require(host.token(of: "learner2"))
        let file = try #require(host.known["file"])
        let id = try #require(File.ID.decode(file))
        let open = try host.engine.openFile(token: token, id)
        let stream = try host.engine.subscribe(token: token, after: 0)
        let seen = try #require(try stream.next()).events.map(\.payload).joined()
        #expect(seen.contains("сообщение тайны"))
        try host.play(#"lead chat.removeMember {"chat":"$unitChat","member":"$learner2"}"#)
        try host.play(#"lead message.post {"chat":"$unitChat","text":"сообщение тайны после"}"#)
        var buffer = [UInt8](repeating: 0, count: 8)
        let failure = #expect(throws: Failure.self) {
            try unsafe buffer.withUnsafeMutableBytes { try unsafe open.read(at: 0, into: $0) }
        }
        #expect(failure?.code == .notFound)
        #expect(code(host.answer("learner2", "file.show", ["file": "$file"])) == .notFound)
        let search = host.answer(
            "learner2", "message.search", ["institution": "$institution", "query": "тайны"])
        #expect(try search.get()["messages"] == [])
        let again = try host.engine.subscribe(token: token, after: 0)
        let page = try #require(try again.next()).events.map(\.payload).joined()
        #expect(!page.contains("сообщение тайны"))
    }

    @Test func `a session that is closed or has run out opens nothing`() throws {
        let host = try IsolationStage.host("sessions")
        let token = try #require(host.token(of: "learner"))
        let file = try #require(host.known["file"])
        let id = try #require(File.ID.decode(file))
        let stream = try host.engine.subscribe(token: token, after: nil)
        let place: JSON = ["chat": "$unitChat", "name": "x.png", "type": "image/png"]
        let upload = try host.engine.beginUpload(token: token, to: place.filled(with: host.known))
        try host.call("learner", "session.close")
        #expect(code(host.answer("learner", "account.show", [:])) == .unauthenticated)
        for attempt: () throws -> Void in [
            { _ = try stream.next() }, { _ = try host.engine.openFile(token: token, id) },
            { _ = try upload.finish() },
            { _ = try host.engine.subscribe(token: token, after: nil) },
        ] {
            let failure = #expect(throws: Failure.self) { try attempt() }
            #expect(failure?.code == .unauthenticated)
        }
        host.clock.advance(by: 180 * 86400)
        #expect(code(host.answer("lead", "account.show", [:])) == .unauthenticated)
    }

    @Test func `links of an administrator end with the office that gave the right to them`() throws
    {
        let host = try IsolationStage.host("office")
        for line in [
            #"admin institution.appointAdministrator {"member":"$teacher","orderNumber":"1","orderDay":"2026-09-02"}"#,
            #"teacher invite.create {"institution":"$institution","role":"teacher","target":"institution"} -> link=$back"#,
            #"admin institution.dismissAdministrator {"member":"$teacher","basis":"приказ 2"}"#,
        ] { try host.play(line) }
        #expect(code(host.answer("stranger", "invite.claim", ["link": "$back"])) == .expired)
        // A link that the member may still issue lives on.
        #expect(code(host.answer("stranger", "invite.claim", ["link": "$liveLink"])) == nil)
    }

    @Test func `a key makes no other key`() throws {
        let host = try IsolationStage.host("keys")
        let reply = try host.call("learner", "key.create", ["label": "бот", "days": 1])
        host.keep(try #require(reply["token"]?.text), of: "bot")
        let answer = host.answer("bot", "key.create", ["label": "вечный", "days": 3650])
        #expect(code(answer) == .forbidden)
    }
}

extension TenantID {
    /// Reads an identifier as requests hold it.
    fileprivate static func decode(_ json: JSON) -> Self? {
        var issues = Issues()
        return decode(json, limits: nil, issues: &issues)
    }
}
