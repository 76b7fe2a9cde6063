/// The full-text index of messages; it holds words and places, never texts.
///
/// Each message stands there under its serial with a word for its chat («i3c17»), so a search
/// names the chats it may look into and the index never leaves them.
struct MessageIndex {
    let database: any Database

    /// Adds a message.
    func add(_ text: String, serial: Int64, in chat: Chat.ID) throws(Failure) {
        try database.execute(
            "INSERT INTO message_search(rowid, place, text) VALUES (?1, ?2, ?3)",
            [serial, Self.place(chat), Self.folded(text)])
    }

    /// Takes a message out; the index needs the text that it was given.
    func remove(_ text: String, serial: Int64, in chat: Chat.ID) throws(Failure) {
        try database.execute(
            """
            INSERT INTO message_search(message_search, rowid, place, text)
            VALUES ('delete', ?1, ?2, ?3)
            """, [serial, Self.place(chat), Self.folded(text)])
    }

    /// An expression that finds messages with words that begin like all words of a query.
    ///
    /// Only letters and digits of the query are used, each word in quotes, so nothing of it is
    /// taken for a part of the index's own language.
    ///
    /// - Returns: `nil` when the query holds no word.
    static func expression(_ query: String, in chats: [Chat.ID]) -> String? {
        let words = folded(query).split { !$0.isLetter && !$0.isNumber }
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
        var previous: UInt8 = 0
        let hasIo = text.utf8.contains { byte in
            defer { previous = byte }
            return byte == 0x91 && previous == 0xD1 || byte == 0x81 && previous == 0xD0
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
