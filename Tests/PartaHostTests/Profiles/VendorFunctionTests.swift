import PartaCore
import PartaHost
import Testing

@Suite struct VendorFunctionTests {
    @Test(
        arguments: [
            ("add", [2, 3], 5),
            ("add", [.integer(Int64(Int32.max)), 1], .integer(Int64(Int32.min))),
            ("sum", [-1, .integer(1 << 40)], .integer((1 << 40) - 1)),
            ("half", [3], .number(1.5)),
            ("half", [.number(-0.5)], .number(-0.25)),
            ("same", ["Фортепиано, 3 класс"], "Фортепиано, 3 класс"),
            ("same", [""], ""),
            ("copy", ["ключ 🎼"], "ключ 🎼"),
            ("nothing", [], nil),
            ("none", [], nil),
            ("infinite", [], nil),
            ("count", ["a", "bb", "ccc", "", "я", "", "", "h"], 32),
        ] as [(String, [JSON], JSON)])
    func `values of every type go to C and come back`(
        name: String, arguments: [JSON], result: JSON
    ) throws {
        let library = try Zoo.everybody.get().library
        #expect(try library.call(name, of: "good", arguments) == result)
    }

    @Test(
        arguments: [
            ("add", [1], "arguments"),
            ("add", [1, 2, 3], "arguments"),
            ("add", [1, "2"], "arguments.1"),
            ("add", [.integer(1 << 31), 2], "arguments.0"),
            ("add", [.number(1.5), 2], "arguments.0"),
            ("sum", [1, .null], "arguments.1"),
            ("half", ["0.5"], "arguments.0"),
            ("same", [5], "arguments.0"),
            ("same", ["до\u{0}после"], "arguments.0"),
        ] as [(String, [JSON], String)])
    func `arguments that do not fit the signature are refused`(
        name: String, arguments: [JSON], field: String
    ) throws {
        let library = try Zoo.everybody.get().library
        let failure = #expect(throws: Failure.self) {
            try library.call(name, of: "good", arguments)
        }
        #expect(failure?.code == .invalidArgument)
        #expect(failure?.field == field)
    }

    @Test(arguments: [("good", "unit.next", "function"), ("nobody", "add", "profile")])
    func `an unknown function or profile is not found`(
        profile: String, name: String, field: String
    ) throws {
        let library = try Zoo.everybody.get().library
        let failure = #expect(throws: Failure.self) { try library.call(name, of: profile, []) }
        #expect(failure?.code == .notFound)
        #expect(failure?.field == field)
    }

    @Test func `calls from many threads take turns`() async throws {
        let library = try Zoo.everybody.get().library
        // The function keeps its result in one static buffer, so mixed calls would show.
        let results = try await withThrowingTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask {
                    let text = JSON.string(String(repeating: "\(task)", count: 50 + task))
                    return try (0..<500).allSatisfy { _ in
                        try library.call("same", of: "good", [text]) == text
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count == 8)
        #expect(!results.contains(false))
    }
}
