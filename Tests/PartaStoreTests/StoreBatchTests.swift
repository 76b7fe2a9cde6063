import Foundation
import PartaCore
import PartaStore
import Synchronization
import Testing

/// What every driver promises for several writes in one place of the line.
@Suite struct StoreBatchTests {
    @Test(arguments: Driver.all)
    func `writes of a batch run in their order and see each other`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        var seen: [Int] = []
        let failures = store.write(count: 5) { database, index throws(Failure) in
            let before = try database.noteCount()
            if index == seen.count { seen.append(before) }
            try database.addNote(index)
        }
        #expect(failures == [nil, nil, nil, nil, nil])
        #expect(seen == [0, 1, 2, 3, 4])
        #expect(try store.notes() == [0, 1, 2, 3, 4])
    }

    @Test(arguments: Driver.all)
    func `an empty batch is nothing`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        #expect(store.write(count: 0) { _, _ in } == [])
        store.close()
        #expect(store.write(count: 0) { _, _ in } == [])
    }

    /// Refused before and after a change, by the caller, a statement and an unresolved key.
    @Test(arguments: Driver.all)
    func `bad writes of a batch spoil none of the others`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        let refusal = Failure(.forbidden, field: "id", "No.", text: "Нельзя.")
        let failures = store.write(count: 9) { database, index throws(Failure) in
            if index == 1 { throw refusal }
            try database.addNote(index)
            switch index {
            case 3: throw refusal
            case 5: try database.addNote(0)
            case 7: try database.execute("INSERT INTO reply (id, note) VALUES (1, 404)")
            default: break
            }
        }
        #expect(
            failures.map { $0?.code } == [
                nil, .forbidden, nil, .forbidden, nil, .conflict, nil, .conflict, nil,
            ])
        #expect(failures[3] == refusal)
        #expect(try store.notes() == [0, 2, 4, 6, 8])
        #expect(try store.check() == [])
    }

    @Test(arguments: Driver.all)
    func `a batch of one is undone when it throws`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        let failures = store.write(count: 1) { database, _ throws(Failure) in
            try database.addNote(1)
            throw Failure(.limit, "Full.", text: "Нет места.")
        }
        #expect(failures.map { $0?.code } == [.limit])
        #expect(try store.noteCount() == 0)
    }

    @Test(arguments: Driver.all)
    func `a closed store refuses every write of a batch`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        store.close()
        let failures = store.write(count: 3) { database, index throws(Failure) in
            try database.addNote(index)
        }
        #expect(failures.map { $0?.code } == [.unavailable, .unavailable, .unavailable])
    }

    @Test(arguments: Driver.all)
    func `a batch within a write is refused`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        let inner = try store.write { database throws(Failure) in
            try database.addNote(1)
            return store.write(count: 2) { database, index throws(Failure) in
                try database.addNote(index + 10)
            }
        }
        #expect(inner.map { $0?.code } == [.internal, .internal])
        #expect(try store.notes() == [1])
    }

    @Test(arguments: Driver.all)
    func `batches and single writes of many callers keep exactly what was acknowledged`(
        driver: Driver
    ) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        let acknowledged = Collected<Int>()
        onThreads(12) { thread in
            for round in 0..<20 {
                let first = thread * 100_000 + round * 1000
                let count = thread % 3 == 0 ? 1 : 40 + thread
                let failures = store.write(count: count) { database, index throws(Failure) in
                    try database.addNote(first + index)
                    if index % 5 == 3 { throw Failure(.limit, "Full.", text: "Нет места.") }
                }
                for (index, failure) in failures.enumerated() {
                    #expect(failure?.code == (index % 5 == 3 ? .limit : nil))
                    if failure == nil { acknowledged.add(first + index) }
                }
            }
        }
        #expect(try store.notes() == acknowledged.all.sorted())
    }

    /// SQLite itself rolls back when the file may not grow.
    @Test func `a full database fails a whole batch`() throws {
        let folder = try Folder()
        let store = try SQLiteStore(path: folder.database, migrations: [NoteSchema.notes])
        try store.write { database throws(Failure) in
            _ = try database.execute("PRAGMA max_page_count = 30")
        }
        let failures = store.write(count: 8) { database, index throws(Failure) in
            try database.execute(
                "INSERT INTO note (id, data) VALUES (?1, ?2)",
                [index, [UInt8](repeating: 7, count: 20_000)])
        }
        #expect(failures.allSatisfy { $0?.code == .unavailable })
        #expect(try store.notes() == [])
        try store.addNote(1)
        #expect(try store.notes() == [1])
    }
}
