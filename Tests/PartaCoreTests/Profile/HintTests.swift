import PartaCore
import Testing

/// A mistake comes with what to write instead.
@Suite struct HintTests {
    @Test(arguments: [
        (#"{"roles": [{"key": "lead", "category": "staf"}]}"#, #"Is "staff" meant?"#),
        (#"{"roles": [{"key": "lead", "word": {"gne": "куратора"}}]}"#, #"Is "gen" meant?"#),
        (#"{"joinRequests": {"who": ["@lerners"]}}"#, #"Is "@learners" meant?"#),
        (#"{"joinRequests": {"who": ["@learner"]}}"#, #"Is "@learners" meant?"#),
        (#"{"joinRequests": {"who": ["learners"]}}"#, #"Is "learner" meant?"#),
        (#"{"joinRequests": {"who": ["techer"]}}"#, #"Is "teacher" meant?"#),
        (
            #"{"invites": [{"role": "laerner", "target": "chat", "issuers": [], "clause": "1"}]}"#,
            #"Is "learner" meant?"#
        ),
        (#"{"chanels": {}}"#, #"Is "channels" meant?"#),
        (#"{"functions": {"pols": {"standing": "allowed"}}}"#, #"Is "polls" meant?"#),
        (#"{"words": {"lessson": {"nom": "урок"}}}"#, #"Is "lesson" meant?"#),
    ])
    func `a misspelled word is answered by the nearest known one`(
        patch: String, hint: String
    ) throws {
        let document = try Profile.school.document().overlaid(by: JSONParser.parse(patch))
        let issues = ProfileDocument.check(document).issues
        #expect(issues.list.contains { $0.hint.contains(hint) }, "\(issues.list)")
    }

    @Test(arguments: [
        (#"{"institution": {"offset": "3"}}"#, "a whole number from -720 to 840"),
        (#"{"roles": [{"key": "lead", "leads": "yes"}]}"#, "true or false"),
        (#"{"regulation": {"date": "1 сентября"}}"#, #""2026-09-01""#),
        (#"{"units": []}"#, "a list of 1 to 10 elements"),
        (#"{"statistics": {"recipient": "директор"}}"#, "an object { } with nom"),
        (#"{"institution": {"shortName": ""}}"#, "1 to 200 characters"),
        (#"{"channels": {"extent": "half"}}"#, #"one of "closed", "open", "none""#),
    ])
    func `a value of the wrong form is answered by the form of its place`(
        patch: String, hint: String
    ) throws {
        let patch = try JSONParser.parse(patch)
        // A list that is empty replaces the old one.
        let issues = ProfileDocument.check(try Profile.school.document().overlaid(by: patch)).issues
        #expect(issues.list.contains { $0.hint.contains(hint) }, "\(issues.list)")
    }

    @Test func `a role into which nobody may come is told`() throws {
        let cook =
            #"{"roles": [{"key": "cook", "category": "staff", "word": {"nom": "повар"}, "clause": "1"}]}"#
        let way =
            #"{"role": "cook", "target": "staff", "issuers": ["@administrators"], "clause": "1"}"#
        let school = try Profile.school.document()
        let without = school.overlaid(by: try JSONParser.parse(cook)).overlaid(
            by: ["joinRequests": ["who": ["@learners"]]])
        let warning = ProfileDocument.check(without).issues.list.first { $0.path == "roles.7" }
        #expect(warning?.message == "Nobody may bring people into this role.")
        #expect(warning?.isWarning == true)
        let with = without.overlaid(by: ["invites": [try JSONParser.parse(way)]])
        #expect(ProfileDocument.check(with).issues.list.allSatisfy { $0.path != "roles.7" })
    }

    @Test func `an overlay that names a key the profile has not is told what it may have meant`()
        throws
    {
        let base: JSON = [
            "roles": [["key": "mentor", "aliases": ["lead"]], ["key": "learner"]],
            "units": [["key": "group"]],
        ]
        let overlay: JSON = [
            "roles": [["key": "lead", "aliases": ["педагог"]]], "units": [["key": "gruop"]],
        ]
        let issues = ProfileDocument.check(overlay: overlay, over: base).issues.list
        let role = try #require(issues.first { $0.path == "roles.2.category" })
        #expect(role.hint.contains("no \"lead\"") && role.hint.contains("Is \"mentor\" meant?"))
        let unit = try #require(issues.first { $0.path == "units.1.word" })
        #expect(unit.hint.contains("Is \"group\" meant? The profile has: group."))
    }

    @Test func `no more than the first mistakes cost a hint`() throws {
        let keys = (0..<20_000).map { JSON.Member("pols\($0)", ["standing": "maybe"]) }
        let document = try Profile.school.document().overlaid(by: ["functions": .object(keys)])
        let issues = ProfileDocument.check(document).issues.list
        #expect(issues.count >= 40_000)
        #expect(issues.count { !$0.hint.isEmpty } == Issues.hinted)
    }

    @Test func `a word that is like no other gets no guess`() {
        #expect(["lead", "teacher"].nearest(to: "janitor") == nil)
        #expect(["lead", "teacher"].nearest(to: "") == nil)
        #expect(["lead"].nearest(to: String(repeating: "lead", count: 1000)) == nil)
    }

    @Test(arguments: [
        (#"{"a": }"#, "line 1, column 7"), ("{\"я\": 1,\n  x}", "line 2, column 3"),
        ("", "line 1, column 1"),
    ])
    func `a fault of JSON is found by line and column`(text: String, place: String) {
        let bytes = Array(text.utf8)
        let fault = #expect(throws: JSONParser.Fault.self) { try JSONParser.parse(bytes) }
        #expect(fault?.place(in: bytes) == place)
    }
}
