import Foundation
import PartaCore
import PartaHost
import PartaStore
import Testing

/// Copies of a host's data, their return, and the search for what is wrong with it.
@Suite struct DataFolderTests {
    private static let phone = "+70009999999"

    /// A folder with one host in it, and room for copies beside it.
    private final class Place {
        private let root = FileManager.default.temporaryDirectory
            .appending(path: "parta-\(UUID())").path
        var data: String { root + "/data" }
        var copy: String { root + "/copy" }
        var database: String { data + "/parta.sqlite" }

        init() throws {
            let engine = try Engine.open(folder: data)
            let request: JSON = ["phone": .string(phone), "name": "Оператор Узла"]
            _ = try engine.call("host.initialize", request.encoded, token: nil)
            engine.close()
        }

        deinit {
            do { try FileManager.default.removeItem(atPath: root) } catch { Issue.record(error) }
        }

        /// Whether the restored or original host answers and knows its operator.
        func isHost() throws -> Bool {
            let engine = try Engine.open(folder: data)
            defer { engine.close() }
            let reply = try engine.call("host.info", JSON.object([]).encoded, token: nil)
            return try JSON(stored: String(decoding: reply, as: UTF8.self))["isInitialized"]
                == .boolean(true)
        }

        func names() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: root).sorted()
        }

        /// Changes the database behind the host's back.
        func change(_ sql: String) throws {
            let store = try SQLiteStore(path: database, migrations: Schema.migrations)
            defer { store.close() }
            try store.write { database throws(Failure) in _ = try database.execute(sql) }
        }

        func findings() throws -> [String] {
            try Doctor.examine(data).filter { !$0.isSound }.map(\.text)
        }
    }

    // MARK: Copies

    @Test func `a copy made while the host runs takes the place of lost data`() throws {
        let place = try Place()
        let engine = try Engine.open(folder: place.data)
        try Backup.write(from: place.data, to: place.copy)
        engine.close()
        try FileManager.default.removeItem(atPath: place.data)
        #expect(try Backup.restore(from: place.copy, to: place.data) == nil)
        #expect(try place.isHost())
    }

    @Test func `a copy takes the place of a damaged database, which is kept`() throws {
        let place = try Place()
        try Backup.write(from: place.data, to: place.copy)
        try Data("no database any more".utf8).write(to: URL(filePath: place.database))
        let kept = try #require(try Backup.restore(from: place.copy, to: place.data))
        #expect(FileManager.default.fileExists(atPath: kept + "/parta.sqlite"))
        #expect(try place.isHost())
    }

    @Test func `nothing is put in the place of data that a host uses`() throws {
        let place = try Place()
        try Backup.write(from: place.data, to: place.copy)
        let engine = try Engine.open(folder: place.data)
        defer { engine.close() }
        let failure = #expect(throws: Failure.self) {
            try Backup.restore(from: place.copy, to: place.data)
        }
        #expect(failure?.code == .unavailable)
        #expect(try place.names() == ["copy", "data"])
    }

    @Test func `a copy of nothing, or from nothing, leaves nothing behind`() throws {
        let place = try Place()
        let nowhere = place.data + "-elsewhere"
        #expect(throws: Failure.self) { try Backup.write(from: nowhere, to: place.copy) }
        #expect(throws: Failure.self) { try Backup.restore(from: nowhere, to: place.data) }
        #expect(throws: Failure.self) { try Doctor.examine(nowhere) }
        #expect(try place.names() == ["data"])
    }

    // MARK: The doctor

    @Test func `sound data has nothing wrong`() throws {
        #expect(try Place().findings() == [])
    }

    @Test(arguments: ["at = at + 1", "subject = 'account 2'", "basis = 'x'", "details = '[]'"])
    func `an altered record of the audit is found`(change: String) throws {
        let place = try Place()
        try place.change("UPDATE audit SET \(change) WHERE institution = 0 AND number = 1")
        #expect(try place.findings() == ["audit of the host: altered at record 1"])
    }

    @Test func `a content that is missing or altered is found`() throws {
        let place = try Place()
        for (number, digit) in ["a", "b"].enumerated() {
            try place.change(
                """
                INSERT INTO files(institution, number, hash, name, type, size, member, created)
                VALUES (1, \(number), x'\(String(repeating: digit, count: 64))', 'f', 't', 1, 1, 1)
                """)
        }
        let folder = place.data + "/files/aa"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("x".utf8).write(
            to: URL(filePath: folder + "/" + String(repeating: "a", count: 62)))
        #expect(try place.findings() == ["files: of 2, 1 missing and 1 altered"])
    }

    @Test func `a schema of a newer version is found, and no host opens it`() throws {
        let place = try Place()
        try place.change("INSERT INTO parta_migration(number, name) VALUES (99, 'later')")
        #expect(try place.findings() == ["schema: of a newer version (step 99)"])
        let failure = #expect(throws: Failure.self) { try Engine.open(folder: place.data) }
        #expect(failure?.code == .unavailable)
        #expect(failure?.text.contains("более новой версией") == true)
    }

    @Test func `an altered profile document is found`() throws {
        let place = try Place()
        #expect(try place.findings().isEmpty)
        try place.change(
            """
            INSERT INTO profile_documents(hash, profile, version, content, kept)
            VALUES (X'00', 'school', '1.0.0', '{}', 0)
            """)
        #expect(
            try place.findings() == [
                "profile documents: of 1, 1 altered; 0 institutions lack theirs"
            ])
    }
}
