import PartaCore
import PartaHost
import PartaStore

/// A fingerprint of each table, to tell whether a call has left anything.
struct Snapshot: Equatable {
    private var hashes: [String: [UInt8]] = [:]

    /// - Parameter institution: Only rows of this institution; all rows without it.
    init(_ host: IsolationHost, institution: Int64? = nil) throws {
        hashes = try host.store.read { database throws(Failure) in
            var hashes: [String: [UInt8]] = [:]
            let tables = try database.all(
                """
                SELECT name FROM sqlite_master
                WHERE type = 'table' AND name NOT LIKE 'message_search%' AND name NOT LIKE 'sqlite%'
                """
            ) { $0.text(0) }
            for table in tables {
                let columns = try database.all("PRAGMA table_info(\(table))") { $0.text(1) }
                let isTenant = columns.contains("institution")
                guard institution == nil || isTenant else { continue }
                var text = ""
                try database.query(
                    "SELECT * FROM \(table)"
                        + (institution.map { " WHERE institution = \($0)" } ?? "")
                        + " ORDER BY 1, 2",
                    []
                ) { row in
                    for column in columns.indices { text += "\(row.value(column))|" }
                }
                hashes[table] = sha256(Array(text.utf8))
            }
            return hashes
        }
    }

    /// The tables that differ.
    func changes(since earlier: Snapshot) -> [String] {
        hashes.keys.filter { hashes[$0] != earlier.hashes[$0] }.sorted()
    }
}
