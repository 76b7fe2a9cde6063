extension Schema {
    /// Files that their uploader has taken back: the row stays, so that no number is given twice.
    static let removedFiles = Migration(
        number: 3, name: "removed files",
        statements: ["ALTER TABLE files ADD COLUMN removed BIGINT"])
}
