extension Caller {
    /// Keeps what an institution has decided for itself; it holds from the next call on.
    func save(
        _ settings: InstitutionSettings, of institution: Institution.ID
    ) throws(Failure) {
        try database.execute(
            "UPDATE institutions SET settings = ?2, revision = ?3 WHERE id = ?1",
            [institution, String(decoding: settings.encoded, as: UTF8.self), makeRevision()])
    }
}
