/// Who calls, and the one way from there to every object.
///
/// A caller lives inside one snapshot or transaction, on one thread. Operations ask it for an
/// object *for a purpose* (`caller.chat(id, for: .posting)`); what the caller may not see is
/// `notFound`, what it sees but may not do is `forbidden` with the clause.
///
/// A reference, since what is reached through a caller holds on to it.
package final class Caller {
    /// The open snapshot or transaction.
    package let database: any Database
    package let platform: Platform
    package let tenants: Tenants
    /// The session the call came with; `nil` when nobody is signed in.
    package let session: Session?
    /// The moment of the call: one for all that the operation does.
    package let now: Instant
    /// What happens after the commit.
    package let effects: Effects
    /// The rows that the called operation serves; a refusal cites their clause.
    package let rows: [Row]

    package init(
        database: any Database, platform: Platform, tenants: Tenants, session: Session?,
        now: Instant, effects: Effects, rows: [Row] = []
    ) {
        self.database = database
        self.platform = platform
        self.tenants = tenants
        self.session = session
        self.now = now
        self.effects = effects
        self.rows = rows
    }

    /// The signed-in session.
    ///
    /// - Throws: `unauthenticated` when nobody is signed in.
    package func signedIn() throws(Failure) -> Session {
        guard let session else {
            throw Failure(
                .unauthenticated, "Nobody is signed in.", text: "Войдите, чтобы продолжить.")
        }
        return session
    }

    /// The signed-in operator's session.
    package func asOperator() throws(Failure) -> Session {
        let session = try signedIn()
        guard session.isOperator else {
            throw Failure(
                .forbidden, "Only the operator of the host may do this.",
                text: "Это может только оператор системы.")
        }
        return session
    }

    /// An institution, whoever asks; for operations that decide on access themselves.
    func institution(_ id: Institution.ID) throws(Failure) -> Institution {
        try tenants.institution(id, in: database)
    }

    /// The caller as a present member of an institution.
    ///
    /// - Throws: `notFound` when the caller is no member, `unauthenticated` without a session.
    package func insider(of id: Institution.ID) throws(Failure) -> Insider {
        let session = try signedIn()
        let found = try Member.present(session.account, in: id, from: database)
        guard let (member, revision) = found else { throw .notFound("institution") }
        let institution = try tenants.institution(id, revision: revision, in: database)
        effects.noteActivity(of: member.id, on: institution.day(of: now))
        return Insider(caller: self, institution: institution, member: member)
    }

    /// The caller as an administrator of an institution.
    ///
    /// - Throws: `notFound` for strangers, `forbidden` for other members.
    package func administrator(of id: Institution.ID) throws(Failure) -> Insider {
        let insider = try insider(of: id)
        guard insider.member.isAdministrator else {
            throw Failure(
                .forbidden, "Only an administrator may do this.",
                text: "Это может только администратор.",
                clause: Policy.citation(insider.policy.clause(of: rows)))
        }
        return insider
    }

    /// The next free number in a tenant table, whose key is (institution, number).
    ///
    /// Safe because writes run one after another.
    func nextNumber(_ table: StaticString, of institution: Institution.ID) throws(Failure) -> Int64
    {
        Int64(
            try database.count(
                "SELECT COALESCE(MAX(number), 0) + 1 FROM \(table) WHERE institution = ?1",
                [institution]))
    }

    /// A fresh secret for links and tokens: 128 random bits as 22 URL-safe characters.
    func makeSecret() -> String { Base64.urlSafe(platform.random(16)) }

    /// SHA-256 of a secret, the only form in which secrets are stored.
    func hash(_ secret: String) -> [UInt8] { platform.sha256(Array(secret.utf8)) }
}
