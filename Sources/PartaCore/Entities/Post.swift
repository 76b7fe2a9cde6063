/// A post of a channel.
package struct Post: Named {
    package static let noun = "post"
    /// Identifier of such an object.
    package typealias ID = TenantID<Post>
}

extension Channel {
    /// Publishes a post and returns its number.
    ///
    /// - Parameter supplier: The member of the administration whose material it is.
    func publish(
        _ text: String, by author: Member, supplier: Member.ID?, for caller: Caller
    ) throws(Failure) -> Int {
        let number = last + 1
        try caller.database.execute(
            """
            INSERT INTO posts(institution, channel, number, author, supplier, text, created)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            [
                id.institution, id.number, number, author.id.number, supplier?.number, text,
                caller.now,
            ])
        try caller.database.execute(
            "UPDATE channels SET last = ?3 WHERE institution = ?1 AND number = ?2",
            [id.institution, id.number, number])
        try caller.emit(
            "post.published", to: .channel(id),
            PostItem(
                channel: id, number: Int(number), author: author.id, authorName: author.name,
                supplier: supplier, text: text, created: caller.now))
        return Int(number)
    }
}
