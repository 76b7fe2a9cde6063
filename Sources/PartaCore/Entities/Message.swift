/// A message of a chat, found by its number there.
package struct Message: Named {
    package static let noun = "message"
    /// Identifier of such an object.
    package typealias ID = TenantID<Message>

    /// Position in the host's one sequence of messages; the row of the search index.
    let serial: Int64
    let author: Member.ID
    let text: String
    let deleted: Instant?
}

extension ChatAccess {
    /// A message of the chat that still stands.
    ///
    /// - Throws: `notFound` on `number` for a message that never was or is deleted.
    func message(_ number: Int) throws(Failure) -> Message {
        let found = try insider.database.first(
            """
            SELECT serial, author, text, deleted FROM messages
            WHERE institution = ?1 AND chat = ?2 AND number = ?3
            """, [chat.id.institution, chat.id.number, number]
        ) { row in
            Message(
                serial: row.integer(0), author: Member.ID(chat.id.institution, row.integer(1)),
                text: row.text(2), deleted: row.optionalInstant(3))
        }
        guard let found, found.deleted == nil else { throw .notFound("number") }
        return found
    }
}
