import PartaCore
import Testing

@Suite struct ChannelTests {
    private let host: TalkHost

    init() throws { host = try TalkHost() }

    @Test func `any name of the regulation opens the same channel`() throws {
        for name in ["Общешкольный канал", "«общеучрежденческий КАНАЛ»", "everyone"] {
            let found = try host.call(
                "learner", "channel.find", ["institution": "1", "name": .string(name)])
            #expect(found["channel"] == "1.1")
            #expect(found["name"] == "Общешкольный канал")
        }
    }

    @Test func `the audience follows the roles`() throws {
        let staff = try host.call("teacher", "channel.list", ["institution": "1"])
        #expect(staff["channels"]?.elements?.count == 2)
        let learners = try host.call("learner", "channel.list", ["institution": "1"])
        #expect(learners["channels"]?.elements?.map { $0["key"] } == ["everyone"])
        #expect(host.refusal("learner", "post.list", ["channel": "1.2"])?.code == .notFound)
    }

    @Test func `administrators publish and nobody else`() throws {
        let post: JSON = ["channel": "1.1", "text": "С новым учебным годом!"]
        #expect(host.refusal("head", "post.publish", post)?.clause == "п. 2.1 Положения")
        #expect(try host.call("admin", "post.publish", post)["number"] == 1)
        let unread = try host.call("learner", "channel.show", ["channel": "1.1"])
        #expect(unread["unread"] == 1)
        try host.call("learner", "post.read", ["channel": "1.1"])
        #expect(try host.call("learner", "channel.show", ["channel": "1.1"])["unread"] == 0)
        let edit: JSON = ["channel": "1.1", "number": 1, "text": "Исправлено"]
        #expect(host.refusal("head", "post.edit", edit)?.code == .forbidden)
        try host.call("admin", "post.edit", edit)
        try host.call("admin", "post.delete", ["channel": "1.1", "number": 1])
        let posts = try host.call("learner", "post.list", ["channel": "1.1"])
        #expect(posts["posts"]?.elements?.first?["text"] == nil)
        #expect(host.refusal("admin", "post.edit", edit)?.code == .notFound)
    }

    @Test func `administration supplies and the administrator publishes`() throws {
        let submission: JSON = ["channel": "1.1", "text": "Поздравляем!"]
        #expect(
            host.refusal("teacher", "submission.create", submission)?.clause == "п. 2.2 Положения")
        let id = try host.call("head", "submission.create", submission)["submission"] ?? .null
        #expect(host.refusal("head", "submission.accept", ["submission": id])?.code == .forbidden)
        #expect(host.refusal("lead", "submission.accept", ["submission": id])?.code == .notFound)
        try host.call("admin", "submission.accept", ["submission": id])
        let post = try host.call("parent", "post.list", ["channel": "1.1"])["posts"]?.elements?
            .first
        #expect(post?["supplierName"] == "Лицо head")
        #expect(host.refusal("admin", "submission.accept", ["submission": id])?.code == .conflict)
        let other = try host.call("head", "submission.create", submission)["submission"] ?? .null
        try host.call("admin", "submission.refuse", ["submission": other, "reason": "Повтор"])
        let mine = try host.call("head", "submission.list", ["institution": "1"])
        #expect(mine["submissions"]?.elements?.first?["reason"] == "Повтор")
    }

    @Test func `a closed list takes no further channel`() {
        let request: JSON = ["institution": "1", "name": "Спорт", "audience": ["@everyone"]]
        let failure = host.refusal("admin", "channel.create", request)
        #expect(failure?.code == .forbidden)
        #expect(failure?.clause == "п. 2.1 Положения")
    }

    @Test func `an open list takes one that can be archived`() throws {
        let open = try TalkHost(overlay: ["channels": ["extent": "open"]])
        let request: JSON = ["institution": "1", "name": "Спорт", "audience": ["@learners"]]
        #expect(open.refusal("head", "channel.create", request)?.code == .forbidden)
        let channel = try open.call("admin", "channel.create", request)["channel"] ?? .null
        #expect(open.refusal("admin", "channel.create", request)?.code == .conflict)
        try open.call("learner", "channel.find", ["institution": "1", "name": "спорт"])
        #expect(open.refusal("parent", "channel.show", ["channel": channel])?.code == .notFound)
        try open.call("admin", "channel.archive", ["channel": channel])
        let post: JSON = ["channel": channel, "text": "поздно"]
        #expect(open.refusal("admin", "post.publish", post)?.code == .conflict)
        #expect(open.refusal("admin", "channel.archive", ["channel": "1.1"])?.code == .conflict)
    }

    @Test func `a regulation without channels refuses everything about them`() throws {
        let channels: JSON = [
            "extent": "none", "system": [], "publishers": [], "editorial": ["standing": "absent"],
        ]
        let none = try TalkHost(overlay: ["channels": channels])
        let find: JSON = ["institution": "1", "name": "Общешкольный канал"]
        #expect(none.refusal("learner", "channel.find", find)?.code == .forbidden)
        let submission: JSON = ["institution": "1", "text": "материал"]
        #expect(none.refusal("head", "submission.create", submission)?.code == .forbidden)
    }
}
