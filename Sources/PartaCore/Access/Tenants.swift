import Synchronization

/// The institutions in use with their policies, built once per revision.
package final class Tenants: Sendable {
    private let profiles: any ProfileSource
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
    /// - Throws: `notFound` without such an institution, `unavailable` when its profile is missing
    ///   or no longer fits the overlay.
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
            "SELECT name, state, profile, overlay, settings FROM institutions WHERE id = ?1", [id]
        ) { ($0.text(0), $0.text(1), $0.text(2), $0.text(3), $0.text(4)) }
        guard let (name, state, profile, overlay, settings) = row,
            let state = Institution.State(rawValue: state)
        else { throw .notFound("institution") }
        return Institution(
            id: id, name: name, state: state, profile: profile,
            settings: try InstitutionSettings.decode(JSON(stored: settings)),
            policy: try policy(profile: profile, overlay: JSON(stored: overlay)))
    }

    private func policy(profile: String, overlay: JSON) throws(Failure) -> Policy {
        do throws(Failure) {
            return try profiles.policy(profile: profile, overlay: overlay)
        } catch {
            // Nobody's request is wrong here: the library has changed under a stored overlay.
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
