import PartaCore
import Testing

@Suite struct ChatTests {
    private let host: TalkHost

    init() throws { host = try TalkHost() }

    @discardableResult
    private func open(_ person: String, _ kind: String, _ more: JSON = [:]) throws(Failure) -> JSON
    {
        let request: JSON = ["institution": "1", "kind": .string(kind)]
        return try host.call(person, "chat.open", request.overlaid(by: more))
    }

    private func refusal(_ person: String, _ kind: String, _ more: JSON = [:]) -> Failure? {
        let request: JSON = ["institution": "1", "kind": .string(kind)]
        return host.refusal(person, "chat.open", request.overlaid(by: more))
    }

    @Test func `a chat that fills takes everybody of its unit at once`() throws {
        let reply = try open("lead", "unit.learners", ["unit": "1.2"])
        #expect(reply["members"] == 3)
        #expect(reply["name"] == "чат unit.learners · Группа А")
        let list = try host.call("learner", "chat.list", ["institution": "1"])
        #expect(list["chats"]?.elements?.first?["chat"] == reply["chat"])
        #expect(
            try open("lead", "unit.learners", ["unit": "1.2"])["name"]?.text?.hasSuffix("(2)")
                == true)
    }

    @Test func `who may open what is decided by the regulation`() throws {
        #expect(refusal("lead", "unit.teachers", ["unit": "1.2"])?.clause == "п. 2.6 Положения")
        #expect(refusal("teacher", "unit.learners", ["unit": "1.2"])?.code == .forbidden)
        #expect(refusal("lead", "unit.learners", ["unit": "1.3"])?.field == "unit")
        #expect(refusal("lead", "unit.learners")?.code == .invalidArgument)
        #expect(refusal("head", "head.teachers", ["unit": "1.2"])?.field == "unit")
        #expect(refusal("teacher", "study", ["unit": "1.2"])?.field == "subject")
        try open("teacher", "study", ["unit": "1.3", "subject": "Информатика"])
        #expect(refusal("head", "nothing")?.field == "kind")
    }

    @Test func `a chat of the active takes the active only`() throws {
        let chat = try open("head", "head.parents")["chat"] ?? .null
        let add: JSON = ["chat": chat, "member": TalkHost.id("parent")]
        #expect(host.refusal("head", "chat.addMember", add)?.clause == "п. 2.6 Положения")
        try host.change("UPDATE member_roles SET is_active = 1 WHERE role = 'parent'")
        try host.call("head", "chat.addMember", add)
    }

    @Test func `a unit's chat takes staff whom its lead calls, and no stranger kind`() throws {
        let chat = try host.unitChat()
        let parent: JSON = ["chat": chat, "member": TalkHost.id("parent")]
        #expect(host.refusal("lead", "chat.addMember", parent)?.code == .forbidden)
        let teacher: JSON = ["chat": chat, "member": TalkHost.id("teacher")]
        #expect(host.refusal("learner", "chat.addMember", teacher)?.code == .forbidden)
        try host.call("lead", "chat.addMember", teacher)
        try host.call("teacher", "chat.leave", ["chat": chat])
    }

    @Test func `who supervises a chat cannot leave, be removed or silenced`() throws {
        let chat = try host.unitChat()
        #expect(host.refusal("lead", "chat.leave", ["chat": chat])?.code == .conflict)
        let lead: JSON = ["chat": chat, "member": TalkHost.id("lead")]
        #expect(host.refusal("admin", "chat.removeMember", lead)?.code == .conflict)
        #expect(
            host.refusal("admin", "chat.mute", lead.overlaid(by: ["minutes": 5]))?.code == .conflict
        )
    }

    @Test func `a silenced member writes again when the time is over`() throws {
        let chat = try host.unitChat()
        try host.call(
            "lead", "chat.mute", ["chat": chat, "member": TalkHost.id("learner"), "minutes": 10])
        let post: JSON = ["chat": chat, "text": "привет"]
        #expect(host.refusal("learner", "message.post", post)?.code == .forbidden)
        try host.call("learner", "message.list", ["chat": chat])
        host.wait(600)
        try host.call("learner", "message.post", post)
    }

    @Test func `an archived chat is read and not written`() throws {
        let chat = try host.unitChat()
        try host.call("lead", "message.post", ["chat": chat, "text": "до архива"])
        try host.call("lead", "chat.archive", ["chat": chat])
        let post: JSON = ["chat": chat, "text": "после"]
        #expect(host.refusal("lead", "message.post", post)?.code == .conflict)
        #expect(try host.call("learner", "message.list", ["chat": chat])["last"] == 1)
        try host.call("lead", "chat.unarchive", ["chat": chat])
        try host.call("lead", "message.post", post)
    }

    @Test func `administration knows of a chat and reads nothing in it`() throws {
        let chat = try host.unitChat()
        try host.call("lead", "message.post", ["chat": chat, "text": "только для своих"])
        let all = try host.call("head", "chat.list", ["institution": "1", "scope": "institution"])
        #expect(all["chats"]?.elements?.first?["chat"] == chat)
        #expect(all["chats"]?.elements?.first?["preview"] == nil)
        #expect(host.refusal("head", "message.list", ["chat": chat])?.code == .notFound)
        #expect(host.refusal("admin", "message.list", ["chat": chat])?.code == .notFound)
        #expect(host.refusal("teacher", "chat.show", ["chat": chat])?.code == .notFound)
        #expect(host.refusal("stranger", "chat.show", ["chat": chat])?.field == "chat")
    }

    @Test func `two have one conversation, by the truth table`() throws {
        let first = try host.call("teacher", "chat.openDirect", ["member": TalkHost.id("lead")])
        let second = try host.call("lead", "chat.openDirect", ["member": TalkHost.id("teacher")])
        #expect(first["chat"] == second["chat"])
        #expect(second["isNew"] == false)
        let list = try host.call("lead", "chat.list", ["institution": "1"])
        #expect(list["chats"]?.elements?.first?["name"] == "Лицо teacher")
        let learners = host.refusal(
            "learner", "chat.openDirect", ["member": TalkHost.id("learner2")])
        #expect(learners?.clause == "п. 1.4 Положения")
        let silent: JSON = ["member": TalkHost.id("learner")]
        #expect(host.refusal("teacher", "chat.openDirect", silent)?.code == .forbidden)
        try host.change("INSERT INTO extensions VALUES (1, 'chat.direct', 'акт', 0, 1)")
        let answerable = try host.call("teacher", "chat.openDirect", silent)["chat"] ?? .null
        try host.call("learner", "message.post", ["chat": answerable, "text": "Здравствуйте"])
        #expect(host.refusal("admin", "chat.show", ["chat": answerable])?.code == .notFound)
    }

    @Test func `the truth table names every pair of roles`() throws {
        let cells = try host.call("parent", "chat.truthTable", ["institution": "1"])["cells"]
        #expect(cells?.elements?.count == 25)
        let pair = cells?.elements?.first { $0["from"] == "teacher" && $0["to"] == "lead" }
        #expect(pair?["isOpen"] == true)
    }

    @Test func `a chat shows its people in the institution's words`() throws {
        let chat = try host.unitChat()
        let shown = try host.call("learner", "chat.show", ["chat": chat])
        #expect(
            shown["members"]?.elements?.map { $0["name"]?.text } == [
                "Лицо lead", "Лицо learner", "Лицо learner2",
            ])
        #expect(shown["members"]?.elements?.first?["leads"] == true)
        #expect(shown["mayPost"] == true)
        #expect(shown["mayManage"] == false)
    }
}
