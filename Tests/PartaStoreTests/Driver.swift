import Foundation
import PartaCore
import PartaStore
import Synchronization
import Testing

/// A storage driver under the contract; a new driver is one more line of `all`.
struct Driver: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Opens the database that belongs to a folder, or makes it.
    let open: @Sendable (Folder, [Migration]) throws(Failure) -> any Store

    static let all = [
        Driver(testDescription: "SQLite") { folder, migrations throws(Failure) in
            try SQLiteStore(path: folder.database, migrations: migrations)
        }
    ]
}

/// A folder that lives as long as its test.
final class Folder: Sendable {
    let path: String
    var database: String { path + "/parta.db" }

    init() throws {
        path = NSTemporaryDirectory() + "/parta-store-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            Issue.record(error)
        }
    }

    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }
}

/// The schema of the suite, in the SQL that all drivers share.
enum NoteSchema {
    static let notes = Migration(
        number: 1, name: "notes",
        statements: [
            "CREATE TABLE note (id BIGINT PRIMARY KEY, text TEXT, data BYTEA)",
            """
            CREATE TABLE reply (
                id BIGINT PRIMARY KEY,
                note BIGINT NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED
            )
            """,
        ])
    static let marks = Migration(
        number: 2, name: "marks", statements: ["CREATE TABLE mark (note BIGINT PRIMARY KEY)"])
}

extension Database {
    func addNote(_ id: Int, _ text: String = "заметка") throws(Failure) {
        try execute("INSERT INTO note (id, text) VALUES (?1, ?2)", [id, text])
    }

    func noteCount() throws(Failure) -> Int { try count("SELECT count(*) FROM note") }

    func notes() throws(Failure) -> [Int] {
        try all("SELECT id FROM note ORDER BY id") { Int($0.integer(0)) }
    }
}

extension Store {
    func addNote(_ id: Int) throws(Failure) {
        try write { database throws(Failure) in try database.addNote(id) }
    }

    func noteCount() throws(Failure) -> Int {
        try read { database throws(Failure) in try database.noteCount() }
    }

    func notes() throws(Failure) -> [Int] {
        try read { database throws(Failure) in try database.notes() }
    }
}

/// What threads collect, under one lock.
final class Collected<Element: Sendable>: Sendable {
    private let elements = Mutex<[Element]>([])
    var all: [Element] { elements.withLock { $0 } }

    func add(_ element: Element) { elements.withLock { $0.append(element) } }
}

/// Runs the body on so many threads of its own and waits for all of them.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let group = DispatchGroup()
    for index in 0..<count {
        group.enter()
        Thread.detachNewThread {
            body(index)
            group.leave()
        }
    }
    group.wait()
}
