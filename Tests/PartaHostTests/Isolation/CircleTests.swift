import PartaCore
import Testing

/// What members without an office may never do, and what they may never read.
@Suite struct CircleTests {
    @Test(arguments: Operations.registry.entries.map(\.name))
    func `members keep within their circle and nobody's phone is told`(operation: String) throws {
        let entry = try #require(Operations.registry[operation])
        let host = try IsolationStage.host(operation)
        var requests = try Synthesis(host).requests(for: entry.request)
        if let recipe = try Recipe.find(operation) {
            for line in recipe.before { try host.play(line) }
            requests.insert(recipe.request.filled(with: host.known), at: 0)
        }
        let phones = host.known.filter { $0.key.hasPrefix("phone_") }
        let isReserved = [.administrator, .operator].contains(entry.access.circle)
        let people = isReserved || !entry.access.writes ? IsolationStage.members : ["learner"]
        for person in people {
            for request in requests {
                let answer = host.answer(person, operation, request)
                let call: Comment = "\(person) \(operation) \(request.description.prefix(300))"
                let text: String
                switch answer {
                case .success(let reply):
                    text = reply.description
                    if ["learner", "learner2", "parent"].contains(person) {
                        #expect(!isReserved, call)
                    }
                case .failure(let failure):
                    text = failure.json.description
                    #expect(failure.code != .internal, "\(call): \(failure.json)")
                }
                for (owner, phone) in phones where owner != "phone_" + person {
                    let digits = String((phone.text ?? "?").dropFirst())
                    #expect(!text.contains(digits), call)
                }
            }
        }
    }

    @Test(arguments: Operations.registry.entries.filter(\.access.writes).map(\.name))
    func `a suspended institution changes nothing`(operation: String) throws {
        guard let recipe = try Recipe.find(operation), Self.inside(operation) else { return }
        let host = try IsolationStage.host(operation)
        for line in recipe.before { try host.play(line) }
        try host.call(
            "operator", "institution.suspend", ["institution": "$institution", "reason": "стоп"])
        let before = try Snapshot(host, institution: 1)
        let answer = host.answer(recipe.person, operation, recipe.request)
        let changes = try Snapshot(host, institution: 1).changes(since: before)
            .filter { $0 != "activity" }
        #expect(changes == [], "\(operation): \(answer)")
    }

    /// Whether an operation changes something inside of an institution.
    private static func inside(_ operation: String) -> Bool {
        ![
            // The operator's own acts.
            "institution.suspend", "institution.resume", "institution.setOverlay",
            // Reading goes on, and who reads or sits in a meeting is kept.
            "message.read", "post.read", "meeting.leave",
            // A person takes the own request back; nobody inside is concerned.
            "joinRequest.withdraw",
            // Questions are how people learn why the institution stands still.
            "ticket.open", "ticket.reply", "ticket.close", "ticket.escalate",
        ].contains(operation)
    }
}
