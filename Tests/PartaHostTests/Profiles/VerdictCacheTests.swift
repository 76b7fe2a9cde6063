import Foundation
import PartaCore
import PartaHost
import Testing

@Suite struct VerdictCacheTests {
    @Test(arguments: ["good", "crash-in-entry"])
    func `a verdict is remembered by content`(name: String) throws {
        let zoo = try Zoo()
        try zoo.add(name)
        let first = try zoo.load(cached: true).report(on: name)
        #expect(!first.isCached)
        #expect(first.probeMilliseconds != nil)
        let second = try zoo.load(cached: true).report(on: name)
        #expect(second.isCached)
        #expect(second.probeMilliseconds == nil)
        #expect(second.verdict == first.verdict)
        #expect(second.id == first.id)
        #expect(second.hash == first.hash)
    }

    @Test func `a library with new content is tried again`() throws {
        let zoo = try Zoo()
        try zoo.add("crash-in-entry", file: "changing.so")
        #expect(try zoo.load(cached: true).report(on: "changing").reason != nil)
        try zoo.add("prints", id: "changing", file: "changing.so")
        let report = try zoo.load(cached: true).report(on: "changing")
        #expect(!report.isCached)
        #expect(report.reason == nil)
    }

    @Test(arguments: ["", "{", "{\"probe\": 0}", "\u{0}\u{0}\u{0}"])
    func `a damaged verdict counts for nothing and is replaced`(damage: String) throws {
        let zoo = try Zoo()
        try zoo.add("prints")
        let hash = try zoo.load(cached: true).report(on: "prints").hash
        try Data(damage.utf8).write(to: zoo.cache.appending(path: "\(hash).json"))
        let report = try zoo.load(cached: true).report(on: "prints")
        #expect(!report.isCached)
        #expect(report.reason == nil)
        #expect(try zoo.load(cached: true).report(on: "prints").isCached)
    }

    @Test func `a trial that ran out of time is made again`() throws {
        let zoo = try Zoo()
        try zoo.add("sleep-in-entry")
        #expect(try !zoo.load(cached: true).report(on: "sleep-in-entry").isCached)
        let kept = FileManager.default.fileExists(atPath: zoo.cache.path)
        #expect(!kept)
    }

    @Test func `a document is judged anew each time`() throws {
        let zoo = try Zoo()
        try zoo.add("wrong-document")
        _ = try zoo.load(cached: true)
        #expect(try !zoo.load(cached: true).report(on: "wrong-document").isCached)
    }
}
