import Synchronization

/// The policies of the institutions in use, built once per revision of an institution's overlay.
package final class Policies: Sendable {
    private struct Key: Hashable {
        let institution: Institution.ID
        let revision: Int64
    }

    private let profiles: any ProfileSource
    /// Guards the policies built so far.
    private let built = Mutex<[Key: Policy]>([:])

    package init(profiles: any ProfileSource) { self.profiles = profiles }

    /// Returns the policy of an institution.
    ///
    /// - Parameters:
    ///   - revision: Grows with each change of profile or overlay; the cache's key.
    ///   - source: Reads the profile's identifier and the overlay when the policy is not built yet.
    /// - Throws: `unavailable` when the profile is not loaded or no longer fits its overlay.
    package func policy(
        of institution: Institution.ID, revision: Int64,
        source: () throws(Failure) -> (profile: String, overlay: JSON)
    ) throws(Failure) -> Policy {
        let key = Key(institution: institution, revision: revision)
        if let policy = built.withLock({ $0[key] }) { return policy }
        let (profile, overlay) = try source()
        let policy: Policy
        do throws(Failure) { policy = try makePolicy(profile: profile, overlay: overlay) } catch {
            // Nobody's request is wrong here: the library has changed under a stored overlay.
            throw Failure(
                .unavailable, field: error.field, error.message, text: error.text)
        }
        built.withLock { policies in
            policies = policies.filter {
                $0.key.institution != institution || $0.key.revision >= revision
            }
            policies[key] = policy
        }
        return policy
    }

    /// Puts an overlay over a loaded profile and checks the result.
    ///
    /// - Throws: `unavailable` when the profile is not loaded; `invalidArgument` with the path of
    ///   the first mistake when the overlay does not fit it.
    package func makePolicy(profile: String, overlay: JSON) throws(Failure) -> Policy {
        let (document, issues) = try check(profile: profile, overlay: overlay)
        if let document { return Policy(document) }
        throw issues.failure ?? .broken("A profile was refused without a reason.")
    }

    /// Puts an overlay over a loaded profile and finds every mistake in the result.
    ///
    /// - Throws: `unavailable` when the profile is not loaded.
    package func check(
        profile: String, overlay: JSON
    ) throws(Failure) -> (document: ProfileDocument?, issues: Issues) {
        guard let base = profiles.documents[profile] else {
            throw Failure(
                .unavailable, field: "profile", "The profile is not loaded.",
                text: "Профиль «\(profile)» не загружен.")
        }
        return ProfileDocument.check(overlay: overlay, over: base)
    }
}
