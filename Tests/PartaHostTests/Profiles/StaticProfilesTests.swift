import PartaCore
import PartaHost
import Testing

@Suite struct StaticProfilesTests {
    private func document() throws -> [UInt8] {
        let library = try Zoo.everybody.get().library
        return try #require(library.documents["prints"]).encoded
    }

    @Test func `a bare document is a profile without functions`() throws {
        let profiles = try StaticProfiles([document()])
        #expect(profiles.documents["prints"]?["schema"] == "parta.profile/1")
        let failure = #expect(throws: Failure.self) {
            try profiles.call("unit.next", of: "prints", [])
        }
        #expect(failure?.code == .notFound)
    }

    @Test func `two documents with one identifier are refused`() throws {
        let document = try document()
        let failure = #expect(throws: Failure.self) { try StaticProfiles([document, document]) }
        #expect(failure?.code == .conflict)
    }

    @Test func `a document with mistakes is refused with their places`() {
        let text = Array(#"{"schema": "parta.profile/1", "id": "x"}"#.utf8)
        let failure = #expect(throws: Failure.self) { try StaticProfiles([text]) }
        #expect(failure?.message.contains("version: The field is required.") == true)
    }
}
