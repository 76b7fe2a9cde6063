/// Operations on guardians: parents as relations to learners.
enum GuardianOperations {
    static let all: [any Operation.Type] = [
        CreatePairingCode.self, PairGuardian.self, LinkGuardian.self, UnlinkGuardian.self,
        ListGuardians.self,
    ]
}

/// Makes a code by which a parent becomes a learner's guardian.
enum CreatePairingCode: Operation {
    static let name = "guardian.createCode"
    static let summary = "Makes a pairing code: six characters, one use, seven days."
    static let rows: [Row] = [.M30]
    static let access: Access = .write(.member)

    /// Seconds that a code is good for.
    static let lifetime: Int64 = 7 * 86400
    /// Codes of one learner that are good at once.
    static let liveCodes = 5

    struct Request: Record {
        var learner = Member.ID()

        static let fields: [Field<Self>] = [
            Field("learner", \.learner, "The learner; the caller, or one whom the caller teaches.")
        ]
    }

    struct Reply: Record {
        var code = ""
        var expires = Instant()

        static let fields: [Field<Self>] = [
            Field("code", \.code, "The code to give to the parent; shown once.", isSecret: true),
            Field("expires", \.expires, "When it runs out."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.learner.institution)
        try insider.requireActive()
        let learner = try insider.presentMember(request.learner, field: "learner")
        try insider.requireCategory(.learner, of: learner, field: "learner")
        try insider.requirePairing(for: learner)
        let live = try caller.database.count(
            """
            SELECT COUNT(*) FROM pairing_codes
            WHERE institution = ?1 AND learner = ?2 AND used IS NULL AND expires > ?3
            """, [insider.institution.id, learner.id.number, caller.now])
        guard live < liveCodes else {
            throw Failure(
                .limit, field: "learner", "A learner has at most \(liveCodes) live codes.",
                text: "Действующих кодов уже \(liveCodes). Дождитесь, пока их используют.")
        }
        var code: PairingCode
        repeat {
            code = PairingCode.make(caller.platform.random(PairingCode.length))
        } while try caller.database.count(
            "SELECT COUNT(*) FROM pairing_codes WHERE hash = ?1",
            [code.hash(in: insider.institution.id, caller)]) > 0
        var reply = Reply()
        reply.code = code.text
        reply.expires = caller.now + lifetime
        try caller.database.execute(
            """
            INSERT INTO pairing_codes(institution, number, hash, learner, issuer, expires)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """,
            [
                insider.institution.id,
                try caller.nextNumber("pairing_codes", of: insider.institution.id),
                code.hash(in: insider.institution.id, caller), learner.id.number,
                insider.member.id.number, reply.expires,
            ])
        try caller.record(insider.institution.id, name, of: "member \(learner.id)")
        return reply
    }
}

/// Makes the caller a guardian by a pairing code.
enum PairGuardian: Operation {
    static let name = "guardian.pair"
    static let summary = "Makes the calling parent a learner's guardian by a pairing code."
    static let rows: [Row] = [.M30]
    static let access: Access = .write(.member)
    static let rate: Rate? = .hourly(1500)

    /// Wrong codes that one person may enter within an hour.
    static let triesAnHour = 10

    struct Request: Record {
        var institution = Institution.ID()
        var code = ""
        var relation = ""

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "The institution."),
            Field(
                "code", \.code, "The six characters; case and Russian letters alike do not matter.",
                1...20),
            Field(
                "relation", \.relation, "Who the guardian is to the learner.", 1...60,
                default: "родитель"),
        ]
    }

    struct Reply: Record {
        var learner = Member.ID()
        var name = ""

        static let fields: [Field<Self>] = [
            Field("learner", \.learner, "The learner."),
            Field("name", \.name, "The learner's full name."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let insider = try caller.insider(of: request.institution)
        try insider.requireActive()
        let key: [any SQLBindable] = [insider.institution.id, insider.member.id.number]
        try insider.requireCategory(.parent, of: insider.member, field: nil)
        let window = caller.now + -3600
        let tries = try caller.database.count(
            """
            SELECT COUNT(*) FROM pairing_tries
            WHERE institution = ?1 AND member = ?2 AND at > ?3
            """, key + [window])
        guard tries < triesAnHour else {
            throw Failure(
                .rateLimited, field: "code", "At most \(triesAnHour) wrong codes an hour.",
                text: "Слишком много неверных кодов. Попробуйте через час.")
        }
        let found = try PairingCode(request.code).flatMap { code throws(Failure) in
            try caller.database.first(
                """
                SELECT number, learner FROM pairing_codes
                WHERE institution = ?1 AND hash = ?2 AND used IS NULL AND expires > ?3
                """,
                [
                    insider.institution.id, code.hash(in: insider.institution.id, caller),
                    caller.now,
                ]
            ) { ($0.integer(0), Member.ID(insider.institution.id, $0.integer(1))) }
        }
        guard let (number, learner) = found, learner != insider.member.id else {
            // The try must be counted although the operation fails.
            caller.effects.keepDespiteFailure(
                "INSERT INTO pairing_tries(institution, member, at) VALUES (?1, ?2, ?3)",
                key + [caller.now])
            caller.effects.keepDespiteFailure(
                "DELETE FROM pairing_tries WHERE institution = ?1 AND member = ?2 AND at <= ?3",
                key + [window])
            throw Failure(
                .expired, field: "code", "The code is wrong, used or has run out.",
                text: "Код неверен, уже использован или устарел. Попросите новый.")
        }
        try caller.database.execute(
            """
            UPDATE pairing_codes SET used = ?3, used_by = ?4 WHERE institution = ?1 AND number = ?2
            """, [insider.institution.id, number, caller.now, insider.member.id.number])
        try insider.membership.link(
            parent: insider.member.id, to: learner, relation: request.relation)
        try caller.record(
            insider.institution.id, name, of: "member \(learner)",
            ["parent": .string(insider.member.id.description)])
        var reply = Reply()
        reply.learner = learner
        reply.name = try insider.member(learner).name
        return reply
    }
}
