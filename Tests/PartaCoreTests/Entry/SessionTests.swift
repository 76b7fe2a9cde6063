import PartaCore
import PartaHost
import Testing

/// Signing in by a link, and the limits of codes.
@Suite struct SessionTests {
    private static let phone = "+79000000031"

    private func open(_ host: EntryHost, _ link: JSON?) throws -> JSON {
        try host.call("session.openLink", ["link": link ?? .null, "label": "планшет"])
    }

    @Test func `a link signs the same person in on another device once`() throws {
        let host = try EntryHost()
        let account = try host.call("account.show", as: Self.phone)["account"]
        let made = try host.call("session.createLink", as: Self.phone)
        let link = try #require(made["link"]?.text)
        #expect(made["url"]?.text == "/enter/" + link)
        let opened = try open(host, made["link"])
        #expect(opened["account"] == account)
        let token = try #require(opened["token"]?.text)
        let sessions = try host.call("session.list", secret: token)["sessions"]?.elements ?? []
        #expect(sessions.count == 2)
        #expect(sessions.first?["label"]?.text == "планшет")
        #expect(refusal { try open(host, made["link"]) }?.code == .expired)
    }

    @Test func `dead and unknown links are refused with one sentence`() throws {
        let host = try EntryHost()
        let used = try host.call("session.createLink", as: Self.phone)["link"]
        let late = try host.call("session.createLink", ["minutes": 1], as: Self.phone)["link"]
        _ = try open(host, used)
        host.clock.advance(by: 60)
        let refusals = [used, late, "нетТакойСсылки"].map { link in
            refusal { try open(host, link) }
        }
        #expect(refusals.allSatisfy { $0 == refusals[0] })
        #expect(refusals[0]?.code == .expired)
        #expect(refusals[0]?.field == "link")
    }

    @Test func `a link outlives its maker's session, but not the closing of all others`() throws {
        let host = try EntryHost()
        let link = try host.call("session.createLink", as: Self.phone)["link"]
        try host.call("session.close", as: Self.phone)
        let token = try #require(try open(host, link)["token"]?.text)
        let second = try host.call("session.createLink", secret: token)["link"]
        _ = try host.call("session.closeOthers", secret: token)
        #expect(refusal { try open(host, second) }?.code == .expired)
    }

    @Test func `an account without a name takes the first that is given`() throws {
        let host = try EntryHost()
        let unnamed = try host.signIn(Self.phone)
        #expect(unnamed["needsName"] == true)
        #expect(try host.signIn(Self.phone, name: "Лицова Лидия")["needsName"] == false)
        let again = try host.signIn(Self.phone, name: "Другая Дарья")
        let token = try #require(again["token"]?.text)
        #expect(try host.call("session.current", secret: token)["name"] == "Лицова Лидия")
    }

    @Test func `a service key makes no link, but the operator's does`() throws {
        let host = try EntryHost()
        let key = try host.call("key.create", ["label": "бот"], as: Self.phone)["token"]?.text
        let secret = try #require(key)
        #expect(refusal { try host.call("session.createLink", secret: secret) }?.code == .forbidden)
        let link = try host.asOperator("session.createLink")["link"]
        #expect(try open(host, link)["token"] != nil)
    }

    @Test func `a phone gets at most twenty codes an hour`() throws {
        let host = try EntryHost()
        let request: JSON = ["phone": .string(Self.phone)]
        for _ in 1...20 { try host.call("session.requestCode", request) }
        #expect(refusal { try host.call("session.requestCode", request) }?.code == .rateLimited)
        host.clock.advance(by: 3600)
        try host.call("session.requestCode", request)
    }

    /// One stranger's tries must not use up what a phone may be sent.
    @Test func `the limit of one address is below that of the phone`() throws {
        let rate = try #require(Operations.registry["session.requestCode"]?.rate)
        let narrower = try #require(rate.perValue)
        #expect(narrower.field == "phone")
        #expect(narrower.tries * 4 <= 20)
        #expect(rate.seconds == 3600)
    }

    @Test func `a limited operation counts by a field that its request has`() {
        for entry in Operations.registry.entries {
            guard let rate = entry.rate else { continue }
            #expect(rate.tries > 0 && rate.seconds > 0)
            guard let narrower = rate.perValue else { continue }
            #expect(entry.request.contains { $0.name == narrower.field }, "\(entry.name)")
            #expect(narrower.tries < rate.tries)
        }
    }
}
