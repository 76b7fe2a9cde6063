/// A post of a channel.
package struct Post: Named {
    package static let noun = "post"
    /// Identifier of such an object.
    package typealias ID = TenantID<Post>
}

/// A post before it has a number.
struct PostDraft {
    var text: String
    /// Whether readers confirm by name that they know it.
    var mustRead: Bool
    /// The member of the administration whose material it is.
    var supplier: Member.ID?
}

extension Channel {
    /// Publishes a post and returns its number.
    ///
    /// - Parameter attach: Attaches the files to the post of the given number.
    func publish(
        _ draft: PostDraft, by insider: Insider,
        attaching attach: (Int64) throws(Failure) -> [AttachedFile]
    ) throws(Failure) -> Int {
        let number = last + 1
        let caller = insider.caller
        let author = insider.member
        try caller.database.execute(
            """
            INSERT INTO posts(institution, channel, number, author, supplier, text, created,
                must_read)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            [
                id.institution, id.number, number, author.id.number, draft.supplier?.number,
                draft.text, caller.now, draft.mustRead,
            ])
        try caller.database.execute(
            "UPDATE channels SET last = ?3 WHERE institution = ?1 AND number = ?2",
            [id.institution, id.number, number])
        var post = PostItem()
        post.channel = id
        post.number = Int(number)
        post.author = author.id
        post.authorName = author.name
        post.supplier = draft.supplier
        post.text = draft.text
        post.files = try attach(number)
        post.created = caller.now
        post.mustRead = draft.mustRead
        try caller.emit("post.published", to: .channel(id), post)
        return post.number
    }
}
