import Foundation
import PartaCore
import PartaHost
import Testing

/// Vendor functions in a process of their own.
@Suite struct WorkerTests {
    /// Every kind of value, and what does not fit; the host's own process gives the measure.
    static let calls: [(name: String, arguments: [JSON])] = [
        ("add", [2, 3]), ("add", [.integer(Int64(Int32.max)), 1]), ("add", [1]),
        ("add", [1, "2"]), ("add", [.integer(1 << 31), 2]), ("add", [.number(1.5), 2]),
        ("sum", [-1, .integer(1 << 40)]), ("sum", [1, .integer(Int64.max)]), ("sum", [1, .null]),
        ("half", [3]), ("half", [.number(-0.5)]), ("half", [.number(-0.0)]),
        ("half", [.number(.leastNonzeroMagnitude)]), ("half", ["0.5"]),
        ("same", ["Фортепиано, 3 класс"]),
        ("same", [""]), ("same", [5]), ("same", ["до\u{0}после"]),
        ("same", [.string(String(repeating: "я", count: 3000))]), ("copy", ["ключ 🎼"]),
        ("copy", [.string(String(repeating: "я", count: 3_000_000))]), ("nothing", []),
        ("none", []), ("infinite", []), ("count", ["a", "bb", "ccc", "", "я", "", "", "h"]),
        ("unit.next", []),
    ]

    /// The answer or the failure.
    private static func answer(
        _ library: ProfileLibrary, _ name: String, _ arguments: [JSON], of profile: String = "good"
    ) -> Result<JSON, Failure> {
        Result { () throws(Failure) in try library.call(name, of: profile, arguments) }
    }

    @Test func `a worker gives the same answers and refusals as the host's process`() throws {
        let zoo = try Zoo()
        try zoo.add("good")
        let worker = try zoo.host(Zoo.isolated())
        // Once more behind each other: a worker lives on.
        let isolated = (Self.calls + Self.calls).map { Self.answer(worker, $0.name, $0.arguments) }
        let maps = try Zoo.maps()
        #expect(!maps.contains(zoo.folder.path))
        #expect(try Self.workers(of: zoo).count == 1)
        let host = try zoo.host()
        let own = (Self.calls + Self.calls).map { Self.answer(host, $0.name, $0.arguments) }
        #expect(isolated == own)
    }

    @Test(arguments: ["result-not-utf8", "long-result"])
    func `a bad text fails alike in a worker and in the host's process`(name: String) throws {
        let zoo = try Zoo()
        try zoo.addLate(name)
        let worker = try zoo.host(Zoo.isolated())
        let host = try zoo.host()
        for text in ["беда", "всё хорошо"] {
            let isolated = Self.answer(worker, "check", [.string(text)], of: name)
            #expect(isolated == Self.answer(host, "check", [.string(text)], of: name))
            if case .failure(let failure) = isolated { #expect(failure.code == .internal) }
        }
    }

    @Test(arguments: [
        ("crashes", "It crashed (signal 11) in its function check."),
        ("aborts", "It crashed (signal 6) in its function check."),
        ("overflows-stack", "It crashed (signal 11) in its function check."),
        ("hangs", "It did not answer in 1000 ms in its function check; it was killed."),
        ("sleeps", "It did not answer in 1000 ms in its function check; it was killed."),
        ("exits", "It ended the process (status 0) in its function check."),
        ("leaks", "It crashed (signal 11) in its function check."),
        ("moves", "It crashed (signal 6) in its function check."),
        ("forks", "It started a process or opened a connection in its function check."),
        ("closes-descriptors", "in its function check."),
        ("writes-descriptors", "It wrote to a descriptor that is not its own"),
    ])
    func `a call that goes wrong fails, the host lives on and the next one is answered`(
        name: String, reason: String
    ) throws {
        let zoo = try Zoo()
        try zoo.addLate(name)
        let library = try zoo.host(Zoo.isolated())
        #expect(try library.call("check", of: name, ["до"]) == "до")
        let failure = #expect(throws: Failure.self) {
            try library.call("check", of: name, ["беда"])
        }
        #expect(failure?.code == .unavailable)
        #expect(failure?.message.contains(reason) == true, "\(failure?.message ?? "none")")
        // The first worker after a death starts at once.
        #expect(try library.call("check", of: name, ["после"]) == "после")
        #expect(try Self.workers(of: zoo).count == 1)
    }

    @Test func `a worker reads programs but no data, changes no file and signals nobody`() throws {
        let zoo = try Zoo()
        try zoo.addLate("pries")
        try FileManager.default.createDirectory(at: zoo.data, withIntermediateDirectories: true)
        let secret = zoo.data.appending(path: "secret")
        try Data("phone numbers".utf8).write(to: secret)
        let arguments: [JSON] = [
            .string(secret.path), .string(zoo.data.appending(path: "new").path),
        ]
        let library = try zoo.host(Zoo.isolated())
        #expect(try library.call("pry", of: "pries", arguments) == "system ")
        #expect(try Data(contentsOf: secret) == Data("phone numbers".utf8))
        // In the host's process it can do everything: such a library is trusted.
        #expect(try zoo.host().call("pry", of: "pries", arguments).text?.contains("read") == true)
    }

    @Test func `a worker has no way around its enclosure`() throws {
        let zoo = try Zoo()
        try zoo.addLate("escapes")
        // A worker may read what lies beside its library, so nothing else keeps it from emptying it.
        let neighbour = zoo.folder.appending(path: "neighbour")
        try Data("another library".utf8).write(to: neighbour)
        let arguments: [JSON] = [.string(neighbour.path), 9]
        let library = try zoo.host(Zoo.isolated())
        #expect(try library.call("escape", of: "escapes", arguments) == "")
        #expect(try Data(contentsOf: neighbour) == Data("another library".utf8))
        let own = try zoo.host().call("escape", of: "escapes", arguments).text
        #expect(own?.contains("truncate send") == true, "\(own ?? "none")")
    }

    @Test func `a trial is enclosed when a library without a note may be an isolated profile`()
        throws
    {
        let zoo = try Zoo()
        try zoo.addLate("peeps")
        var rules = LoadingRules()
        rules.isolations["peeps"] = .process
        #expect(try zoo.host(rules).report(on: "peeps").isolation == .process)
    }

    @Test func `a machine that starts no worker for now brings no library into quarantine`() throws
    {
        let zoo = try Zoo()
        try zoo.add("good")
        let own = try #require(Zoo.probe)
        let probe = zoo.folder.appending(path: "parta-probe").path
        try FileManager.default.copyItem(atPath: own, toPath: probe)
        var rules = Zoo.isolated()
        rules.worker.deaths = 2
        let library = try zoo.host(rules, probe: probe)
        try FileManager.default.removeItem(atPath: probe)
        for _ in 0..<3 {
            let failure = #expect(throws: Failure.self) {
                try library.call("add", of: "good", [1, 2])
            }
            #expect(failure?.message.contains("could not be started") == true)
        }
        try FileManager.default.copyItem(atPath: own, toPath: probe)
        #expect(try library.call("add", of: "good", [1, 2]) == 3)
    }

    @Test func `a function that prints disturbs nobody`() throws {
        let zoo = try Zoo()
        try zoo.addLate("prints")
        let library = try zoo.host(Zoo.isolated())
        for _ in 0..<3 { #expect(try library.call("check", of: "prints", ["беда"]) == "беда") }
    }

    @Test func `a library whose worker dies too often is quarantined`() throws {
        let zoo = try Zoo()
        try zoo.addLate("crashes")
        var rules = Zoo.isolated()
        rules.worker.deaths = 2
        let library = try zoo.host(rules)
        for _ in 0..<2 {
            #expect(throws: Failure.self) { try library.call("check", of: "crashes", ["беда"]) }
            // An answer in between lets the next worker start at once; the deaths still count.
            _ = Self.answer(library, "check", ["до"], of: "crashes")
        }
        let failure = #expect(throws: Failure.self) {
            try library.call("check", of: "crashes", ["до"])
        }
        #expect(failure?.message.contains("died 2 times in an hour") == true)
        let next = try zoo.host(rules)
        #expect(try next.report(on: "crashes").isQuarantined)
        #expect(next.documents["crashes"] != nil)
    }

    @Test func `a worker that ended between two calls is replaced unseen`() throws {
        let zoo = try Zoo()
        try zoo.add("good")
        let library = try zoo.host(Zoo.isolated())
        #expect(try library.call("add", of: "good", [1, 2]) == 3)
        let worker = try #require(try Self.workers(of: zoo).first)
        kill(worker, SIGKILL)
        while try !Self.hasEnded(worker) { sched_yield() }
        #expect(try library.call("add", of: "good", [2, 3]) == 5)
        #expect(try Self.workers(of: zoo).count == 1)
    }

    @Test func `nothing of a worker is left when the host closes or lets go`() throws {
        let zoo = try Zoo()
        try zoo.add("good")
        let second: pid_t
        do {
            let library = try zoo.host(Zoo.isolated())
            #expect(try Self.workers(of: zoo) == [])
            _ = try library.call("add", of: "good", [1, 2])
            let first = try #require(try Self.workers(of: zoo).first)
            library.rest()
            #expect(!Self.isThere(first))
            _ = try library.call("add", of: "good", [1, 2])
            second = try #require(try Self.workers(of: zoo).first)
            #expect(Self.isThere(second))
        }
        #expect(!Self.isThere(second))
    }

    @Test func `workers leave no descriptor open`() throws {
        let zoo = try Zoo()
        try zoo.addLate("exits")
        let count = { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
        let before = try count()
        for _ in 0..<30 {
            let library = try zoo.host(Zoo.isolated())
            _ = try library.call("check", of: "exits", ["до"])
            _ = Self.answer(library, "check", ["беда"], of: "exits")
        }
        // Other tests open files meanwhile, but not one for each of thirty workers.
        #expect(try count() < before + 20)
    }

    @Test func `a file that changed since it was tried starts no worker`() throws {
        let zoo = try Zoo()
        try zoo.add("good")
        let library = try zoo.host(Zoo.isolated())
        try zoo.add("prints", id: "good", file: "good.so")
        let failure = #expect(throws: Failure.self) { try library.call("add", of: "good", [1, 2]) }
        #expect(failure?.code == .unavailable)
        #expect(failure?.message.contains("has changed since") == true)
    }

    @Test func `one profile may be isolated and another not`() throws {
        let zoo = try Zoo()
        try zoo.add("good")
        try zoo.add("good", id: "trusted", file: "trusted.so")
        var rules = Zoo.isolated()
        rules.isolations["trusted"] = .host
        let library = try zoo.host(rules)
        #expect(try library.report(on: "good").isolation == .process)
        #expect(try library.report(on: "trusted").isolation == .host)
        for profile in ["good", "trusted"] {
            #expect(try library.call("add", of: profile, [1, 2]) == 3)
        }
        let maps = try Zoo.maps()
        #expect(maps.contains(zoo.folder.appending(path: "trusted.so").path))
        #expect(!maps.contains(zoo.folder.appending(path: "good.so").path))
    }

    @Test func `calls from many threads take turns in a worker`() async throws {
        let zoo = try Zoo()
        try zoo.add("good")
        let library = try zoo.host(Zoo.isolated(milliseconds: 10_000))
        let results = try await withThrowingTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask {
                    let text = JSON.string(String(repeating: "\(task)", count: 50 + task))
                    return try (0..<200).allSatisfy { _ in
                        try library.call("same", of: "good", [text]) == text
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results == Array(repeating: true, count: 8))
    }

    @Test func `pauses grow while nothing succeeds, and deaths count for an hour`() {
        var deaths = WorkerDeaths()
        #expect(deaths.note(at: 1000) == 1)
        #expect(deaths.restart == 1000)
        #expect(deaths.note(at: 1000) == 2)
        #expect(deaths.restart == 1100)
        for _ in 0..<20 { _ = deaths.note(at: 2000) }
        #expect(deaths.restart == 32_000)
        deaths.noteAnswer()
        #expect(deaths.note(at: 5000) == 23)
        #expect(deaths.restart == 5000)
        #expect(deaths.note(at: 2000 + WorkerDeaths.window) == 2)
    }

    /// Whether a process runs or waits to be collected.
    private static func isThere(_ process: pid_t) -> Bool {
        FileManager.default.fileExists(atPath: "/proc/\(process)")
    }

    /// The processes that work with libraries of a zoo; an uncollected one has no words any more.
    private static func workers(of zoo: Zoo) throws -> [pid_t] {
        let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc")
        return processes.compactMap { process in
            guard let number = pid_t(process),
                let status = FileManager.default.contents(atPath: "/proc/\(process)/stat"),
                let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline")
            else { return nil }
            let words = String(decoding: status, as: UTF8.self).split(separator: " ")
            guard words.count > 3, words[3] == "\(getpid())" else { return nil }
            return String(decoding: line, as: UTF8.self).contains(zoo.folder.path) ? number : nil
        }
    }

    /// Whether a child has ended and waits to be collected.
    private static func hasEnded(_ process: pid_t) throws -> Bool {
        let status = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return status.split(separator: ")").last?.hasPrefix(" Z") == true
    }
}
