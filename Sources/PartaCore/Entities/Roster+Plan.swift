/// What an import makes of a line.
enum RosterOutcome: String, Choice {
    /// Nobody like this is here; the person gets a link.
    case new
    /// The person is here, or has a live link already.
    case same
    /// The person is here and belongs to another unit; only an order moves people.
    case changed
    /// The list and the institution disagree; a person must decide.
    case conflict
    case error
}

/// A line of a list with what an import makes of it.
struct RosterRow: Record {
    var line = 0
    var column: String?
    var name = ""
    var role = ""
    var unitName: String?
    var unit: Unit.ID?
    var outcome = RosterOutcome.new
    var member: Member.ID?
    var problem: String?

    static let fields: [Field<Self>] = [
        Field("line", \.line, "Number of the line in the file."),
        Field("column", \.column, "The column at fault."),
        Field("name", \.name, "Full name."),
        Field("role", \.role, "Key of the role."),
        Field("unitName", \.unitName, "The unit as the line names it."),
        Field("unit", \.unit, "The unit, if it exists."),
        Field("outcome", \.outcome, "What the import makes of the line."),
        Field("member", \.member, "The member that the line means."),
        Field("problem", \.problem, "What a person must look at."),
    ]
}

/// What an import of a list does, before anything is written.
struct RosterPlan {
    private(set) var rows: [RosterRow] = []
    /// Units that the list names and the structure lacks, each spelled as in its first line.
    private(set) var missingUnits: [String] = []
    /// Present members of the listed roles and units whom the list does not name.
    private(set) var absent: [MemberView] = []

    private struct Key: Hashable {
        let name: FoldedName
        let role: String
    }

    /// Compares a list with the institution.
    ///
    /// People match by full name and role; a phone of the list that belongs to a member of
    /// another name is a conflict, for names alone prove nothing.
    init(_ roster: Roster, for insider: Insider) throws(Failure) {
        let id = insider.institution.id
        let members = try Member.load(
            where: "m.institution = ?1 AND m.state = 'joined'", [id], from: insider.database)
        var present: [Key: [Member]] = [:]
        for member in members {
            for role in member.roles {
                present[Key(name: FoldedName(member.name), role: role.key), default: []]
                    .append(member)
            }
        }
        var phones: [String: Member.ID] = [:]
        try insider.database.query(
            """
            SELECT a.phone, m.number FROM members m JOIN accounts a ON a.id = m.account
            WHERE m.institution = ?1 AND m.state = 'joined'
            """, [id]
        ) { phones[$0.text(0)] = Member.ID(id, $0.integer(1)) }
        let links = try Self.liveLinks(insider)
        let units = Dictionary(
            grouping: try Unit.activeLearners(of: id, in: insider.database)
        ) { UnitName($0.name) }
        var missing: Set<UnitName> = []
        var seen: Set<[String]> = []
        for mistake in roster.mistakes {
            var row = RosterRow()
            row.line = mistake.line
            row.column = mistake.column
            row.outcome = .error
            row.problem = mistake.text
            rows.append(row)
        }
        for entry in roster.entries {
            var row = RosterRow()
            row.line = entry.line
            row.name = entry.name
            row.role = entry.role.key
            row.unitName = entry.unit
            let found = entry.unit.flatMap { units[UnitName($0)] } ?? []
            row.unit = found.count == 1 ? found.first?.id : nil
            let key = Key(name: FoldedName(entry.name), role: entry.role.key)
            let isNew = seen.insert([
                entry.name.lowercased(), entry.role.key, (entry.unit ?? "").lowercased(),
            ]).inserted
            let matches = present[key] ?? []
            if !isNew {
                // A parent of two learners of one unit stands in both lines.
                guard entry.role.category != .parent else { continue }
                row.outcome = .conflict
                row.problem = "Эта строка повторяет другую."
            } else if found.count > 1 {
                row.outcome = .conflict
                row.problem = "Название «\(entry.unit ?? "")» неоднозначно."
            } else if let phone = entry.phone, let owner = phones[phone.text],
                !matches.contains(where: { $0.id == owner })
            {
                row.outcome = .conflict
                row.member = owner
                row.problem = "Этот телефон у участника с другим именем или ролью."
            } else if matches.count > 1 {
                row.outcome = .conflict
                row.problem = "Участников с таким именем и ролью несколько."
            } else if let match = matches.first {
                row.member = match.id
                try Self.compare(&row, entry, match, insider)
            } else if links[key]?.contains(where: { $0 == nil || $0 == row.unit }) == true {
                row.outcome = .same
            }
            if let unit = entry.unit, found.isEmpty, row.outcome == .new {
                if missing.insert(UnitName(unit)).inserted { missingUnits.append(unit) }
            }
            rows.append(row)
        }
        rows.sort { $0.line < $1.line }
        absent = try Self.absent(from: roster, rows, members, insider)
            .map { MemberView($0, insider.policy) }
    }

    /// Tells whether a known learner belongs where the list says.
    private static func compare(
        _ row: inout RosterRow, _ entry: Roster.Entry, _ member: Member, _ insider: Insider
    ) throws(Failure) {
        row.outcome = .same
        guard entry.role.category == .learner, let name = entry.unit else { return }
        let units = try insider.membership.activeUnits(of: member.id)
        if let unit = row.unit, units.contains(unit) { return }
        row.outcome = .changed
        row.problem =
            row.unit == nil
            ? "«\(name)» нет в структуре." : "Зачисление и перевод — приказом."
    }

    /// The units into which live personal links lead, by person; `nil` for links without one.
    private static func liveLinks(_ insider: Insider) throws(Failure) -> [Key: [Unit.ID?]] {
        let id = insider.institution.id
        var links: [Key: [Unit.ID?]] = [:]
        try insider.database.query(
            """
            SELECT i.name, i.role, COALESCE(i.unit, c.unit) FROM invites i
            LEFT JOIN chats c ON c.institution = i.institution AND c.number = i.chat
            WHERE i.institution = ?1 AND i.revocation IS NULL AND i.used < i.uses
                AND i.expires > ?2 AND i.name IS NOT NULL
            """, [id, insider.caller.now]
        ) { row in
            links[Key(name: FoldedName(row.text(0)), role: row.text(1)), default: []]
                .append(row.optionalInteger(2).map { Unit.ID(id, $0) })
        }
        return links
    }

    /// Learners of the units that the list covers whom the list does not name.
    private static func absent(
        from roster: Roster, _ rows: [RosterRow], _ members: [Member], _ insider: Insider
    ) throws(Failure) -> [Member] {
        let covered = Set(
            rows.filter { insider.policy.role($0.role)?.category == .learner }
                .compactMap(\.unit))
        let named = Set(roster.entries.map { FoldedName($0.name) })
        var absent: [Member] = []
        for member in members where !named.contains(FoldedName(member.name)) {
            let isLearner = member.roles.contains {
                insider.policy.role($0.key)?.category == .learner
            }
            guard isLearner else { continue }
            let units = try insider.membership.activeUnits(of: member.id)
            if units.contains(where: covered.contains) { absent.append(member) }
        }
        return absent
    }
}
