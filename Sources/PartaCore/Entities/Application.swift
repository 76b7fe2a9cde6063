/// An institution's application for registration.
package struct Application: Named {
    package static let noun = "application"
    /// Identifier of an application: a number of the host.
    package typealias ID = HostID<Application>

    /// Where an application stands.
    package enum State: String, Choice {
        case submitted, approved, rejected
        /// The administrator has registered with the stated phone.
        case registered
    }

    /// How an application came.
    package enum Source: String, Choice {
        case form, email
    }

    package let id: ID
    package let profile: String
    /// What the institution changes in its profile, as JSON text.
    package let overlay: String
    package let institutionName: String
    /// The administrator to be; empty where the profile does not ask for it.
    package let name: String
    package let email: String
    package let phone: String
    package let orderNumber: String?
    package let orderDay: Day?
    package let hasOrder: Bool
    package let source: Source
    package let state: State
    package let reason: String?
    package let created: Instant
    package let decided: Instant?
    package let institution: Institution.ID?
}

extension Application {
    /// Reads applications by a condition on `a`, which may end with an order and a limit.
    static func load(
        where condition: String, _ values: [any SQLBindable], from database: any Database
    ) throws(Failure) -> [Application] {
        try database.all(
            """
            SELECT a.id, a.profile, a.overlay, a.institution_name, a.name, a.email, a.phone,
                a.order_number, a.order_day, a.source, a.state, a.reason, a.created, a.decided,
                a.institution, o.application
            FROM applications a LEFT JOIN application_orders o ON o.application = a.id
            WHERE \(condition)
            """, values
        ) { row throws(Failure) in
            guard let source = Source(rawValue: row.text(9)),
                let state = State(rawValue: row.text(10))
            else { throw .broken("An application has an unknown state.") }
            return Application(
                id: ID(row.integer(0)), profile: row.text(1), overlay: row.text(2),
                institutionName: row.text(3), name: row.text(4), email: row.text(5),
                phone: row.text(6), orderNumber: row.optionalText(7),
                orderDay: row.optionalDay(8), hasOrder: !row.isNull(15), source: source,
                state: state, reason: row.optionalText(11), created: row.instant(12),
                decided: row.optionalInstant(13),
                institution: row.optionalInteger(14).map { Institution.ID($0) })
        }
    }

    /// Finds an application, whoever asks.
    static func find(_ id: ID, in database: any Database) throws(Failure) -> Application {
        let found = try load(where: "a.id = ?1", [id], from: database)
        guard let application = found.first else { throw .notFound("application") }
        return application
    }
}
