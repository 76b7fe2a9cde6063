import PartaCore
import Testing

/// Upgrades that would lose something.
@Suite struct UpgradeRefusalTests {
    private let profiles: ReplaceableProfiles
    private let studio: EntryInstitution
    private var id: JSON { .string(studio.id) }

    init() throws {
        profiles = try ReplaceableProfiles()
        studio = try EntryInstitution(profiles: profiles)
    }

    private func upgrade(_ request: JSON = [:]) throws -> JSON {
        let whole: JSON = ["institution": id, "basis": "новая редакция"]
        return try studio.host.asOperator("institution.upgrade", whole.overlaid(by: request))
    }

    private func refusedPaths() throws -> [String] {
        let preview = try studio.host.asOperator(
            "institution.previewUpgrade", ["institution": id])
        #expect(preview["isApplicable"] == false)
        return (preview["refusals"]?.elements ?? []).compactMap { $0["path"]?.text }
    }

    @Test func `every reason is told at once, and nothing changes`() throws {
        _ = try studio.admit("+79000000002", role: "lead")
        try studio.host.store.write { database throws(Failure) in
            _ = try database.execute(
                """
                INSERT INTO units(institution, number, kind, name, is_staff, school_year, state,
                    created) VALUES (1, 90, 'group', 'Кружок', 0, 2026, 'active', 0)
                """)
        }
        profiles.publish(
            "1.1.0",
            [
                "roles": [["key": "lead", "standing": "absent"]],
                "units": [["key": "group"], ["key": "ring", "word": ["nom": "студия"]]],
                "staffComponent": ["form": "chat"],
            ])
        try profiles.rewrite(
            "1.1.0", #""units":[{"key":"group","word":{"nom":"кружок"},"clause":"2.3"},"#,
            #""units":["#)
        #expect(
            try refusedPaths() == ["roles.lead.standing", "units.group", "staffComponent.form"])
        let failure = refusal { try upgrade() }
        #expect(failure?.code == .conflict)
        #expect(failure?.field == "institution")
        #expect(try studio.call("institution.show")["profileVersion"] == "1.0.0")
    }

    @Test func `a role that nobody holds may go`() throws {
        profiles.publish("1.1.0", ["roles": [["key": "lead", "standing": "absent"]]])
        #expect(try upgrade()["isChanged"] == true)
    }

    @Test(arguments: ["0.9.0", "1.0.0"])
    func `an older version, and another text of the same version, are refused`(
        version: String
    ) throws {
        profiles.publish(version, ["institution": ["contour": "другой"]])
        #expect(try refusedPaths() == ["version"])
        #expect(refusal { try upgrade() }?.code == .conflict)
        #expect(try studio.call("institution.show")["contour"] == "учебный профиль")
    }

    @Test func `versions are compared as numbers`() throws {
        profiles.publish("1.10.0")
        _ = try upgrade()
        profiles.publish("1.9.0")
        #expect(try refusedPaths() == ["version"])
    }

    @Test func `another version than the previewed one is refused`() throws {
        profiles.publish("1.2.0")
        let failure = refusal { try upgrade(["version": "1.1.0"]) }
        #expect(failure?.code == .conflict)
        #expect(failure?.field == "version")
        #expect(try upgrade(["version": "1.2.0"])["isChanged"] == true)
    }

    @Test func `an overlay that no longer fits is refused until another comes with it`() throws {
        try studio.host.asOperator(
            "institution.setOverlay",
            [
                "institution": id, "basis": "письмо",
                "overlay": ["administrators": ["additional": ["lead"]]],
            ])
        try profiles.rewrite("1.1.0", #""key":"lead""#, #""key":"curator""#)
        #expect(try refusedPaths().contains("administrators.additional.0"))
        let overlay: JSON = ["administrators": ["additional": ["curator"]]]
        #expect(try upgrade(["overlay": overlay])["isChanged"] == true)
    }

    @Test func `a channel that administrators have added is not put aside`() throws {
        profiles.publish("1.1.0", ["channels": ["extent": "open"]])
        _ = try upgrade()
        let own = try studio.call(
            "channel.create", ["name": "Спорт", "audience": ["@staff"]])
        profiles.publish(
            "1.2.0",
            [
                "channels": [
                    "system": [
                        [
                            "key": "sport", "name": "Спорт", "audience": ["@everyone"],
                            "clause": "2.1",
                        ]
                    ]
                ]
            ])
        #expect(try refusedPaths() == ["channels.system.sport"])
        try studio.plain("channel.archive", ["channel": try #require(own["channel"])])
        _ = try upgrade()
        #expect(try studio.call("channel.find", ["name": "Спорт"])["key"] == "sport")
    }

    @Test func `all that can go over do, and the rest are named`() throws {
        let second = try studio.host.call("application.submit", EntryInstitution.application)
        let approved = try studio.host.asOperator(
            "application.approve", ["application": try #require(second["application"])])
        _ = try studio.admit("+79000000002", role: "lead")
        profiles.publish("1.1.0", ["roles": [["key": "lead", "standing": "absent"]]])
        let reply = try studio.host.asOperator("host.upgradeAll", ["basis": "новая редакция"])
        #expect(reply["upgraded"]?.elements?.map { $0["institution"] } == [approved["institution"]])
        #expect(reply["refused"]?.elements?.map { $0["institution"] } == [id])
        let again = try studio.host.asOperator("host.upgradeAll", ["basis": "новая редакция"])
        #expect(again["upgraded"]?.elements?.isEmpty == true)
        let audit = try studio.host.asOperator("audit.list", ["action": "host.upgradeAll"])
        #expect(audit["records"]?.elements?.count == 1)
    }

    @Test func `only the operator previews and upgrades`() throws {
        profiles.publish("1.1.0")
        for name in ["institution.previewUpgrade", "institution.upgrade"] {
            let failure = refusal { try studio.call(name, ["basis": "сам"]) }
            #expect(failure != nil, "\(name)")
        }
        #expect(try studio.call("institution.show")["profileVersion"] == "1.0.0")
    }
}
