/// A file that a member has uploaded.
package struct File: Named {
    package static let noun = "file"
    /// Identifier of such an object.
    package typealias ID = TenantID<File>

    package let id: ID
    /// SHA-256 of the content, by which the host finds it on disk.
    package let hash: [UInt8]
    package let name: String
    /// Media type, such as `image/png`.
    package let type: String
    /// Bytes of the content.
    package let size: Int
    /// Who uploaded it.
    package let member: Member.ID
    /// The chat whose members may read it.
    package let chat: Chat.ID?
    /// The channel in which it is published or supplied.
    package let channel: Channel.ID?
    /// Numbers of the message, post and submission that carry it.
    let message: Int?
    let post: Int?
    let submission: Int?
    package let created: Instant
}

extension File {
    /// Reads files by a condition on `f`, the newest first.
    static func load(
        where condition: String, _ values: [any SQLBindable], limit: Int = 1,
        from database: any Database
    ) throws(Failure) -> [File] {
        try database.all(
            """
            SELECT f.institution, f.number, f.hash, f.name, f.type, f.size, f.member, f.chat,
                f.created, f.channel, f.message, f.post, f.submission
            FROM files f WHERE \(condition) ORDER BY f.number DESC
            LIMIT ?\(values.count + 1)
            """, values + [limit]
        ) { row in
            let institution = Institution.ID(row.integer(0))
            return File(
                id: ID(institution, row.integer(1)), hash: row.bytes(2), name: row.text(3),
                type: row.text(4), size: Int(row.integer(5)),
                member: Member.ID(institution, row.integer(6)),
                chat: row.optionalInteger(7).map { Chat.ID(institution, $0) },
                channel: row.optionalInteger(9).map { Channel.ID(institution, $0) },
                message: row.optionalInteger(10).map { Int($0) },
                post: row.optionalInteger(11).map { Int($0) },
                submission: row.optionalInteger(12).map { Int($0) },
                created: row.instant(8))
        }
    }
}
