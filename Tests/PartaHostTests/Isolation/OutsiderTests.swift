import PartaCore
import Testing

/// Whatever somebody of another institution or of none asks for, A does not exist for them.
@Suite struct OutsiderTests {
    /// Operations with which outsiders succeed by design, each with its reason.
    static let open: [String: String] = [
        "account.show": "one's own account",
        "account.update": "one's own account",
        "application.state": "one's own applications",
        "application.submit": "anybody may apply",
        "application.submitEmail": "anybody may apply",
        "host.advanceClock": "exists on test hosts only",
        "host.info": "public",
        "host.operations": "public",
        "host.profiles": "public",
        "institution.checkOverlay": "keeps nothing",
        "institution.list": "the names of institutions are public",
        "invite.claim": "the link is the right",
        "invite.mine": "the link is the right",
        "invite.show": "the link is the right",
        "joinRequest.mine": "one's own requests",
        "joinRequest.options": "anybody may ask to join, and reads in which role",
        "joinRequest.submit": "anybody may ask to join",
        "key.create": "one's own keys",
        "key.list": "one's own keys",
        "key.revoke": "one's own keys",
        "session.close": "one's own sessions",
        "session.closeOthers": "one's own sessions",
        "session.createLink": "one's own session",
        "session.current": "one's own session",
        "session.list": "one's own sessions",
        "session.openLink": "the link is the right",
        "session.requestCode": "signing in",
        "session.signIn": "signing in",
        "ticket.list": "one's own questions",
    ]

    /// Operations whose refusal says more than that there is nothing, each with its reason.
    private static let speaking: [String: String] = [
        "host.initialize": "whether a host has an operator is public",
        "institution.register": "the names of institutions are public; the clause is cited",
    ]

    /// Operations whose secrets let a stranger in: with the right link or code they tell of A.
    private static let keyed = ["invite.claim", "invite.mine", "invite.show", "session.openLink"]

    @Test(arguments: Operations.registry.entries.map(\.name))
    func `outsiders neither read nor change anything of an institution`(operation: String) throws {
        let entry = try #require(Operations.registry[operation])
        let host = try IsolationStage.host(operation)
        let synthesis = try Synthesis(host)
        var requests = synthesis.requests(for: entry.request)
        if let recipe = try Recipe.find(operation) {
            for line in recipe.before { try host.play(line) }
            if !Self.keyed.contains(operation) {
                requests.insert(recipe.request.filled(with: host.known), at: 0)
            }
        }
        let isOpen = Self.open[operation] != nil
        let before = try Snapshot(host, institution: isOpen ? 1 : nil)
        for person in IsolationStage.outsiders {
            for request in requests {
                let answer = host.answer(person, operation, request)
                expectNothing(of: answer, operation, person, request)
                guard !isOpen, Self.speaking[operation] == nil else { continue }
                expectNoOracle(answer, host, operation, person, request)
            }
        }
        guard operation != "joinRequest.submit" else { return }
        let changes = try Snapshot(host, institution: isOpen ? 1 : nil).changes(since: before)
        #expect(changes == [], "\(operation) has left something")
    }

    private func expectNothing(
        of answer: Result<JSON, Failure>, _ operation: String, _ person: String, _ request: JSON
    ) {
        let call: Comment = "\(person) \(operation) \(request.description.prefix(300)): \(answer)"
        let text: String
        switch answer {
        case .success(let reply):
            text = reply.description
            #expect(Self.open[operation] != nil, call)
        case .failure(let failure):
            text = failure.json.description
            let isOperators =
                Operations.registry[operation]?.access.circle == .operator
                || operation.hasPrefix("audit.")
            let codes: [Failure.Code] =
                [.unauthenticated, .notFound, .invalidArgument] + (isOperators ? [.forbidden] : [])
            let isFree = Self.open[operation] != nil || Self.speaking[operation] != nil
            #expect(failure.code != .internal, call)
            #expect(isFree || codes.contains(failure.code), call)
        }
        // What the request itself holds may come back.
        for secret in IsolationStage.secrets where !request.description.contains(secret) {
            #expect(!text.contains(secret), call)
        }
    }

    /// The refusal must be the one that an institution which does not exist gives.
    private func expectNoOracle(
        _ answer: Result<JSON, Failure>, _ host: IsolationHost, _ operation: String,
        _ person: String, _ request: JSON
    ) {
        guard case .failure(let failure) = answer else { return }
        let elsewhere = host.answer(person, operation, request.movedToNowhere)
        guard case .failure(let other) = elsewhere else {
            Issue.record("\(operation) succeeds with \(request.movedToNowhere)")
            return
        }
        #expect(failure == other, "\(person) \(operation) \(request) tells that A exists")
    }
}

extension JSON {
    /// The same request about an institution that does not exist.
    fileprivate var movedToNowhere: JSON {
        switch self {
        case .string("1"): "77"
        case .string(let text) where text.hasPrefix("1."):
            .string("77." + text.dropFirst(2))
        case .array(let elements): .array(elements.map(\.movedToNowhere))
        case .object(let members):
            .object(members.map { Member($0.name, $0.value.movedToNowhere) })
        default: self
        }
    }
}
