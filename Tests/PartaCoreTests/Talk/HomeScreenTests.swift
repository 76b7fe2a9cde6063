import PartaCore
import Testing

/// The first screen after signing in: where one belongs, what waits, what one may do.
@Suite struct HomeScreenTests {
    private let host: TalkHost

    init() throws { host = try TalkHost() }

    private func item(_ person: String) throws -> JSON {
        let list = try host.call(person, "institution.list")["institutions"]
        return try #require(list?.elements?.first)
    }

    @Test func `a person's institutions tell what waits there`() throws {
        let chat = try host.unitChat()
        for text in ["раз", "два"] {
            try host.call("lead", "message.post", ["chat": chat, "text": .string(text)])
        }
        try host.call(
            "lead", "message.post",
            ["chat": chat, "text": "три", "mentions": [TalkHost.id("learner")]])
        try host.call("admin", "post.publish", ["channel": "1.1", "text": "новость"])
        try host.call(
            "admin", "post.publish", ["channel": "1.1", "text": "приказ", "mustRead": true])
        try host.call("admin", "post.publish", ["channel": "1.2", "text": "педсовет"])
        let waiting = try item("learner")
        #expect(waiting["roleWords"] == ["learner"])
        #expect(
            waiting["unread"] == [
                "messages": 3, "mentions": 1, "posts": 2, "mustAcknowledge": 1,
            ])
        try host.call("learner", "message.read", ["chat": chat])
        try host.call("learner", "post.read", ["channel": "1.1"])
        try host.call("learner", "post.acknowledge", ["channel": "1.1", "number": 2])
        #expect(
            try item("learner")["unread"] == [
                "messages": 0, "mentions": 0, "posts": 0, "mustAcknowledge": 0,
            ])
        #expect(try host.lastEvent("post.read") == ["channel": "1.1", "read": 2])
        // The numbers are those of the lists.
        let chats = try host.call("learner2", "chat.list", ["institution": "1"])["chats"]
        #expect(chats?.elements?.first?["unread"] == 3)
        #expect(try item("learner2")["unread"]?["messages"] == 3)
    }

    @Test func `an institution whose profile is gone does not hide from its people`() throws {
        try host.change("UPDATE institutions SET profile = 'gone', revision = 99 WHERE id = 1")
        let item = try item("learner")
        #expect(item["name"] == "Кружок")
        #expect(item["unread"] == nil)
    }

    @Test func `one's own place tells which screens there are`() throws {
        func me(_ person: String) throws -> JSON? {
            try host.call(person, "institution.show", ["institution": "1"])["me"]
        }
        let lead = try me("lead")
        #expect(lead?["leads"] == ["1.2"] && lead?["isStaff"] == true)
        #expect(lead?["mayInvite"] == true && lead?["mayPublish"] == false)
        #expect(lead?["maySeeStatistics"] == false)
        let admin = try me("admin")
        #expect(admin?["mayPublish"] == true && admin?["maySeeStatistics"] == true)
        let learner = try me("learner")
        #expect(learner?["isStaff"] == false && learner?["mayInvite"] == false)
        #expect(learner?["leads"] == [])
    }
}
