import PartaCore
import Testing

/// Files that messages, posts and submissions carry.
@Suite struct AttachmentTests {
    private static let files: JSON = [
        "functions": ["files": ["standing": "promised", "clause": "1.3"]]
    ]

    private let host: TalkHost
    private let chat: JSON

    init() throws {
        host = try TalkHost(overlay: Self.files)
        chat = try host.unitChat()
    }

    private func expectUnreadable(_ person: String, _ file: JSON) {
        let failure = #expect(throws: Failure.self) { try host.read(person, file) }
        #expect(failure?.code == .notFound)
    }

    private func post(
        _ person: String, _ files: [JSON], _ text: String = ""
    ) throws(Failure) -> JSON {
        try host.call(
            person, "message.post",
            ["chat": chat, "text": .string(text), "files": .array(files)])
    }

    private func list(_ person: String) throws -> [JSON] {
        try #require(try host.call(person, "message.list", ["chat": chat])["messages"]?.elements)
    }

    @Test func `a message carries files in their order and needs no text`() throws {
        let files = try ["б.pdf", "а.pdf"].map {
            try host.upload("learner", ["chat": chat], name: $0)
        }
        #expect(try post("learner", files)["number"] == 1)
        let message = try #require(try list("learner2").first)
        #expect(message["text"] == "")
        let names = message["files"]?.elements?.map { $0["name"] }
        #expect(names == ["б.pdf", "а.pdf"])
        let first = message["files"]?.elements?.first
        #expect(first?["type"] == "application/pdf" && first?["size"] == 6)
        #expect(try host.read("learner2", files[0]) == "б.pdf")
        let preview = try host.call("lead", "chat.list", ["institution": "1"])["chats"]?.elements?
            .first
        #expect(preview?["preview"] == "б.pdf")
        #expect(preview?["previewType"] == "application/pdf")
    }

    @Test func `search, mentions and events show the files`() throws {
        let file = try host.upload("learner", ["chat": chat])
        try host.call(
            "learner", "message.post",
            [
                "chat": chat, "text": "чертёж", "files": [file],
                "mentions": [TalkHost.id("lead")],
            ])
        let found = try host.call(
            "lead", "message.search", ["institution": "1", "query": "чертёж"])
        let mentions = try host.call("lead", "message.mentions", ["institution": "1"])
        for reply in [found, mentions] {
            let message = reply["messages"]?.elements?.first
            #expect(message?["files"]?.elements?.first?["file"] == file)
        }
        #expect(try host.lastEvent("message.posted")["files"]?.elements?.first?["file"] == file)
    }

    @Test func `a message without text and files is refused, also after an edit`() throws {
        let empty: JSON = ["chat": chat]
        #expect(host.refusal("lead", "message.post", empty)?.field == "text")
        _ = try post("lead", [try host.upload("lead", ["chat": chat])], "подпись")
        try host.call("lead", "message.edit", ["chat": chat, "number": 1, "text": ""])
        _ = try post("lead", [], "слова")
        let edit: JSON = ["chat": chat, "number": 2, "text": ""]
        #expect(host.refusal("lead", "message.edit", edit)?.field == "text")
    }

    @Test func `only one's own file of the same chat is attached, and once`() throws {
        let request: (JSON) -> JSON = { ["chat": chat, "text": "вот", "files": [$0]] }
        let own = try host.upload("learner", ["chat": chat])
        let foreign = host.refusal("learner2", "message.post", request(own))
        #expect(foreign?.code == .notFound && foreign?.field == "files.0")
        let private_ = try host.upload("learner", ["institution": "1"])
        #expect(host.refusal("learner", "message.post", request(private_))?.code == .notFound)
        #expect(host.refusal("learner", "message.post", request("1.999"))?.code == .notFound)
        #expect(host.refusal("learner", "message.post", request("2.1"))?.code == .notFound)
        let twice: JSON = ["chat": chat, "files": [own, own]]
        #expect(host.refusal("learner", "message.post", twice)?.code == .conflict)
        #expect(try list("learner").isEmpty)
        _ = try post("learner", [own])
        #expect(host.refusal("learner", "message.post", request(own))?.code == .conflict)
        let eleven = JSON.array([JSON](repeating: own, count: 11))
        let many = host.refusal("learner", "message.post", ["chat": chat, "files": eleven])
        #expect(many?.code == .invalidArgument)
    }

    @Test func `the files of a deleted message are their uploader's only`() throws {
        let file = try host.upload("learner", ["chat": chat])
        _ = try post("learner", [file], "секрет")
        #expect(try host.read("lead", file) == "план.pdf")
        try host.call("lead", "message.delete", ["chat": chat, "number": 1])
        expectUnreadable("lead", file)
        expectUnreadable("learner2", file)
        #expect(try host.read("learner", file) == "план.pdf")
        #expect(try list("lead").first?["files"] == [])
        let seen = { (person: String) throws in
            try host.call(person, "file.list", ["chat": chat])["files"]?.elements?.count
        }
        #expect(try seen("lead") == 0)
        #expect(try seen("learner") == 1)
        let preview = try host.call("lead", "chat.list", ["institution": "1"])["chats"]?.elements?
            .first
        #expect(preview?["preview"] == nil)
    }

    @Test func `who publishes shows files to the readers, once a post carries them`() throws {
        let file = try host.upload("admin", ["channel": "1.2"])
        expectUnreadable("teacher", file)
        let publish: JSON = ["channel": "1.2", "files": [file]]
        #expect(try host.call("admin", "post.publish", publish)["number"] == 1)
        #expect(try host.read("teacher", file) == "план.pdf")
        expectUnreadable("learner", file)
        let post = try host.call("teacher", "post.list", ["channel": "1.2"])["posts"]?.elements?
            .first
        #expect(post?["files"]?.elements?.first?["file"] == file)
        try host.call("admin", "post.delete", ["channel": "1.2", "number": 1])
        expectUnreadable("teacher", file)
        let gone = try host.call("teacher", "post.list", ["channel": "1.2"])["posts"]?.elements?
            .first
        #expect(gone?["files"] == [])
    }

    @Test func `files of supplied material go with it`() throws {
        let refused = #expect(throws: Failure.self) {
            try host.upload("teacher", ["channel": "1.1"])
        }
        #expect(refused?.clause == "п. 2.2 Положения")
        let file = try host.upload("head", ["channel": "1.1"])
        let id = try host.call("head", "submission.create", ["channel": "1.1", "files": [file]])[
            "submission"]
        #expect(try host.read("admin", file) == "план.pdf")
        expectUnreadable("parent", file)
        let waiting = try host.call("admin", "submission.list", ["institution": "1"])
        let item = waiting["submissions"]?.elements?.first
        #expect(item?["files"]?.elements?.first?["name"] == "план.pdf")
        try host.call("admin", "submission.accept", ["submission": id ?? .null])
        #expect(try host.read("parent", file) == "план.pdf")
        let post = try host.call("parent", "post.list", ["channel": "1.1"])["posts"]?.elements?
            .first
        #expect(post?["files"]?.elements?.first?["file"] == file)
    }

    @Test func `a file that is not sent is taken back, one that is sent is not`() throws {
        let file = try host.upload("learner", ["chat": chat])
        let request: JSON = ["file": file]
        #expect(host.refusal("lead", "file.remove", request)?.code == .forbidden)
        try host.call("learner", "file.remove", request)
        for person in ["lead", "learner"] {
            expectUnreadable(person, file)
            let files = try host.call(person, "file.list", ["chat": chat])["files"]
            #expect(files == [])
        }
        let gone = host.refusal("learner", "message.post", ["chat": chat, "files": [file]])
        #expect(gone?.code == .notFound)
        let sent = try host.upload("learner", ["chat": chat])
        #expect(sent != file)
        _ = try post("learner", [sent])
        #expect(host.refusal("learner", "file.remove", ["file": sent])?.code == .conflict)
        try host.call("learner", "message.delete", ["chat": chat, "number": 1])
        try host.call("learner", "file.remove", ["file": sent])
        expectUnreadable("learner", sent)
    }

    @Test func `material that waits keeps its files`() throws {
        let file = try host.upload("head", ["channel": "1.1"])
        let id = try host.call("head", "submission.create", ["channel": "1.1", "files": [file]])[
            "submission"]
        #expect(host.refusal("head", "file.remove", ["file": file])?.code == .conflict)
        try host.call("admin", "submission.refuse", ["submission": id ?? .null, "reason": "нет"])
        try host.call("head", "file.remove", ["file": file])
        let mine = try host.call("head", "submission.list", ["institution": "1"])
        #expect(mine["submissions"]?.elements?.first?["files"] == [])
    }

    @Test func `a file goes to one place`() throws {
        let both = #expect(throws: Failure.self) {
            try host.upload("admin", ["chat": chat, "channel": "1.1"])
        }
        #expect(both?.code == .invalidArgument)
    }
}
