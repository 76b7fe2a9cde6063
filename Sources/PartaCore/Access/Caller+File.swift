/// Where an upload goes and what it is called.
package struct FilePlace: Record {
    package var institution: Institution.ID?
    package var chat: Chat.ID?
    package var channel: Channel.ID?
    package var name = ""
    package var type = ""

    /// Most bytes of one file.
    package static let maximumSize = 2 << 30

    package init() {}

    package static let fields: [Field<Self>] = [
        Field(
            "institution", \.institution,
            "The institution of a file that only its uploader reads; with no chat or channel."),
        Field("chat", \.chat, "The chat whose members may read the file."),
        Field(
            "channel", \.channel,
            "The channel; its readers may read the file once a post there carries it."),
        Field("name", \.name, "The file's name, without a path.", 1...255),
        Field(
            "type", \.type, "Media type (RFC 6838).", 3...100, default: "application/octet-stream"),
    ]
}

/// A stored file as an upload's reply tells of it.
package struct FileReceipt: Record {
    package var file = File.ID()
    package var name = ""
    package var type = ""
    package var size = 0
    package var sha256 = ""

    package init() {}

    package static let fields: [Field<Self>] = [
        Field("file", \.file, "The new file."),
        Field("name", \.name, "Its name."),
        Field("type", \.type, "Its media type."),
        Field("size", \.size, "Bytes of its content.", 0...FilePlace.maximumSize),
        Field("sha256", \.sha256, "SHA-256 of its content, in hexadecimal."),
    ]
}

extension Caller {
    /// A file that the caller may read: its own, one of its chats, one of a channel's posts.
    ///
    /// The files of a deleted message or post are their uploader's only.
    ///
    /// - Throws: `notFound` for anybody else, administrators are no exception.
    package func file(_ id: File.ID) throws(Failure) -> File {
        let insider = try insider(of: id.institution)
        let found = try File.load(
            where: "f.institution = ?1 AND f.number = ?2 AND f.removed IS NULL",
            [id.institution, id.number],
            from: database)
        guard let file = found.first, try insider.reads(file) else { throw .notFound("file") }
        return file
    }

    /// The caller as one who may put a file into a place.
    ///
    /// - Throws: `forbidden` with the clause where the regulation knows no exchange of files.
    package func uploader(to place: FilePlace) throws(Failure) -> Insider {
        guard !place.name.utf8.contains(UInt8(ascii: "/")) else {
            throw .invalid(
                "name", "A file's name holds no path.", text: "В имени файла не может быть «/».")
        }
        try Self.checkMediaType(place.type)
        let insider: Insider
        switch (place.institution, place.chat, place.channel) {
        case (nil, let chat?, nil): insider = try self.chat(chat, for: .posting).insider
        case (nil, nil, let channel?): insider = try contributor(to: channel)
        case (let institution?, nil, nil): insider = try self.insider(of: institution)
        default:
            throw .invalid(
                "chat", "One of chat, channel and institution says where the file goes.",
                text: "Укажите одно: чат, канал или организацию.")
        }
        try insider.requireActive()
        let rule = insider.policy.function("files")
        try insider.requireStanding(
            rule.standing, key: "files", to: "обмениваться файлами", clause: rule.clause)
        return insider
    }

    /// Adds a file whose content is on disk already.
    package func addFile(
        to place: FilePlace, hash: [UInt8], size: Int
    ) throws(Failure) -> FileReceipt {
        let insider = try uploader(to: place)
        let institution = insider.institution.id
        var receipt = FileReceipt()
        receipt.file = File.ID(institution, try nextNumber("files", of: institution))
        receipt.name = place.name
        receipt.type = place.type
        receipt.size = size
        receipt.sha256 = Self.hexadecimal(hash)
        try database.execute(
            """
            INSERT INTO files(institution, number, hash, name, type, size, member, chat, created,
                channel)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """,
            [
                institution, receipt.file.number, hash, place.name, place.type, size,
                insider.member.id.number, place.chat?.number, now, place.channel?.number,
            ])
        return receipt
    }

    /// The caller as one who publishes in a channel or supplies material for it.
    private func contributor(to id: Channel.ID) throws(Failure) -> Insider {
        let (channel, insider) = try self.channel(id, for: .reading)
        if !insider.publishes { try insider.requireSupplying() }
        try channel.requireOpen()
        return insider
    }

    /// RFC 6838, section 4.2, without parameters: what is served as a header must not forge one.
    private static func checkMediaType(_ type: String) throws(Failure) {
        let isToken = { (part: Substring) in
            !part.isEmpty
                && part.utf8.allSatisfy { byte in
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                        || "!#$&-^_.+".utf8.contains(byte)
                }
        }
        let parts = type.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy(isToken) else {
            throw .invalid(
                "type", "A media type looks like image/png.",
                text: "Тип файла пишется так: image/png.")
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension Insider {
    fileprivate func reads(_ file: File) throws(Failure) -> Bool {
        if file.member == member.id { return true }
        if let chat = file.chat {
            return try database.count(
                """
                SELECT COUNT(*) FROM chat_members p
                WHERE p.institution = ?1 AND p.chat = ?2 AND p.member = ?3 AND NOT EXISTS(
                    SELECT 1 FROM messages t WHERE t.institution = ?1 AND t.chat = ?2
                        AND t.number = ?4 AND t.deleted IS NOT NULL)
                """, [institution.id, chat.number, member.id.number, file.message]) > 0
        }
        guard let channel = file.channel else { return false }
        if let post = file.post {
            let stands = try database.count(
                """
                SELECT COUNT(*) FROM posts
                WHERE institution = ?1 AND channel = ?2 AND number = ?3 AND deleted IS NULL
                """, [institution.id, channel.number, post])
            guard stands > 0 else { return false }
            let found = try Channel.load(
                "c.number = ?2", [channel.number], of: institution.id, in: database)
            return found.contains { reads($0) }
        }
        return file.submission != nil && publishes
    }
}
