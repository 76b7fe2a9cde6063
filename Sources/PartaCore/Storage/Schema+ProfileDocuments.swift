extension Schema {
    /// The profile document that each institution follows, and the names that it has outgrown.
    ///
    /// An institution without a document follows the one that is loaded; the host gives it that
    /// one when it is opened next.
    static let profileDocuments = Migration(
        number: 4, name: "profile documents",
        statements: [
            """
            CREATE TABLE profile_documents(
                hash BLOB PRIMARY KEY, profile TEXT NOT NULL, version TEXT NOT NULL,
                content TEXT NOT NULL, kept BIGINT NOT NULL)
            """,
            "ALTER TABLE institutions ADD COLUMN document BLOB",
            "ALTER TABLE institutions ADD COLUMN former TEXT NOT NULL DEFAULT '[]'",
        ])
}
