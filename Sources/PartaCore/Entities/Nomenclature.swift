/// An approved list of units by which the structure is built.
package struct Nomenclature: Named {
    package static let noun = "nomenclature"
    /// Identifier of such a list within its institution.
    package typealias ID = TenantID<Nomenclature>

    /// A unit of the list.
    struct Entry: Record, Equatable {
        /// Key of the kind.
        var kind = ""
        var name = ""

        static let fields: [Field<Self>] = [
            Field("kind", \.kind, "Key of the unit's kind.", 1...40),
            Field("name", \.name, "Name of the unit.", 1...100),
        ]

        /// What the entry and the unit that it means have in common.
        var key: UnitKey { UnitKey(kind: kind, name: UnitName(name)) }
    }

    let id: ID
    let order: String
    let day: Day
    let entries: [Entry]
}

extension Nomenclature {
    /// The list that was approved last; `nil` without one.
    static func newest(
        of institution: Institution.ID, in database: any Database
    ) throws(Failure) -> Nomenclature? {
        try database.first(
            """
            SELECT number, order_number, order_day, entries FROM nomenclatures
            WHERE institution = ?1 ORDER BY order_day DESC, number DESC LIMIT 1
            """, [institution]
        ) { row throws(Failure) in
            let stored = try JSON(stored: row.text(3)).elements ?? []
            var entries: [Entry] = []
            for entry in stored { entries.append(try Entry.decode(entry)) }
            return Nomenclature(
                id: ID(institution, row.integer(0)), order: row.text(1), day: row.day(2),
                entries: entries)
        }
    }

    /// Reads the text of a list: a line for a unit, its name or its kind and name.
    ///
    /// - Throws: `invalidArgument` that names the first bad line.
    static func read(_ text: String, for policy: Policy) throws(Failure) -> [Entry] {
        let main = policy.document.units.first?.key ?? ""
        var entries: [Entry] = []
        var keys: Set<UnitKey> = []
        for line in SheetText.lines(of: text) {
            let cells = line.cells.filter { !$0.isEmpty }
            let isHeader =
                line.number == 1 && cells.contains { Self.headers.contains(FoldedName($0)) }
            if cells.isEmpty || isHeader { continue }
            let kind = cells.count > 1 ? policy.unitKind(matching: cells[0])?.key : main
            guard let kind, let name = cells.last, cells.count <= 2, name.count <= 100 else {
                throw .invalid(
                    "text", "Line \(line.number) is no unit of a known kind.",
                    text: "Строка \(line.number): ожидается «вид;название» или «название».")
            }
            let entry = Entry(kind: kind, name: name)
            guard keys.insert(entry.key).inserted else {
                throw .invalid(
                    "text", "Line \(line.number) repeats a unit.",
                    text: "Строка \(line.number): «\(name)» уже есть в номенклатуре.")
            }
            entries.append(entry)
        }
        guard !entries.isEmpty else {
            throw .invalid(
                "text", "The list is empty.", text: "В номенклатуре нет ни одной строки.")
        }
        return entries
    }

    private static let headers = Set(["вид", "название", "наименование"].map { FoldedName($0) })
}
