/// The profile documents that institutions follow, kept in the database by their hash.
///
/// A library that is replaced or gone changes nothing for them.
package enum FollowedDocument {
    /// Keeps a document; one that is kept already stays as it is.
    ///
    /// - Returns: Its hash, SHA-256 of its compact text.
    static func keep(
        _ document: JSON, platform: Platform, now: Instant, in database: any Database
    ) throws(Failure) -> [UInt8] {
        let content = document.encoded
        let hash = platform.sha256(content)
        try database.execute(
            """
            INSERT INTO profile_documents(hash, profile, version, content, kept)
            VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING
            """,
            [
                hash, document["id"]?.text, document["version"]?.text,
                String(decoding: content, as: UTF8.self), now,
            ])
        return hash
    }

    /// Whether an institution follows whatever is loaded, as before documents were kept, and its
    /// profile is loaded.
    package static func isDue(
        _ profiles: any ProfileSource, in database: any Database
    ) throws(Failure) -> Bool {
        try waiting(in: database).contains { profiles.documents[$0] != nil }
    }

    /// Lets institutions that follow whatever is loaded follow the document that is loaded now.
    package static func settle(
        platform: Platform, in database: any Database
    ) throws(Failure) {
        for profile in try waiting(in: database) {
            guard let document = platform.profiles.documents[profile] else { continue }
            let hash = try keep(
                document, platform: platform, now: platform.now(), in: database)
            try database.execute(
                "UPDATE institutions SET document = ?2 WHERE profile = ?1 AND document IS NULL",
                [profile, hash])
        }
    }

    private static func waiting(in database: any Database) throws(Failure) -> [String] {
        try database.all(
            "SELECT DISTINCT profile FROM institutions WHERE document IS NULL"
        ) { $0.text(0) }
    }

    /// How many institutions follow another document than the loaded one, by profile.
    package static func outdated(
        platform: Platform, in database: any Database
    ) throws(Failure) -> [(profile: String, count: Int)] {
        var found: [(profile: String, count: Int)] = []
        for (profile, document) in platform.profiles.documents.sorted(by: { $0.key < $1.key }) {
            let count = try database.count(
                """
                SELECT COUNT(*) FROM institutions
                WHERE profile = ?1 AND document IS NOT NULL AND document <> ?2
                """, [profile, platform.sha256(document.encoded)])
            if count > 0 { found.append((profile, count)) }
        }
        return found
    }
}
