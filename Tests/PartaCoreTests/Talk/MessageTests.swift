import PartaCore
import Testing

@Suite struct MessageTests {
    private let host: TalkHost
    private let chat: JSON

    init() throws {
        host = try TalkHost()
        chat = try host.unitChat()
    }

    @discardableResult
    private func post(
        _ person: String, _ text: String, _ more: JSON = [:]
    ) throws(Failure) -> JSON {
        let request: JSON = ["chat": chat, "text": .string(text)]
        return try host.call(person, "message.post", request.overlaid(by: more))["number"] ?? .null
    }

    private func list(_ person: String, _ more: JSON = [:]) throws -> [JSON] {
        let request: JSON = ["chat": chat]
        let reply = try host.call(person, "message.list", request.overlaid(by: more))
        return try #require(reply["messages"]?.elements)
    }

    private func search(_ person: String, _ query: String) throws(Failure) -> [JSON] {
        let reply = try host.call(
            person, "message.search", ["institution": "1", "query": .string(query)])
        return (reply["messages"]?.elements ?? []).compactMap { $0["number"] }
    }

    @Test func `a message gets the next number of its chat`() throws {
        #expect(try post("lead", "первое") == 1)
        #expect(try post("learner", "второе", ["replyTo": 1]) == 2)
        #expect(try list("learner2").map { $0["number"] } == [1, 2])
        #expect(try list("learner2").last?["replyTo"] == 1)
    }

    @Test(arguments: ["", "  \n ", String(repeating: "я", count: 4097)])
    func `text outside 1 to 4096 characters is refused`(text: String) {
        let failure = host.refusal("lead", "message.post", ["chat": chat, "text": .string(text)])
        #expect(failure?.code == .invalidArgument)
        #expect(failure?.field == "text")
    }

    @Test func `an answer to what is not there is refused`() throws {
        let failure = host.refusal(
            "lead", "message.post", ["chat": chat, "text": "ответ", "replyTo": 1])
        #expect(failure?.field == "replyTo")
        #expect(try list("lead").isEmpty)
    }

    @Test func `a reader role reads and does not write`() throws {
        let parents = try host.call(
            "lead", "chat.open",
            [
                "institution": "1", "kind": "unit.parents", "unit": "1.2",
                "members": [TalkHost.id("parent")],
            ])["chat"]
        let request: JSON = ["chat": parents ?? .null, "text": "Добрый день"]
        let failure = host.refusal("parent", "message.post", request)
        #expect(failure?.code == .forbidden)
        #expect(failure?.clause == "п. 2.9 Положения")
        try host.call("parent", "message.list", ["chat": parents ?? .null])
    }

    @Test func `pages go both ways from any point`() throws {
        for number in 1...9 { try post("lead", "сообщение \(number)") }
        #expect(try list("learner", ["limit": 3]).map { $0["number"] } == [7, 8, 9])
        #expect(try list("learner", ["limit": 3, "before": 7]).map { $0["number"] } == [4, 5, 6])
        #expect(try list("learner", ["limit": 3, "before": 3]).map { $0["number"] } == [1, 2])
        #expect(try list("learner", ["limit": 3, "after": 7]).map { $0["number"] } == [8, 9])
        #expect(try list("learner", ["limit": 3, "around": 5]).map { $0["number"] } == [4, 5, 6])
        #expect(try list("learner", ["after": 9]).isEmpty)
        let both = host.refusal("learner", "message.list", ["chat": chat, "after": 1, "before": 5])
        #expect(both?.code == .invalidArgument)
    }

    @Test func `an edit keeps the old text and a deletion leaves a mark`() throws {
        let number = try post("learner", "каша")
        let place: JSON = ["chat": chat, "number": number]
        let edit = place.overlaid(by: ["text": "компот"])
        #expect(host.refusal("lead", "message.edit", edit)?.code == .forbidden)
        try host.call("learner", "message.edit", edit)
        let history = try host.call("learner2", "message.history", place)
        #expect(history["text"] == "компот")
        #expect(history["versions"]?.elements?.map { $0["text"] } == ["каша"])
        #expect(try search("lead", "каша").isEmpty)
        #expect(try search("lead", "компот") == [number])
        #expect(host.refusal("learner2", "message.delete", place)?.code == .forbidden)
        try host.call("lead", "message.delete", place)
        #expect(try search("lead", "компот").isEmpty)
        let mark = try list("learner2").first
        #expect(mark?["text"] == nil)
        #expect(mark?["deleted"] != nil)
        #expect(host.refusal("learner", "message.history", place)?.code == .notFound)
    }

    @Test func `search knows no case, no ё and only one's own chats`() throws {
        let number = try post("lead", "Ёлка стоит у Школы №29")
        #expect(try search("learner", "елка") == [number])
        #expect(try search("learner", "ЁЛК школ") == [number])
        #expect(try search("learner", "ёлка береза").isEmpty)
        #expect(try search("teacher", "елка").isEmpty)
        let elsewhere = host.refusal(
            "teacher", "message.search", ["institution": "1", "query": "елка", "chat": chat])
        #expect(elsewhere?.code == .notFound)
    }

    @Test(arguments: ["\" OR place : i1c1", "елка*) OR (text:", "NEAR(а б)", "i1c1", "place"])
    func `a query is words and never a language`(query: String) throws {
        try post("lead", "елка")
        #expect(try search("learner", query).isEmpty)
    }

    @Test func `a query without words is refused`() {
        let failure = host.refusal(
            "lead", "message.search", ["institution": "1", "query": "«…» !"])
        #expect(failure?.field == "query")
    }

    @Test func `read marks tell by name who has read`() throws {
        let number = try post("lead", "Собрание в пятницу")
        try host.call("learner", "message.read", ["chat": chat])
        let readers = try host.call("lead", "message.readers", ["chat": chat, "number": number])
        #expect(readers["readers"]?.elements?.map { $0["name"] } == ["Лицо learner"])
        #expect(readers["others"]?.elements?.map { $0["name"] } == ["Лицо learner2"])
        #expect(try list("lead").first?["readBy"] == 1)
        #expect(try host.call("learner", "message.read", ["chat": chat, "upTo": 0])["read"] == 1)
        let unread = try host.call("learner2", "chat.list", ["institution": "1"])
        #expect(unread["chats"]?.elements?.first?["unread"] == 1)
    }

    @Test func `a mention reaches members of the chat until they read it`() throws {
        try post("lead", "Яна, ответьте", ["mentions": [TalkHost.id("learner")]])
        let mentions = try host.call("learner", "message.mentions", ["institution": "1"])
        #expect(mentions["messages"]?.elements?.count == 1)
        try host.call("learner", "message.read", ["chat": chat])
        let after = try host.call("learner", "message.mentions", ["institution": "1"])
        #expect(after["messages"]?.elements?.isEmpty == true)
        for stranger in [TalkHost.id("parent"), "2.5"] {
            let failure = host.refusal(
                "lead", "message.post", ["chat": chat, "text": "эй", "mentions": [stranger]])
            #expect(failure?.field == "mentions.0")
        }
    }

    @Test func `reactions are counted and taken back`() throws {
        let number = try post("lead", "Завтра поход")
        let reaction: JSON = ["chat": chat, "number": number, "emoji": "👍"]
        try host.call("learner", "message.react", reaction)
        try host.call("learner", "message.react", reaction)
        try host.call("learner2", "message.react", reaction)
        let shown = try list("learner").first?["reactions"]?.elements?.first
        #expect(shown == ["emoji": "👍", "count": 2, "isMine": true])
        try host.call("learner", "message.unreact", reaction)
        #expect(host.refusal("learner", "message.unreact", reaction)?.code == .notFound)
        for word in ["ok", "7", ""] {
            let wrong = reaction.overlaid(by: ["emoji": .string(word)])
            #expect(host.refusal("learner", "message.react", wrong)?.field == "emoji")
        }
    }

    @Test func `a double submit with one key posts once`() throws {
        let key: JSON = ["idempotencyKey": "post-0000001"]
        #expect(try post("lead", "один раз", key) == 1)
        #expect(try post("lead", "один раз", key) == 1)
        #expect(try list("learner").count == 1)
    }

    @Test func `messages are found before and after the index takes them in`() throws {
        try post("lead", "первый ёжик")
        try post("lead", "второй ёжик")
        try post("lead", "третий ёжик")
        #expect(try search("learner", "ежик") == [3, 2, 1])
        for number in 4...514 { try post("lead", "сообщение \(number)") }
        try post("learner", "последний ёжик")
        #expect(try search("learner", "ежик") == [515, 3, 2, 1])
        // Numbers 1 to 512 are in the index now, the others are not.
        for number in [1, 513] as [JSON] {
            let edit: JSON = ["chat": chat, "number": number, "text": "ушёл в лес"]
            try host.call("lead", "message.edit", edit)
        }
        try host.call("lead", "message.delete", ["chat": chat, "number": 2])
        #expect(try search("learner", "ежик") == [515, 3])
        #expect(try search("learner", "лес") == [513, 1])
        let page: JSON = ["institution": "1", "query": "сообщ", "limit": 2]
        let first = try host.call("learner", "message.search", page)
        let rest: JSON = ["before": first["next"] ?? .null]
        let second = try host.call("learner", "message.search", page.overlaid(by: rest))
        #expect(first["messages"]?.elements?.compactMap { $0["number"] } == [514, 512])
        #expect(second["messages"]?.elements?.compactMap { $0["number"] } == [511, 510])
    }
}
