import PartaCore
import Testing

/// A write that is sent twice under one key is done once.
@Suite struct RepeatTests {
    @Test(arguments: Operations.registry.entries.filter(\.access.writes).map(\.name))
    func `the same key does a write once, for its sender only`(operation: String) throws {
        guard Recipe.impossible[operation] == nil else { return }
        let recipe = try #require(try Recipe.find(operation))
        let secrets = try #require(Operations.registry[operation]).reply.filter(\.isSecret)
        let host = try IsolationStage.host(operation)
        for line in recipe.before { try host.play(line) }
        let keyed = recipe.request.filled(with: host.known)
            .overlaid(by: ["idempotencyKey": "key-of-the-test"])
        let first = try host.call(recipe.person, operation, keyed)
        let after = try Snapshot(host)
        // Who has closed the own session cannot repeat anything.
        guard operation != "session.close" else { return }
        let second = try host.call(recipe.person, operation, keyed)
        #expect(try Snapshot(host).changes(since: after) == [], "\(operation) is done twice")
        let names = secrets.map(\.name)
        let shown = first.members?.filter { !names.contains($0.name) }
        #expect(second.members == shown, "\(operation) answers otherwise")

        let other: (name: String, request: JSON) =
            recipe.person == "nobody"
            ? ("session.requestCode", ["phone": "+79005550077"])
            : ("account.update", ["name": "Иная Ирина"])
        let request = other.request.overlaid(by: ["idempotencyKey": "key-of-the-test"])
        guard case .failure(let failure) = host.answer(recipe.person, other.name, request) else {
            Issue.record("\(operation): the key serves another request")
            return
        }
        #expect(failure.code == .conflict)
        #expect(failure.field == "idempotencyKey")
        guard recipe.person != "otherLearner", recipe.person != "nobody" else { return }
        try host.call(
            "otherLearner", "account.update",
            ["name": "Иная Ирина", "idempotencyKey": "key-of-the-test"])
    }
}
