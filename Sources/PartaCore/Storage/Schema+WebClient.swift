extension Schema {
    /// What the web client asked for: sign-in links, attached files, posts that must be read.
    static let webClient = Migration(
        number: 2, name: "web client",
        statements: [
            """
            CREATE TABLE sign_in_links(
                hash BLOB PRIMARY KEY, account BIGINT NOT NULL, expires BIGINT NOT NULL,
                created BIGINT NOT NULL) WITHOUT ROWID
            """,
            "CREATE INDEX sign_in_links_account ON sign_in_links(account)",
            // A file lies in a chat or a channel, and there in at most one message or post; its
            // place is the position among the files of the same message, post or submission.
            "ALTER TABLE files ADD COLUMN channel BIGINT",
            "ALTER TABLE files ADD COLUMN message BIGINT",
            "ALTER TABLE files ADD COLUMN post BIGINT",
            "ALTER TABLE files ADD COLUMN submission BIGINT",
            "ALTER TABLE files ADD COLUMN place BIGINT",
            "CREATE INDEX files_chat ON files(institution, chat, message)",
            "CREATE INDEX files_channel ON files(institution, channel, post)",
            "CREATE INDEX files_submission ON files(institution, submission)",
            "ALTER TABLE posts ADD COLUMN must_read BIGINT NOT NULL DEFAULT 0",
            "CREATE INDEX posts_must_read ON posts(institution, channel, number) WHERE must_read = 1",
            """
            CREATE TABLE post_acknowledgements(
                institution BIGINT NOT NULL, channel BIGINT NOT NULL, post BIGINT NOT NULL,
                member BIGINT NOT NULL, at BIGINT NOT NULL, way TEXT NOT NULL,
                entered_by BIGINT, basis TEXT,
                PRIMARY KEY(institution, channel, post, member)) WITHOUT ROWID
            """,
        ])
}
