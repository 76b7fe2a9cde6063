import Synchronization

/// The institutions in use with their policies, built once per revision.
package final class Tenants: Sendable {
    private let profiles: any ProfileSource
    /// Guards the documents read so far, by their hash; institutions share them.
    private let documents = Mutex<[[UInt8]: JSON]>([:])
    /// Whose activity today is on disk.
    package let activity = KnownActivity()
    /// Guards the institutions built so far, each with the revision it was built from.
    private let built = Mutex<[Institution.ID: (revision: Int64, institution: Institution)]>([:])

    package init(profiles: any ProfileSource) { self.profiles = profiles }

    /// Returns an institution as the open snapshot sees it.
    ///
    /// A revision is a random number drawn anew with each change, so an entry built inside a
    /// transaction that was undone later is never taken for another.
    ///
    /// - Throws: `notFound` without such an institution, `unavailable` when its document is
    ///   missing or no longer fits the overlay.
    func institution(
        _ id: Institution.ID, in database: any Database
    ) throws(Failure) -> Institution {
        let revision = try database.first(
            "SELECT revision FROM institutions WHERE id = ?1", [id]
        ) { $0.integer(0) }
        guard let revision else { throw .notFound("institution") }
        return try institution(id, revision: revision, in: database)
    }

    /// Returns an institution whose revision was read in the open snapshot.
    func institution(
        _ id: Institution.ID, revision: Int64, in database: any Database
    ) throws(Failure) -> Institution {
        let cached = built.withLock { $0[id] }
        if let cached, cached.revision == revision { return cached.institution }
        let institution = try load(id, from: database)
        built.withLock { $0[id] = (revision, institution) }
        return institution
    }

    private func load(
        _ id: Institution.ID, from database: any Database
    ) throws(Failure) -> Institution {
        let row = try database.first(
            "SELECT name, state, profile, settings FROM institutions WHERE id = ?1", [id]
        ) { ($0.text(0), $0.text(1), $0.text(2), $0.text(3)) }
        guard let (name, state, profile, settings) = row,
            let state = Institution.State(rawValue: state)
        else { throw .notFound("institution") }
        let basis = try basis(of: id, in: database)
        return Institution(
            id: id, name: name, state: state, profile: profile,
            settings: try InstitutionSettings.decode(JSON(stored: settings)),
            policy: try policy(of: basis))
    }

    /// What an institution follows: its own document, and the loaded one before it has any.
    ///
    /// - Throws: `notFound` without such an institution, `unavailable` when it has no document of
    ///   its own and its profile is not loaded.
    package func basis(
        of id: Institution.ID, in database: any Database
    ) throws(Failure) -> ProfileUpgrade.Basis {
        let row = try database.first(
            "SELECT profile, overlay, document, former FROM institutions WHERE id = ?1", [id]
        ) { ($0.text(0), $0.text(1), $0.isNull(2) ? nil : $0.bytes(2), $0.text(3)) }
        guard let (profile, overlay, hash, former) = row else { throw .notFound("institution") }
        let followed: JSON
        if let hash {
            followed = try document(hash, in: database)
        } else {
            guard let loaded = profiles.documents[profile] else { throw .unloaded(profile) }
            followed = loaded
        }
        var names: [FormerName] = []
        for name in try JSON(stored: former).elements ?? [] {
            names.append(try FormerName.decode(name))
        }
        return ProfileUpgrade.Basis(
            document: followed, overlay: try JSON(stored: overlay), former: names)
    }

    private func document(_ hash: [UInt8], in database: any Database) throws(Failure) -> JSON {
        if let known = documents.withLock({ $0[hash] }) { return known }
        let content = try database.first(
            "SELECT content FROM profile_documents WHERE hash = ?1", [hash]
        ) { $0.text(0) }
        guard let content else { throw .broken("An institution's profile document is missing.") }
        let document = try JSON(stored: content)
        documents.withLock { $0[hash] = document }
        return document
    }

    private func policy(of basis: ProfileUpgrade.Basis) throws(Failure) -> Policy {
        do throws(Failure) {
            return try Policy(
                overlay: basis.overlay, over: basis.document, former: basis.former)
        } catch {
            // Nobody's request is wrong here: this release reads the stored texts otherwise.
            throw Failure(.unavailable, field: error.field, error.message, text: error.text)
        }
    }
}

extension JSON {
    /// Reads a text that the host itself has stored.
    package init(stored text: String) throws(Failure) {
        do {
            self = try JSONParser.parse(text)
        } catch {
            throw .broken("A stored text is no JSON: \(error.reason).")
        }
    }
}
