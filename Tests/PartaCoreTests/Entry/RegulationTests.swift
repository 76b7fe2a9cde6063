import PartaCore
import Testing

@Suite struct RegulationTests {
    @Test func `a new edition lapses the old one and asks everybody again`() throws {
        let studio = try EntryInstitution()
        let first = try #require(studio.founding["regulation"])
        try studio.plain("regulation.acknowledge", ["regulation": first])
        #expect(try studio.call("institution.show")["isAcknowledged"] == true)
        let published = try studio.call("regulation.publish", Self.edition)
        #expect(published["lapsed"] == first)
        #expect(try studio.call("institution.show")["isAcknowledged"] == false)
        let editions = try #require(try studio.call("regulation.list")["regulations"]?.elements)
        #expect(editions.map { $0["state"] } == ["inForce", "lapsed"])
        #expect(editions.last?["lapsed"] == "2026-09-10")
        let failure = refusal {
            try studio.plain("regulation.acknowledge", ["regulation": first])
        }
        #expect(failure?.code == .conflict)
        let old = try studio.plain("regulation.show", ["regulation": first])
        #expect(old["text"] == "Текст Положения.")
        #expect(old["rules"]?.elements?.first?["text"] == "Быть вежливыми.")
    }

    @Test func `an edition cannot come into force before the one it replaces`() throws {
        let studio = try EntryInstitution()
        let failure = refusal {
            try studio.call(
                "regulation.publish", Self.edition.overlaid(by: ["orderDay": "2026-01-01"]))
        }
        #expect(failure?.field == "inForce")
    }

    @Test func `who has acknowledged and who has not is a list of names`() throws {
        let studio = try EntryInstitution()
        let teacher = try studio.admit("+79000000002", role: "teacher")
        let edition = try #require(studio.founding["regulation"])
        let before = try studio.plain("regulation.acknowledgements", ["regulation": edition])
        #expect(before["missing"] == 2)
        try studio.plain(
            "regulation.acknowledgePaper",
            ["regulation": edition, "member": teacher, "day": "2026-09-20"])
        let after = try studio.plain(
            "regulation.acknowledgements", ["regulation": edition, "isGiven": true])
        #expect(after["given"] == 1)
        #expect(after["members"]?.elements?.count == 1)
        #expect(after["members"]?.elements?.first?["way"] == "paper")
        #expect(after["members"]?.elements?.first?["enteredBy"] == "Админов Артём Ильич")
        let seen = refusal {
            try studio.plain(
                "regulation.acknowledgements", ["regulation": edition], as: "+79000000002")
        }
        #expect(seen?.code == .forbidden)
    }

    @Test func `a teacher enters no paper for people of others`() throws {
        let studio = try EntryInstitution()
        _ = try studio.admit("+79000000002", role: "head")
        let failure = refusal {
            try studio.plain(
                "regulation.acknowledgePaper",
                [
                    "regulation": studio.founding["regulation"] ?? .null,
                    "member": .string(studio.member), "day": "2026-09-20",
                ], as: "+79000000002")
        }
        #expect(failure?.code == .forbidden)
    }

    @Test func `a local order is published only where the regulation has one`() throws {
        let order = Self.edition.overlaid(by: ["kind": "order"])
        let studio = try EntryInstitution()
        try studio.call("regulation.publish", order)
        let workshop = try EntryInstitution(EntryInstitution.lenientApplication, role: "head")
        let failure = refusal { try workshop.call("regulation.publish", order) }
        #expect(failure?.code == .forbidden)
        #expect(failure?.clause == "п. 2.2 Положения")
    }

    @Test func `only silence can be filled by an extension`() throws {
        let studio = try EntryInstitution()
        let basis: JSON = ["basis": "приказ № 5"]
        let absent = refusal {
            try studio.call("regulation.extend", basis.overlaid(by: ["key": "calls"]))
        }
        #expect(absent?.code == .forbidden)
        #expect(absent?.clause == "п. 3.3 Положения")
        let promised = refusal {
            try studio.call("regulation.extend", basis.overlaid(by: ["key": "control"]))
        }
        #expect(promised?.code == .conflict)
        try studio.call("regulation.extend", basis.overlaid(by: ["key": "polls"]))
        let listed = try studio.call("regulation.extensions")["extensions"]?.elements
        #expect(listed?.first?["by"] == "Админов Артём Ильич")
        #expect(listed?.first?["basis"] == "приказ № 5")
        try studio.call("regulation.withdrawExtension", ["key": "polls", "basis": "отмена"])
        #expect(try studio.call("regulation.extensions")["extensions"] == [])
    }

    private static let edition: JSON = [
        "title": "Положение, вторая редакция", "text": "Новый текст.",
        "adoptedBy": "педагогический совет", "orderNumber": "7", "orderDay": "2026-09-10",
    ]
}
