import PartaCore
import Testing

@Suite struct VerificationTests {
    private static func overlay(completedBy circle: JSON, mode: JSON = "onDemand") -> JSON {
        [
            "roles": [
                [
                    "key": "teacher",
                    "verification": [
                        "mode": mode, "completedBy": circle, "status": "педагог",
                        "clause": "2.3", "completionClause": "2.1",
                    ],
                ]
            ]
        ]
    }

    private let teacher: JSON = ["member": TalkHost.id("teacher")]
    private let role: JSON = ["institution": "1", "role": "teacher"]

    @Test func `a teacher asks and the administrator completes`() throws {
        let host = try TalkHost(overlay: Self.overlay(completedBy: ["@administrators"]))
        let asked = try host.call("teacher", "verification.request", ["institution": "1"])
        #expect(asked["status"] == "педагог")
        #expect(
            host.refusal("lead", "verification.complete", teacher)?.clause == "п. 2.1 Положения")
        let list = try host.call("admin", "verification.list", ["institution": "1"])
        #expect(list["verifications"]?.elements?.compactMap { $0["member"]?.text } == ["1.4"])
        let view = try host.call("admin", "verification.complete", teacher)
        #expect(view["roles"]?.elements?.first?["verification"] == "confirmed")
        #expect(host.refusal("admin", "verification.complete", teacher)?.code == .conflict)
        let again = host.refusal("teacher", "verification.request", ["institution": "1"])
        #expect(again?.code == .conflict)
    }

    @Test func `who is not of the institution is not taken off its verifiers`() throws {
        let host = try TalkHost(overlay: Self.overlay(completedBy: []))
        try host.call(
            "admin", "verification.nameVerifier",
            ["member": TalkHost.id("head"), "basis": "приказ 9"])
        for member: JSON in ["1.99", "2.1"] {
            let failure = host.refusal(
                "admin", "verification.nameVerifier",
                ["member": member, "isVerifier": false, "basis": "приказ 10"])
            #expect(failure?.code == .notFound)
        }
        let log = try host.call(
            "admin", "audit.list", ["institution": "1", "action": "verification.nameVerifier"])
        #expect(log["records"]?.elements?.count == 1)
        // Who has left can still be taken off.
        try host.change("UPDATE members SET state = 'left' WHERE number = 2")
        let reply = try host.call(
            "admin", "verification.nameVerifier",
            ["member": TalkHost.id("head"), "isVerifier": false, "basis": "приказ 10"])
        #expect(reply["verifiers"] == [])
    }

    @Test func `a refused teacher reads why and may ask again`() throws {
        let host = try TalkHost(overlay: Self.overlay(completedBy: ["@administrators"]))
        try host.call("teacher", "verification.request", ["institution": "1"])
        try host.call(
            "admin", "verification.refuse", teacher.overlaid(by: ["reason": "Нет приказа"]))
        let list = try host.call(
            "admin", "verification.list", ["institution": "1", "state": "refused"])
        #expect(list["verifications"]?.elements?.first?["reason"] == "Нет приказа")
        try host.call("teacher", "verification.request", ["institution": "1"])
    }

    @Test func `a role without verification has nothing to confirm`() throws {
        let host = try TalkHost(overlay: Self.overlay(completedBy: ["@administrators"]))
        let failure = host.refusal("lead", "verification.request", ["institution": "1"])
        #expect(failure?.code == .forbidden)
    }

    @Test func `verification on demand takes rights until it is passed`() throws {
        let host = try TalkHost(overlay: Self.overlay(completedBy: ["@administrators"]))
        let chat = try host.call(
            "head", "chat.open", ["institution": "1", "kind": "head.teachers"])["chat"]
        let post: JSON = ["chat": try #require(chat), "text": "Здравствуйте"]
        try host.call("teacher", "message.post", post)
        let required = try host.call("admin", "verification.require", role)
        #expect(required["pending"] == 2)
        #expect(host.refusal("teacher", "message.post", post)?.code == .forbidden)
        try host.call("admin", "verification.complete", teacher)
        try host.call("teacher", "message.post", post)
        try host.call("admin", "verification.waive", role)
    }

    @Test func `what the regulation requires cannot be waived`() throws {
        let host = try TalkHost(
            overlay: Self.overlay(completedBy: ["@administrators"], mode: "required"))
        let failure = host.refusal("admin", "verification.waive", role)
        #expect(failure?.code == .forbidden)
        #expect(failure?.clause == "п. 2.3 Положения")
    }

    @Test func `where the text names nobody the institution names a verifier first`() throws {
        let host = try TalkHost(overlay: Self.overlay(completedBy: []))
        #expect(host.refusal("admin", "verification.require", role)?.code == .conflict)
        try host.call("teacher", "verification.request", ["institution": "1"])
        #expect(host.refusal("admin", "verification.complete", teacher)?.code == .conflict)
        let named = try host.call(
            "admin", "verification.nameVerifier",
            ["member": TalkHost.id("lead"), "basis": "приказ № 9"])
        #expect(named["verifiers"] == ["1.3"])
        #expect(host.refusal("admin", "verification.complete", teacher)?.code == .forbidden)
        try host.call("lead", "verification.complete", teacher)
        try host.call("admin", "verification.require", role)
    }

    @Test func `where the text names who completes it nobody else is named`() throws {
        let host = try TalkHost(overlay: Self.overlay(completedBy: ["@administrators"]))
        let failure = host.refusal(
            "admin", "verification.nameVerifier",
            ["member": TalkHost.id("lead"), "basis": "приказ № 9"])
        #expect(failure?.code == .forbidden)
        #expect(failure?.clause == "п. 2.1 Положения")
    }

    @Test func `where people confirm their own status and the text names nobody they do it`() throws
    {
        let own: JSON = ["roles": [["key": "teacher", "verification": ["selfConfirmed": true]]]]
        let host = try TalkHost(overlay: Self.overlay(completedBy: []).overlaid(by: own))
        try host.call("admin", "verification.require", role)
        #expect(host.refusal("admin", "verification.complete", teacher)?.code == .forbidden)
        let asked = try host.call("teacher", "verification.request", ["institution": "1"])
        #expect(asked["state"] == "confirmed")
    }
}
