import PartaCore
import Testing

/// Posts that their readers confirm by name.
@Suite struct PostAcknowledgementTests {
    private let host: TalkHost
    private let place: JSON = ["channel": "1.1", "number": 1]

    init() throws {
        host = try TalkHost()
        try host.call(
            "admin", "post.publish",
            ["channel": "1.1", "text": "Эвакуация в пятницу", "mustRead": true])
    }

    private func item(_ person: String) throws -> JSON {
        let posts = try host.call(person, "post.list", ["channel": "1.1"])["posts"]
        return try #require(posts?.elements?.first)
    }

    private func waiting(_ person: String) throws -> JSON? {
        try host.call(person, "channel.show", ["channel": "1.1"])["mustAcknowledge"]
    }

    private func names(_ list: JSON?) -> [JSON?] { list?.elements?.map { $0["name"] } ?? [] }

    @Test func `a reader confirms once, and the first moment stays`() throws {
        #expect(try waiting("learner") == 1)
        #expect(try item("learner")["mustAcknowledge"] == true)
        let first = try host.call("learner", "post.acknowledge", place)["acknowledged"]
        host.wait(60)
        #expect(try host.call("learner", "post.acknowledge", place)["acknowledged"] == first)
        #expect(try item("learner")["acknowledged"] == first)
        #expect(try item("learner")["mustAcknowledge"] == false)
        #expect(try waiting("learner") == 0)
        #expect(try waiting("learner2") == 1)
        // Who has written it need not confirm it.
        #expect(try waiting("admin") == 0)
    }

    @Test func `an ordinary post is not confirmed`() throws {
        try host.call("admin", "post.publish", ["channel": "1.1", "text": "Обед в час"])
        let failure = host.refusal("learner", "post.acknowledge", ["channel": "1.1", "number": 2])
        #expect(failure?.code == .conflict)
        #expect(try waiting("learner") == 1)
        #expect(
            host.refusal("stranger", "post.acknowledge", place)?.code == .notFound)
    }

    @Test func `publishers see by name who has confirmed and who has not`() throws {
        try host.call("learner", "post.acknowledge", place)
        try host.call("teacher", "post.acknowledge", place)
        let sheet = try host.call("admin", "post.acknowledgements", place)
        #expect(names(sheet["confirmed"]) == ["Лицо teacher", "Лицо learner"])
        #expect(
            names(sheet["others"]) == [
                "Лицо head", "Лицо lead", "Лицо learner2", "Лицо parent",
            ])
        #expect(sheet["confirmedCount"] == 2 && sheet["othersCount"] == 4)
        #expect(try item("admin")["confirmedBy"] == 2)
        #expect(try item("learner")["confirmedBy"] == nil)
        let failure = host.refusal("teacher", "post.acknowledgements", place)
        #expect(failure?.clause == "п. 2.1 Положения")
    }

    @Test func `the sheet comes in pages`() throws {
        try host.call("learner", "post.acknowledge", place)
        var seen: [JSON?] = []
        var after: JSON = [:]
        for _ in 1...4 {
            let request = place.overlaid(by: ["limit": 2]).overlaid(by: after)
            let page = try host.call("admin", "post.acknowledgements", request)
            #expect(page["othersCount"] == 5)
            seen += names(page["confirmed"]) + names(page["others"])
            guard let next = page["next"] else { break }
            after = ["after": next]
        }
        #expect(seen.count == 6)
        #expect(Set(seen.compactMap { $0?.text }).count == 6)
    }

    @Test func `a lead sees and enters for the own unit and its parents`() throws {
        try host.change("INSERT INTO guardians VALUES (1, 5, 7, 'мать', 0)")
        let unit = place.overlaid(by: ["unit": "1.2"])
        let sheet = try host.call("lead", "post.acknowledgements", unit)
        #expect(names(sheet["others"]) == ["Лицо learner", "Лицо learner2", "Лицо parent"])
        #expect(host.refusal("teacher", "post.acknowledgements", unit)?.code == .forbidden)
        let paper = place.overlaid(by: ["member": TalkHost.id("parent"), "basis": "лист 3"])
        #expect(host.refusal("teacher", "post.acknowledgePaper", paper)?.code == .forbidden)
        #expect(try host.call("lead", "post.acknowledgePaper", paper)["isPaper"] == true)
        let after = try host.call("lead", "post.acknowledgements", unit)
        let entry = after["confirmed"]?.elements?.first
        #expect(entry?["isPaper"] == true && entry?["basis"] == "лист 3")
        #expect(entry?["enteredBy"] == "Лицо lead")
        #expect(try waiting("parent") == 0)
        // Somebody outside of the lead's units.
        let teacher = place.overlaid(by: ["member": TalkHost.id("teacher"), "basis": "лист 3"])
        #expect(host.refusal("lead", "post.acknowledgePaper", teacher)?.code == .forbidden)
    }

    @Test func `paper does not replace what was confirmed before`() throws {
        try host.call("learner", "post.acknowledge", place)
        let paper = place.overlaid(by: ["member": TalkHost.id("learner"), "basis": "лист 3"])
        #expect(try host.call("admin", "post.acknowledgePaper", paper)["isPaper"] == false)
    }

    @Test func `a channel's paper is entered for its readers only`() throws {
        try host.call(
            "admin", "post.publish", ["channel": "1.2", "text": "Педсовет", "mustRead": true])
        let paper: JSON = [
            "channel": "1.2", "number": 1, "member": TalkHost.id("learner"), "basis": "лист",
        ]
        #expect(host.refusal("admin", "post.acknowledgePaper", paper)?.code == .conflict)
    }

    @Test func `the author and the person learn of a confirmation, once`() throws {
        try host.call("learner", "post.acknowledge", place)
        try host.call("learner", "post.acknowledge", place)
        #expect(try host.events("post.acknowledged").count == 2)
        let event = try host.lastEvent("post.acknowledged")
        #expect(event["name"] == "Лицо learner" && event["isPaper"] == false)
    }

    @Test func `a confirmed text is not changed any more`() throws {
        let edit = place.overlaid(by: ["text": "Эвакуация в субботу"])
        try host.call("admin", "post.edit", edit)
        try host.call("learner", "post.acknowledge", place)
        #expect(host.refusal("admin", "post.edit", edit)?.code == .conflict)
        try host.call("admin", "post.delete", place)
        #expect(try waiting("learner2") == 0)
    }

    @Test func `events of posts tell nothing of one reader`() throws {
        try host.call("admin", "post.edit", place.overlaid(by: ["text": "Иначе"]))
        for kind in ["post.published", "post.edited"] {
            let event = try host.lastEvent(kind)
            #expect(event["mustRead"] == true)
            #expect(event["mustAcknowledge"] == nil && event["confirmedBy"] == nil)
        }
    }
}
