/// An institution's change to another document or overlay: judged first, then done in one write.
struct InstitutionUpgrade {
    let caller: Caller
    let id: Institution.ID
    let basis: ProfileUpgrade.Basis
    let document: JSON
    let judgement: ProfileUpgrade

    var database: any Database { caller.database }

    /// Judges a change; nothing happens yet.
    ///
    /// - Parameters:
    ///   - document: The document to follow; `nil` for the one that is loaded.
    ///   - overlay: The overlay from now on; `nil` for the present one.
    /// - Throws: `notFound` without such an institution, `unavailable` when its profile is not
    ///   loaded.
    init(
        of id: Institution.ID, to document: JSON? = nil, overlay: JSON? = nil, for caller: Caller
    ) throws(Failure) {
        self.caller = caller
        self.id = id
        let profile = try caller.database.first(
            "SELECT profile FROM institutions WHERE id = ?1", [id]
        ) { $0.text(0) }
        guard let profile else { throw .notFound("institution") }
        guard let document = document ?? caller.platform.profiles.documents[profile] else {
            throw .unloaded(profile)
        }
        self.document = document
        basis = try caller.tenants.basis(of: id, in: caller.database)
        judgement = ProfileUpgrade(
            from: basis, to: document, overlay: overlay,
            usage: try ProfileUsage(of: id, in: caller.database))
    }

    var from: String { basis.document["version"]?.text ?? "" }
    var to: String { document["version"]?.text ?? "" }

    /// Whether anything would be different afterwards.
    var isNeeded: Bool { document != basis.document || judgement.overlay != basis.overlay }

    /// Refuses a change that would lose something, with every reason.
    func requireApplicable(field: String) throws(Failure) {
        guard !judgement.refusals.isEmpty else { return }
        throw Failure(
            .conflict, field: field,
            judgement.refusals.map { refusal in
                refusal.path.isEmpty ? refusal.message : "\(refusal.path): \(refusal.message)"
            }.joined(separator: " "),
            text: judgement.refusals.map(\.text).joined(separator: " "))
    }

    /// Does what was judged, keeps a record of it and tells those concerned.
    ///
    /// - Parameter action: The operation's name.
    /// - Throws: `conflict` with every reason when something would be lost.
    func apply(_ action: String, basis reason: String, field: String) throws(Failure) {
        try requireApplicable(field: field)
        guard let new = judgement.new else { throw .broken("A refused upgrade has no reason.") }
        // A document that this release cannot read has no names that could be carried over.
        let old = judgement.old ?? new
        let hash = try FollowedDocument.keep(
            document, platform: caller.platform, now: caller.now, in: database)
        try carryOver()
        try UpgradeOfPlaces(caller: caller, id: id, successors: judgement.successors)
            .run(from: old, to: new)
        try settleVerification(from: old, to: new)
        let former = JSON.array(
            try judgement.former.map { name throws(Failure) in try JSON.encoded(name) })
        try database.execute(
            """
            UPDATE institutions SET document = ?2, overlay = ?3, former = ?4, revision = ?5
            WHERE id = ?1
            """,
            [id, hash, judgement.overlay.description, former.description, caller.makeRevision()])
        try caller.record(
            id, action, of: "institution \(id)", basis: reason,
            [
                "from": .string(from), "to": .string(to),
                "document": .string(
                    String(decoding: hash.flatMap(Self.hexadecimal), as: UTF8.self)),
                "changed": .array(judgement.changes.map { .string($0.path) }),
            ])
        try caller.emit(
            "institution.changed", to: .everyone(id), InstitutionEvent(institution: id))
    }

    private static func hexadecimal(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    // MARK: Roles

    /// Gives people, links and waiting requests the keys of the roles that took the old ones' place.
    ///
    /// Movements and audit records keep the words of their day.
    private func carryOver() throws(Failure) {
        for (old, new) in judgement.successors.roles.sorted(by: { $0.key < $1.key }) {
            for table in ["member_roles", "verifications"] {
                // Who holds both already keeps the new one.
                try database.execute(
                    """
                    DELETE FROM \(table) WHERE institution = ?1 AND role = ?2 AND member IN (
                        SELECT member FROM \(table) WHERE institution = ?1 AND role = ?3)
                    """, [id, old, new])
            }
            for table in ["member_roles", "verifications", "invites", "join_requests"] {
                try database.execute(
                    "UPDATE \(table) SET role = ?3 WHERE institution = ?1 AND role = ?2",
                    [id, old, new])
            }
        }
    }

    /// Asks for the verification that the new text requires, and forgets choices that it takes away.
    private func settleVerification(
        from old: ProfileDocument, to new: ProfileDocument
    ) throws(Failure) {
        let required = new.roles.filter {
            $0.standing != .absent && $0.verification.mode == .required
        }
        for role in required {
            try database.execute(
                """
                INSERT INTO verifications(institution, member, role, state, requested)
                SELECT r.institution, r.member, r.role, 'pending', ?3 FROM member_roles r
                WHERE r.institution = ?1 AND r.role = ?2 AND NOT EXISTS (
                    SELECT 1 FROM verifications v WHERE v.institution = r.institution
                        AND v.member = r.member AND v.role = r.role)
                """, [id, role.key, caller.now])
        }
        let stored = try database.first(
            "SELECT settings FROM institutions WHERE id = ?1", [id]
        ) { $0.text(0) }
        guard let stored else { throw .notFound("institution") }
        var settings = try InstitutionSettings.decode(JSON(stored: stored))
        let optional = Set(
            new.roles.filter { $0.verification.mode == .onDemand }.map(\.key))
        let verified = judgement.successors.circle(settings.verifiedRoles).filter(optional.contains)
        guard verified != settings.verifiedRoles else { return }
        settings.verifiedRoles = verified
        try caller.save(settings, of: id)
    }
}
