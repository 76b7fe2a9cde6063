/// An act that revokes unclaimed links.
package struct Revocation: Named {
    package static let noun = "revocation"
    /// Identifier of an act within its institution.
    package typealias ID = TenantID<Revocation>
}

extension Insider {
    /// Writes an act that revokes links; the caller then puts links under it.
    func makeRevocation(reason: String) throws(Failure) -> Revocation.ID {
        let id = Revocation.ID(
            institution.id, try caller.nextNumber("revocations", of: institution.id))
        try database.execute(
            """
            INSERT INTO revocations(institution, number, reason, by_member, at)
            VALUES (?1, ?2, ?3, ?4, ?5)
            """, [id.institution, id.number, reason, member.id.number, caller.now])
        return id
    }
}
