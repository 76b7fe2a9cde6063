/// A regulation or order of an institution, in one edition.
package struct Regulation: Named {
    package static let noun = "regulation"
    /// Identifier of an edition within its institution.
    package typealias ID = TenantID<Regulation>

    /// What a document is.
    package enum Kind: String, Choice {
        /// The regulation itself («Положение»).
        case regulation
        /// The local order on the use of the platform.
        case order
    }

    package let id: ID
    package let kind: Kind
    package let title: String
    package let text: String
    package let adoptedBy: String
    package let orderNumber: String?
    package let orderDay: Day?
    /// The first day on which it holds.
    package let inForce: Day
    /// The first day on which it no longer holds; `nil` for the newest of its kind.
    package let lapsed: Day?
}

extension Regulation {
    /// Reads editions by a condition on `r`, which may end with an order.
    ///
    /// Without texts, because lists do not show them.
    static func load(
        where condition: String, _ values: [any SQLBindable], withText: Bool = false,
        from database: any Database
    ) throws(Failure) -> [Regulation] {
        try database.all(
            """
            SELECT r.institution, r.number, r.kind, r.title, r.adopted_by, r.order_number,
                r.order_day, r.in_force, r.lapsed, \(withText ? "r.text" : "''")
            FROM regulations r WHERE \(condition)
            """, values
        ) { row throws(Failure) in
            guard let kind = Kind(rawValue: row.text(2)) else {
                throw .broken("A regulation has an unknown kind.")
            }
            return Regulation(
                id: ID(HostID(row.integer(0)), row.integer(1)), kind: kind, title: row.text(3),
                text: row.text(9), adoptedBy: row.text(4), orderNumber: row.optionalText(5),
                orderDay: row.optionalDay(6), inForce: row.day(7), lapsed: row.optionalDay(8))
        }
    }

    /// The newest edition of a kind, whoever asks.
    static func newest(
        _ kind: Kind, of institution: Institution.ID, in database: any Database
    ) throws(Failure) -> Regulation? {
        try load(
            where: "r.institution = ?1 AND r.kind = ?2 ORDER BY r.number DESC LIMIT 1",
            [institution, kind.rawValue], from: database
        ).first
    }

    /// Keeps a new edition; the one before it lapses when this one comes into force.
    func insert(for caller: Caller) throws(Failure) {
        try caller.database.execute(
            """
            UPDATE regulations SET lapsed = ?3
            WHERE institution = ?1 AND kind = ?2 AND lapsed IS NULL
            """, [id.institution, kind.rawValue, inForce])
        try caller.database.execute(
            """
            INSERT INTO regulations(institution, number, kind, title, text, adopted_by,
                order_number, order_day, in_force, created)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """,
            [
                id.institution, id.number, kind.rawValue, title, text, adoptedBy, orderNumber,
                orderDay, inForce, caller.now,
            ])
    }
}

extension Insider {
    /// An edition of the caller's institution; every member may read all of them.
    func regulation(_ id: Regulation.ID, withText: Bool = false) throws(Failure) -> Regulation {
        let found = try Regulation.load(
            where: "r.institution = ?1 AND r.number = ?2", [institution.id, id.number],
            withText: withText, from: database)
        guard id.institution == institution.id, let regulation = found.first else {
            throw .notFound("regulation")
        }
        return regulation
    }
}
