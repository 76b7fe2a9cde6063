import PartaProfile

extension Document {
    /// What a regulation of this kind of institution usually says; an overlay makes it exact.
    static let technicalSchool = Document(joining: people, structure)
}
