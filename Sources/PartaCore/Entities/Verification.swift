extension Caller {
    /// Keeps what an institution has decided for itself; it holds from the next call on.
    func save(
        _ settings: InstitutionSettings, of institution: Institution.ID
    ) throws(Failure) {
        // A random revision, so that no cached policy passes for the new one.
        let revision = platform.random(8).reduce(Int64(0)) { $0 << 8 | Int64($1) } & .max
        try database.execute(
            "UPDATE institutions SET settings = ?2, revision = ?3 WHERE id = ?1",
            [institution, String(decoding: settings.encoded, as: UTF8.self), revision])
    }
}
