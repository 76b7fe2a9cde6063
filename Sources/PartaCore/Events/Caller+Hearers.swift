extension Caller {
    /// The accounts whom an audience takes in as this snapshot stands.
    ///
    /// The one rule of who hears an event: streams and pages of missed events both ask here.
    /// Nobody hears the channels of an institution whose profile is not loaded, since its people
    /// cannot be told apart.
    ///
    /// - Parameter account: Asks for this account only; `nil` for all.
    /// - Complexity: Linear in the audience, or constant for one account.
    package func hearers(
        of audience: Event.Audience, only account: Account.ID? = nil
    ) throws(Failure) -> [Account.ID] {
        switch audience {
        case .chat(let id): try Circle.chat.read([id.institution, id.number], account, database)
        case .member(let id):
            try Circle.member.read([id.institution, id.number], account, database)
        case .administrators(let id): try Circle.administrators.read([id], account, database)
        case .everyone(let id): try Circle.everyone.read([id], account, database)
        case .operators: try Circle.operators.read([], account, database)
        case .channel(let id): try readers(of: id, only: account)
        }
    }

    private func readers(
        of channel: Channel.ID, only account: Account.ID?
    ) throws(Failure) -> [Account.ID] {
        let institution: Institution
        do throws(Failure) {
            institution = try tenants.institution(channel.institution, in: database)
        } catch {
            guard error.code == .unavailable || error.code == .notFound else { throw error }
            return []
        }
        let found = try Channel.load(
            "c.number = ?2", [channel.number], of: channel.institution, in: database)
        guard let channel = found.first else { return [] }
        let present = "m.institution = ?1 AND m.state = 'joined'"
        let members =
            if let account {
                try Member.load(
                    where: present + " AND m.account = ?2", [institution.id, account],
                    from: database)
            } else {
                try Member.load(where: present, [institution.id], from: database)
            }
        return members.filter { member in
            Insider(caller: self, institution: institution, member: member).reads(channel)
        }.map(\.account)
    }
}

/// A query for the accounts of an audience, and the same query for one account.
private struct Circle: Sendable {
    private let all: String
    private let one: String

    /// - Parameters:
    ///   - column: The column with the account, which the query selects.
    ///   - parameters: How many values the query takes.
    private init(_ column: String, _ source: String, parameters: Int) {
        all = "SELECT \(column) FROM \(source)"
        one = all + " AND \(column) = ?\(parameters + 1)"
    }

    func read(
        _ values: [any SQLBindable], _ account: Account.ID?, _ database: any Database
    ) throws(Failure) -> [Account.ID] {
        guard let account else {
            return try database.all(all, values) { HostID($0.integer(0)) }
        }
        return try database.all(one, values + [account]) { HostID($0.integer(0)) }
    }

    static let chat = Circle(
        "m.account",
        """
        members m JOIN chat_members p ON p.institution = m.institution AND p.member = m.number
        WHERE p.institution = ?1 AND p.chat = ?2 AND m.state = 'joined'
        """, parameters: 2)
    static let member = Circle(
        "m.account",
        "members m WHERE m.institution = ?1 AND m.number = ?2 AND m.state = 'joined'",
        parameters: 2)
    static let administrators = Circle(
        "m.account",
        "members m WHERE m.institution = ?1 AND m.state = 'joined' AND m.is_administrator = 1",
        parameters: 1)
    static let everyone = Circle(
        "m.account", "members m WHERE m.institution = ?1 AND m.state = 'joined'", parameters: 1)
    static let operators = Circle("a.id", "accounts a WHERE a.is_operator = 1", parameters: 0)
}
