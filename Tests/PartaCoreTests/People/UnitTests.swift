import PartaCore
import Testing

@Suite struct UnitTests {
    private static let approved: JSON = [
        "nomenclature": ["standing": "promised", "clause": "2.1"],
        "distribution": [
            "standing": "promised", "clause": "2.2", "word": ["nom": "руководство группой"],
        ],
    ]

    @Test func `a unit gets the school year that began last September`() throws {
        let host = try TalkHost()
        let made = try host.call("admin", "unit.create", ["institution": "1", "name": "Хор"])
        let unit = try #require(made["unit"])
        let shown = try host.call("teacher", "unit.show", ["unit": unit])
        #expect(shown["schoolYear"] == 2026)
        #expect(shown["word"] == "группа")
    }

    @Test(arguments: ["Группа А", "группа  а", "«Группа A»"])
    func `two units of one name in a year are refused`(name: String) throws {
        let host = try TalkHost()
        let failure = host.refusal(
            "admin", "unit.create", ["institution": "1", "name": .string(name)])
        #expect(failure?.code == .conflict)
        #expect(failure?.field == "name")
    }

    @Test func `others than administrators do not change the structure`() throws {
        let host = try TalkHost()
        let failure = host.refusal("lead", "unit.create", ["institution": "1", "name": "Хор"])
        #expect(failure?.code == .forbidden)
        #expect(host.refusal("lead", "unit.archive", ["unit": "1.2"])?.code == .forbidden)
    }

    @Test func `a nomenclature is refused with its clause where the regulation has none`() throws {
        let host = try TalkHost(overlay: ["nomenclature": ["clause": "2.7"]])
        let failure = host.refusal(
            "admin", "unit.loadNomenclature",
            [
                "institution": "1", "orderNumber": "5", "orderDay": "2026-09-01",
                "text": "Группа А",
            ])
        #expect(failure?.code == .forbidden)
        #expect(failure?.clause == "п. 2.7 Положения")
    }

    @Test func `the structure is built by the nomenclature in one act`() throws {
        let host = try TalkHost(overlay: Self.approved)
        let loaded = try host.call(
            "admin", "unit.loadNomenclature",
            [
                "institution": "1", "orderNumber": "5", "orderDay": "2026-09-01",
                "text": "вид;название\nгруппа;Группа А\nгруппа;Хор\nгруппа;Лепка",
            ])
        #expect(loaded["entries"] == 3)
        #expect(loaded["missing"]?.elements?.compactMap { $0["name"]?.text } == ["Хор", "Лепка"])
        #expect(loaded["extra"]?.elements?.compactMap { $0["name"]?.text } == ["Группа Б"])
        let built = try host.call("admin", "unit.buildFromNomenclature", ["institution": "1"])
        #expect(built["created"]?.elements?.count == 2)
        let compared = try host.call("admin", "unit.compareNomenclature", ["institution": "1"])
        #expect(compared["missing"] == [])
        let odd = try host.call("admin", "unit.create", ["institution": "1", "name": "Цирк"])
        #expect(odd["warnings"]?.elements?.first?.text?.contains("№ 5") == true)
    }

    @Test func `a bad line of a nomenclature is named and nothing is stored`() throws {
        let host = try TalkHost(overlay: Self.approved)
        let failure = host.refusal(
            "admin", "unit.loadNomenclature",
            [
                "institution": "1", "orderNumber": "5", "orderDay": "2026-09-01",
                "text": "Хор\nотряд;Лепка",
            ])
        #expect(failure?.field == "text")
        #expect(failure?.text.contains("2") == true)
        let compared = host.refusal("admin", "unit.compareNomenclature", ["institution": "1"])
        #expect(compared?.code == .conflict)
    }

    @Test func `a lead needs the order of the distribution where there is one`() throws {
        let lead: JSON = ["unit": "1.3", "member": TalkHost.id("lead")]
        let host = try TalkHost(overlay: Self.approved)
        let failure = host.refusal("admin", "unit.attachLead", lead)
        #expect(failure?.field == "orderNumber")
        #expect(failure?.clause == "п. 2.2 Положения")
        try host.call(
            "admin", "unit.attachLead",
            lead.overlaid(by: ["orderNumber": "6", "orderDay": "2026-09-02"]))
        let shown = try host.call("admin", "unit.show", ["unit": "1.3"])
        #expect(shown["leads"]?.elements?.first?["orderNumber"] == "6")
        try TalkHost().call("admin", "unit.attachLead", lead)
    }

    @Test func `only a role that leads can be attached`() throws {
        let host = try TalkHost()
        let failure = host.refusal(
            "admin", "unit.attachLead", ["unit": "1.3", "member": TalkHost.id("teacher")])
        #expect(failure?.code == .forbidden)
    }

    @Test func `the chats of a unit pass from lead to lead`() throws {
        let host = try TalkHost()
        let chat = try host.unitChat()
        try host.call(
            "admin", "member.addRole", ["member": TalkHost.id("teacher"), "role": "lead"])
        try host.call(
            "admin", "unit.detachLead", ["unit": "1.2", "member": TalkHost.id("lead")])
        #expect(host.refusal("lead", "message.list", ["chat": chat])?.code == .notFound)
        try host.call(
            "admin", "unit.attachLead", ["unit": "1.2", "member": TalkHost.id("teacher")])
        try host.call("teacher", "message.post", ["chat": chat, "text": "Я теперь ваш куратор"])
    }

    @Test func `a distribution is imported line by line`() throws {
        let host = try TalkHost(overlay: Self.approved)
        let reply = try host.call(
            "admin", "unit.importDistribution",
            [
                "institution": "1", "orderNumber": "7", "orderDay": "2026-09-03",
                "text": """
                Группа А;Лицо lead
                Группа Б;Лицо lead
                Группа В;Лицо lead
                Группа Б;Лицо learner
                """,
            ])
        #expect(reply["attached"] == 1)
        #expect(reply["errors"] == 2)
        let lines = reply["lines"]?.elements ?? []
        #expect(lines.compactMap { $0["outcome"]?.text } == ["same", "attached", "error", "error"])
        let refused = try TalkHost().refusal(
            "admin", "unit.importDistribution",
            ["institution": "1", "orderNumber": "7", "orderDay": "2026-09-03", "text": "А;Б"])
        #expect(refused?.code == .forbidden)
    }

    @Test func `parents never join a unit and learners never join the staff`() throws {
        let host = try TalkHost(overlay: [
            "rows": ["M44": ["standing": "promised", "clause": "2.8"]]
        ])
        let parent = host.refusal(
            "lead", "unit.addMember", ["unit": "1.2", "member": TalkHost.id("parent")])
        #expect(parent?.code == .forbidden)
        #expect(parent?.clause == "п. 2.8 Положения")
        let learner = host.refusal(
            "admin", "unit.addMember", ["unit": "1.1", "member": TalkHost.id("learner")])
        #expect(learner?.code == .forbidden)
        try host.call("admin", "unit.addMember", ["unit": "1.1", "member": TalkHost.id("teacher")])
    }

    @Test func `a learner who joins a unit joins the chat that fills`() throws {
        let host = try TalkHost()
        let chat = try host.unitChat()
        try host.call(
            "lead", "unit.removeMember", ["unit": "1.2", "member": TalkHost.id("learner")])
        #expect(host.refusal("learner", "message.list", ["chat": chat])?.code == .notFound)
        try host.call("lead", "unit.addMember", ["unit": "1.2", "member": TalkHost.id("learner")])
        try host.call("learner", "message.list", ["chat": chat])
    }

    @Test func `learners see their own units and staff see all`() throws {
        let host = try TalkHost()
        let own = try host.call("learner", "unit.list", ["institution": "1"])
        #expect(own["units"]?.elements?.compactMap { $0["unit"]?.text } == ["1.2"])
        let all = try host.call("teacher", "unit.list", ["institution": "1"])
        #expect(all["units"]?.elements?.count == 3)
        #expect(host.refusal("learner", "unit.show", ["unit": "1.3"])?.code == .notFound)
        #expect(host.refusal("learner", "unit.show", ["unit": "2.1"])?.code == .notFound)
    }

    @Test func `pages of units join without a gap`() throws {
        let host = try TalkHost()
        let first = try host.call("admin", "unit.list", ["institution": "1", "limit": 2])
        #expect(first["units"]?.elements?.count == 2)
        let next = try #require(first["next"])
        let second = try host.call("admin", "unit.list", ["institution": "1", "after": next])
        #expect(second["units"]?.elements?.compactMap { $0["unit"]?.text } == ["1.3"])
        #expect(second["next"] == nil)
    }
}
