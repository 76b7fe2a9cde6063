import PartaCore
import PartaStore
import Testing

/// Texts that try to be taken for something else.
@Suite struct InjectionTests {
    @Test(arguments: [
        "\"", "\" OR *", "NEAR(тайны первое)", "text:тайны", "тайны* OR place : i2c1", "'--", "*",
        "place:i1c1", "тайны AND", "NOT тайны", "^тайны", "{text place}: тайны", "тайны + первое",
        "( тайны", "\"тайны\" \"", "𞤀𞤁", "½²", "e\u{301}", "\u{202E}тайны", "i1c1", "text", "AND",
        String(repeating: "а ", count: 100), String(repeating: "\"", count: 200),
    ])
    func `a search query is words and nothing else`(query: String) throws {
        let host = try IsolationStage.host("search")
        let request: JSON = ["institution": "$institution", "query": .string(query)]
        for person in ["learner", "parent", "teacher"] {
            switch host.answer(person, "message.search", request) {
            case .success(let reply):
                for message in reply["messages"]?.elements ?? [] {
                    let chat = try #require(message["chat"]).description
                    let own = host.known[person == "parent" ? "parentChat" : "unitChat"]
                    #expect(person != "teacher" && chat == own?.description)
                }
            case .failure(let failure):
                #expect(failure.code == .invalidArgument && failure.field == "query")
            }
        }
    }

    @Test func `a search looks through a thousand chats`() throws {
        let host = try IsolationStage.host("many chats")
        try host.store.write { database throws(Failure) in
            for number in 100..<1100 {
                try database.execute(
                    """
                    INSERT INTO chats(institution, number, kind, name, state, last, created)
                    VALUES (1, ?1, 'unit.other', 'чат', 'open', 0, 0)
                    """, [number])
                try database.execute(
                    """
                    INSERT INTO chat_members(institution, chat, member, since, read)
                    SELECT 1, ?1, number, 0, 0 FROM members WHERE institution = 1
                    """, [number])
            }
        }
        let reply = try host.call(
            "learner", "message.search", ["institution": "$institution", "query": "тайны"])
        #expect(reply["messages"]?.elements?.count == 3)
    }

    @Test(arguments: [
        (
            "lead", "chat.open",
            #"{"institution":"$institution","kind":"unit.other","unit":"$unit","name":"x","members":["$otherLearner"]}"#
        ),
        ("lead", "message.post", #"{"chat":"$unitChat","text":"x","mentions":["$otherLearner"]}"#),
        ("lead", "message.post", #"{"chat":"$unitChat","text":"x","mentions":["$parent"]}"#),
        ("lead", "chat.addMember", #"{"chat":"$unitChat","member":"$otherLearner"}"#),
        ("lead", "chat.openDirect", #"{"member":"$otherLearner"}"#),
        (
            "admin", "movement.enrol",
            #"{"member":"$otherLearner","to":"$unit","orderNumber":"1","orderDay":"2026-09-14"}"#
        ),
        (
            "admin", "movement.enrol",
            #"{"member":"$learner","to":"$otherUnit","orderNumber":"1","orderDay":"2026-09-14"}"#
        ),
        (
            "admin", "unit.attachLead",
            #"{"unit":"$unit","member":"$otherAdmin","orderNumber":"1","orderDay":"2026-09-14"}"#
        ),
        ("admin", "guardian.link", #"{"learner":"$learner","parent":"$otherLearner"}"#),
        ("admin", "guardian.link", #"{"learner":"$otherLearner","parent":"$parent"}"#),
        ("admin", "joinRequest.accept", #"{"request":"$request","unit":"$otherUnit"}"#),
        (
            "admin", "invite.create",
            #"{"institution":"$institution","role":"learner","target":"unit","unit":"$otherUnit"}"#
        ),
        (
            "admin", "institution.edit",
            #"{"institution":"$institution","settings":{"verifiers":["$otherAdmin"]}}"#
        ),
        (
            "admin", "regulation.acknowledgePaper",
            #"{"regulation":"$regulation","member":"$otherLearner","day":"2026-09-10"}"#
        ),
        ("admin", "verification.nameVerifier", #"{"member":"$otherAdmin","basis":"x"}"#),
        ("admin", "statistics.grant", #"{"member":"$otherAdmin"}"#),
        (
            "admin", "institution.appointAdministrator",
            #"{"member":"$otherAdmin","orderNumber":"1","orderDay":"2026-09-02"}"#
        ),
        (
            "lead", "chat.open",
            #"{"institution":"$institution","kind":"direct","name":"x","members":["$learner"]}"#
        ),
    ])
    func `objects of two institutions never meet`(
        person: String, operation: String, request: String
    ) throws {
        let host = try IsolationStage.host("mixture")
        let before = try Snapshot(host)
        let answer = host.answer(person, operation, try JSONParser.parse(request))
        #expect(throws: Failure.self, "\(operation) \(request)") { try answer.get() }
        #expect(try Snapshot(host).changes(since: before) == [])
    }

    @Test func `the key of a map is a text like any other`() throws {
        let host = try IsolationStage.host("map")
        let answer = host.answer(
            "admin", "institution.edit",
            ["institution": "$institution", "about": ["сайт\u{0}": "example.org"]])
        let failure = #expect(throws: Failure.self) { try answer.get() }
        #expect(failure?.code == .invalidArgument)
    }

    @Test(arguments: [
        #"{"institution":"1","institution":"2"}"#, #"{"institution":"\ud800"}"#,
        #"{"institution":"1"} x"#, "{\"institution\":\"\u{1}\"}", #"{"institution":1e999}"#,
        #"{"idempotencyKey":5,"institution":"1"}"#, "[]", "null", "\"x\"", "{", "\u{FEFF}{}",
        String(repeating: "[", count: 100_000), #"{"a":"# + String(repeating: "[", count: 63),
        #"{"institution":01}"#, #"{"institution":.5}"#, #"{"institution":"1",}"#, "{'a':1}",
    ])
    func `what is no request is refused as such`(text: String) throws {
        let host = try IsolationStage.host("text")
        let failure = #expect(throws: Failure.self) {
            try host.send("admin", "unit.create", Array(text.utf8))
        }
        #expect(failure?.code == .invalidArgument)
        let cut = Array("{\"name\":\"я".utf8.dropLast()) + Array("\"}".utf8)
        let broken = #expect(throws: Failure.self) { try host.send("admin", "unit.create", cut) }
        #expect(broken?.code == .invalidArgument)
    }
}
