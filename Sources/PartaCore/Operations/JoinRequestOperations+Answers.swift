/// Lists requests to join.
enum ListJoinRequests: Operation {
    static let name = "joinRequest.list"
    static let summary = "Lists an institution's requests to join."
    static let rows: [Row] = [.M35]
    static let access: Access = .read(.administrator)

    struct Request: Record {
        var institution = Institution.ID()
        var state: JoinRequest.State?
        var before: JoinRequest.ID?
        var limit = 50

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field("state", \.state, "Only requests in this state."),
            Field("before", \.before, "Only requests made before this one."),
            Field("limit", \.limit, "How many at most.", 1...200, default: 50),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> JoinRequestList {
        _ = try caller.administrator(of: request.institution)
        let state =
            switch request.state {
            case nil: "?3 > 0"
            case .pending: "j.state = 'pending' AND j.expires > ?3"
            case .expired: "j.state = 'pending' AND j.expires <= ?3"
            case .accepted: "j.state = 'accepted' AND ?3 > 0"
            case .refused: "j.state = 'refused' AND ?3 > 0"
            case .withdrawn: "j.state = 'withdrawn' AND ?3 > 0"
            }
        return JoinRequestList(
            requests: try JoinRequestItem.load(
                """
                j.institution = ?1 AND j.number < ?2 AND \(state)
                ORDER BY j.number DESC LIMIT ?4
                """,
                [
                    request.institution, request.before?.number ?? Int64.max, caller.now,
                    request.limit,
                ], for: caller))
    }
}

/// Accepts a request to join.
enum AcceptJoinRequest: Operation {
    static let name = "joinRequest.accept"
    static let summary = "Accepts a request to join: the person becomes a member in its role."
    static let rows: [Row] = [.M35]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var request = JoinRequest.ID()
        var unit: Unit.ID?

        static let fields: [Field<Self>] = [
            Field("request", \.request, "The request."),
            Field("unit", \.unit, "A unit that the person joins at once."),
        ]
    }

    struct Reply: Record {
        var member = Member.ID()

        static let fields: [Field<Self>] = [
            Field("member", \.member, "The new member.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.administrator(of: request.request.institution)
        try insider.requireActive()
        let item = try insider.joinRequest(request.request)
        let account = try caller.database.first(
            "SELECT account FROM join_requests WHERE institution = ?1 AND number = ?2",
            [item.request.institution, item.request.number]
        ) { Account.ID($0.integer(0)) }
        guard let account else { throw .notFound("request") }
        guard insider.policy.role(item.role) != nil else {
            throw Failure(
                .conflict, field: "request", "The regulation has lost the role of the request.",
                text: "Роли, о которой просит заявка, в Положении больше нет.")
        }
        let membership = Membership(caller: caller, institution: insider.institution)
        let member = try membership.admit(account, name: item.name, role: item.role)
        if let id = request.unit {
            let unit = try insider.unit(id, for: .managing)
            try membership.add(member, to: unit.id)
        }
        try ChatFilling(caller: caller, institution: insider.institution).join(member)
        try caller.decide(item.request, .accepted, by: insider.member.id)
        try caller.record(
            item.request.institution, name, of: "member \(member)",
            ["joinRequest": .string(item.request.description), "role": .string(item.role)])
        try caller.emit("joinRequest.accepted", to: .member(member), Reply(member: member))
        return Reply(member: member)
    }
}

/// Refuses a request to join.
enum RefuseJoinRequest: Operation {
    static let name = "joinRequest.refuse"
    static let summary = "Refuses a request to join, with a reason that the person reads."
    static let rows: [Row] = [.M35]
    static let access: Access = .write(.administrator)

    struct Request: Record {
        var request = JoinRequest.ID()
        var reason = ""

        static let fields: [Field<Self>] = [
            Field("request", \.request, "The request."),
            Field("reason", \.reason, "Why; the person reads it.", 1...500),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Empty {
        let insider = try caller.administrator(of: request.request.institution)
        try insider.requireActive()
        let item = try insider.joinRequest(request.request)
        try caller.decide(item.request, .refused, by: insider.member.id, reason: request.reason)
        try caller.record(
            item.request.institution, name, of: "joinRequest \(item.request)",
            ["reason": .string(request.reason)])
        return Empty()
    }
}

extension Insider {
    /// A request that waits for an answer.
    fileprivate func joinRequest(_ id: JoinRequest.ID) throws(Failure) -> JoinRequestItem {
        let found = try JoinRequestItem.load(
            "j.institution = ?1 AND j.number = ?2", [id.institution, id.number], for: caller)
        guard let item = found.first else { throw .notFound("request") }
        try item.requirePending()
        return item
    }
}

extension JoinRequestItem {
    /// Refuses an answer to a request that has one or has run out.
    func requirePending() throws(Failure) {
        switch state {
        case .pending: return
        case .expired:
            throw Failure(
                .expired, field: "request", "The request has run out.",
                text: "Срок рассмотрения этой заявки истёк. Её можно подать снова.")
        case .accepted, .refused, .withdrawn:
            throw Failure(
                .conflict, field: "request", "The request is settled already.",
                text: "Эта заявка уже рассмотрена или отозвана.")
        }
    }
}

extension Caller {
    /// Settles a request to join.
    func decide(
        _ id: JoinRequest.ID, _ state: JoinRequest.State, by member: Member.ID? = nil,
        reason: String? = nil
    ) throws(Failure) {
        try database.execute(
            """
            UPDATE join_requests SET state = ?3, decided = ?4, decided_by = ?5, reason = ?6
            WHERE institution = ?1 AND number = ?2
            """, [id.institution, id.number, state.rawValue, now, member?.number, reason])
    }
}
