import Foundation
import PartaCore
import PartaStore
import Synchronization
import Testing

/// What the SQLite driver does with files beyond the contract of all drivers.
@Suite struct SQLiteFileTests {
    // MARK: Opening

    @Test func `a new database is made for its owner only and without a backup`() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        try store.addNote(1)
        for name in try folder.names() {
            let attributes = try FileManager.default.attributesOfItem(
                atPath: folder.path + "/" + name)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        }
        store.close()
        #expect(try folder.names() == ["parta.db", "parta.db.lock"])
    }

    @Test func `a second opener for writing is refused until the first has closed`() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        let failure = #expect(throws: Failure.self) {
            try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        }
        #expect(failure?.code == .unavailable)
        #expect(failure?.message.contains("already open by another process") == true)
        store.close()
        _ = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
    }

    @Test func `a copy of the descriptors in a child keeps no closed file in use`() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        let copies = descriptors(of: folder.database + ".lock").map { dup($0) }
        try #require(copies.count == 1)
        defer { for copy in copies { close(copy) } }
        store.close()
        _ = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
    }

    /// The descriptors by which this process holds a file open.
    private func descriptors(of path: String) -> [Int32] {
        var file = stat()
        guard unsafe stat(path, &file) == 0 else { return [] }
        return (0..<1024).filter { number in
            var other = stat()
            return unsafe fstat(number, &other) == 0 && other.st_dev == file.st_dev
                && other.st_ino == file.st_ino
        }
    }

    @Test func `a store opened for reading sees new writes and refuses its own`() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        let reader = try SQLiteStore(readingOnly: folder.database)
        try store.addNote(1)
        #expect(try reader.notes() == [1])
        #expect(throws: Failure.self) { try reader.addNote(2) }
        store.close()
        #expect(try reader.notes() == [1])
    }

    @Test(arguments: ["not a database at all, but long enough for a header", "SQLite format 3"])
    func `a file that is no database is refused and stays`(content: String) throws {
        let folder = try Folder()
        let bytes = Data(content.utf8)
        try bytes.write(to: URL(fileURLWithPath: folder.database))
        let failure = #expect(throws: Failure.self) {
            try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        }
        #expect(failure?.code == .unavailable)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == bytes)
    }

    @Test func `a missing file is not created by an opener for reading`() throws {
        let folder = try Folder()
        let failure = #expect(throws: Failure.self) {
            try SQLiteStore(readingOnly: folder.database)
        }
        #expect(failure?.code == .unavailable)
        #expect(try folder.names() == [])
    }

    @Test func `an empty file from a broken first start becomes a database`() throws {
        let folder = try Folder()
        try Data().write(to: URL(fileURLWithPath: folder.database))
        let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        try store.addNote(1)
        #expect(try folder.names().contains("parta.db.before-1") == false)
    }

    // MARK: Migrations

    @Test func `a pending migration runs and leaves the database as it was beside it`() throws {
        let folder = try Folder()
        let old = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        try old.addNote(1)
        old.close()
        let new = try SQLiteStore(
            path: folder.database, migrations: [NoteSchema.notes, NoteSchema.marks])
        try new.write { database throws(Failure) in
            try database.execute("INSERT INTO mark VALUES (1)")
            try database.addNote(2)
        }
        let backup = try SQLiteStore(
            path: folder.database + ".before-2", migrations: [NoteSchema.notes])
        #expect(try backup.notes() == [1])
    }

    @Test func `a database from a newer version is refused and untouched`() throws {
        let folder = try Folder()
        let new = try SQLiteStore(
            path: folder.database, migrations: [NoteSchema.notes, NoteSchema.marks])
        try new.addNote(1)
        new.close()
        let url = URL(fileURLWithPath: folder.database)
        let before = try Data(contentsOf: url)
        let failure = #expect(throws: Failure.self) {
            try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        }
        #expect(failure?.code == .unavailable)
        #expect(failure?.message.contains("newer version") == true)
        #expect(try Data(contentsOf: url) == before)
    }

    @Test func `a failing migration undoes all of them`() throws {
        let folder = try Folder()
        let old = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        try old.addNote(1)
        old.close()
        let bad = Migration(
            number: 3, name: "bad",
            statements: ["CREATE TABLE more (id BIGINT)", "DROP TABLE nowhere"])
        let failure = #expect(throws: Failure.self) {
            try SQLiteStore(
                path: folder.database, migrations: [NoteSchema.notes, NoteSchema.marks, bad])
        }
        #expect(failure?.message.contains("Migration 3 (bad)") == true)
        let again = try SQLiteStore(
            path: folder.database, migrations: [NoteSchema.notes, NoteSchema.marks])
        #expect(try again.notes() == [1])
    }

    @Test func `a migration that breaks a foreign key is refused`() throws {
        let folder = try Folder()
        let old = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        try old.write { database throws(Failure) in
            try database.addNote(1)
            try database.execute("INSERT INTO reply (id, note) VALUES (1, 1)")
        }
        old.close()
        let bad = Migration(number: 2, name: "bad", statements: ["DELETE FROM note"])
        #expect(throws: Failure.self) {
            try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes, bad])
        }
        #expect(
            try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes]).notes() == [1])
    }

    @Test func `full text search finds Russian words by any case`() throws {
        let folder = try Folder()
        let search = Migration(
            number: 2, name: "search",
            statements: [
                "CREATE VIRTUAL TABLE found USING fts5 (text, content='')"
            ])
        let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes, search])
        try store.write { database throws(Failure) in
            let sql = "INSERT INTO found (rowid, text) VALUES (?1, ?2)"
            try database.execute(sql, [1, "Родительское Собрание в пятницу"])
            try database.execute(sql, [2, "Экскурсия"])
        }
        let found = try store.read { database throws(Failure) in
            try database.all("SELECT rowid FROM found WHERE found MATCH ?1", ["\"СОБРАНИЕ\""]) {
                $0.integer(0)
            }
        }
        #expect(found == [1])
        #expect(try store.check() == [])
    }

    // MARK: Copies

    @Test func `a backup while others write is a consistent database`() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        // As another process has it: the file, and no share in this store's connections.
        let tool = try SQLiteStore(readingOnly: folder.database)
        let left = Atomic<Int>(4)
        onThreads(5) { thread in
            do throws(Failure) {
                if thread < 4 {
                    defer { left.subtract(1, ordering: .relaxed) }
                    for round in 0..<150 {
                        try store.write { database throws(Failure) in
                            let id = thread * 10_000 + round * 2
                            try database.addNote(id)
                            try database.addNote(id + 1)
                        }
                    }
                } else {
                    var copies = 0
                    while left.load(ordering: .relaxed) > 0 || copies < 2 {
                        copies += 1
                        try tool.backUp(to: folder.path + "/copy-\(copies)")
                    }
                }
            } catch {
                Issue.record(error)
            }
        }
        let copies = try folder.names().filter { $0.hasPrefix("copy-") }
        #expect(copies.count >= 2)
        for name in copies {
            let copy = try SQLiteStore(
                path: folder.path + "/" + name, migrations: [NoteSchema.notes])
            #expect(try copy.noteCount().isMultiple(of: 2))
            #expect(try copy.check() == [])
        }
    }

    @Test func `a backup replaces nothing`() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        let target = URL(fileURLWithPath: folder.path + "/copy")
        try Data("mine".utf8).write(to: target)
        let failure = #expect(throws: Failure.self) { try store.backUp(to: target.path) }
        #expect(failure?.code == .conflict)
        #expect(try Data(contentsOf: target) == Data("mine".utf8))
    }

    @Test func `a backup overwrites what a killed one left and leaves no other file`() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        try store.addNote(1)
        let rest = URL(fileURLWithPath: folder.path + "/copy.partial")
        try Data(repeating: 7, count: 100_000).write(to: rest)
        try store.backUp(to: folder.path + "/copy")
        store.close()
        #expect(try folder.names() == ["copy", "parta.db", "parta.db.lock"])
        #expect(
            try SQLiteStore(path: folder.path + "/copy", migrations: [NoteSchema.notes]).notes()
                == [1])
    }

    @Test func `a backup into a folder that is not there fails`() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        let failure = #expect(throws: Failure.self) {
            try store.backUp(to: folder.path + "/nowhere/copy")
        }
        #expect(failure?.code == .unavailable)
    }

    @Test func `a damaged page is found`() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        try store.write { database throws(Failure) in
            for id in 1...2_000 { try database.addNote(id) }
        }
        store.close()
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.database))
        let size = try file.seekToEnd()
        try file.seek(toOffset: size / 4096 / 2 * 4096)
        try file.write(contentsOf: Data(repeating: 0xa5, count: 4096))
        try file.close()
        let damaged = try SQLiteStore(readingOnly: folder.database)
        #expect(try damaged.check() != [])
    }
}
