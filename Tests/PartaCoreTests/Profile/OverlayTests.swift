import PartaCore
import Testing

@Suite struct OverlayTests {
    /// Examples of RFC 7396, appendix A, and of lists that merge.
    @Test(arguments: [
        (#"{"a": "b"}"#, #"{"a": "c"}"#, #"{"a":"c"}"#),
        (#"{"a": "b"}"#, #"{"b": "c"}"#, #"{"a":"b","b":"c"}"#),
        (#"{"a": "b", "b": "c"}"#, #"{"a": null}"#, #"{"b":"c"}"#),
        (#"{"a": ["b"]}"#, #"{"a": "c"}"#, #"{"a":"c"}"#),
        (#"{"a": {"b": "c"}}"#, #"{"a": {"b": "d", "c": null}}"#, #"{"a":{"b":"d"}}"#),
        (#"{"a": [{"b": "c"}]}"#, #"{"a": [1]}"#, #"{"a":[1]}"#),
        (#"{"e": null}"#, #"{"a": 1}"#, #"{"e":null,"a":1}"#),
        (#"[1, 2]"#, #"{"a": "b", "c": null}"#, #"{"a":"b"}"#),
        (#"{}"#, #"{"a": {"bb": {"ccc": null}}}"#, #"{"a":{"bb":{}}}"#),
    ])
    func `objects merge as RFC 7396 says`(base: String, patch: String, result: String) throws {
        let merged = try JSONParser.parse(base).overlaid(by: JSONParser.parse(patch))
        #expect(merged.description == result)
    }

    @Test func `elements of a list are known by their key`() {
        let base: JSON = [["key": "a", "word": "а", "rank": 1], ["key": "b", "word": "б"]]
        let merged = base.overlaid(by: [["key": "b", "word": "в"], ["key": "c"]])
        #expect(
            merged == [
                ["key": "a", "word": "а", "rank": 1], ["key": "b", "word": "в"], ["key": "c"],
            ])
    }

    @Test func `invitations are known by role and target together`() {
        let base: JSON = [
            ["role": "learner", "target": "chat", "issuers": ["teacher", "lead"]],
            ["role": "learner", "target": "unit", "issuers": ["@administrators"]],
        ]
        let merged = base.overlaid(by: [["role": "learner", "target": "chat", "issuers": ["lead"]]])
        #expect(
            merged == [
                ["role": "learner", "target": "chat", "issuers": ["lead"]],
                ["role": "learner", "target": "unit", "issuers": ["@administrators"]],
            ])
    }

    @Test func `an empty list and a list of words replace the old one`() {
        #expect(JSON.array([["key": "a"]]).overlaid(by: []) == [])
        #expect(JSON.array(["а", "б"]).overlaid(by: ["в"]) == ["в"])
    }

    @Test func `an element that the overlay repeats is left for the check to find`() {
        let merged = JSON.array([["key": "a"]]).overlaid(by: [["key": "a"], ["key": "a"]])
        #expect(merged == [["key": "a"], ["key": "a"]])
    }

    /// Anybody may send an overlay of a megabyte; its cost grows with its length alone.
    @Test(.timeLimit(.minutes(1)))
    func `a long overlay is laid over in one pass`() {
        let count = 60_000
        let list = JSON.array((0..<count).map { ["key": .string("k\($0)")] })
        let object = JSON.object((0..<count).map { JSON.Member("k\($0)", 1) })
        let base: JSON = ["list": [["key": "k0", "word": "а"]], "object": ["k1": 2]]
        let merged = base.overlaid(by: ["list": list, "object": object])
        #expect(merged["list"]?.elements?.count == count)
        #expect(merged["list"]?.elements?.first?["word"] == "а")
        #expect(merged["object"]?["k1"] == 1)
    }
}
