import PartaCore
import Testing

/// What an institution has, under the names and keys of a newer document.
@Suite struct UpgradeCarryingTests {
    private let profiles: ReplaceableProfiles
    private let studio: EntryInstitution
    private var id: JSON { .string(studio.id) }

    init() throws {
        profiles = try ReplaceableProfiles()
        studio = try EntryInstitution(profiles: profiles)
    }

    @discardableResult
    private func upgrade() throws -> JSON {
        try studio.host.asOperator(
            "institution.upgrade", ["institution": id, "basis": "новая редакция"])
    }

    private func change(_ sql: String) throws {
        try studio.host.store.write { database throws(Failure) in _ = try database.execute(sql) }
    }

    private func text(_ sql: String) throws -> String? {
        try studio.host.store.read { database throws(Failure) in
            try database.first(sql) { $0.text(0) }
        }
    }

    /// The strict profile with the role `lead` under the key `curator`.
    private func renameLead() throws {
        try profiles.rewrite(
            "1.1.0", #""key":"lead""#, #""key":"curator","aliases":["lead"]"#)
    }

    @Test func `units and nomenclatures follow the kind that took the old one's place`() throws {
        let unit = try studio.call("unit.create", ["kind": "group", "name": "Кружок 1"])
        try change(
            """
            INSERT INTO nomenclatures(institution, number, order_number, order_day, entries, created)
            VALUES (1, 1, '5', 20000, '[{"kind":"group","name":"Кружок 1"}]', 0)
            """)
        try profiles.rewrite(
            "1.1.0", #""key":"group""#, #""key":"circle","aliases":["group","кружок"]"#)
        try upgrade()
        let list = try studio.call("unit.list", ["kind": "circle"])["units"]?.elements ?? []
        #expect(list.map { $0["unit"] } == [unit["unit"]])
        #expect(
            try text("SELECT entries FROM nomenclatures")
                == #"[{"kind":"circle","name":"Кружок 1"}]"#)
        // Lists that still say the old word or key mean the same kind.
        for (number, word) in ["group", "кружок", "circle"].enumerated() {
            try studio.call(
                "unit.create", ["kind": .string(word), "name": .string("Новый \(number)")])
        }
        #expect(try studio.call("unit.list", ["kind": "group"])["units"]?.elements?.count == 4)
    }

    @Test func `acts beyond the regulation and choices name the role anew`() throws {
        let mentor = try studio.admit("+79000000002", role: "lead")
        try studio.plain(
            "verification.nameVerifier",
            ["member": .string(studio.member), "basis": "приказ 3"])
        try studio.call("verification.require", ["role": "lead"])
        try studio.plain("verification.complete", ["member": mentor, "role": "lead"])
        try studio.call("regulation.extend", ["key": "invite.lead.unit", "basis": "приказ 4"])
        try renameLead()
        try upgrade()
        let settings = try studio.call("institution.show")["settings"]
        #expect(settings?["verifiedRoles"] == ["curator"])
        let extensions = try studio.call("regulation.extensions")["extensions"]?.elements
        #expect(extensions?.map { $0["key"] } == ["invite.curator.unit"])
        let view = try studio.plain("member.show", ["member": mentor])
        #expect(view["roles"]?.elements?.first?["verification"] == "confirmed")
        #expect(throws: Never.self) {
            try studio.call("institution.edit", ["settings": ["inviteDays": 7]])
        }
    }

    @Test func `two roles that become one keep one act between them`() throws {
        profiles.publish(
            "1.1.0",
            [
                "roles": [
                    [
                        "key": "helper", "category": "staff", "word": ["nom": "помощник"],
                        "clause": "2.3",
                    ]
                ]
            ])
        try upgrade()
        for key in ["invite.helper.unit", "invite.lead.unit"] {
            try studio.call(
                "regulation.extend", ["key": .string(key), "basis": "приказ 4"])
        }
        try profiles.rewrite(
            "1.2.0",
            #",{"key":"helper","category":"staff","word":{"nom":"помощник"},"clause":"2.3"}"#, "")
        try profiles.rewrite(
            "1.2.0", #""key":"lead""#, #""key":"curator","aliases":["lead","helper"]"#)
        try upgrade()
        let extensions = try studio.call("regulation.extensions")["extensions"]?.elements
        #expect(extensions?.contains { $0["key"] == "invite.curator.unit" } == true)
    }

    @Test func `who holds the old role and its successor keeps one of them`() throws {
        let mentor = try studio.admit("+79000000002", role: "lead")
        try studio.plain("member.addRole", ["member": mentor, "role": "head"])
        try profiles.rewrite(
            "1.1.0",
            #"{"key":"lead","category":"staff","isTeaching":true,"leads":true,"#
                + #""word":{"nom":"наставник"},"clause":"2.3","verification":{"mode":"onDemand","#
                + #""completedBy":[],"status":"наставник","clause":"2.3"}},"#, "",
            ["roles": [["key": "head", "aliases": ["lead"]]]])
        try upgrade()
        let view = try studio.plain("member.show", ["member": mentor])
        #expect(view["roles"]?.elements?.map { $0["role"] } == ["head"])
    }

    @Test func `a request for a role that is gone cannot be accepted`() throws {
        let request = try studio.host.call(
            "joinRequest.submit", ["institution": id, "role": "lead"], as: "+79000000003")
        profiles.publish("1.1.0", ["roles": [["key": "lead", "standing": "absent"]]])
        try upgrade()
        let accept: JSON = ["request": try #require(request["request"])]
        #expect(refusal { try studio.plain("joinRequest.accept", accept) }?.code == .conflict)
        try studio.plain("joinRequest.refuse", accept.overlaid(by: ["reason": "роли нет"]))
    }

    @Test func `a request for a renamed role is accepted under the new key`() throws {
        let request = try studio.host.call(
            "joinRequest.submit", ["institution": id, "role": "lead"], as: "+79000000003")
        try renameLead()
        try upgrade()
        let reply = try studio.plain(
            "joinRequest.accept", ["request": try #require(request["request"])])
        let view = try studio.plain("member.show", ["member": try #require(reply["member"])])
        #expect(view["roles"]?.elements?.first?["role"] == "curator")
    }

    @Test func `an overlay with aliases of its own does not hide who took a thing's place`() throws
    {
        let mentor = try studio.admit("+79000000002", role: "lead")
        try studio.call("unit.create", ["kind": "group", "name": "Кружок 1"])
        try studio.host.asOperator(
            "institution.setOverlay",
            [
                "institution": id, "basis": "письмо",
                "overlay": [
                    "roles": [["key": "lead", "aliases": ["педагог"]]],
                    "units": [["key": "group", "aliases": ["секция"]]],
                ],
            ])
        try profiles.rewrite("1.0.9", #""key":"group""#, #""key":"circle","aliases":["group"]"#)
        try renameLead()
        try upgrade()
        let view = try studio.plain("member.show", ["member": mentor])
        #expect(view["roles"]?.elements?.map { $0["role"] } == ["curator"])
        #expect(try studio.call("unit.list", ["kind": "group"])["units"]?.elements?.count == 1)
        let followed = try studio.host.asOperator(
            "institution.previewUpgrade", ["institution": id])
        #expect(followed["isNeeded"] == false)
    }

    @Test func `a new overlay renames channels too, and keeps the old names`() throws {
        try studio.host.asOperator(
            "institution.setOverlay",
            [
                "institution": id, "basis": "письмо",
                "overlay": ["channels": ["system": [["key": "all", "name": "Новости"]]]],
            ])
        for name in ["Новости", "Общий канал"] {
            let found = try studio.call("channel.find", ["name": .string(name)])
            #expect(found["name"] == "Новости", "\(name)")
        }
        // Another overlay after it does not bring the document's own name back in secret.
        let preview = try studio.host.asOperator(
            "institution.previewUpgrade", ["institution": id])
        #expect(preview["isNeeded"] == false)
        #expect(preview["aliases"]?.elements?.map { $0["name"] } == ["Общий канал"])
    }

    @Test func `an institution whose document is unreadable is healed by a readable one`() throws {
        let mentor = try studio.admit("+79000000002", role: "lead")
        try change(
            """
            INSERT INTO profile_documents(hash, profile, version, content, kept)
            VALUES (X'00', 'strict', '0.9.0', '{"id":"strict","version":"0.9.0"}', 0)
            """)
        try change("UPDATE institutions SET document = X'00', revision = 7")
        #expect(refusal { try studio.call("institution.show") }?.code == .unavailable)
        try upgrade()
        #expect(try studio.call("institution.show")["profileVersion"] == "1.0.0")
        #expect(throws: Never.self) { try studio.plain("member.show", ["member": mentor]) }
        // Without the old text, what people hold is looked for all the same.
        try change("UPDATE institutions SET document = X'00', revision = 8")
        profiles.publish("1.1.0", ["roles": [["key": "lead", "standing": "absent"]]])
        #expect(refusal { try upgrade() }?.message.contains("roles.lead") == true)
    }
}
