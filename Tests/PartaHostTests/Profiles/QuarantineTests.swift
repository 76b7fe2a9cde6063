import Foundation
import PartaCore
import PartaHost
import Testing

/// What a host makes of a library in whose code another host died.
@Suite struct QuarantineTests {
    /// A zoo of one library that was tried before.
    private static func zoo() throws -> (zoo: Zoo, hash: String) {
        let zoo = try Zoo()
        try zoo.add("good")
        let report = try zoo.host().report(on: "good")
        #expect(report.reason == nil)
        return (zoo, report.hash)
    }

    /// Leaves the record of a host that is gone: nobody holds its lock.
    private static func leave(_ bytes: [UInt8], in zoo: Zoo, named name: String = "77-1") throws {
        let folder = zoo.data.appending(path: "in-flight")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: folder.appending(path: name))
    }

    private static func record(_ place: UInt8, hash: String, record: Int64 = 1) -> [UInt8] {
        let notes: JSON = [
            "record": .integer(record), "process": 77, "library": .string(hash),
            "path": "/profiles/good.so", "profile": "good", "functions": ["add", "sum"],
        ]
        return [place, 0, 0, 0, 0, 0, 0, 0] + notes.encoded
    }

    private static func records(in zoo: Zoo) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: zoo.data.appending(path: "in-flight").path)
    }

    @Test(arguments: [
        (UInt8(1), "while it was loaded (a constructor)"), (2, "in parta_profile_entry_1"),
        (16, "in its function add"), (17, "in its function sum"), (99, "at the unknown place 99"),
    ])
    func `a library in whose code a host died is quarantined by its content`(
        place: UInt8, stage: String
    ) throws {
        let (zoo, hash) = try Self.zoo()
        try Self.leave(Self.record(place, hash: hash), in: zoo)
        let library = try zoo.host()
        let report = try library.report(on: "good")
        #expect(report.isQuarantined)
        #expect(report.reason?.contains("A host (process 77) died \(stage).") == true)
        #expect(library.notes.count == 1)
        #expect(try Self.records(in: zoo) == [])
        // The block outlives the record.
        #expect(try zoo.host().report(on: "good").isQuarantined)
    }

    @Test func `institutions go on by the last known document, without functions`() throws {
        let (zoo, hash) = try Self.zoo()
        try zoo.add("prints")
        try Self.leave(Self.record(16, hash: hash), in: zoo)
        let library = try zoo.host()
        #expect(library.documents["good"]?["version"]?.text == "1.0.0")
        #expect(try library.report(on: "good").isDocumentOnly)
        let failure = #expect(throws: Failure.self) { try library.call("add", of: "good", [1, 2]) }
        #expect(failure?.code == .unavailable)
        #expect(failure?.message.contains("died in its function add") == true)
        let unknown = #expect(throws: Failure.self) { try library.call("x", of: "good", []) }
        #expect(unknown?.code == .notFound)
        #expect(try library.report(on: "prints").reason == nil)
    }

    @Test func `allow brings a library back, a second crash blocks it again`() throws {
        let (zoo, hash) = try Self.zoo()
        try Self.leave(Self.record(16, hash: hash), in: zoo)
        _ = try zoo.host()
        let act = Quarantine.Act(
            .allowed, at: Instant(1_800_000_000), by: "admin", reason: "The data was repaired.")
        try zoo.quarantine.add(act, on: hash, path: nil, profile: nil)
        let library = try zoo.host()
        #expect(try library.call("add", of: "good", [2, 3]) == 5)
        #expect(try !library.report(on: "good").isQuarantined)
        try Self.leave(Self.record(17, hash: hash), in: zoo)
        #expect(try zoo.host().report(on: "good").isQuarantined)
        guard case .entry(let entry) = try zoo.quarantine.finding(on: hash) else {
            Issue.record("There is no entry.")
            return
        }
        #expect(entry.acts.map(\.state) == [.quarantined, .allowed, .quarantined])
        #expect(entry.acts[1] == act)
        #expect(entry.profile == "good")
    }

    @Test func `a host that ended outside of a library leaves no trace`() throws {
        let (zoo, hash) = try Self.zoo()
        try Self.leave(Self.record(0, hash: hash), in: zoo)
        let library = try zoo.host()
        #expect(try library.report(on: "good").reason == nil)
        #expect(library.notes == [])
        #expect(try !Self.records(in: zoo).contains("77-1"))
    }

    @Test func `a host that lives is left alone in the middle of a call`() throws {
        let (zoo, hash) = try Self.zoo()
        let record = try InFlightRecord(
            in: zoo.data.appending(path: "in-flight").path, library: hash, path: "/x.so",
            profile: "good", functions: ["add"])
        record.enter(16)
        let library = try zoo.host()
        #expect(try library.report(on: "good").reason == nil)
        #expect(library.notes == [])
        record.leave()
        _ = consume record
    }

    @Test(arguments: [
        [UInt8](repeating: 7, count: 4), [16, 0, 0, 0, 0, 0, 0, 0] + Array("{\"record\"".utf8),
        record(16, hash: "no hash"), record(16, hash: String(repeating: "a", count: 64), record: 2),
        [UInt8](repeating: 255, count: 5000),
    ])
    func `a damaged record is told and blocks nothing`(bytes: [UInt8]) throws {
        let (zoo, _) = try Self.zoo()
        try Self.leave(bytes, in: zoo)
        let library = try zoo.host()
        #expect(library.notes.count == 1)
        #expect(library.notes.first?.contains("in-flight/77-1") == true)
        #expect(try library.report(on: "good").reason == nil)
        #expect(try zoo.host().notes == [])
    }

    @Test func `a denied library is refused, with who, when and why`() throws {
        let (zoo, hash) = try Self.zoo()
        try zoo.quarantine.add(
            Quarantine.Act(.denied, at: Instant(1_800_000_000), by: "root", reason: "It lies."),
            on: hash, path: nil, profile: nil)
        let reason = try zoo.host().report(on: "good").reason
        #expect(reason == "It was denied by root at 2027-01-15T08:00:00Z: It lies.")
    }

    @Test func `a blocked library that was never tried serves nothing`() throws {
        let zoo = try Zoo()
        try zoo.add("good")
        let hash = try #require(
            try Quarantine.library(at: zoo.folder.appending(path: "good.so").path)?.hash)
        try zoo.quarantine.add(
            Quarantine.Act(.denied, at: Instant(0), by: "root", reason: "Unknown."),
            on: hash, path: nil, profile: nil)
        let library = try zoo.host()
        #expect(library.documents.isEmpty)
        #expect(try library.report(on: "good").id == "good")
    }

    @Test func `another library of the profile comes before the document of a blocked one`() throws
    {
        let (zoo, hash) = try Self.zoo()
        try Self.leave(Self.record(16, hash: hash), in: zoo)
        // Of the same profile, later in the order of names.
        try zoo.add("prints", id: "good", file: "repaired.so")
        let library = try zoo.host()
        #expect(try library.report(on: "repaired").reason == nil)
        #expect(try !library.report(on: "good").isDocumentOnly)
        #expect(library.documents["good"]?["vendorFunctions"]?.elements == [])
    }

    @Test(arguments: ["", "{", "{\"library\": 5}", "{}", "\u{0}"])
    func `a damaged entry blocks its library, is told and can be replaced`(damage: String) throws {
        let (zoo, hash) = try Self.zoo()
        let folder = zoo.data.appending(path: "quarantine")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(damage.utf8).write(to: folder.appending(path: "\(hash).json"))
        #expect(try zoo.host().report(on: "good").reason?.contains("cannot be read") == true)
        guard case .damaged(hash, _) = try zoo.quarantine.findings().first else {
            Issue.record("The damage is not told.")
            return
        }
        try zoo.quarantine.add(
            Quarantine.Act(.allowed, at: Instant(0), by: "root", reason: "A bad disk."),
            on: hash, path: nil, profile: nil)
        #expect(try zoo.host().report(on: "good").reason == nil)
    }

    @Test func `what root leaves in a host's folder belongs to the folder's owner`() throws {
        let (zoo, hash) = try Self.zoo()
        // Only root can give files away; others own the folder themselves.
        if geteuid() == 0 { try #require(unsafe chown(zoo.data.path, 65534, 65534) == 0) }
        try zoo.quarantine.add(
            Quarantine.Act(.denied, at: Instant(0), by: "root", reason: "It lies."),
            on: hash, path: nil, profile: nil)
        _ = try zoo.host()
        let owner = try FileManager.default.attributesOfItem(atPath: zoo.data.path)
        for name in ["quarantine", "quarantine/\(hash).json"] {
            let given = try FileManager.default.attributesOfItem(
                atPath: zoo.data.appending(path: name).path)
            #expect(given[.ownerAccountID] as? Int == owner[.ownerAccountID] as? Int, "\(name)")
        }
    }

    @Test func `a library imports what the host's rule lets it`() throws {
        let zoo = try Zoo()
        for name in ["forks", "catches-signals"] { try zoo.add(name) }
        func reason(_ rule: ImportRule, _ name: String) throws -> String? {
            var rules = LoadingRules()
            rules.imports = rule
            return try zoo.host(rules).report(on: name).reason
        }
        #expect(try reason(.refuse, "forks")?.contains("It imports fork") == true)
        #expect(try reason(.strict, "catches-signals")?.contains("It imports signal") == true)
        // The trial sees what the names only suggest.
        #expect(try reason(.warn, "forks")?.contains("It started a process") == true)
        #expect(try reason(.refuse, "catches-signals")?.contains("signal 15") == true)
    }
}
