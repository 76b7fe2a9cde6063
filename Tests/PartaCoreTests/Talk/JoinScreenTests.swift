import PartaCore
import Testing

/// What the screens of joining and of links show.
@Suite struct JoinScreenTests {
    private let host: TalkHost

    init() throws { host = try TalkHost() }

    private func link(_ person: String, _ more: JSON) throws -> JSON {
        let request: JSON = ["institution": "1"]
        let reply = try host.call(person, "invite.create", request.overlaid(by: more))
        return try #require(reply["link"])
    }

    private func teacherLink() throws -> JSON {
        try link("admin", ["role": "teacher", "target": "institution", "uses": 3])
    }

    @Test func `a link shows all that a newcomer decides by`() throws {
        try host.call(
            "admin", "regulation.publish",
            [
                "institution": "1", "title": "Положение о платформе", "text": "1. Общее.",
                "adoptedBy": "совет", "orderNumber": "7", "orderDay": "2026-09-01",
            ])
        let link = try teacherLink()
        try host.call("stranger", "invite.claim", ["link": link])
        let shown = try host.call(nil, "invite.show", ["link": link])
        #expect(shown["issuerRoles"] == ["педагог"])
        #expect(shown["usesLeft"] == 2)
        #expect(shown["needsVerification"] == false)
        #expect(shown["regulation"]?["regulation"] == "1.1")
        #expect(shown["regulation"]?["orderNumber"] == "7")
        #expect(shown["regulationText"] == "1. Общее.")
        #expect(shown["rules"] == [])
        // What was shown is what the newcomer can confirm afterwards.
        try host.call("stranger", "regulation.acknowledge", ["regulation": "1.1"])
    }

    @Test func `a person learns how they already stand to the institution`() throws {
        let link = try teacherLink()
        let fresh = try host.call("newcomer", "invite.mine", ["link": link])
        #expect(
            fresh == ["institution": "1", "hasClaimed": false, "roleWords": [], "needsName": true])
        let parent = try host.call("parent", "invite.mine", ["link": link])
        #expect(parent["member"] == TalkHost.id("parent"))
        #expect(parent["roleWords"] == ["parent"] && parent["hasClaimed"] == false)
        try host.call("stranger", "invite.claim", ["link": link])
        // A dead link still leads back those who came by it.
        host.wait(400 * 86400 - 60)
        try host.change("UPDATE invites SET expires = 1")
        let back = try host.call("stranger", "invite.mine", ["link": link])
        #expect(back["hasClaimed"] == true && back["member"] == "1.8")
        #expect(host.refusal("stranger", "invite.mine", ["link": "нет"])?.code == .notFound)
        #expect(host.refusal(nil, "invite.mine", ["link": link])?.code == .unauthenticated)
    }

    @Test func `a personal link brings the name along`() throws {
        let link = try link(
            "admin",
            [
                "role": "teacher", "target": "institution", "name": "Новый Никита",
            ])
        let mine = try host.call("newcomer", "invite.mine", ["link": link])
        #expect(mine["needsName"] == false)
    }

    @Test func `a link to a place that has closed says so before the claim`() throws {
        let chat = try host.unitChat()
        let link = try link("lead", ["role": "learner", "target": "chat", "chat": chat])
        try host.call("lead", "chat.archive", ["chat": chat])
        #expect(host.refusal(nil, "invite.show", ["link": link])?.code == .conflict)
    }

    @Test func `everybody is offered the links that they may make`() throws {
        func options(_ person: String, _ more: JSON = [:]) throws -> [String] {
            let request: JSON = ["institution": "1"]
            let reply = try host.call(person, "invite.options", request.overlaid(by: more))
            return reply["options"]?.elements?.map {
                "\($0["role"]?.text ?? "") \($0["target"]?.text ?? "")"
            } ?? []
        }
        #expect(
            try options("admin") == ["teacher institution", "head staff", "learner unit"])
        #expect(try options("lead") == ["learner chat", "parent chat"])
        #expect(try options("teacher") == [])
        let chat = try host.unitChat()
        #expect(try options("lead", ["chat": chat]) == ["learner chat"])
        #expect(try options("admin", ["unit": "1.2"]) == ["learner unit"])
        #expect(try options("lead", ["unit": "1.2"]) == [])
        let nowhere = host.refusal("lead", "invite.options", ["institution": "1", "chat": "1.99"])
        #expect(nowhere?.code == .notFound)
        // What the regulation is silent on is offered once an act has switched it on.
        try host.call(
            "admin", "regulation.extend",
            ["institution": "1", "key": "invite.lead.institution", "basis": "приказ 1"])
        #expect(try options("admin").last == "lead institution")
    }

    @Test func `the ledger counts each state and looks at one place`() throws {
        let chat = try host.unitChat()
        let chatLink = try link("lead", ["role": "learner", "target": "chat", "chat": chat])
        _ = try teacherLink()
        let revoked = try host.call(
            "admin", "invite.create",
            ["institution": "1", "role": "head", "target": "staff"])["invite"]
        try host.call("admin", "invite.revoke", ["invite": revoked ?? .null])
        try host.call("stranger", "invite.claim", ["link": chatLink])
        let ledger = try host.call("admin", "invite.list", ["institution": "1", "limit": 1])
        #expect(
            ledger["counts"] == [
                "live": 1, "usedUp": 1, "expired": 0, "revoked": 1, "unclaimed": 1,
            ])
        let ofChat = try host.call("admin", "invite.list", ["institution": "1", "chat": chat])
        #expect(ofChat["invites"]?.elements?.count == 1)
        #expect(ofChat["counts"]?["live"] == 0 && ofChat["counts"]?["usedUp"] == 1)
        // An issuer counts the own links only.
        let own = try host.call("lead", "invite.list", ["institution": "1"])
        #expect(own["counts"]?["live"] == 0 && own["counts"]?["usedUp"] == 1)
    }
}
