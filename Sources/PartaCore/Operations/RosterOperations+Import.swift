/// Issues personal links for the new people of a list.
enum ImportRoster: Operation {
    static let name = "roster.import"
    static let summary = "Issues a personal link for every new person of a list; nobody is removed."
    static let rows: [Row] = [.M25, .M31, .M32, .M33]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var institution = Institution.ID()
        var text: String?
        var base64: String?
        var role: String?
        var createUnits = false

        var source: RosterSource {
            RosterSource(institution: institution, text: text, base64: base64, role: role)
        }

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field(
                "text", \.text, "The list as text: a title line, then a line for each person.",
                1...1_000_000),
            Field(
                "base64", \.base64,
                "The file instead of the text, UTF-8 or Windows-1251, in base64.", 1...2_000_000),
            Field("role", \.role, "Role of lines that state none, a key or a word.", 1...100),
            Field(
                "createUnits", \.createUnits, "Whether units that the structure lacks are created.",
                default: false),
        ]
    }

    struct Link: Record {
        var line = 0
        var name = ""
        var role = ""
        var roleWord = ""
        var unitName: String?
        var invite = Invite.ID()
        var link = ""
        var url = ""
        var expires = Instant()

        static let fields: [Field<Self>] = [
            Field("line", \.line, "Number of the line in the file."),
            Field("name", \.name, "For whom the link is."),
            Field("role", \.role, "Key of the role."),
            Field("roleWord", \.roleWord, "The role in the institution's word."),
            Field("unitName", \.unitName, "The unit as the line names it."),
            Field("invite", \.invite, "The invite."),
            Field("link", \.link, "The link's secret, shown once."),
            Field("url", \.url, "Path of the page that opens the link."),
            Field("expires", \.expires, "The first moment at which it no longer works."),
        ]
    }

    struct Reply: Record {
        var rows: [RosterRow] = []
        var links: [Link] = []
        var units: [Unit.ID] = []
        var absent: [MemberView] = []
        var issued = 0

        static let fields: [Field<Self>] = [
            Field("rows", \.rows, "The lines with what became of each."),
            Field("links", \.links, "The new links; shown once.", isSecret: true),
            Field("units", \.units, "Units that were created."),
            Field("absent", \.absent, "Learners of these units whom the list lacks."),
            Field("issued", \.issued, "How many links were issued."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.institution)
        try insider.requireActive()
        let plan = try request.source.plan(for: insider)
        var reply = Reply()
        reply.absent = plan.absent
        var made: [UnitName: Unit.ID] = [:]
        if request.createUnits {
            let kind = try insider.unitKind(nil).key
            for name in plan.missingUnits {
                let unit = try insider.makeUnit(
                    kind: kind, name: name, schoolYear: insider.today.schoolYear)
                made[UnitName(name)] = unit
                reply.units.append(unit)
            }
        }
        for var row in plan.rows {
            if row.outcome == .new {
                row.unit = row.unit ?? row.unitName.flatMap { made[UnitName($0)] }
                do {
                    let issued = try insider.issue(for: row)
                    var link = Link()
                    link.line = row.line
                    link.name = row.name
                    link.role = row.role
                    link.unitName = row.unitName
                    link.invite = issued.invite.id
                    link.link = issued.link
                    link.url = "/join/" + issued.link
                    link.roleWord = insider.policy.shownWord(of: row.role)
                    link.expires = issued.invite.expires
                    reply.links.append(link)
                } catch {
                    // One line that the regulation or the structure refuses leaves the rest alone.
                    guard error.code != .internal, error.code != .unavailable else { throw error }
                    row.outcome = .error
                    row.problem = error.clause.map { "\(error.text) (\($0))" } ?? error.text
                }
            }
            reply.rows.append(row)
        }
        reply.issued = reply.links.count
        try caller.record(
            insider.institution.id, name, of: "institution \(insider.institution.id)",
            [
                "issued": .integer(Int64(reply.issued)),
                "units": .array(reply.units.map { .string($0.description) }),
            ])
        return reply
    }
}

extension Insider {
    /// Issues the personal link of a new person, to the place that the regulation gives the role.
    fileprivate func issue(for row: RosterRow) throws(Failure) -> InviteIssuing.Issued {
        let isLearner = policy.role(row.role)?.category == .learner
        if isLearner, row.unitName != nil, row.unit == nil {
            throw .invalid(
                "unit", "The unit is unknown.",
                text: "«\(row.unitName ?? "")» нет в структуре.")
        }
        let issuing = InviteIssuing(insider: self)
        var draft = InviteIssuing.Draft(role: row.role, target: .institution)
        draft.name = row.name
        if isLearner, let unit = row.unit {
            draft.target = .unit
            draft.unit = unit
        } else if policy.role(row.role)?.category == .parent {
            draft.target = .chat
            draft.chat = try parentsChat(of: row.unit)
        } else if mayInvite(row.role, to: .institution) {
            draft.target = .institution
        } else if mayInvite(row.role, to: .staff) {
            draft.target = .staff
        } else if mayInvite(row.role, to: .chat),
            case .chat(let staff) = try institution.staffComponent(in: database)
        {
            draft.target = .chat
            draft.chat = staff
        }
        return try issuing.issue(draft)
    }

    private func mayInvite(_ role: String, to target: InviteRule.Target) -> Bool {
        policy.mayInvite(
            role: role, to: target, issuerRoles: effectiveRoles,
            isAdministrator: member.isAdministrator)
    }

    /// The chat of a unit that takes parents.
    private func parentsChat(of unit: Unit.ID?) throws(Failure) -> Chat.ID {
        let parents = policy.document.roles.filter { $0.category == .parent }.map(\.key)
        let chats = try database.all(
            """
            SELECT number, kind FROM chats
            WHERE institution = ?1 AND unit = ?2 AND state = 'open' ORDER BY number
            """, [institution.id, unit?.number]
        ) { (Chat.ID(institution.id, $0.integer(0)), $0.text(1)) }
        let chat = chats.first { _, key in
            guard let kind = policy.chatKind(key), !kind.takes.contains("@everyone") else {
                return false
            }
            return policy.includes(kind.takes, roles: parents, isAdministrator: false)
        }
        if let chat { return chat.0 }
        throw Failure(
            .conflict, field: "chat", "The unit has no chat with parents.",
            text: "Чат с родителями ещё не открыт.")
    }
}
