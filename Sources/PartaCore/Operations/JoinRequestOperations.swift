/// Operations on requests to join an institution's community.
enum JoinRequestOperations {
    static let all: [any Operation.Type] = [
        SubmitJoinRequest.self, OwnJoinRequests.self, WithdrawJoinRequest.self,
        ListJoinRequests.self, AcceptJoinRequest.self, RefuseJoinRequest.self,
        JoinRequestOptions.self,
    ]
}

/// A request to join as its readers see it.
struct JoinRequestItem: Record {
    var request = JoinRequest.ID()
    var institutionName = ""
    var name = ""
    var role = ""
    var roleWord = ""
    var note: String?
    var state = JoinRequest.State.pending
    var reason: String?
    var created = Instant()
    var expires = Instant()
    var decided: Instant?

    static let fields: [Field<Self>] = [
        Field("request", \.request, "The request."),
        Field("institutionName", \.institutionName, "The institution."),
        Field("name", \.name, "Name of the person."),
        Field("role", \.role, "Key of the role that is asked for."),
        Field("roleWord", \.roleWord, "The role in the institution's word."),
        Field("note", \.note, "What the person adds."),
        Field("state", \.state, "Where it stands."),
        Field("reason", \.reason, "Why it was refused."),
        Field("created", \.created, "When it was made."),
        Field("expires", \.expires, "The first moment at which it is no longer answered."),
        Field("decided", \.decided, "When it was answered."),
    ]

    /// Reads requests by a condition on `j`, the newest first.
    static func load(
        _ condition: String, _ values: [any SQLBindable], for caller: Caller
    ) throws(Failure) -> [JoinRequestItem] {
        let rows = try caller.database.all(
            """
            SELECT j.institution, j.number, j.name, j.role, j.note, j.state, j.reason, j.created,
                j.expires, j.decided
            FROM join_requests j WHERE \(condition)
            """, values
        ) { row throws(Failure) in
            guard let state = JoinRequest.State(rawValue: row.text(5)) else {
                throw .broken("A join request has an unknown state.")
            }
            var item = JoinRequestItem()
            item.request = JoinRequest.ID(Institution.ID(row.integer(0)), row.integer(1))
            item.name = row.text(2)
            item.role = row.text(3)
            item.note = row.optionalText(4)
            item.reason = row.optionalText(6)
            item.created = row.instant(7)
            item.expires = row.instant(8)
            item.decided = row.optionalInstant(9)
            item.state = state == .pending && item.expires <= caller.now ? .expired : state
            return item
        }
        var items: [JoinRequestItem] = []
        for var item in rows {
            let institution = try caller.institution(item.request.institution)
            item.institutionName = institution.name
            item.roleWord = institution.policy.shownWord(of: item.role)
            items.append(item)
        }
        return items
    }
}

/// Asks to join an institution's community.
enum SubmitJoinRequest: Operation {
    static let name = "joinRequest.submit"
    static let summary = "Asks to join an institution's community; for staff and learners."
    static let rows: [Row] = [.M35]
    static let access: Access = .write(.person)
    static let rate: Rate? = .hourly(1000)

    struct Request: Record {
        var institution = Institution.ID()
        var role = ""
        var name: String?
        var note: String?

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("role", \.role, "Key of the role in which the person would join.", 1...40),
            Field("name", \.name, "Full name; needed when the account has none.", 2...200),
            Field("note", \.note, "What helps to recognise the person.", 1...500),
        ]
    }

    struct Reply: Record {
        var request = JoinRequest.ID()
        var expires = Instant()

        static let fields: [Field<Self>] = [
            Field("request", \.request, "The new request."),
            Field("expires", \.expires, "The first moment at which it is no longer answered."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let account = try caller.signedIn().account
        let institution = try caller.institution(request.institution)
        guard institution.state == .active else { throw .notFound("institution") }
        var request = request
        request.role = institution.policy.currentKey(ofRole: request.role)
        try requireCircle(institution.policy, role: request.role)
        try requireFirst(account, request, caller)
        let name = try caller.settleName(request.name)
        let id = JoinRequest.ID(
            institution.id, try caller.nextNumber("join_requests", of: institution.id))
        let offset = institution.policy.document.institution.offset
        let days = institution.settings.joinRequestDays
        let today = caller.now.day(offset: offset).daysSince1970
        let expires = Day(daysSince1970: today + days + 1).start(offset: offset)
        try caller.database.execute(
            """
            INSERT INTO join_requests(institution, number, account, name, role, note, state,
                created, expires)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'pending', ?7, ?8)
            """,
            [
                id.institution, id.number, account, name, request.role, request.note, caller.now,
                expires,
            ])
        try caller.record(
            id.institution, Self.name, of: "joinRequest \(id)", ["role": .string(request.role)])
        try caller.emit(
            "joinRequest.submitted", to: .administrators(id.institution),
            Reply(request: id, expires: expires))
        return Reply(request: id, expires: expires)
    }

    private static func requireCircle(_ policy: Policy, role: String) throws(Failure) {
        guard let word = policy.role(role)?.word.nominative else {
            throw .invalid("role", "There is no such role here.", text: "Такой роли здесь нет.")
        }
        let rule = policy.document.joinRequests
        guard policy.mayAskToJoin(role: role) else {
            throw Failure(
                .forbidden, field: "role", "People of this role do not ask to join.",
                text:
                    "По Положению заявки подают: \(policy.spoken(rule.who)). С ролью «\(word)» присоединяются только по ссылке-приглашению.",
                clause: Policy.citation(rule.clause))
        }
    }

    private static func requireFirst(
        _ account: Account.ID, _ request: Request, _ caller: Caller
    ) throws(Failure) {
        let held = try caller.database.count(
            """
            SELECT COUNT(*) FROM members m JOIN member_roles r
                ON r.institution = m.institution AND r.member = m.number
            WHERE m.account = ?1 AND m.institution = ?2 AND m.state = 'joined' AND r.role = ?3
            """, [account, request.institution, request.role])
        guard held == 0 else {
            throw Failure(
                .conflict, field: "role", "The person is a member in this role already.",
                text: "Вы уже состоите здесь в этой роли.")
        }
        let waiting = try caller.database.count(
            """
            SELECT COUNT(*) FROM join_requests WHERE institution = ?1 AND account = ?2
                AND state = 'pending' AND expires > ?3
            """, [request.institution, account, caller.now])
        guard waiting == 0 else {
            throw Failure(
                .conflict, "A request of the person is waiting already.",
                text: "Ваша заявка уже ждёт ответа.")
        }
    }
}

/// Lists the person's own requests to join.
enum OwnJoinRequests: Operation {
    static let name = "joinRequest.mine"
    static let summary = "Lists the person's own requests to join, with the answers."
    static let rows: [Row] = [.M35]
    static let access: Access = .read(.person)

    static func run(_ request: Empty, for caller: Caller) throws(Failure) -> JoinRequestList {
        JoinRequestList(
            requests: try JoinRequestItem.load(
                "j.account = ?1 ORDER BY j.created DESC, j.institution, j.number DESC LIMIT 200",
                [try caller.signedIn().account], for: caller))
    }
}

/// A list of requests to join.
struct JoinRequestList: Record {
    var requests: [JoinRequestItem] = []

    init() {}
    init(requests: [JoinRequestItem]) { self.requests = requests }

    static let fields: [Field<Self>] = [
        Field("requests", \.requests, "Requests, the newest first.")
    ]
}

/// Takes back one's own request to join.
enum WithdrawJoinRequest: Operation {
    static let name = "joinRequest.withdraw"
    static let summary = "Takes back one's own request to join."
    static let rows: [Row] = [.M35]
    static let access: Access = .write(.person)

    struct Request: Record {
        var request = JoinRequest.ID()

        static let fields: [Field<Self>] = [
            Field("request", \.request, "The request.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let account = try caller.signedIn().account
        let id = request.request
        let found = try JoinRequestItem.load(
            "j.institution = ?1 AND j.number = ?2 AND j.account = ?3",
            [id.institution, id.number, account], for: caller)
        guard let item = found.first else { throw .notFound("request") }
        try item.requirePending()
        try caller.decide(id, .withdrawn)
        return Empty()
    }
}
