/// The full-text index of messages; it holds words and places, never texts.
///
/// Each message stands there under its serial with a word for its chat («i3c17»), so a search
/// names the chats it may look into and the index never leaves them.
///
/// The index is written in batches: a message whose serial is a multiple of the batch's size brings
/// all those before it in. One by one, the index would cost more than the message itself. A search
/// reads the few that are not indexed yet from the table.
struct MessageIndex {
    /// Messages of one batch.
    static let batch: Int64 = 512

    let database: any Database

    /// Serial of the newest message that the index holds; all before it are in, too.
    func newestIndexed() throws(Failure) -> Int64 {
        let newest = try database.count("SELECT COALESCE(MAX(serial), 0) FROM messages")
        return Int64(newest) / Self.batch * Self.batch
    }

    /// Brings a batch in when this message completes it.
    func noteMessage(serial: Int64) throws(Failure) {
        guard serial % Self.batch == 0 else { return }
        let messages = try database.all(
            """
            SELECT serial, institution, chat, text FROM messages
            WHERE serial > ?1 AND serial <= ?2 AND deleted IS NULL ORDER BY serial
            """, [serial - Self.batch, serial]
        ) { row in
            (row.integer(0), Chat.ID(HostID(row.integer(1)), row.integer(2)), row.text(3))
        }
        for (serial, chat, text) in messages { try add(text, serial: serial, in: chat) }
    }

    /// Takes a message's old text out and puts the new one in; `nil` for a deleted message.
    ///
    /// A message that is not indexed yet comes in with its text of that moment.
    func replace(
        _ old: String, with new: String?, serial: Int64, in chat: Chat.ID
    ) throws(Failure) {
        guard try serial <= newestIndexed() else { return }
        // The index needs the very text that it was given.
        try database.execute(
            """
            INSERT INTO message_search(message_search, rowid, place, text)
            VALUES ('delete', ?1, ?2, ?3)
            """, [serial, Self.place(chat), Self.folded(old)])
        if let new { try add(new, serial: serial, in: chat) }
    }

    private func add(_ text: String, serial: Int64, in chat: Chat.ID) throws(Failure) {
        try database.execute(
            "INSERT INTO message_search(rowid, place, text) VALUES (?1, ?2, ?3)",
            [serial, Self.place(chat), Self.folded(text)])
    }

    /// The words of a text as the index knows them: small letters, е for ё.
    static func words(of text: String) -> [Substring] {
        folded(text).lowercased().split { !$0.isLetter && !$0.isNumber }
    }

    /// An expression that finds messages with words that begin like all words of a query.
    ///
    /// Only letters and digits of the query are used, each word in quotes, so nothing of it is
    /// taken for a part of the index's own language.
    ///
    /// - Returns: `nil` when the query holds no word.
    static func expression(_ query: String, in chats: [Chat.ID]) -> String? {
        let words = words(of: query)
        guard !words.isEmpty, !chats.isEmpty else { return nil }
        let prefixes = words.map { "\"\($0)\"*" }.joined(separator: " AND ")
        let places = chats.map(place).joined(separator: " OR ")
        return "text : (\(prefixes)) AND place : (\(places))"
    }

    private static func place(_ chat: Chat.ID) -> String {
        "i\(chat.institution.number)c\(chat.number)"
    }

    /// Writes е for ё; letter case is folded by the index itself.
    private static func folded(_ text: String) -> String {
        // ё is D1 91 and Ё is D0 81 in UTF-8, е is D0 B5.
        var text = text
        let hasIo = text.withUTF8 { bytes in
            bytes.indices.dropFirst().contains { index in
                let (first, second) = unsafe (bytes[index - 1], bytes[index])
                return first == 0xD1 && second == 0x91 || first == 0xD0 && second == 0x81
            }
        }
        guard hasIo else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if let last = bytes.last, byte == 0x91 && last == 0xD1 || byte == 0x81 && last == 0xD0 {
                bytes[bytes.count - 1] = 0xD0
                bytes.append(0xB5)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
