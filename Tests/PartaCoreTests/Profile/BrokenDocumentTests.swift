import PartaCore
import Testing

/// Mistakes in a document are named with their path and reason, all of them at once.
@Suite struct BrokenDocumentTests {
    /// What is put over a good document, where the mistake then is, and how it is called.
    struct Break: Sendable, CustomTestStringConvertible {
        let patch: String
        let path: String
        let reason: String
        var testDescription: String { "\(path): \(reason)" }

        init(_ patch: String, _ path: String, _ reason: String) {
            self.patch = patch
            self.path = path
            self.reason = reason
        }
    }

    static let identity: [Break] = [
        Break(#"{"schema": "parta.profile/2"}"#, "schema", "The schema is not parta.profile/1."),
        Break(#"{"schema": null}"#, "schema", "required"),
        Break(#"{"id": "School 1"}"#, "id", "small Latin letters"),
        Break(#"{"id": "school--1"}"#, "id", "single hyphens"),
        Break(#"{"version": "1.0"}"#, "version", "3 characters; 5 to 20"),
        Break(#"{"version": "01.0.0"}"#, "version", "three numbers"),
        Break(#"{"language": 5}"#, "language", "type string is expected"),
        Break(#"{"institution": {"offset": 900}}"#, "institution.offset", "-720 to 840"),
        Break(#"{"institution": {"word": {"dat": null}}}"#, "institution.word.dat", "this form"),
        Break(#"{"institution": {"head": {"gen": null}}}"#, "institution.head.gen", "this form"),
        Break(
            #"{"statistics": {"recipient": {"dat": null}}}"#, "statistics.recipient.dat",
            "this form"),
    ]

    static let people: [Break] = [
        Break(
            #"{"roles": [{"key": "cook", "category": "staff", "word": {"nom": "повар"}}]}"#,
            "roles.7.clause", "cites a clause"),
        Break(
            #"""
            {"roles": [{"key": "cook", "category": "staff", "word": {"nom": "повар"}, "clause": "1"},
            {"key": "cook", "category": "staff", "word": {"nom": "повар"}, "clause": "1"}]}
            """#, "roles.8.key", "It repeats roles.7.key."),
        Break(#"{"roles": [{"key": "parent", "leads": true}]}"#, "roles.6.category", "Only staff"),
        Break(
            #"{"roles": [{"key": "lead", "verification": {"mode": "required", "completedBy": []}}]}"#,
            "roles.2.verification.completedBy", "names who completes it"),
        Break(
            #"{"roles": [{"key": "lead", "verification": {"status": null}}]}"#,
            "roles.2.verification.status", "names the status"),
        Break(
            #"{"roles": [{"key": "lead", "category": "boss"}]}"#, "roles.2.category", "not one of"),
        Break(#"{"joinRequests": {"who": ["janitor"]}}"#, "joinRequests.who.0", "neither a role"),
        Break(#"{"joinRequests": {"who": ["@teachers"]}}"#, "joinRequests.who.0", "built-in group"),
        Break(
            #"{"joinRequests": {"who": ["lead", "@parents"]}}"#, "joinRequests.who.1",
            "Parents never ask"),
        Break(
            #"{"joinRequests": {"who": ["lead", "lead"]}}"#, "joinRequests.who.1",
            "It repeats joinRequests.who.0."),
        Break(
            #"{"invites": [{"role": "pupil", "target": "chat", "issuers": ["lead"], "clause": "1"}]}"#,
            "invites.28.role", "is no role of the document"),
        Break(
            #"""
            {"invites": [{"role": "parent", "target": "unit", "issuers": ["lead"],
            "standing": "promised"}]}
            """#, "invites.26.target", "Parents join chats only."),
        Break(
            #"{"invites": [{"role": "learner", "target": "chat", "clause": null}]}"#,
            "invites.20.clause", "cites a clause"),
        Break(
            #"{"invites": [{"role": "learner", "target": "chat", "issuers": ["employee"]}]}"#,
            "invites.20.issuers", "nobody who exists here"),
        Break(
            #"""
            {"invites": [{"role": "employee", "target": "staff", "issuers": ["@administrators"],
            "standing": "promised"}]}
            """#, "invites.16.standing", "The invited role is absent."),
        Break(
            #"{"administrators": {"additional": ["nurse"]}}"#, "administrators.additional.0",
            "neither a role"),
        Break(
            #"{"administrators": {"poolClause": null}}"#, "administrators.poolClause",
            "cites the clause"),
        Break(
            #"{"application": {"order": {"clause": null}}}"#, "application.order.clause",
            "cites a clause"),
    ]

    static let structure: [Break] = [
        Break(
            #"{"units": [{"key": "класс", "word": {"nom": "к"}}]}"#, "units.1.key", "A key holds"),
        Break(
            #"{"staffComponent": {"aliases": ["«УЧИТЕЛЬСКАЯ»"]}}"#, "staffComponent.aliases.0",
            "It repeats staffComponent.name."),
        Break(
            #"{"distribution": {"word": null}}"#, "distribution.word", "names what is distributed"),
        Break(
            #"{"chats": [{"key": "study", "open": ["@all"]}]}"#, "chats.10.open.0", "neither a role"
        ),
        Break(
            #"{"chats": [{"key": "study", "standing": "maybe"}]}"#, "chats.10.standing",
            "not one of"),
        Break(#"{"chats": [{"key": "study", "open": []}]}"#, "chats.10.open", "nobody who exists"),
        Break(
            #"{"channels": {"system": [{"key": "staff", "aliases": ["общешкольный  КАНАЛ"]}]}}"#,
            "channels.system.1.aliases.0", "It repeats channels.system.0.name."),
        Break(#"{"channels": {"extent": "none"}}"#, "channels.system", "yet some are listed"),
        Break(#"{"channels": {"system": []}}"#, "channels.system", "yet none is listed"),
        Break(
            #"{"channels": {"publishers": []}}"#, "channels.publishers", "somebody who publishes"),
        Break(
            #"{"channels": {"editorial": {"clause": null}}}"#, "channels.editorial.clause",
            "cites a clause"),
        Break(
            #"{"channels": {"extent": "none", "system": []}}"#, "channels.editorial.standing",
            "nothing to supply"),
    ]

    static let text: [Break] = [
        Break(
            #"{"functions": {"polls": {"standing": "promised"}}}"#, "functions.polls.clause",
            "cites a clause"),
        Break(#"{"rows": {"M99": {"standing": "absent"}}}"#, "rows.M99", "Rows are M01 to M98."),
        Break(#"{"rows": {"M10": {"standing": "promised"}}}"#, "rows.M10.clause", "cites a clause"),
        Break(
            #"""
            {"rows": {"M10": {"standing": "absent", "quotations": [{"text": "а", "clause": "1"}]}}}
            """#, "rows.M10.quotations", "quotes nothing"),
        Break(
            #"""
            {"contradictions": [{"thing": "канал", "main": "Общешкольный канал",
            "others": ["Канал учителей"], "clauses": ["1"]}]}
            """#, "contradictions.0.others.0", "is no alias of"),
        Break(
            #"""
            {"contradictions": [{"thing": "слово", "main": "куратор", "others": ["куратор"],
            "clauses": ["1"]}]}
            """#, "contradictions.0.others.0", "It repeats contradictions.0.main."),
        Break(
            #"{"vendorFunctions": [{"name": "unit.next", "signature": "S(s"}]}"#,
            "vendorFunctions.0.signature", "must look like s(si)"),
        Break(
            #"{"vendorFunctions": [{"name": "unit.next", "signature": "S(ss)"}]}"#,
            "vendorFunctions.0.signature", "unit.next is s(si) or S(si)."),
        Break(
            #"{"vendorFunctions": [{"name": "x", "symbol": "x", "signature": "i(iiiiiiiii)"}]}"#,
            "vendorFunctions.2.signature", "8 are allowed"),
        Break(
            #"{"vendorFunctions": [{"name": "x", "symbol": "x", "signature": "i(v)"}]}"#,
            "vendorFunctions.2.signature", "i l d s are allowed"),
        Break(
            #"{"vendorFunctions": [{"name": "x", "symbol": "x", "signature": "i(S)"}]}"#,
            "vendorFunctions.2.signature", "i l d s are allowed"),
        Break(
            #"{"vendorFunctions": [{"name": "x", "symbol": "3d", "signature": "i()"}]}"#,
            "vendorFunctions.2.symbol", "C identifier"),
    ]

    @Test(arguments: identity + people + structure + text)
    func `a mistake is named with its path and reason`(mistake: Break) throws {
        let patch = try JSONParser.parse(mistake.patch)
        let (document, issues) = ProfileDocument.check(
            try Profile.school.document().overlaid(by: patch))
        let found = issues.list.filter { $0.path == mistake.path && !$0.isWarning }
        #expect(document == nil)
        #expect(found.contains { $0.message.contains(mistake.reason) }, "\(issues.list)")
        #expect(found.allSatisfy { !$0.text.isEmpty })
        #expect(issues.list.allSatisfy { !$0.hint.isEmpty })
    }

    @Test func `mistakes of form and of sense are reported together`() throws {
        let patch: JSON = [
            "version": 1, "joinRequests": ["who": ["janitor"]],
            "invites": [
                ["role": "learner", "target": "chat", "standing": "maybe"],
                ["role": "pupil", "target": "chat", "issuers": ["lead"], "clause": "1"],
            ], "vendorFunctions": [["name": "unit.check", "signature": "S"]],
        ]
        let issues = ProfileDocument.check(try Profile.school.document().overlaid(by: patch)).issues
        let paths = Set(issues.list.map(\.path))
        #expect(
            paths.isSuperset(of: [
                "version", "joinRequests.who.0", "invites.20.standing", "invites.28.role",
                "vendorFunctions.1.signature",
            ]))
    }

    @Test func `an unknown member is a warning wherever it stands`() throws {
        let patch: JSON = ["novelty": 1, "channels": ["novelty": ["a": 1]]]
        let (document, issues) = ProfileDocument.check(
            try Profile.school.document().overlaid(by: patch))
        #expect(document != nil)
        #expect(issues.list.map(\.path).sorted() == ["channels.novelty", "novelty"])
        #expect(!issues.hasErrors)
    }

    @Test(arguments: [JSON.null, [], "текст", 3, [:]])
    func `anything but a document is refused without a trap`(json: JSON) {
        let (document, issues) = ProfileDocument.check(json)
        #expect(document == nil)
        #expect(issues.hasErrors)
        #expect(issues.list.allSatisfy { !$0.hint.isEmpty })
    }

    @Test(arguments: ["id", "version", "schema"])
    func `an overlay does not change what the profile is`(name: String) throws {
        let overlay = JSON.object([JSON.Member(name, "9.9.9")])
        let (document, issues) = ProfileDocument.check(
            overlay: overlay, over: try Profile.school.document())
        #expect(document == nil)
        #expect(issues.list.contains { $0.path == name && $0.message.contains("overlay") })
        #expect(issues.list.allSatisfy { !$0.hint.isEmpty })
    }
}
