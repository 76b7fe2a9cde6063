import PartaCore
import Testing

/// An institution and the versions of its profile.
@Suite struct UpgradeTests {
    /// A host whose institution follows version 1.0.0 of the strict profile.
    private struct Studio {
        let profiles: ReplaceableProfiles
        let institution: EntryInstitution
        var host: EntryHost { institution.host }
        var id: JSON { .string(institution.id) }

        init(_ application: JSON = EntryInstitution.application) throws {
            profiles = try ReplaceableProfiles()
            institution = try EntryInstitution(application, profiles: profiles)
        }

        @discardableResult
        func upgrade(_ request: JSON = [:]) throws -> JSON {
            let whole: JSON = ["institution": id, "basis": "новая редакция"]
            return try host.asOperator("institution.upgrade", whole.overlaid(by: request))
        }

        func preview() throws -> JSON {
            try host.asOperator("institution.previewUpgrade", ["institution": id])
        }

        func version() throws -> JSON? {
            try institution.call("institution.show")["profileVersion"]
        }

        func channel(_ name: String) throws -> JSON {
            try institution.call("channel.find", ["name": .string(name)])
        }
    }

    private static let staffChannel = "Сотрудники"

    // MARK: Before

    @Test func `a newer library changes nothing until the operator says so`() throws {
        let studio = try Studio()
        studio.profiles.publish(
            "1.1.0", ["channels": ["system": [["key": "all", "name": "Объявления"]]]])
        #expect(try studio.version() == "1.0.0")
        #expect(try studio.channel("Общий канал")["name"] == "Общий канал")
        let waiting = try studio.host.asOperator("host.upgrades")["institutions"]?.elements
        #expect(waiting?.count == 1)
        #expect(waiting?.first?["to"] == "1.1.0")
    }

    @Test func `an institution works on when its library is gone`() throws {
        let studio = try Studio()
        studio.profiles.withdraw()
        #expect(try studio.version() == "1.0.0")
        try studio.institution.call("institution.edit", ["name": "Новая"])
        #expect(refusal { try studio.preview() }?.code == .unavailable)
        #expect(refusal { try studio.upgrade() }?.code == .unavailable)
        #expect(
            refusal { try studio.host.call("application.submit", EntryInstitution.application) }
                != nil)
    }

    @Test func `a host of an earlier release gives its institutions the loaded document`() throws {
        let studio = try Studio()
        try studio.host.store.write { database throws(Failure) in
            try database.execute("UPDATE institutions SET document = NULL, revision = 7")
            try database.execute("DELETE FROM profile_documents")
        }
        #expect(try studio.version() == "1.0.0")
        let profiles = studio.profiles
        let platform = Platform(
            now: { EntryHost.start }, random: { [UInt8](repeating: 1, count: $0) },
            sha256: { Array($0.prefix(1)) }, profiles: profiles)
        try studio.host.store.write { database throws(Failure) in
            #expect(try FollowedDocument.isDue(profiles, in: database))
            try FollowedDocument.settle(platform: platform, in: database)
            #expect(try !FollowedDocument.isDue(profiles, in: database))
        }
        profiles.publish("2.0.0")
        #expect(try studio.version() == "1.0.0")
    }

    // MARK: Going over

    @Test func `channels are renamed, made and archived, and their posts stay`() throws {
        let studio = try Studio()
        let before = try studio.channel(Self.staffChannel)
        let channel = try #require(before["channel"])
        try studio.institution.plain("post.publish", ["channel": channel, "text": "до обновления"])
        let staff: JSON = [
            "key": "colleagues", "name": "Коллегам", "audience": ["@staff"], "clause": "2.1",
            "aliases": ["staff"],
        ]
        let sport: JSON = [
            "key": "sport", "name": "Спорт", "audience": ["@everyone"], "clause": "2.1",
        ]
        try studio.profiles.rewrite(
            "1.1.0",
            #"{"key":"all","name":"Общий канал","audience":["@everyone"],"clause":"2.1","rows":["M65"]},{"key":"staff","name":"Сотрудники","audience":["@staff"],"clause":"2.1","rows":["M66"]}"#,
            "\(staff),\(sport)")
        let preview = try studio.preview()
        #expect(preview["isApplicable"] == true)
        try studio.upgrade()
        // The successor goes on where the old channel stopped, under all its names.
        for name in ["Коллегам", Self.staffChannel, "staff"] {
            #expect(try studio.channel(name)["channel"] == channel, "\(name)")
        }
        let posts = try studio.institution.plain("post.list", ["channel": channel])
        #expect(posts["posts"]?.elements?.first?["text"] == "до обновления")
        let all = try studio.institution.call("channel.list")["channels"]?.elements ?? []
        #expect(all.first { $0["key"] == "all" }?["state"] == "archived")
        #expect(all.first { $0["key"] == "sport" }?["state"] == "open")
    }

    @Test func `people keep their roles under the successor's key, and the old key works`() throws {
        let studio = try Studio()
        let mentor = try studio.institution.admit("+79000000002", role: "lead")
        try studio.profiles.rewrite(
            "1.1.0", #""key":"lead""#, #""key":"curator","aliases":["lead","наставник"]"#,
            ["roles": [["key": "curator", "word": ["nom": "куратор"]]]])
        try studio.upgrade()
        let view = try studio.institution.plain("member.show", ["member": mentor])
        #expect(view["roles"]?.elements?.first?["role"] == "curator", "\(view)")
        for word in ["lead", "наставник", "curator", "куратор"] {
            let found = try studio.institution.call("member.list", ["role": .string(word)])
            #expect(found["members"]?.elements?.count == 1, "\(word)")
        }
        #expect(throws: Never.self) {
            try studio.host.call(
                "joinRequest.submit", ["institution": studio.id, "role": "lead"],
                as: "+79000000003")
        }
    }

    @Test func `names of two versions back are still understood`() throws {
        let studio = try Studio()
        for (version, name) in [("1.1.0", "Объявления"), ("1.2.0", "Главное")] {
            studio.profiles.publish(
                version, ["channels": ["system": [["key": "all", "name": .string(name)]]]])
            try studio.upgrade()
        }
        for name in ["Общий канал", "Объявления", "Главное"] {
            #expect(try studio.channel(name)["name"] == "Главное", "\(name)")
        }
    }

    @Test func `a name that another channel takes over leads to that one`() throws {
        let studio = try Studio()
        studio.profiles.publish(
            "1.1.0",
            [
                "channels": [
                    "system": [
                        ["key": "all", "name": "Сотрудники"],
                        ["key": "staff", "name": "Общий канал"],
                    ]
                ]
            ])
        try studio.upgrade()
        #expect(try studio.channel(Self.staffChannel)["key"] == "all")
        #expect(try studio.channel("Общий канал")["key"] == "staff")
    }

    @Test func `an overlay follows the keys that change beneath it`() throws {
        let studio = try Studio(
            EntryInstitution.application.overlaid(by: [
                "overlay": ["roles": [["key": "lead", "word": ["nom": "мастер"]]]]
            ]))
        _ = try studio.institution.admit("+79000000002", role: "lead")
        try studio.profiles.rewrite(
            "1.1.0", #""key":"lead""#, #""key":"curator","aliases":["lead"]"#)
        try studio.upgrade()
        let roles = try studio.institution.call("institution.vocabulary")["roles"]?.elements ?? []
        #expect(roles.first { $0["key"] == "curator" }?["word"]?["nom"] == "мастер")
        #expect(!roles.contains { $0["key"] == "lead" })
    }

    @Test func `the change is in the audit log, and everybody hears of it`() throws {
        let studio = try Studio()
        studio.profiles.publish("1.1.0", ["institution": ["contour": "другой мессенджер"]])
        try studio.upgrade()
        let entry = try studio.institution.call("audit.list", ["action": "institution.upgrade"])
        let record = try #require(entry["records"]?.elements?.first)
        #expect(record["basis"] == "новая редакция")
        #expect(record["details"]?["from"] == "1.0.0")
        #expect(record["details"]?["to"] == "1.1.0")
        #expect(record["details"]?["changed"] == ["institution.contour"])
        #expect(try studio.institution.call("audit.verify")["isIntact"] == true)
        let heard = try studio.host.store.read { database throws(Failure) in
            try database.count("SELECT COUNT(*) FROM events WHERE kind = 'institution.changed'")
        }
        #expect(heard == 1)
    }

    @Test func `a second upgrade to the same version changes nothing`() throws {
        let studio = try Studio()
        studio.profiles.publish("1.1.0")
        #expect(try studio.upgrade()["isChanged"] == true)
        #expect(try studio.upgrade()["isChanged"] == false)
        let entry = try studio.institution.call("audit.list", ["action": "institution.upgrade"])
        #expect(entry["records"]?.elements?.count == 1)
        #expect(
            try studio.host.asOperator("host.upgrades")["institutions"]?.elements?.isEmpty == true)
    }

    @Test func `an upgrade that breaks off in the middle leaves all as it was`() throws {
        let studio = try Studio()
        try studio.host.store.write { database throws(Failure) in
            _ = try database.execute(
                """
                CREATE TRIGGER stop BEFORE INSERT ON audit WHEN NEW.action = 'institution.upgrade'
                BEGIN SELECT RAISE(ABORT, 'stopped'); END
                """)
        }
        studio.profiles.publish(
            "1.1.0", ["channels": ["system": [["key": "all", "name": "Объявления"]]]])
        #expect(refusal { try studio.upgrade() } != nil)
        #expect(try studio.version() == "1.0.0")
        #expect(try studio.channel("Общий канал")["name"] == "Общий канал")
        #expect(refusal { try studio.channel("Объявления") }?.code == .notFound)
        try studio.host.store.write { database throws(Failure) in
            _ = try database.execute("DROP TRIGGER stop")
        }
        try studio.upgrade()
        #expect(try studio.channel("Общий канал")["name"] == "Объявления")
    }

    // MARK: Verification

    @Test func `a verification that becomes required waits for those who hold the role`() throws {
        let studio = try Studio()
        let mentor = try studio.institution.admit("+79000000002", role: "lead")
        studio.profiles.publish(
            "1.1.0",
            [
                "roles": [
                    [
                        "key": "lead",
                        "verification": [
                            "mode": "required", "completedBy": ["@administrators"],
                        ],
                    ]
                ]
            ])
        try studio.upgrade()
        let view = try studio.institution.plain("member.show", ["member": mentor])
        #expect(view["roles"]?.elements?.first?["verification"] == "pending", "\(view)")
        try studio.institution.plain("verification.complete", ["member": mentor, "role": "lead"])
    }

    @Test func `a verification that nobody can complete is refused`() throws {
        let studio = try Studio()
        _ = try studio.institution.admit("+79000000002", role: "lead")
        studio.profiles.publish(
            "1.1.0",
            [
                "roles": [
                    [
                        "key": "lead",
                        "verification": ["mode": "required", "completedBy": ["head"]],
                    ]
                ]
            ])
        let failure = refusal { try studio.upgrade() }
        #expect(failure?.code == .conflict)
        #expect(failure?.message.contains("roles.lead.verification.mode") == true)
    }
}
