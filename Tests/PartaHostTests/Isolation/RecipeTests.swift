import PartaCore
import Testing

@Suite struct RecipeTests {
    @Test(arguments: Operations.registry.entries.map(\.name))
    func `every operation is done rightfully by somebody`(operation: String) throws {
        guard Recipe.impossible[operation] == nil else { return }
        let recipe = try #require(
            try Recipe.find(operation), "Recipe+Table.swift lacks a line for this operation")
        let host = try IsolationStage.host(operation)
        for line in recipe.before { try host.play(line) }
        do {
            try host.call(recipe.person, operation, recipe.request)
        } catch {
            Issue.record("\(operation): \(error.json)")
        }
    }

    @Test func `the stage has an object of every kind that requests name`() throws {
        let objects = try Synthesis(IsolationStage.host("nouns")).objects
        let named = Operations.registry.entries.flatMap { $0.request.flatMap(\.type.nouns) }
        for noun in Set(named) {
            #expect(objects[noun]?.isEmpty == false, "no \(noun) of A to ask for")
        }
    }
}
