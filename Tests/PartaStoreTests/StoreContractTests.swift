import PartaCore
import Testing

/// What every driver promises to a single caller.
@Suite struct StoreContractTests {
    @Test(arguments: Driver.all)
    func `a write returns its value and is read afterwards`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        let changed = try store.write { database throws(Failure) in
            try database.addNote(1)
            try database.addNote(2)
            return try database.execute("UPDATE note SET text = ?1", ["новая"])
        }
        #expect(changed == 2)
        #expect(try store.notes() == [1, 2])
    }

    @Test(arguments: Driver.all)
    func `a write that throws leaves nothing and its failure arrives`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        let refusal = Failure(.forbidden, field: "id", "No.", text: "Нельзя.")
        let failure = #expect(throws: Failure.self) {
            try store.write { database throws(Failure) in
                try database.addNote(1)
                throw refusal
            }
        }
        #expect(failure == refusal)
        #expect(try store.noteCount() == 0)
    }

    @Test(arguments: Driver.all)
    func `a write may go on after a refused statement`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        try store.addNote(1)
        try store.write { database throws(Failure) in
            try database.addNote(2)
            do throws(Failure) { try database.addNote(1) } catch {
                guard error.code == .conflict else { throw error }
            }
            try database.addNote(3)
        }
        #expect(try store.notes() == [1, 2, 3])
    }

    @Test(arguments: Driver.all)
    func `a reader sees a write only after it has returned`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        let during = try store.write { database throws(Failure) in
            try database.addNote(1)
            return try store.noteCount()
        }
        #expect(during == 0)
        #expect(try store.noteCount() == 1)
    }

    @Test(arguments: Driver.all)
    func `a snapshot stays as it was while others write`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        try store.addNote(1)
        let counts = try store.read { database throws(Failure) in
            let before = try database.noteCount()
            try store.addNote(2)
            return [before, try database.noteCount(), try store.noteCount()]
        }
        #expect(counts == [1, 1, 2])
    }

    @Test(arguments: Driver.all)
    func `a snapshot refuses to change rows`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        let executed = #expect(throws: Failure.self) {
            try store.read { database throws(Failure) in try database.addNote(1) }
        }
        #expect(executed?.code == .internal)
        #expect(throws: Failure.self) {
            try store.read { database throws(Failure) in
                try database.query("INSERT INTO note (id) VALUES (2)", []) { _ in }
            }
        }
        #expect(try store.noteCount() == 0)
    }

    @Test(
        arguments: Driver.all,
        [
            "INSERT INTO note (id, text) VALUES (1, 'секрет')",
            "INSERT INTO reply (id) VALUES (7)",
            "INSERT INTO reply (id, note) VALUES (7, 404)",
        ])
    func `a violated constraint is a conflict without the values`(
        driver: Driver, sql: String
    ) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        try store.addNote(1)
        let failure = #expect(throws: Failure.self) {
            try store.write { database throws(Failure) in try database.execute(sql) }
        }
        #expect(failure?.code == .conflict)
        #expect(failure?.message.contains("секрет") == false)
        #expect(failure?.message.contains("INSERT") == false)
    }

    @Test(arguments: Driver.all)
    func `a deferred key may be resolved later in the same write`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        try store.write { database throws(Failure) in
            try database.execute("INSERT INTO reply (id, note) VALUES (1, 5)")
            try database.addNote(5)
        }
        #expect(try store.notes() == [5])
    }

    @Test(arguments: Driver.all)
    func `a query runs inside a row of the same query`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        let sql = "SELECT id FROM note WHERE id > ?1 ORDER BY id"
        let pairs = try store.write { database throws(Failure) in
            for id in 1...3 { try database.addNote(id) }
            var pairs: [[Int64]] = []
            for _ in 1...2 {
                try database.query(sql, [0]) { outer throws(Failure) in
                    let first = outer.integer(0)
                    try database.query(sql, [first]) { inner throws(Failure) in
                        pairs.append([first, inner.integer(0), outer.integer(0)])
                    }
                }
            }
            return pairs
        }
        let once: [[Int64]] = [[1, 2, 1], [1, 3, 1], [2, 3, 2]]
        #expect(pairs == once + once)
    }

    @Test(
        arguments: Driver.all,
        [
            SQLValue.null, .integer(0), .integer(.min), .integer(.max), .text(""),
            .text("Ёлка, 7«А» 👩🏽‍🏫 \n\t'\"\\"), .text(String(repeating: "я", count: 100_000)),
            .bytes([]), .bytes([0]), .bytes([UInt8](0...255)),
        ])
    func `a value comes back as it was bound`(driver: Driver, value: SQLValue) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        let column =
            switch value {
            case .null, .text: "text"
            case .integer: "id"
            case .bytes: "data"
            }
        try store.write { database throws(Failure) in
            let key = column == "id" ? "id" : "id, \(column)"
            let places = column == "id" ? "?1" : "7, ?1"
            try database.execute("INSERT INTO note (\(key)) VALUES (\(places))", [value])
        }
        let read = try store.read { database throws(Failure) in
            try database.first("SELECT \(column) FROM note") { row throws(Failure) in
                (row.value(0), row.isNull(0), row.integer(0), row.text(0), row.bytes(0))
            }
        }
        let (back, isNull, integer, text, bytes) = try #require(read)
        #expect(back == value)
        #expect(isNull == (value == .null))
        switch value {
        case .null: #expect(integer == 0 && text == "" && bytes == [])
        case .integer(let number): #expect(integer == number)
        case .text(let string): #expect(text == string)
        case .bytes(let octets): #expect(bytes == octets)
        }
    }

    @Test(arguments: Driver.all)
    func `a value of an earlier use is not bound again`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        try store.write { database throws(Failure) in
            let sql = "INSERT INTO note (id, text) VALUES (?1, ?2)"
            try database.execute(sql, [1, "первая"])
            try database.execute(sql, [2, String?.none])
        }
        let texts = try store.read { database throws(Failure) in
            try database.all("SELECT text FROM note ORDER BY id") { $0.optionalText(0) }
        }
        #expect(texts == ["первая", nil])
    }

    @Test(arguments: Driver.all, ["SELECT id FROM nowhere", "SELECT ?1, ?2", "SELECT 1; SELECT 2"])
    func `a statement that does not fit is internal`(driver: Driver, sql: String) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        let failure = #expect(throws: Failure.self) {
            try store.read { database throws(Failure) in
                try database.query(sql, []) { _ in }
            }
        }
        #expect(failure?.code == .internal)
    }

    @Test(arguments: Driver.all)
    func `a write within a write is refused`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        let failure = #expect(throws: Failure.self) {
            try store.write { database throws(Failure) in
                try database.addNote(1)
                try store.addNote(2)
            }
        }
        #expect(failure?.code == .internal)
        try store.addNote(3)
        #expect(try store.notes() == [3])
    }

    @Test(arguments: Driver.all)
    func `a closed store is unavailable and opens again with everything`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        try store.addNote(1)
        store.close()
        store.close()
        let calls: [() throws -> Void] = [
            { _ = try store.noteCount() }, { try store.addNote(2) },
            { try store.backUp(to: folder.path + "/copy") }, { _ = try store.check() },
        ]
        for call in calls {
            #expect(#expect(throws: Failure.self) { try call() }?.code == .unavailable)
        }
        #expect(try driver.open(folder, [NoteSchema.notes]).notes() == [1])
    }

    @Test(arguments: Driver.all)
    func `a sound database has no findings`(driver: Driver) throws {
        let folder = try Folder()
        let store = try driver.open(folder, [NoteSchema.notes])
        try store.addNote(1)
        #expect(try store.check() == [])
    }
}
