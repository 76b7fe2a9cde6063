import PartaCore
import Testing

@Suite struct MovementTests {
    private let host: TalkHost
    private let order: JSON = ["orderNumber": "12-у", "orderDay": "2026-09-10"]

    init() throws { host = try TalkHost() }

    private func request(_ fields: JSON) -> JSON { order.overlaid(by: fields) }

    private func chat(_ kind: String, _ unit: JSON, as person: String = "lead") throws -> JSON {
        let opened = try host.call(
            person, "chat.open",
            ["institution": "1", "kind": .string(kind), "unit": unit])
        return try #require(opened["chat"])
    }

    private func sees(_ person: String, _ chat: JSON) -> Bool {
        do {
            try host.call(person, "message.list", ["chat": chat])
            return true
        } catch {
            return false
        }
    }

    @Test func `a transfer moves chats, personal links and guardians`() throws {
        try host.call("admin", "unit.attachLead", ["unit": "1.3", "member": TalkHost.id("lead")])
        let (old, new) = (try host.unitChat(), try chat("unit.learners", "1.3"))
        let oldParents = try chat("unit.parents", "1.2")
        let newParents = try chat("unit.parents", "1.3")
        try host.call(
            "admin", "guardian.link",
            ["learner": TalkHost.id("learner"), "parent": TalkHost.id("parent")])
        try host.call(
            "lead", "chat.addMember", ["chat": oldParents, "member": TalkHost.id("parent")])
        try host.call(
            "lead", "invite.create",
            [
                "institution": "1", "role": "learner", "target": "chat", "chat": old,
                "name": "Лицо learner",
            ])
        let moved = try host.call(
            "admin", "movement.transfer",
            request(["member": TalkHost.id("learner"), "from": "1.2", "to": "1.3"]))
        #expect(moved["revoked"] == 1)
        #expect(!sees("learner", old) && sees("learner", new))
        #expect(!sees("parent", oldParents) && sees("parent", newParents))
        #expect(sees("learner2", old))
        let history = try host.call(
            "learner", "movement.list", ["institution": "1", "member": TalkHost.id("learner")])
        let entry = history["movements"]?.elements?.first
        #expect(entry?["orderNumber"] == "12-у")
        #expect(entry?["toName"] == "Группа Б")
    }

    @Test func `an order of tomorrow moves nobody`() throws {
        let failure = host.refusal(
            "admin", "movement.transfer",
            [
                "member": TalkHost.id("learner"), "from": "1.2", "to": "1.3",
                "orderNumber": "12-у", "orderDay": "2026-09-16",
            ])
        #expect(failure?.field == "orderDay")
    }

    @Test func `a learner is enrolled once`() throws {
        let enrol = request(["member": TalkHost.id("learner"), "to": "1.3"])
        try host.call("admin", "movement.enrol", enrol)
        #expect(host.refusal("admin", "movement.enrol", enrol)?.code == .conflict)
        let teacher = request(["member": TalkHost.id("teacher"), "to": "1.3"])
        #expect(host.refusal("admin", "movement.enrol", teacher)?.code == .forbidden)
        #expect(host.refusal("lead", "movement.enrol", enrol)?.code == .forbidden)
    }

    @Test func `a guardian leaves with the last child and stays with another`() throws {
        for child in ["learner", "learner2"] {
            try host.call(
                "admin", "guardian.link",
                ["learner": TalkHost.id(child), "parent": TalkHost.id("parent")])
        }
        let first = try host.call(
            "admin", "movement.leave", request(["member": TalkHost.id("learner")]))
        #expect(first["departed"] == [])
        try host.call("parent", "member.show", ["member": TalkHost.id("parent")])
        let second = try host.call(
            "admin", "movement.graduate", request(["member": TalkHost.id("learner2")]))
        #expect(second["departed"] == [TalkHost.id("parent")])
        #expect(
            host.refusal("parent", "member.show", ["member": TalkHost.id("parent")])?.code
                == .notFound)
        #expect(host.refusal("learner", "unit.list", ["institution": "1"])?.code == .notFound)
    }

    @Test func `links of one who leaves no longer work`() throws {
        let link = try host.call(
            "lead", "invite.create",
            [
                "institution": "1", "role": "learner", "target": "chat",
                "chat": try host.unitChat(), "uses": 30,
            ])["link"]
        let left = try host.call(
            "admin", "movement.leave", request(["member": TalkHost.id("lead")]))
        #expect(left["revoked"] == 1)
        let claim = host.refusal(
            "stranger", "invite.claim", ["link": try #require(link)])
        #expect(claim?.code == .expired)
    }

    @Test func `the last administrator cannot leave`() throws {
        let failure = host.refusal(
            "admin", "movement.leave", request(["member": TalkHost.id("admin")]))
        #expect(failure?.code == .conflict)
    }

    @Test func `a post changes by order and the chats follow`() throws {
        let staff: JSON = ["institution": "1", "kind": "head.teachers"]
        let opened = try host.call("head", "chat.open", staff)["chat"]
        let chat = try #require(opened)
        let change = request(
            ["member": TalkHost.id("teacher"), "from": "teacher", "to": "lead"])
        try host.call("admin", "movement.changeStaff", change)
        #expect(sees("teacher", chat))
        #expect(host.refusal("admin", "movement.changeStaff", change)?.code == .conflict)
        let learner = request(
            ["member": TalkHost.id("learner"), "from": "learner", "to": "teacher"])
        #expect(host.refusal("admin", "movement.changeStaff", learner)?.field == "to")
    }
}

@Suite struct RolloverTests {
    private let host: TalkHost

    init() throws { host = try TalkHost() }

    private func apply(_ more: JSON = [:]) -> JSON {
        let request: JSON = [
            "institution": "1", "schoolYear": 2027, "orderNumber": "80", "orderDay": "2026-09-10",
        ]
        return request.overlaid(by: more)
    }

    @Test func `the preview changes nothing`() throws {
        let before = try host.call("admin", "unit.list", ["institution": "1"])
        let preview = try host.call("admin", "movement.rollover", ["institution": "1"])
        #expect(preview["schoolYear"] == 2027)
        #expect(preview["learners"] == 2)
        #expect(preview["units"]?.elements?.count == 2)
        #expect(try host.call("admin", "unit.list", ["institution": "1"]) == before)
    }

    @Test func `last year's chat stays with last year's people`() throws {
        let chat = try host.unitChat()
        let applied = try host.call(
            "admin", "movement.rolloverApply", apply(["names": ["1.2": "Группа А-2"]]))
        #expect(applied["moved"] == 2)
        let unit = try #require(applied["units"]?.elements?.first?["newUnit"])
        let shown = try host.call("learner", "unit.show", ["unit": unit])
        #expect(shown["name"] == "Группа А-2")
        #expect(shown["previous"] == "1.2")
        #expect(shown["leads"]?.elements?.first?["member"] == TalkHost.id("lead"))
        #expect(shown["chats"] == 0)
        try host.call("learner", "message.list", ["chat": chat])
        let post = host.refusal("learner", "message.post", ["chat": chat, "text": "Привет"])
        #expect(post?.code == .conflict)
        let old = try host.call("admin", "unit.show", ["unit": "1.2"])
        #expect(old["state"] == "archived")
        #expect(old["people"]?.elements?.count == 2)
    }

    @Test func `the same school year begins once`() throws {
        try host.call("admin", "movement.rolloverApply", apply())
        let again = host.refusal("admin", "movement.rolloverApply", apply())
        #expect(again?.code == .conflict)
        let later = host.refusal("admin", "movement.rolloverApply", apply(["schoolYear": 2028]))
        #expect(later?.field == "schoolYear")
    }

    @Test func `those who finish leave with their guardians`() throws {
        try host.call(
            "admin", "guardian.link",
            ["learner": TalkHost.id("learner"), "parent": TalkHost.id("parent")])
        try host.call(
            "admin", "movement.enrol",
            [
                "member": TalkHost.id("learner2"), "to": "1.3", "orderNumber": "1",
                "orderDay": "2026-09-01",
            ])
        let applied = try host.call(
            "admin", "movement.rolloverApply", apply(["names": ["1.2": "Выпуск"]]))
        #expect(applied["graduated"] == 1)
        #expect(applied["departed"] == 1)
        #expect(host.refusal("learner", "unit.list", ["institution": "1"])?.code == .notFound)
        try host.call("learner2", "unit.list", ["institution": "1"])
    }

    @Test func `two units of one name wait for a decision`() throws {
        let names: JSON = ["names": ["1.2": "Хор", "1.3": "хор"]]
        let failure = host.refusal("admin", "movement.rolloverApply", apply(names))
        #expect(failure?.code == .conflict)
        #expect(failure?.field == "names.1.2")
        let units = try host.call("admin", "unit.list", ["institution": "1"])
        #expect(units["units"]?.elements?.count == 3)
    }
}
