import Foundation
import PartaCore
import PartaStore
import Testing

/// What the SQLite driver does when the machine refuses to store.
@Suite struct SQLiteFaultTests {
    /// The fault comes in a statement, and SQLite then rolls back all writes of the batch.
    @Test func `a full database keeps exactly the acknowledged writes`() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        try limitPages(of: store, to: 200)
        let acknowledged = Collected<Int>()
        let refused = Collected<Failure>()
        onThreads(16) { thread in
            for round in 0..<20 {
                let id = thread * 1000 + round
                do throws(Failure) {
                    try store.write { database throws(Failure) in
                        try addLargeNote(id, to: database)
                    }
                    acknowledged.add(id)
                } catch {
                    refused.add(error)
                }
            }
        }
        #expect(acknowledged.all.isEmpty == false)
        #expect(refused.all.isEmpty == false)
        #expect(refused.all.allSatisfy { $0.code == .unavailable })
        #expect(try store.notes() == acknowledged.all.sorted())
        try limitPages(of: store, to: 100_000)
        try store.addNote(-1)
        #expect(try store.check() == [])
    }

    @Test func `a write that swallows a fault does not continue without its transaction`() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        try limitPages(of: store, to: 20)
        let failure = #expect(throws: Failure.self) {
            try store.write { database throws(Failure) in
                try database.addNote(1)
                do throws(Failure) {
                    for id in 2...20 { try addLargeNote(id, to: database) }
                } catch {
                    guard error.code == .unavailable else { throw error }
                }
                try database.addNote(30)
            }
        }
        #expect(failure?.code == .unavailable)
        #expect(try store.notes() == [])
    }

    /// The fault comes in the commit: the process may not make its files larger.
    @Test func `a failed commit fails every write that shared it`() async throws {
        await #expect(processExitsWith: .success) {
            signal(SIGXFSZ, SIG_IGN)
            let folder = try Folder()
            let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
            try store.addNote(0)
            var limit = rlimit()
            try #require(unsafe getrlimit(__rlimit_resource_t(1), &limit) == 0)
            let usual = limit.rlim_cur
            limit.rlim_cur = 200_000
            try #require(unsafe setrlimit(__rlimit_resource_t(1), &limit) == 0)
            let refused = Collected<Failure>()
            onThreads(8) { thread in
                do throws(Failure) {
                    try store.write { database throws(Failure) in
                        for part in 0..<16 {
                            try addLargeNote(thread * 100 + part + 1, to: database)
                        }
                    }
                } catch {
                    refused.add(error)
                }
            }
            limit.rlim_cur = usual
            try #require(unsafe setrlimit(__rlimit_resource_t(1), &limit) == 0)
            try #require(
                refused.all.map(\.code) == [Failure.Code](repeating: .unavailable, count: 8))
            try #require(try store.notes() == [0])
            try store.addNote(1)
            store.close()
            let again = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
            try #require(try again.notes() == [0, 1])
            try #require(try again.check() == [])
        }
    }

    @Test func `a database kept beyond its write reaches nothing`() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        var kept: (any Database)?
        try store.write { database throws(Failure) in kept = database }
        let database = try #require(kept)
        #expect(#expect(throws: Failure.self) { try database.addNote(1) }?.code == .internal)
        #expect(try store.noteCount() == 0)
    }
}

private func limitPages(of store: SQLiteStore, to count: Int) throws(Failure) {
    try store.write { database throws(Failure) in
        _ = try database.execute("PRAGMA max_page_count = \(count)")
    }
}

private func addLargeNote(_ id: Int, to database: any Database) throws(Failure) {
    try database.execute(
        "INSERT INTO note (id, data) VALUES (?1, ?2)",
        [id, [UInt8](repeating: 7, count: 20_000)])
}
