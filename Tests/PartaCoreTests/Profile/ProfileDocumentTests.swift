import PartaCore
import Testing

@Suite struct ProfileDocumentTests {
    @Test(arguments: Profile.allCases)
    func `a profile of the tree has neither mistakes nor warnings`(profile: Profile) throws {
        let (document, issues) = ProfileDocument.check(try profile.document())
        #expect(issues.list == [])
        #expect(document?.id == profile.rawValue)
    }

    @Test(arguments: Regulation.allCases)
    func `an overlay over its profile has neither mistakes nor warnings`(
        regulation: Regulation
    ) throws {
        let (document, issues) = ProfileDocument.check(
            overlay: try regulation.overlay(), over: try regulation.profile.document())
        #expect(issues.list == [])
        #expect(document != nil)
    }

    @Test(arguments: Regulation.allCases)
    func `an overlay says only what differs and names its profile`(regulation: Regulation) throws {
        let overlay = try regulation.overlay()
        let base = try regulation.profile.document()
        #expect(ProfileDocument.check(overlay).document == nil)
        #expect(overlay["id"] == base["id"])
        #expect(overlay["vendorFunctions"] == nil)
        for member in overlay.members ?? [] where !["schema", "id"].contains(member.name) {
            #expect(base[member.name] != member.value, "\(member.name) repeats the profile")
        }
    }

    @Test func `two centres of one type share a profile and differ in most of their words`() throws
    {
        let cdt = try Regulation.cdt.policy()
        let kontakt = try Regulation.kontakt.policy()
        #expect(cdt.document.id == kontakt.document.id)
        #expect(cdt.document.staffComponent.name == "Педагоги")
        #expect(kontakt.document.staffComponent.name == "Учительская")
        #expect(cdt.role("lead") != nil)
        #expect(kontakt.role("lead") == nil)
    }

    @Test(arguments: Profile.allCases)
    func `what is written is read again as the same`(profile: Profile) throws {
        let json = try profile.document()
        let first = try ProfileDocument.decode(json).encoded
        let again = try ProfileDocument.decode(JSONParser.parse(first)).encoded
        #expect(first == again)
    }
}
