import Foundation
import PartaCore
import PartaHost
import Testing

/// A host that runs no vendor code at all.
@Suite struct SafeModeTests {
    private static var rules: LoadingRules {
        var rules = LoadingRules()
        rules.isSafeMode = true
        return rules
    }

    @Test func `a library that was tried before is served by its document`() throws {
        let zoo = try Zoo()
        try zoo.add("good")
        // Neither loads it here: a worker's host does not.
        let document = try zoo.host(Zoo.isolated()).documents["good"]
        // There is no probe to start.
        let library = try zoo.host(Self.rules, probe: "")
        #expect(library.documents["good"] == document)
        #expect(document != nil)
        let report = try library.report(on: "good")
        #expect(report.reason == nil)
        #expect(report.isDocumentOnly)
        let failure = #expect(throws: Failure.self) { try library.call("add", of: "good", [1, 2]) }
        #expect(failure?.code == .unavailable)
        #expect(failure?.message.contains("safe mode") == true)
        let maps = try Zoo.maps()
        #expect(!maps.contains(zoo.folder.path))
    }

    @Test func `a library that was never tried is not loaded`() throws {
        let zoo = try Zoo()
        try zoo.add("good")
        let library = try zoo.host(Self.rules, probe: "")
        #expect(library.documents.isEmpty)
        #expect(try library.report(on: "good").reason?.contains("safe mode") == true)
    }

    @Test func `a damaged document of an earlier trial counts for nothing`() throws {
        let zoo = try Zoo()
        try zoo.add("good")
        _ = try zoo.host()
        let names = try FileManager.default.contentsOfDirectory(atPath: zoo.cache.path)
        let name = try #require(names.first { $0.hasSuffix(".document") })
        let path = zoo.cache.appending(path: name)
        var bytes = try Data(contentsOf: path)
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: path)
        #expect(try zoo.host(Self.rules, probe: "").documents.isEmpty)
        #expect(try !zoo.host().report(on: "good").isCached)
        #expect(try zoo.host(Self.rules, probe: "").documents["good"] != nil)
    }

    @Test func `a blocked library stays blocked in safe mode`() throws {
        let zoo = try Zoo()
        try zoo.add("good")
        let hash = try zoo.host().report(on: "good").hash
        try zoo.quarantine.add(
            Quarantine.Act(.denied, at: Instant(0), by: "root", reason: "It lies."),
            on: hash, path: nil, profile: nil)
        let library = try zoo.host(Self.rules, probe: "")
        #expect(try library.report(on: "good").isQuarantined)
        #expect(library.documents["good"] != nil)
    }
}
