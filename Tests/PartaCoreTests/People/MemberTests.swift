import PartaCore
import Testing

@Suite struct MemberTests {
    private let host: TalkHost

    init() throws { host = try TalkHost() }

    private func names(_ person: String, _ more: JSON = [:]) throws -> [String] {
        let request: JSON = ["institution": "1"]
        let reply = try host.call(person, "member.list", request.overlaid(by: more))
        return reply["members"]?.elements?.compactMap { $0["name"]?.text } ?? []
    }

    @Test func `staff see everybody, a learner those of the same unit`() throws {
        #expect(try names("teacher").count == 7)
        #expect(try names("learner") == ["Лицо learner", "Лицо learner2"])
        #expect(try names("parent") == ["Лицо parent"])
        #expect(
            host.refusal("parent", "member.show", ["member": TalkHost.id("learner")])?.code
                == .notFound)
    }

    @Test func `members are found by role, unit and text in pages`() throws {
        #expect(try names("admin", ["role": "learner"]) == ["Лицо learner", "Лицо learner2"])
        #expect(try names("admin", ["unit": "1.2", "text": "ЛИЦО LEARNER2"]) == ["Лицо learner2"])
        let first = try host.call("admin", "member.list", ["institution": "1", "limit": 3])
        let rest = try names("admin", ["after": try #require(first["next"])])
        #expect(rest.count == 4)
    }

    @Test func `members come by name, in pages that tell how many there are`() throws {
        try host.change("UPDATE members SET name = 'Ёлкина Анна' WHERE number = 7")
        try host.change("UPDATE members SET name = 'Жуков Иван' WHERE number = 1")
        var seen: [String] = []
        var after: JSON = [:]
        repeat {
            let request: JSON = ["institution": "1", "sorting": "name", "limit": 3]
            let page = try host.call("admin", "member.list", request.overlaid(by: after))
            #expect(page["total"] == 7)
            seen += page["members"]?.elements?.compactMap { $0["name"]?.text } ?? []
            after = page["next"].map { ["after": $0] } ?? [:]
        } while after != [:]
        #expect(seen.count == 7)
        #expect(seen.prefix(2) == ["Ёлкина Анна", "Жуков Иван"])
        let learner = try host.call(
            "admin", "member.list", ["institution": "1", "text": "learner2"])
        #expect(learner["members"]?.elements?.first?["units"] == ["Группа А"])
        let foreign: JSON = ["institution": "1", "sorting": "name", "after": "2.1"]
        #expect(host.refusal("admin", "member.list", foreign)?.field == "after")
    }

    @Test func `a phone is in no reply`() throws {
        let list = try host.call("admin", "member.list", ["institution": "1"])
        let shown = try host.call("admin", "member.show", ["member": TalkHost.id("learner")])
        #expect(!"\(list)\(shown)".contains("+7"))
    }

    @Test func `a role is corrected without a new invitation`() throws {
        let member = TalkHost.id("teacher")
        try host.call("admin", "member.addRole", ["member": member, "role": "lead"])
        let view = try host.call(
            "admin", "member.removeRole", ["member": member, "role": "teacher"])
        #expect(view["roles"]?.elements?.compactMap { $0["role"]?.text } == ["lead"])
    }

    @Test func `the last role stays`() throws {
        let failure = host.refusal(
            "admin", "member.removeRole", ["member": TalkHost.id("teacher"), "role": "teacher"])
        #expect(failure?.code == .conflict)
        #expect(failure?.field == "role")
    }

    @Test(arguments: [("guest", Failure.Code.forbidden), ("повар", .invalidArgument)])
    func `a role that the regulation lacks is refused`(role: String, code: Failure.Code) throws {
        let failure = host.refusal(
            "admin", "member.addRole",
            ["member": TalkHost.id("teacher"), "role": .string(role)])
        #expect(failure?.code == code)
        #expect(failure?.clause == (code == .forbidden ? "п. 2.9 Положения" : nil))
    }

    @Test func `a word of the platform names the role`() throws {
        let view = try host.call(
            "admin", "member.addRole", ["member": TalkHost.id("lead"), "role": "Педагог"])
        #expect(view["roles"]?.elements?.compactMap { $0["role"]?.text } == ["lead", "teacher"])
    }

    @Test func `the active drive the head's chat`() throws {
        let opened = try host.call(
            "head", "chat.open", ["institution": "1", "kind": "head.parents"])
        let chat = try #require(opened["chat"])
        let flag: JSON = ["member": TalkHost.id("parent"), "role": "parent"]
        try host.call("head", "member.setActive", flag)
        try host.call("parent", "message.list", ["chat": chat])
        try host.call("head", "member.setActive", flag.overlaid(by: ["isActive": false]))
        #expect(host.refusal("parent", "message.list", ["chat": chat])?.code == .notFound)
    }

    @Test func `others than the administration do not decide on the active`() throws {
        let failure = host.refusal(
            "teacher", "member.setActive", ["member": TalkHost.id("parent"), "role": "parent"])
        #expect(failure?.code == .forbidden)
        let learners = host.refusal(
            "head", "member.setActive", ["member": TalkHost.id("learner"), "role": "learner"])
        #expect(learners?.code == .forbidden)
    }

    @Test func `a role taken away takes its chats along`() throws {
        let opened = try host.call(
            "head", "chat.open", ["institution": "1", "kind": "head.teachers"])
        let chat = try #require(opened["chat"])
        try host.call("teacher", "message.list", ["chat": chat])
        let member = TalkHost.id("teacher")
        try host.call("admin", "member.addRole", ["member": member, "role": "parent"])
        try host.call("admin", "member.removeRole", ["member": member, "role": "teacher"])
        #expect(host.refusal("teacher", "message.list", ["chat": chat])?.code == .notFound)
    }
}
