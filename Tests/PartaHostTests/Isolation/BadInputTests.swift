import PartaCore
import Testing

/// Requests that are wrong in form never do anything and say where they are wrong.
@Suite struct BadInputTests {
    @Test(arguments: Operations.registry.entries.map(\.name))
    func `a malformed field is named and nothing is written`(operation: String) throws {
        guard let recipe = try Recipe.find(operation) else { return }
        let entry = try #require(Operations.registry[operation])
        let host = try IsolationStage.host(operation)
        for line in recipe.before { try host.play(line) }
        let base = recipe.request.filled(with: host.known)
        let before = try Snapshot(host)
        expectRefusal(host, recipe, entry.name, base, "nonsense", 1)
        for field in entry.request {
            for value in Self.malformed(field) {
                expectRefusal(host, recipe, entry.name, base, field.name, value)
            }
        }
        #expect(try Snapshot(host).changes(since: before) == [])
    }

    private func expectRefusal(
        _ host: IsolationHost, _ recipe: Recipe, _ operation: String, _ base: JSON,
        _ field: String, _ value: JSON
    ) {
        let members = (base.members ?? []).filter { $0.name != field } + [JSON.Member(field, value)]
        let answer = host.answer(recipe.person, operation, .object(members))
        let call: Comment = "\(operation) \(field) = \(value.description.prefix(100))"
        switch answer {
        case .success(let reply): Issue.record("\(call) succeeds: \(reply)")
        case .failure(let failure):
            #expect(failure.code == .invalidArgument, call)
            let path = failure.field ?? ""
            #expect(path == field || path.hasPrefix(field + "."), "\(call) names \(path)")
            #expect(failure.message.utf8.count < 2000, call)
        }
    }

    /// Values that a field of this type must not take.
    private static func malformed(_ field: FieldDescription) -> [JSON] {
        let strings: [JSON] = ["", "x", "\u{0}", "1.1", "2026-09-01", "-1"]
        let others: [JSON] = [true, 0, -1, .number(1.5), .number(1e300), [], [:], [[:]]]
        let absent: [JSON] = field.isRequired && field.defaultValue == nil ? [.null] : []
        switch field.type {
        case .string(let limits):
            let long = String(repeating: "я", count: min(limits.upperBound + 1, 500_000))
            let short = String(repeating: "я", count: max(0, limits.lowerBound - 1))
            var texts: [JSON] = ["текст\u{0}текст", "текст\u{1B}[2J"]
            if limits.upperBound < 500_000 { texts.append(.string(long)) }
            if limits.lowerBound > 0 { texts.append(.string(short)) }
            return others + absent + texts
        case .integer(let limits):
            let beyond =
                limits.upperBound < Int.max ? [JSON.integer(Int64(limits.upperBound) + 1)] : []
            return strings + absent + beyond
                + [
                    .integer(Int64(limits.lowerBound) - 1), .number(1.5), .number(1e300),
                    .integer(.min), true, [], [:],
                ]
        case .boolean: return strings + absent + [0, 1, [], [:]]
        case .number: return strings + absent + [true, [], [:]]
        case .id:
            return others + absent
                + [
                    "", "x", "-1", "0", "01", "1.01", "+1", "1.-1", "1.0", "1.1.1", " 1", "1 ",
                    "1.", ".1", "1e1", "99999999999999999999", "1.99999999999999999999", "١",
                    "1.1\u{0}", "1' OR '1'='1",
                ]
        case .instant:
            return others + absent
                + ["", "2026-09-01", "2026-13-01T00:00:00Z", "2026-09-01T24:00:00Z", "x"]
        case .day: return others + absent + ["", "2026-02-30", "0000-01-01", "2026-9-1", "x"]
        case .choice: return others + absent + ["", "x", "\u{0}"]
        case .list(_, let limits):
            let long = JSON.array(Array(repeating: "1.1", count: limits.upperBound + 1))
            return ["x", true, 1, [:], long] + absent
        case .map, .record: return ["x", true, 1, []] + absent
        case .any: return []
        }
    }
}
