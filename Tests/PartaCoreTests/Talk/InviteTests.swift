import PartaCore
import Testing

@Suite struct InviteTests {
    private let host: TalkHost

    init() throws { host = try TalkHost() }

    private func teacherLink(_ more: JSON = [:]) throws -> (invite: JSON, link: JSON) {
        let request: JSON = ["institution": "1", "role": "teacher", "target": "institution"]
        let reply = try host.call("admin", "invite.create", request.overlaid(by: more))
        return (try #require(reply["invite"]), try #require(reply["link"]))
    }

    @Test func `a link shows who invites to what and lets in once`() throws {
        let (invite, link) = try teacherLink()
        let shown = try host.call(nil, "invite.show", ["link": link])
        #expect(shown["institutionName"] == "Кружок")
        #expect(shown["roleWord"] == "педагог")
        #expect(shown["issuer"] == "Лицо admin")
        let claim = try host.call("stranger", "invite.claim", ["link": link])
        #expect(claim["member"] == "1.8")
        let again = host.refusal("stranger", "invite.claim", ["link": link])
        #expect(again?.code == .conflict)
        let late = host.refusal("newcomer", "invite.claim", ["link": link, "name": "Новый Н. Н."])
        #expect(late?.code == .expired)
        #expect(late?.field == "link")
        #expect(host.refusal(nil, "invite.show", ["link": link])?.code == .expired)
        let ledger = try host.call("admin", "invite.list", ["institution": "1", "state": "usedUp"])
        #expect(ledger["invites"]?.elements?.first?["invite"] == invite)
        #expect(
            ledger["invites"]?.elements?.first?["claims"]?.elements?.first?["name"]
                == "Лицо stranger")
    }

    @Test func `a person without a name states it`() throws {
        let (_, link) = try teacherLink()
        let failure = host.refusal("newcomer", "invite.claim", ["link": link])
        #expect(failure?.code == .invalidArgument)
        #expect(failure?.field == "name")
        try host.call("newcomer", "invite.claim", ["link": link, "name": "Новый Никита"])
    }

    @Test func `a link works to the last second of its last local day`() throws {
        let (_, link) = try teacherLink(["days": 1, "uses": 2])
        // Nine in the morning to midnight of the day after is 39 hours.
        host.wait(39 * 3600 - 1)
        try host.call("stranger", "invite.claim", ["link": link])
        host.wait(1)
        let failure = host.refusal("newcomer", "invite.claim", ["link": link, "name": "Новый"])
        #expect(failure?.code == .expired)
        #expect(failure?.text.contains("2026-09-16") == true)
    }

    @Test(arguments: [
        ("lead", "teacher", "institution", "п. 2.2 Положения"),
        ("admin", "learner", "chat", "п. 2.3 Положения"),
        ("admin", "parent", "unit", "п. 2.4 Положения"),
        ("admin", "guest", "institution", "п. 2.9 Положения"),
        ("teacher", "learner", "unit", "п. 2.3 Положения"),
    ])
    func `what the matrix does not give is refused with its clause`(
        person: String, role: String, target: String, clause: String
    ) {
        let failure = host.refusal(
            person, "invite.create",
            ["institution": "1", "role": .string(role), "target": .string(target)])
        #expect(failure?.code == .forbidden)
        #expect(failure?.clause == clause)
    }

    @Test func `a silent regulation must be extended first`() throws {
        let request: JSON = ["institution": "1", "role": "lead", "target": "institution"]
        #expect(host.refusal("admin", "invite.create", request)?.code == .forbidden)
        try host.change("INSERT INTO extensions VALUES (1, 'invite.lead.institution', 'акт', 0, 1)")
        try host.call("admin", "invite.create", request)
    }

    @Test func `a link into a chat puts a learner there and nobody else`() throws {
        let chat = try host.unitChat()
        let request: JSON = ["institution": "1", "role": "learner", "target": "chat", "chat": chat]
        let link = try host.call("lead", "invite.create", request)["link"]
        try host.call("stranger", "invite.claim", ["link": try #require(link)])
        let members = try host.call("stranger", "chat.show", ["chat": chat])
        #expect(members["count"] == 4)
        // Parents may be invited into chats, but not into this kind.
        let wrong = host.refusal(
            "lead", "invite.create", request.overlaid(by: ["role": "parent"]))
        #expect(wrong?.code == .forbidden)
        #expect(wrong?.clause == "п. 2.6 Положения")
    }

    @Test func `revoking the unclaimed leaves the claimed and their people`() throws {
        let claimed = try teacherLink(["uses": 2])
        try host.call("stranger", "invite.claim", ["link": claimed.link])
        let unclaimed = try teacherLink(["name": "Петров Пётр"])
        let act = try host.call(
            "admin", "invite.revokeUnclaimed", ["institution": "1", "reason": "Плановая проверка"])
        #expect(act["count"] == 1)
        #expect(act["invites"]?.elements?.first?["invite"] == unclaimed.invite)
        #expect(act["byName"] == "Лицо admin")
        let failure = host.refusal(nil, "invite.show", ["link": unclaimed.link])
        #expect(failure?.code == .expired)
        #expect(failure?.text.contains("аннулирована") == true)
        try host.call("newcomer", "invite.claim", ["link": claimed.link, "name": "Новый Н."])
        let shown = try host.call(
            "admin", "revocation.show", ["revocation": act["revocation"] ?? .null])
        #expect(shown == act)
        #expect(
            host.refusal("lead", "invite.revokeUnclaimed", ["institution": "1", "reason": "x"])?
                .code
                == .forbidden)
    }

    @Test func `an issuer sees and revokes own links only`() throws {
        let (invite, _) = try teacherLink()
        let mine = try host.call("lead", "invite.list", ["institution": "1"])
        #expect(mine["invites"]?.elements?.isEmpty == true)
        #expect(host.refusal("lead", "invite.revoke", ["invite": invite])?.code == .notFound)
        try host.call("admin", "invite.revoke", ["invite": invite])
        #expect(host.refusal("admin", "invite.revoke", ["invite": invite])?.code == .conflict)
    }

    @Test(
        arguments: [
            (["uses": 0], "uses"), (["uses": 1001], "uses"), (["days": 366], "days"),
            (["role": "nobody"], "role"), (["target": "moon"], "target"),
            (["colour": "red"], "colour"),
            (["uses": "two"], "uses"), (["unit": "1.2"], "unit"),
            (["name": "Имя Ф.", "uses": 2], "uses"),
            (["name": .string(String(repeating: "я", count: 201))], "name"),
        ] as [(JSON, String)])
    func `wrong input is refused at its field`(more: JSON, field: String) {
        let request: JSON = ["institution": "1", "role": "teacher", "target": "institution"]
        let failure = host.refusal("admin", "invite.create", request.overlaid(by: more))
        #expect(failure?.code == .invalidArgument)
        #expect(failure?.field == field)
    }

    @Test func `another institution is not found`() {
        let request: JSON = ["institution": "2", "role": "teacher", "target": "institution"]
        #expect(host.refusal("admin", "invite.create", request)?.code == .notFound)
        #expect(host.refusal(nil, "invite.show", ["link": "unknown"])?.code == .notFound)
    }

    @Test func `a double submit with one key makes one link`() throws {
        let key: JSON = ["idempotencyKey": "key-00000001"]
        let first = try teacherLink(key)
        let request: JSON = ["institution": "1", "role": "teacher", "target": "institution"]
        let second = try host.call("admin", "invite.create", request.overlaid(by: key))
        #expect(second["invite"] == first.invite)
        #expect(second["link"] == nil)
    }
}
