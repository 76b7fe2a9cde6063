import PartaCore
import Testing

@Suite struct InstitutionTests {
    @Test func `registration sets up all that the regulation names`() throws {
        let studio = try EntryInstitution()
        #expect(studio.founding["staffUnit"]?.text == "\(studio.id).1")
        #expect(studio.founding["staffChat"] == nil)
        #expect(studio.founding["channels"]?.elements?.count == 2)
        let shown = try studio.call("institution.show")
        #expect(shown["state"] == "active")
        #expect(shown["me"]?["isAdministrator"] == true)
        #expect(shown["me"]?["isLimited"] == false)
        #expect(shown["contour"] == "учебный профиль")
        let editions = try studio.call("regulation.list")["regulations"]?.elements
        #expect(editions?.first?["orderNumber"] == "121")
        #expect(editions?.first?["state"] == "inForce")
    }

    @Test func `a text that names a chat and no channels gets just that`() throws {
        let workshop = try EntryInstitution(EntryInstitution.lenientApplication, role: "head")
        #expect(workshop.founding["staffChat"]?.text == "\(workshop.id).1")
        #expect(workshop.founding["staffUnit"] == nil)
        #expect(workshop.founding["channels"]?.elements?.isEmpty == true)
    }

    @Test func `another phone than the stated one is refused with the clause`() throws {
        let host = try EntryHost()
        let id = try approved(host)
        let failure = refusal {
            try host.call(
                "institution.register", ["institution": id, "role": "teacher"],
                as: "+79000000099")
        }
        #expect(failure?.code == .forbidden)
        #expect(failure?.clause == "п. 2.1 Положения")
    }

    @Test func `an administrator out of the pool is refused with the clause`() throws {
        let host = try EntryHost()
        let id = try approved(host)
        let failure = refusal {
            try host.call(
                "institution.register", ["institution": id, "role": "head"],
                as: EntryInstitution.administrator)
        }
        #expect(failure?.code == .forbidden)
        #expect(failure?.clause == "п. 2.2 Положения")
    }

    @Test func `an institution is registered once`() throws {
        let studio = try EntryInstitution()
        let failure = refusal {
            try studio.call("institution.register", ["role": "teacher"])
        }
        #expect(failure?.code == .conflict)
    }

    @Test func `strangers do not learn that an institution exists`() throws {
        let studio = try EntryInstitution()
        for name in ["institution.show", "institution.vocabulary", "regulation.list"] {
            let failure = refusal { try studio.call(name, as: "+79000000099") }
            #expect(failure?.code == .notFound)
        }
        let mine = try studio.plain("institution.list", [:], as: "+79000000099")
        #expect(mine["institutions"]?.elements?.isEmpty == true)
        let all = try studio.host.asOperator("institution.list", ["isComplete": true])
        #expect(all["institutions"]?.elements?.count == 1)
    }

    @Test func `a further administrator is a present teacher, by order`() throws {
        let studio = try EntryInstitution()
        let teacher = try studio.admit("+79000000002", role: "teacher")
        let head = try studio.admit("+79000000003", role: "head")
        let order: JSON = ["orderNumber": "18", "orderDay": "2026-09-02"]
        let bare = refusal {
            try studio.plain("institution.appointAdministrator", ["member": teacher])
        }
        #expect(bare?.field == "orderNumber")
        #expect(bare?.clause == "п. 2.1 Положения")
        let outside = refusal {
            try studio.plain(
                "institution.appointAdministrator", order.overlaid(by: ["member": head]))
        }
        #expect(outside?.code == .forbidden)
        try studio.plain(
            "institution.appointAdministrator", order.overlaid(by: ["member": teacher]))
        let shown = try studio.call("institution.show", as: "+79000000002")
        #expect(shown["me"]?["isAdministrator"] == true)
        let log = try studio.call("audit.list", ["action": "institution.appointAdministrator"])
        #expect(log["records"]?.elements?.first?["basis"] == "приказ № 18 от 2026-09-02")
    }

    @Test func `the last administrator stays`() throws {
        let studio = try EntryInstitution()
        let failure = refusal {
            try studio.plain(
                "institution.dismissAdministrator",
                ["member": .string(studio.member), "basis": "по просьбе"])
        }
        #expect(failure?.code == .conflict)
    }

    @Test func `information and settings are edited by administrators only`() throws {
        let studio = try EntryInstitution()
        _ = try studio.admit("+79000000002", role: "teacher")
        let change: JSON = ["about": ["Адрес": "ул. Школьная, 1"], "settings": ["inviteDays": 7]]
        let failure = refusal {
            try studio.call("institution.edit", change, as: "+79000000002")
        }
        #expect(failure?.code == .forbidden)
        try studio.call("institution.edit", change)
        let shown = try studio.call("institution.show")
        #expect(shown["about"]?["Адрес"] == "ул. Школьная, 1")
        #expect(shown["settings"]?["inviteDays"] == 7)
        let seen = try studio.call("institution.show", as: "+79000000002")
        #expect(seen["settings"] == nil)
    }

    @Test(
        arguments: [
            (["quietFrom": 1320], "settings.quietFrom"),
            (["quietFrom": 1320, "quietUntil": 1320], "settings.quietFrom"),
            (["quietFrom": 1500, "quietUntil": 60], "settings.quietFrom"),
            (["inviteDays": 0], "settings.inviteDays"), (["door": true], "settings.door"),
            (["verifiedRoles": ["teacher"]], "settings.verifiedRoles"),
            (["verifiedRoles": ["lead"]], "settings.verifiers"),
            (["verifiers": ["1.99"]], "settings.verifiers"),
        ] as [(JSON, String)])
    func `settings that cannot hold are refused`(settings: JSON, field: String) throws {
        let studio = try EntryInstitution()
        let failure = refusal { try studio.call("institution.edit", ["settings": settings]) }
        #expect(failure?.field == field)
    }

    @Test func `quiet hours need an act and close the door to nobody`() throws {
        let studio = try EntryInstitution()
        let hours: JSON = ["settings": ["quietFrom": 0, "quietUntil": 1439]]
        #expect(refusal { try studio.call("institution.edit", hours) }?.code == .forbidden)
        try studio.call("regulation.extend", ["key": "quietHours", "basis": "приказ № 6"])
        try studio.call("institution.edit", hours)
        _ = try studio.call("institution.show")
        try studio.call("ticket.open", ["subject": "Ночью", "text": "Можно?"])
    }

    @Test func `verification on demand waits for a named verifier`() throws {
        let studio = try EntryInstitution()
        try studio.call(
            "institution.edit",
            ["settings": ["verifiers": [.string(studio.member)], "verifiedRoles": ["lead"]]])
        let settings = try studio.call("institution.show")["settings"]
        #expect(settings?["verifiedRoles"] == ["lead"])
    }

    @Test func `an overlay that takes held roles away is refused`() throws {
        let studio = try EntryInstitution()
        let id = JSON.string(studio.id)
        let failure = refusal {
            try studio.host.asOperator(
                "institution.setOverlay",
                [
                    "institution": id, "basis": "письмо",
                    "overlay": [
                        "roles": [["key": "teacher", "standing": "absent"]], "invites": [],
                        "administrators": ["additional": ["lead"], "pool": ["lead"]],
                    ],
                ])
        }
        #expect(failure?.code == .conflict)
        try studio.host.asOperator(
            "institution.setOverlay",
            [
                "institution": id, "basis": "письмо",
                "overlay": ["institution": ["contour": "другой мессенджер"]],
            ])
        #expect(try studio.call("institution.show")["contour"] == "другой мессенджер")
    }

    @Test func `a suspended institution is read and not changed`() throws {
        let studio = try EntryInstitution()
        let id = JSON.string(studio.id)
        try studio.host.asOperator(
            "institution.suspend", ["institution": id, "reason": "проверка"])
        _ = try studio.call("institution.show")
        let failure = refusal { try studio.call("institution.edit", ["name": "Новая"]) }
        #expect(failure?.code == .conflict)
        try studio.host.asOperator("institution.resume", ["institution": id])
        try studio.call("institution.edit", ["name": "Новая"])
    }

    private func approved(_ host: EntryHost) throws -> JSON {
        let submitted = try host.call("application.submit", EntryInstitution.application)
        let reply = try host.asOperator(
            "application.approve", ["application": try #require(submitted["application"])])
        return try #require(reply["institution"])
    }
}
