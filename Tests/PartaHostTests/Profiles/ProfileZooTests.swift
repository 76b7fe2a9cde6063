import Foundation
import PartaCore
import PartaHost
import Testing

@Suite struct ProfileZooTests {
    @Test(arguments: [
        ("crash-in-constructor", "It crashed (signal 11) while it was loaded"),
        ("crash-in-entry", "It crashed (signal 4) in parta_profile_entry_1."),
        ("crash-in-function", "It crashed (signal 11) in its function first."),
        ("loop-in-constructor", "It did not finish in 2000 ms while it was loaded"),
        ("sleep-in-entry", "It did not finish in 2000 ms in parta_profile_entry_1"),
        ("loop-in-function", "It did not finish in 2000 ms in its function spin"),
        ("wrong-abi", "It chose version 2 of the contract; the host offered 1."),
        ("no-common-abi", "It speaks no version of the contract"),
        ("null-document", "It handed over no document (NULL)."),
        ("truncated-document", "Its document is no JSON: text ends"),
        ("overlong-document", "It crashed (signal 11) while its document was read."),
        ("huge-document", "Its document has 104857600 bytes; 4194304 are allowed."),
        ("invalid-utf8", "Its document is no JSON: invalid UTF-8"),
        ("wrong-document", "roles: The field is required."),
        ("wrong-note", "Its note says another 1.0.0, its document wrong-note 1.0.0."),
        ("note-forges", "its document note-forges 1.0.0."),
        ("writes-beyond", "It wrote beyond the struct it was given."),
        ("forks", "It imports fork"),
        ("forks-unseen", "It started a process or opened a connection while it was loaded"),
        ("exits", "It ended the process (status 0) while it was loaded"),
        ("closes-descriptors", "It"),
        ("writes-descriptors", "It wrote to a descriptor that is not its own."),
        ("writes-file", "It wrote a file while it was loaded"),
        ("changes-locale", "It imports setlocale"),
        ("catches-signals", "It changed what signal 15 does while it was loaded."),
        ("missing-symbol", "It declares lost but exports no profile_lost."),
        ("wrong-signature", "vendorFunctions.0"),
        ("result-not-utf8", "The result of bytes is not UTF-8."),
        ("no-entry", "It exports no parta_profile_entry_1."),
        ("needs-missing-symbol", "nobody_has_this"),
        ("second-good", "Its id good is taken by"),
        ("script", "It is not an ELF file."),
    ])
    func `a library that misbehaves is refused with the reason`(
        name: String, reason: String
    ) throws {
        let report = try Zoo.everybody.get().library.report(on: name)
        let given = try #require(report.reason, "\(name) was accepted")
        #expect(given.contains(reason))
        // A library writes neither lines of a log nor to a terminal, whatever it calls itself.
        for told in [given, report.id ?? "", report.version ?? ""] {
            #expect(told.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        }
        // Each says what to do: about the library, or at each place of its document.
        #expect(report.hint != ProfileReport.generalHint)
        #expect(report.hint?.isEmpty == false || report.issues.hasErrors)
        #expect(report.issues.list.allSatisfy { !$0.hint.isEmpty })
    }

    @Test func `a library that two folders lead to is looked at once`() throws {
        let zoo = try Zoo()
        try zoo.add("good")
        let probe = try #require(Zoo.probe, "parta-probe is not built")
        let path = zoo.folder.path
        let library = ProfileLibrary(
            searchPath: [ProfileFolder(path), ProfileFolder(path + "/.")], cacheDirectory: nil,
            probe: probe)
        #expect(library.reports.map(\.reason) == [nil])
    }

    @Test(arguments: ["good", "prints"])
    func `an honest library is loaded from among the others`(name: String) throws {
        let library = try Zoo.everybody.get().library
        #expect(try library.report(on: name).reason == nil)
        #expect(library.documents[name]?["version"]?.text == "1.0.0")
    }

    @Test func `nothing but the honest libraries is loaded`() throws {
        let documents = try Zoo.everybody.get().library.documents
        #expect(documents.keys.sorted() == ["good", "prints"])
    }

    @Test func `the zoo has at least 25 that misbehave, and every source is one of them`() throws {
        let sources = try FileManager.default.contentsOfDirectory(
            atPath: Zoo.root.appending(path: "Tests/Zoo").path
        ).filter { $0.hasSuffix(".c") }.map { String($0.dropLast(2)) }
        let library = try Zoo.everybody.get().library
        let refused = try sources.filter { try library.report(on: $0).reason != nil }
        #expect(refused.count >= 25)
        #expect(Set(sources).subtracting(refused) == ["good", "prints"])
    }

    @Test func `an import without use in a profile is a warning`() throws {
        let report = try Zoo.everybody.get().library.report(on: "catches-signals")
        #expect(report.warnings == ["It imports signal, which no profile needs."])
    }

    @Test func `the note names a library that is refused before it runs`() throws {
        let zoo = try Zoo()
        try zoo.add("good")
        let path = zoo.folder.appending(path: "good.so")
        // A profile for another machine: byte 18 of the header.
        var bytes = try Data(contentsOf: path)
        bytes[18] = 8
        try bytes.write(to: path)
        let report = try zoo.load().report(on: "good")
        #expect(report.reason?.contains("machine 8") == true)
    }

    @Test func `no child of a trial is left`() throws {
        _ = try Zoo.everybody.get()
        // Trials of other tests run meanwhile; none of their children outlives its time limit.
        let present = try Self.children()
        let deadline = ContinuousClock.now + .seconds(5)
        while try !Self.children().isDisjoint(with: present), ContinuousClock.now < deadline {
            sched_yield()
        }
        #expect(try Self.children().isDisjoint(with: present))
    }

    /// The running and the uncollected children that try libraries.
    private static func children() throws -> Set<String> {
        let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc")
        return Set(
            processes.filter { process in
                // A process may end between the listing and the reading.
                guard let bytes = FileManager.default.contents(atPath: "/proc/\(process)/stat")
                else { return false }
                let status = String(decoding: bytes, as: UTF8.self)
                return status.contains("(parta-probe)")
                    && status.split(separator: " ")[3] == "\(getpid())"
            })
    }

    @Test func `trials leave no descriptor open`() throws {
        let zoo = try Zoo()
        for name in ["exits", "crash-in-entry", "wrong-document", "prints"] { try zoo.add(name) }
        let count = { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
        let before = try count()
        for _ in 0..<10 { _ = try zoo.load() }
        // Other tests open files meanwhile, but not one for each of forty trials.
        #expect(try count() < before + 20)
    }

    @Test func `check judges one library without loading it`() throws {
        let zoo = try Zoo()
        try zoo.add("good", id: "checked-only")
        let path = zoo.folder.appending(path: "good.so").path
        let report = ProfileLibrary.check(file: path, probe: try #require(Zoo.probe))
        #expect(report.id == "checked-only")
        #expect(report.reason == nil)
        #expect(report.hash.utf8.count == 64)
        #expect(report.probeMilliseconds != nil)
        let maps = try Zoo.maps()
        #expect(!maps.contains(path))
    }

    @Test func `without a probe nothing is loaded`() throws {
        let zoo = try Zoo()
        try zoo.add("good")
        let library = ProfileLibrary(
            searchPath: [ProfileFolder(zoo.folder.path)], cacheDirectory: nil,
            probe: "/nonexistent/parta-probe")
        #expect(library.documents.isEmpty)
        #expect(try library.report(on: "good").reason?.contains("could not be started") == true)
    }
}
