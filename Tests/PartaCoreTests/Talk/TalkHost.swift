import Foundation
import PartaCore
import PartaHost
import PartaStore
import Testing

/// A host with one institution whose people are there already.
///
/// Members are numbered in the order of ``people``; unit 1 is the staff component, unit 2 is a
/// group that `lead` leads, with both learners in it.
final class TalkHost {
    static let people: [(name: String, role: String)] = [
        ("admin", "teacher"), ("head", "head"), ("lead", "lead"), ("teacher", "teacher"),
        ("learner", "learner"), ("learner2", "learner"), ("parent", "parent"),
    ]
    /// Signed in, member of nothing.
    static let strangers = ["newcomer", "stranger"]
    /// 2026-09-15 06:00:00 UTC, nine in the morning by the institution's clock.
    static let start = Instant(1_789_452_000)

    let clock = ManualClock(TalkHost.start)
    private let store: SQLiteStore
    private let engine: Engine
    private let folder: String

    /// - Parameter overlay: What the institution changes in its profile.
    init(overlay: JSON = [:]) throws {
        folder = NSTemporaryDirectory() + "/parta-talk-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        store = try SQLiteStore(path: folder + "/parta.db", migrations: Schema.migrations)
        let clock = clock
        let random = SeededRandom(seed: "talk")
        engine = Engine(
            store: store,
            platform: Platform(
                now: { clock.now }, random: { random.bytes($0) }, sha256: sha256,
                profiles: OneProfile()),
            courier: Silence(), files: try FileStore(in: try DataFolder(folder)))
        try store.write { database throws(Failure) in
            try Self.populate(database, overlay: overlay)
        }
    }

    deinit {
        engine.close()
        do {
            try FileManager.default.removeItem(atPath: folder)
        } catch {
            Issue.record(error)
        }
    }

    /// Calls an operation as a person.
    @discardableResult
    func call(_ person: String?, _ name: String, _ request: JSON = [:]) throws(Failure) -> JSON {
        let reply = try engine.call(
            name, request.encoded, token: person.map { sha256(Array($0.utf8)) })
        return try JSON(stored: String(decoding: reply, as: UTF8.self))
    }

    /// The failure of a call; records an issue when it succeeds.
    func refusal(_ person: String?, _ name: String, _ request: JSON = [:]) -> Failure? {
        do {
            let reply = try call(person, name, request)
            Issue.record("\(name) is not refused: \(reply)")
            return nil
        } catch {
            return error
        }
    }

    /// Uploads a small file and returns its identifier.
    func upload(_ person: String, _ place: JSON, name: String = "план.pdf") throws -> JSON {
        let whole = place.overlaid(by: ["name": .string(name), "type": "application/pdf"])
        let upload = try engine.beginUpload(token: sha256(Array(person.utf8)), to: whole)
        let content = Array(name.utf8)
        try unsafe content.withUnsafeBytes { try unsafe upload.append($0) }
        return try #require(try JSONParser.parse(try upload.finish())["file"])
    }

    /// The first bytes of a file as a person reads them.
    func read(_ person: String, _ file: JSON) throws -> String {
        var issues = Issues()
        let id = try #require(File.ID.decode(file, limits: nil, issues: &issues))
        let stored = try engine.openFile(token: sha256(Array(person.utf8)), id)
        var buffer = [UInt8](repeating: 0, count: 100)
        let count = try unsafe buffer.withUnsafeMutableBytes {
            try unsafe stored.read(at: 0, into: $0)
        }
        return String(decoding: buffer.prefix(count), as: UTF8.self)
    }

    /// Lets time pass.
    func wait(_ seconds: Int64) { clock.advance(by: seconds) }

    /// Changes the database behind the operations' back, for what others would do.
    func change(_ sql: String) throws(Failure) {
        try store.write { database throws(Failure) in _ = try database.execute(sql) }
    }

    /// The payloads of all events of a kind, the oldest first.
    func events(_ kind: String) throws -> [JSON] {
        try store.read { database throws(Failure) in
            try database.all(
                "SELECT payload FROM events WHERE kind = ?1 ORDER BY id", [kind]
            ) { row throws(Failure) in try JSON(stored: row.text(0)) }
        }
    }

    /// The payload of the newest event of a kind.
    func lastEvent(_ kind: String) throws -> JSON { try #require(try events(kind).last) }

    /// The identifier of a person of the cast.
    static func id(_ name: String) -> JSON {
        let index = people.firstIndex { $0.name == name } ?? -1
        return .string("1.\(index + 1)")
    }

    /// Opens the lead's chat with the learners.
    func unitChat() throws -> JSON {
        let reply = try call(
            "lead", "chat.open", ["institution": "1", "kind": "unit.learners", "unit": "1.2"])
        return try #require(reply["chat"])
    }

    private static func populate(
        _ database: any Database, overlay: JSON
    ) throws(Failure) {
        try database.execute(
            """
            INSERT INTO institutions(id, profile, overlay, revision, name, about, settings, state,
                created)
            VALUES (1, ?1, ?2, 7, 'Кружок', '{}', '{}', 'active', ?3),
                (2, ?1, '{}', 8, 'Другой', '{}', '{}', 'active', ?3)
            """, [TalkProfile.id, overlay.description, start])
        let names = people.map(\.name) + strangers
        for (index, name) in names.enumerated() {
            let number = index + 1
            let hasName = name != "newcomer"
            try database.execute(
                "INSERT INTO accounts VALUES (?1, ?2, ?3, 0, ?4)",
                [number, "+7900000000\(number)", hasName ? "Лицо \(name)" : "", start])
            try database.execute(
                "INSERT INTO sessions VALUES (?1, ?2, ?1, 'device', '', ?3, ?4, NULL)",
                [number, sha256(Array(name.utf8)), start, start + 400 * 86400])
            guard index < people.count else { continue }
            try database.execute(
                "INSERT INTO members VALUES (1, ?1, ?1, ?2, 'joined', ?3, ?4, NULL)",
                [number, "Лицо \(name)", name == "admin", start])
            try database.execute(
                "INSERT INTO member_roles VALUES (1, ?1, ?2, 0, ?3)",
                [number, people[index].role, start])
        }
        try database.execute(
            """
            INSERT INTO units VALUES (1, 1, 'staff', 'Педагоги', 1, 2026, NULL, 'active', ?1),
                (1, 2, 'group', 'Группа А', 0, 2026, NULL, 'active', ?1),
                (1, 3, 'group', 'Группа Б', 0, 2026, NULL, 'active', ?1)
            """, [start])
        try database.execute("INSERT INTO unit_leads VALUES (1, 2, 3, NULL, NULL, ?1)", [start])
        try database.execute(
            "INSERT INTO unit_members VALUES (1, 2, 5, ?1), (1, 2, 6, ?1)", [start])
        try database.execute(
            """
            INSERT INTO channels VALUES
                (1, 1, 'everyone', 'Общешкольный канал', '["@everyone"]', 'open', 0, ?1),
                (1, 2, 'staff', 'Сотрудники', '["@staff"]', 'open', 0, ?1)
            """, [start])
    }
}

private struct OneProfile: ProfileSource {
    let documents = [TalkProfile.id: TalkProfile.document]

    func call(_ name: String, of profile: String, _ arguments: [JSON]) throws(Failure) -> JSON {
        throw .notFound("function")
    }
}

private struct Silence: Courier {
    func deliver(_ dispatch: Effects.Dispatch) {}
}
