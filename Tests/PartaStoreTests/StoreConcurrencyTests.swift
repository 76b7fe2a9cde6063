import Foundation
import PartaCore
import Synchronization
import Testing

/// What every driver promises to many callers at once.
@Suite struct StoreConcurrencyTests {
    @Test(arguments: Driver.all, [8, 64])
    func `exactly the acknowledged writes stay`(driver: Driver, threads: Int) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        let acknowledged = Collected<Int>()
        onThreads(threads) { thread in
            for round in 0..<60 {
                let id = thread * 1000 + round
                do throws(Failure) {
                    let kept = try store.write { database throws(Failure) in
                        try database.addNote(id)
                        if round % 3 == 1 { throw Failure(.limit, "Full.", text: "Нет места.") }
                        // The same identifier again: the statement fails, not the caller's code.
                        if round % 5 == 4 { try database.addNote(id) }
                        return id
                    }
                    #expect(kept == id)
                    acknowledged.add(id)
                } catch {
                    #expect(error.code == (round % 3 == 1 ? .limit : .conflict))
                }
            }
        }
        #expect(acknowledged.all.count == threads * 32)
        #expect(try store.notes() == acknowledged.all.sorted())
    }

    @Test(arguments: Driver.all)
    func `an unresolved key fails its own write and no neighbour`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        onThreads(16) { thread in
            for round in 0..<40 {
                let id = thread * 1000 + round
                let isBad = (thread + round) % 4 == 0
                do throws(Failure) {
                    try store.write { database throws(Failure) in
                        if !isBad { try database.addNote(id) }
                        try database.execute(
                            "INSERT INTO reply (id, note) VALUES (?1, ?2)", [id, id])
                    }
                    #expect(!isBad)
                } catch {
                    #expect(isBad && error.code == .conflict)
                }
            }
        }
        #expect(try store.noteCount() == 16 * 30)
        #expect(try store.check() == [])
    }

    @Test(arguments: Driver.all)
    func `no reader sees half of a write`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        try store.write { database throws(Failure) in
            for id in 1...10 { try database.addNote(id, "100") }
        }
        let left = Atomic<Int>(8)
        onThreads(16) { thread in
            do throws(Failure) {
                if thread < 8 {
                    defer { left.subtract(1, ordering: .relaxed) }
                    for round in 0..<100 {
                        try store.write { database throws(Failure) in
                            let sql = """
                                UPDATE note SET text = CAST(CAST(text AS BIGINT) + ?1 AS TEXT)
                                WHERE id = ?2
                                """
                            try database.execute(sql, [-1, (thread + round) % 10 + 1])
                            try database.execute(sql, [1, (thread * 3 + round) % 10 + 1])
                        }
                    }
                } else {
                    while left.load(ordering: .relaxed) > 0 {
                        let total = try store.read { database throws(Failure) in
                            try database.count("SELECT sum(CAST(text AS BIGINT)) FROM note")
                        }
                        #expect(total == 1000)
                    }
                }
            } catch {
                Issue.record(error)
            }
        }
    }

    @Test(arguments: Driver.all)
    func `a caller reads what it has just written`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        onThreads(16) { thread in
            do throws(Failure) {
                for round in 0..<50 {
                    let id = thread * 1000 + round
                    try store.addNote(id)
                    let found = try store.read { database throws(Failure) in
                        try database.count("SELECT count(*) FROM note WHERE id = ?1", [id])
                    }
                    #expect(found == 1)
                }
            } catch {
                Issue.record(error)
            }
        }
    }

    @Test(arguments: Driver.all)
    func `closing under load keeps what was acknowledged and refuses the rest`(
        driver: Driver
    ) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        let acknowledged = Collected<Int>()
        onThreads(16) { thread in
            for round in 0..<1_000 {
                if thread == 0, round == 30 { store.close() }
                let id = thread * 1000 + round
                do throws(Failure) {
                    try store.addNote(id)
                    acknowledged.add(id)
                } catch {
                    #expect(error.code == .unavailable)
                    return
                }
            }
            Issue.record("The store did not close.")
        }
        let again = try driver.open(folder, [NoteSchema.notes])
        #expect(try again.notes() == acknowledged.all.sorted())
    }
}
