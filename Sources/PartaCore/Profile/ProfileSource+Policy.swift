extension ProfileSource {
    /// Refuses a request that names a profile which is not loaded.
    func requireLoaded(_ profile: String) throws(Failure) {
        guard documents[profile] != nil else {
            throw .invalid(
                "profile", "The profile is not loaded.", text: "Профиль «\(profile)» не загружен.")
        }
    }

    /// Puts an overlay over a loaded profile and finds every mistake in the result.
    ///
    /// - Throws: `unavailable` when the profile is not loaded.
    func check(
        profile: String, overlay: JSON
    ) throws(Failure) -> (document: ProfileDocument?, issues: Issues) {
        guard let base = documents[profile] else { throw .unloaded(profile) }
        return ProfileDocument.check(overlay: overlay, over: base)
    }

    /// What holds under an overlay over a loaded profile.
    ///
    /// - Throws: `unavailable` when the profile is not loaded; `invalidArgument` that tells every
    ///   mistake of the overlay with its path.
    package func policy(profile: String, overlay: JSON) throws(Failure) -> Policy {
        guard let base = documents[profile] else { throw .unloaded(profile) }
        return try Policy(overlay: overlay, over: base)
    }
}

extension Policy {
    /// What holds under an overlay over a document.
    ///
    /// - Parameter former: Names that the institution has outgrown.
    /// - Throws: `invalidArgument` that tells every mistake of the overlay with its path.
    package convenience init(
        overlay: JSON, over document: JSON, former: [FormerName] = []
    ) throws(Failure) {
        let (document, issues) = ProfileDocument.check(overlay: overlay, over: document)
        if let document {
            self.init(document, former: former)
            return
        }
        let mistakes = issues.list.filter { !$0.isWarning }
        guard let first = mistakes.first else { throw .broken("An overlay is refused silently.") }
        throw Failure(
            .invalidArgument, field: first.path.isEmpty ? "overlay" : "overlay.\(first.path)",
            mistakes.map { "\($0.path): \($0.message)" }.joined(separator: " "),
            text: mistakes.map { "\($0.path): \($0.text)" }.joined(separator: " "))
    }
}

extension Failure {
    /// A profile that no library on this host gives.
    static func unloaded(_ profile: String) -> Failure {
        Failure(
            .unavailable, field: "profile", "The profile is not loaded.",
            text: "Профиль «\(profile)» не загружен.")
    }
}
