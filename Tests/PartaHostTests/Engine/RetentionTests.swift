import Foundation
import PartaCore
import PartaHost
import Testing

/// What a host forgets so that it can run for years.
@Suite struct RetentionTests {
    /// A host whose clock stands and that keeps as few events as a setting may say.
    private final class Host {
        private let folder = FileManager.default.temporaryDirectory
            .appending(path: "parta-\(UUID())").path
        let engine: Engine
        let key: [UInt8]

        init() throws {
            var options = Configuration()
            options.eventsKept = 1000
            options.clock = Instant("2026-09-15T06:00:00Z")
            engine = try Engine.open(folder: folder, options: options)
            let bytes = try engine.call(
                "host.initialize",
                (["phone": "+70009999999", "name": "Оператор Узла"] as JSON).encoded, token: nil)
            let reply = try JSON(stored: String(decoding: bytes, as: UTF8.self))
            key = sha256(Array(try #require(reply["token"]?.text).utf8))
        }

        deinit {
            engine.close()
            do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) }
        }

        /// Applies for a registration, which every operator hears of; returns the application.
        @discardableResult
        func apply(_ number: Int, key: String? = nil) throws -> JSON? {
            var request: JSON = [
                "profile": "school", "institutionName": "Школа", "name": "Имя Отчество",
                "email": "a@example.org", "phone": .string("+7900\(1_000_000 + number)"),
                "order": [
                    "number": "1", "day": "2026-09-01",
                    "document": [
                        "name": "o.pdf", "type": "application/pdf", "content": "JVBERg==",
                    ],
                ],
            ]
            if let key { request = request.overlaid(by: ["idempotencyKey": .string(key)]) }
            let bytes = try engine.call("application.submit", request.encoded, token: nil)
            return try JSON(stored: String(decoding: bytes, as: UTF8.self))["application"]
        }
    }

    @Test func `old events are forgotten and their readers are told so`() throws {
        let host = try Host()
        for number in 1...1300 { try host.apply(number) }
        let late = try host.engine.subscribe(token: host.key, after: 1)
        #expect(try late.next()?.mustResync == true)
        let recent = try host.engine.subscribe(token: host.key, after: 1290)
        #expect(try recent.next()?.events.map(\.id) == Array(1291...1300))
    }

    @Test func `a stream that resumes behind what is kept starts anew and goes on`() throws {
        let host = try Host()
        for number in 1...1300 { try host.apply(number) }
        let door = RecordingDoor()
        try host.engine.follow(1, door, host.key, after: 1)
        #expect(door[1].resyncs == [1300] && door[1].events.isEmpty)
        try host.engine.follow(2, door, host.key, after: 5000)
        #expect(door[2].resyncs == [1300])
        try host.engine.follow(3, door, host.key, after: 600)
        #expect(door[3].ids == Array(601...1300) && door[3].resyncs.isEmpty)
        try host.apply(1301)
        for stream in 1...3 {
            #expect(door.wait(for: UInt64(stream)) { $0.ids.last == 1301 })
        }
    }

    @Test func `a repeated write is known for a week and no longer`() throws {
        let host = try Host()
        let first = try host.apply(1, key: "key-0000001")
        host.engine.platform.advanceClock?(6 * 86400)
        try host.apply(2, key: "key-0000002")
        #expect(try host.apply(1, key: "key-0000001") == first)
        host.engine.platform.advanceClock?(2 * 86400)
        try host.apply(3, key: "key-0000003")
        // Run anew, the write meets its own first result.
        let failure = #expect(throws: Failure.self) { try host.apply(1, key: "key-0000001") }
        #expect(failure?.code == .conflict)
    }
}
