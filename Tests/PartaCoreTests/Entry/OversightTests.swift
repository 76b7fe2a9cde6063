import PartaCore
import PartaHost
import Testing

@Suite struct OversightTests {
    @Test func `an altered record of the audit log is found`() throws {
        let studio = try EntryInstitution()
        for day in 1...3 {
            try studio.call("institution.edit", ["settings": ["inviteDays": .integer(Int64(day))]])
        }
        let intact = try studio.call("audit.verify")
        #expect(intact["isIntact"] == true)
        #expect(intact["records"] == 4)
        try studio.host.store.write { database throws(Failure) in
            _ = try database.execute(
                "UPDATE audit SET subject = 'x' WHERE institution = ?1 AND number = 3",
                [Int64(studio.id)])
        }
        #expect(try studio.call("audit.verify")["broken"] == 3)
    }

    @Test func `a log that was cut off does not match a noted record`() throws {
        let studio = try EntryInstitution()
        try studio.call("institution.edit", ["name": "Другая"])
        let noted = try studio.call("audit.verify")
        try studio.host.store.write { database throws(Failure) in
            _ = try database.execute(
                "DELETE FROM audit WHERE institution = ?1 AND number = 2", [Int64(studio.id)])
        }
        #expect(try studio.call("audit.verify")["isIntact"] == true)
        let known = try studio.call(
            "audit.verify",
            ["knownNumber": noted["records"] ?? .null, "knownHash": noted["hash"] ?? .null])
        #expect(known["isIntact"] == false)
    }

    @Test func `members do not read the log and the host's is the operator's`() throws {
        let studio = try EntryInstitution()
        _ = try studio.admit("+79000000002", role: "teacher")
        #expect(refusal { try studio.call("audit.list", as: "+79000000002") }?.code == .forbidden)
        #expect(refusal { try studio.plain("audit.list", [:]) }?.code == .forbidden)
        let records = try studio.host.asOperator("audit.list")["records"]?.elements
        #expect(records?.last?["action"] == "host.initialize")
        let decided = try studio.host.asOperator("audit.list", ["action": "application."])
        #expect(decided["records"]?.elements?.count == 2)
    }

    @Test func `a question goes to the administrators and on to the operator`() throws {
        let studio = try EntryInstitution()
        _ = try studio.admit("+79000000002", role: "teacher")
        let ticket = try #require(
            try studio.call(
                "ticket.open", ["subject": "Не входит", "text": "Помогите"],
                as: "+79000000002")["ticket"])
        let hidden = refusal {
            try studio.host.asOperator("ticket.show", ["ticket": ticket])
        }
        #expect(hidden?.code == .notFound)
        try studio.plain("ticket.reply", ["ticket": ticket, "text": "Смотрим"])
        #expect(
            try studio.call("ticket.list")["tickets"]?.elements?.first?["state"] == "answered")
        try studio.plain("ticket.escalate", ["ticket": ticket, "text": "Нужна помощь"])
        let seen = try studio.host.asOperator("ticket.list")["tickets"]?.elements
        #expect(seen?.count == 1)
        #expect(seen?.first?["author"] == nil)
        try studio.host.asOperator("ticket.reply", ["ticket": ticket, "text": "Исправлено"])
        let shown = try studio.plain("ticket.show", ["ticket": ticket], as: "+79000000002")
        #expect(shown["notes"]?.elements?.count == 4)
        #expect(shown["notes"]?.elements?.last?["isFromOperator"] == true)
        try studio.plain("ticket.close", ["ticket": ticket], as: "+79000000002")
        _ = try studio.admit("+79000000003", role: "teacher")
        let other = refusal {
            try studio.plain("ticket.show", ["ticket": ticket], as: "+79000000003")
        }
        #expect(other?.code == .notFound)
    }

    @Test func `statistics need the access that an administrator opens`() throws {
        let studio = try EntryInstitution()
        let head = try studio.admit("+79000000002", role: "head")
        let learner = try studio.admit("+79000000003", role: "learner")
        let closed = refusal { try studio.call("statistics.show", as: "+79000000002") }
        #expect(closed?.code == .forbidden)
        #expect(closed?.clause == "п. 2.1 Положения")
        let outside = refusal { try studio.plain("statistics.grant", ["member": learner]) }
        #expect(outside?.code == .forbidden)
        try studio.plain("statistics.grant", ["member": head])
        let shown = try studio.call("statistics.show", as: "+79000000002")
        #expect(shown["people"] == 3)
        let roles = try #require(shown["roles"]?.elements)
        let teachers = try #require(roles.first { $0["role"] == "teacher" })
        #expect(teachers["word"] == "педагог")
        #expect(teachers["verified"] == 1)
        #expect(teachers["active"] == 1)
        let sheet = try studio.call("statistics.csv", as: "+79000000002")["text"]?.text
        #expect(sheet?.contains("педагог;1;1;0;1\r\n") == true)
        try studio.plain("statistics.revoke", ["member": head])
        #expect(refusal { try studio.call("statistics.csv", as: "+79000000002") } != nil)
    }

    @Test func `activity counts days with a write and no reads`() throws {
        let studio = try EntryInstitution()
        _ = try studio.admit("+79000000002", role: "head")
        studio.host.clock.advance(by: 86400)
        _ = try studio.call("institution.show", as: "+79000000002")
        let quiet: JSON = [
            "day": "2026-09-21", "active": 0, "roles": [:], "messages": 0, "posts": 0, "joined": 1,
        ]
        #expect(try studio.call("statistics.show")["days"] == [quiet])
        try studio.call("ticket.open", ["subject": "Тема", "text": "?"], as: "+79000000002")
        try studio.call("ticket.open", ["subject": "Тема", "text": "?"], as: "+79000000002")
        let days = try studio.call("statistics.show")["days"]?.elements
        let busy: JSON = [
            "day": "2026-09-22", "active": 1, "roles": ["head": 1], "messages": 0, "posts": 0,
            "joined": 0,
        ]
        #expect(days == [quiet, busy])
    }

    @Test func `control is for the administration and shows no texts`() throws {
        let studio = try EntryInstitution()
        _ = try studio.admit("+79000000002", role: "head")
        _ = try studio.admit("+79000000003", role: "learner")
        let shown = try studio.call("statistics.control", as: "+79000000002")
        #expect(shown["units"]?.elements?.first?["name"] == "Педагоги")
        let failure = refusal { try studio.call("statistics.control", as: "+79000000003") }
        #expect(failure?.clause == "п. 2.2 Положения")
    }

    @Test func `the conformity report tells rows, gaps, extensions and contradictions`() throws {
        let studio = try EntryInstitution()
        try studio.call("regulation.extend", ["key": "polls", "basis": "приказ № 5"])
        let report = try studio.call("conformity.show")
        let rows = try #require(report["rows"]?.elements)
        #expect(rows.count == 98)
        let first = try #require(rows.first)
        #expect(first["statement"]?["clause"] == "4.1")
        #expect(first["evidence"]?.elements?.first?["count"] == 1)
        #expect(first["operations"]?.elements?.contains("regulation.publish") == true)
        #expect(report["extensions"]?.elements?.first?["key"] == "polls")
        #expect(report["contradictions"]?.elements?.count == 1)
        let gaps = try #require(report["gaps"]?.elements?.compactMap { $0["row"]?.text })
        #expect(gaps.contains("M36"))
        #expect(gaps.contains("M02"))
        #expect(!gaps.contains("M01"))
        #expect(
            try studio.host.asOperator(
                "conformity.show", ["institution": .string(studio.id)])["rows"] == report["rows"])
    }

    @Test func `a key acts as its owner until it is revoked`() throws {
        let host = try EntryHost()
        let made = try host.call("key.create", ["label": "отчёт"], as: "+79000000002")
        let token = try #require(made["token"]?.text)
        #expect(try host.call("account.show", secret: token)["phone"] == "+79000000002")
        try host.call(
            "key.revoke", ["key": try #require(made["key"])], as: "+79000000002")
        #expect(refusal { try host.call("account.show", secret: token) }?.code == .unauthenticated)
    }

    @Test func `a host gets one first operator, and keeps at least one`() throws {
        let host = try EntryHost()
        let again = refusal {
            try host.call("host.initialize", ["phone": "+79000000001", "name": "Второй"])
        }
        #expect(again?.code == .conflict)
        let second = try host.asOperator(
            "account.makeOperator", ["phone": "+79000000001", "name": "Второй"])
        #expect(try host.call("account.show", as: "+79000000001")["isOperator"] == true)
        let request: JSON = ["account": try #require(second["account"])]
        try host.asOperator("account.dismissOperator", request)
        #expect(try host.call("account.show", as: "+79000000001")["isOperator"] == false)
        #expect(refusal { try host.asOperator("account.dismissOperator", request) } != nil)
    }

    @Test func `the host tells its operations and profiles to anyone`() throws {
        let host = try EntryHost()
        let info = try host.call("host.info")
        let operations = try #require(try host.call("host.operations")["operations"]?.elements)
        #expect(info["operations"] == .integer(Int64(operations.count)))
        let profiles = try #require(try host.call("host.profiles")["profiles"]?.elements)
        #expect(profiles.map { $0["needsOrder"] } == [false, true])
    }

    @Test func `the operator's figures name institutions and no people`() throws {
        let studio = try EntryInstitution()
        let figures = try studio.host.asOperator("host.statistics")
        #expect(figures["institutions"]?.elements?.first?["members"] == 1)
        #expect(!figures.description.contains("Админов"))
    }
}
