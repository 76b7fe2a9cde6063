import PartaCore
import Testing

@Suite struct JoinRequestTests {
    private let host: TalkHost
    private let request: JSON = ["institution": "1", "role": "learner"]

    init() throws { host = try TalkHost() }

    @Test func `an accepted request makes a member`() throws {
        let id = try host.call("stranger", "joinRequest.submit", request)["request"] ?? .null
        #expect(host.refusal("stranger", "joinRequest.submit", request)?.code == .conflict)
        #expect(host.refusal("lead", "joinRequest.accept", ["request": id])?.code == .forbidden)
        try host.call("admin", "joinRequest.accept", ["request": id])
        let mine = try host.call("stranger", "joinRequest.mine")
        #expect(mine["requests"]?.elements?.first?["state"] == "accepted")
        #expect(host.refusal("admin", "joinRequest.accept", ["request": id])?.code == .conflict)
        #expect(host.refusal("stranger", "joinRequest.submit", request)?.code == .conflict)
    }

    @Test func `parents do not ask to join`() {
        let failure = host.refusal(
            "stranger", "joinRequest.submit", request.overlaid(by: ["role": "parent"]))
        #expect(failure?.code == .forbidden)
        #expect(failure?.clause == "п. 2.5 Положения")
    }

    @Test func `a refusal carries its reason and lets the person ask again`() throws {
        let id = try host.call("stranger", "joinRequest.submit", request)["request"] ?? .null
        try host.call("admin", "joinRequest.refuse", ["request": id, "reason": "Нет в списках"])
        let mine = try host.call("stranger", "joinRequest.mine")
        #expect(mine["requests"]?.elements?.first?["reason"] == "Нет в списках")
        try host.call("stranger", "joinRequest.submit", request)
    }

    @Test func `an unanswered request runs out`() throws {
        let id = try host.call("stranger", "joinRequest.submit", request)["request"] ?? .null
        host.wait(31 * 86400)
        #expect(host.refusal("admin", "joinRequest.accept", ["request": id])?.code == .expired)
        try host.call("stranger", "joinRequest.submit", request)
        let pending = try host.call(
            "admin", "joinRequest.list", ["institution": "1", "state": "pending"])
        #expect(pending["requests"]?.elements?.count == 1)
    }

    @Test func `only the applicant withdraws`() throws {
        let id = try host.call("stranger", "joinRequest.submit", request)["request"] ?? .null
        #expect(host.refusal("learner", "joinRequest.withdraw", ["request": id])?.code == .notFound)
        try host.call("stranger", "joinRequest.withdraw", ["request": id])
        #expect(host.refusal("admin", "joinRequest.accept", ["request": id])?.code == .conflict)
    }
}
