import PartaCore
import Testing

@Suite struct MeetingTests {
    private let host: TalkHost
    private let request: JSON

    init() throws {
        host = try TalkHost()
        request = [
            "chat": try host.unitChat(), "kind": "event", "format": "hybrid",
            "title": "Классный час", "starts": "2026-09-15T07:00:00Z",
            "ends": "2026-09-15T08:00:00Z", "link": "https://example.org/room",
        ]
    }

    @Test func `attendance keeps the seconds of everybody`() throws {
        let meeting = try host.call("lead", "meeting.plan", request)["meeting"] ?? .null
        let place: JSON = ["meeting": meeting]
        #expect(host.refusal("learner", "meeting.join", place)?.code == .conflict)
        host.wait(3600)
        #expect(
            try host.call("learner", "meeting.join", place)["link"] == "https://example.org/room")
        host.wait(600)
        #expect(try host.call("learner", "meeting.leave", place)["seconds"] == 600)
        #expect(host.refusal("learner", "meeting.leave", place)?.code == .conflict)
        host.wait(60)
        try host.call("learner", "meeting.join", place)
        host.wait(7200)
        // The second stay is counted to the end of the meeting: 3600 - 660 seconds.
        let list = try host.call("lead", "meeting.attendance", place)["people"]?.elements
        #expect(list?.map { $0["seconds"] } == [0, 3540, 0])
        #expect(list?.allSatisfy { $0["isPresent"] == false } == true)
        #expect(host.refusal("learner2", "meeting.attendance", place)?.code == .forbidden)
        #expect(host.refusal("learner2", "meeting.join", place)?.code == .conflict)
        #expect(try host.call("learner", "meeting.leave", place)["seconds"] == 3540)
    }

    @Test(arguments: [("lesson", "п. 2.3 Положения"), ("meeting", "п. 2.2 Положения")])
    func `each kind belongs to its people`(kind: String, clause: String) {
        let failure = host.refusal(
            "lead", "meeting.plan", request.overlaid(by: ["kind": .string(kind)]))
        #expect(failure?.code == .forbidden)
        #expect(failure?.clause == clause)
    }

    @Test func `a learner plans nothing and only the holder calls it off`() throws {
        #expect(host.refusal("learner", "meeting.plan", request)?.code == .forbidden)
        let meeting = try host.call("lead", "meeting.plan", request)["meeting"] ?? .null
        let place: JSON = ["meeting": meeting]
        #expect(host.refusal("learner", "meeting.cancel", place)?.code == .forbidden)
        #expect(host.refusal("parent", "meeting.cancel", place)?.code == .notFound)
        try host.call("lead", "meeting.cancel", place)
        host.wait(3600)
        #expect(host.refusal("learner", "meeting.join", place)?.code == .conflict)
        let list = try host.call("learner", "meeting.list", ["institution": "1"])
        #expect(list["meetings"]?.elements?.first?["state"] == "cancelled")
    }

    @Test(
        arguments: [
            (["ends": "2026-09-15T07:00:00Z"], "ends"), (["ends": "2026-09-17T07:00:00Z"], "ends"),
            (["starts": "2026-09-14T07:00:00Z", "ends": "2026-09-14T08:00:00Z"], "ends"),
            (["link": "http://example.org"], "link"), (["title": " "], "title"),
            (["starts": "завтра"], "starts"),
        ] as [(JSON, String)])
    func `wrong times and links are refused`(more: JSON, field: String) {
        let failure = host.refusal("lead", "meeting.plan", request.overlaid(by: more))
        #expect(failure?.code == .invalidArgument)
        #expect(failure?.field == field)
    }
}
