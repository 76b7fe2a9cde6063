import PartaCore
import PartaHost
import Testing

@Suite struct GuardianTests {
    private let host: TalkHost
    private let learner: JSON = ["learner": TalkHost.id("learner")]

    init() throws { host = try TalkHost() }

    private func code(_ person: String) throws -> String {
        try #require(try host.call(person, "guardian.createCode", learner)["code"]?.text)
    }

    private func pair(_ code: String) -> JSON { ["institution": "1", "code": .string(code)] }

    @Test(arguments: ["learner", "lead", "admin"])
    func `a pairing code works once`(issuer: String) throws {
        let code = try code(issuer)
        #expect(code.count == 6)
        let paired = try host.call("parent", "guardian.pair", pair(code.lowercased()))
        #expect(paired["learner"] == TalkHost.id("learner"))
        #expect(host.refusal("parent", "guardian.pair", pair(code))?.code == .expired)
        let family = try host.call(
            "parent", "guardian.list", ["member": TalkHost.id("parent")])
        #expect(family["guardians"]?.elements?.count == 1)
    }

    @Test(arguments: ["learner2", "teacher", "parent"])
    func `a stranger to the learner makes no code`(person: String) throws {
        #expect(host.refusal(person, "guardian.createCode", learner) != nil)
    }

    @Test func `a code runs out after seven days and five are live at most`() throws {
        let first = try code("learner")
        for _ in 1..<5 { _ = try code("learner") }
        #expect(host.refusal("learner", "guardian.createCode", learner)?.code == .limit)
        host.clock.advance(by: 7 * 86400)
        #expect(host.refusal("parent", "guardian.pair", pair(first))?.code == .expired)
        _ = try code("learner")
    }

    @Test func `wrong codes are counted, and the right one waits an hour after ten`() throws {
        let right = try code("learner")
        for _ in 0..<10 {
            #expect(host.refusal("parent", "guardian.pair", pair("ZZZZZZ"))?.code == .expired)
        }
        #expect(host.refusal("parent", "guardian.pair", pair(right))?.code == .rateLimited)
        host.clock.advance(by: 3600)
        try host.call("parent", "guardian.pair", pair(right))
    }

    @Test func `only a parent pairs`() throws {
        let failure = host.refusal("teacher", "guardian.pair", pair(try code("learner")))
        #expect(failure?.code == .forbidden)
    }

    @Test func `an administrator links and unlinks`() throws {
        let pair: JSON = ["learner": TalkHost.id("learner"), "parent": TalkHost.id("parent")]
        try host.call("admin", "guardian.link", pair.overlaid(by: ["relation": "мать"]))
        let list = try host.call("lead", "guardian.list", ["unit": "1.2"])
        #expect(list["guardians"]?.elements?.first?["relation"] == "мать")
        #expect(host.refusal("lead", "guardian.link", pair)?.code == .forbidden)
        try host.call("admin", "guardian.unlink", pair)
        #expect(host.refusal("admin", "guardian.unlink", pair)?.code == .conflict)
    }

    @Test func `a guardian unlinked leaves the chats of the child's unit`() throws {
        let opened = try host.call(
            "lead", "chat.open", ["institution": "1", "kind": "unit.parents", "unit": "1.2"])
        let chat = try #require(opened["chat"])
        let pair: JSON = ["learner": TalkHost.id("learner"), "parent": TalkHost.id("parent")]
        try host.call("admin", "guardian.link", pair)
        try host.call("lead", "chat.addMember", ["chat": chat, "member": TalkHost.id("parent")])
        try host.call("parent", "message.list", ["chat": chat])
        try host.call("admin", "guardian.unlink", pair)
        #expect(host.refusal("parent", "message.list", ["chat": chat])?.code == .notFound)
    }

    @Test func `the family is nobody else's business`() throws {
        let failure = host.refusal(
            "learner", "guardian.list", ["member": TalkHost.id("learner2")])
        #expect(failure?.code == .forbidden)
    }
}
