/// Operations on files; their content goes by streams of its own, through each door.
enum FileOperations {
    static let all: [any Operation.Type] = [
        ListFiles.self, ShowFile.self, RemoveFile.self,
    ]
}

/// A file as lists and screens show it.
struct FileItem: Record {
    var file = File.ID()
    var name = ""
    var type = ""
    var size = 0
    var member = Member.ID()
    var author = ""
    var chat: Chat.ID?
    var channel: Channel.ID?
    var created = Instant()

    static let fields: [Field<Self>] = [
        Field("file", \.file, "The file."),
        Field("name", \.name, "Its name."),
        Field("type", \.type, "Its media type."),
        Field("size", \.size, "Bytes of its content.", 0...FilePlace.maximumSize),
        Field("member", \.member, "Who uploaded it."),
        Field("author", \.author, "The uploader's name."),
        Field("chat", \.chat, "The chat whose members may read it."),
        Field("channel", \.channel, "The channel for which it was uploaded."),
        Field("created", \.created, "When it was uploaded."),
    ]
}

extension FileItem {
    init(_ stored: File, in database: any Database) throws(Failure) {
        file = stored.id
        name = stored.name
        type = stored.type
        size = stored.size
        member = stored.member
        chat = stored.chat
        channel = stored.channel
        created = stored.created
        author =
            try database.first(
                "SELECT name FROM members WHERE institution = ?1 AND number = ?2",
                [stored.member.institution, stored.member.number]
            ) { $0.text(0) } ?? ""
    }
}

/// Shows one file.
enum ShowFile: Operation {
    static let name = "file.show"
    static let summary = "Shows what a file is called, how large it is and who uploaded it."
    static let rows: [Row] = [.M74]
    static let access: Access = .read(.member)

    struct Request: Record {
        var file = File.ID()

        static let fields: [Field<Self>] = [
            Field("file", \.file, "The file.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> FileItem {
        try FileItem(try caller.file(request.file), in: caller.database)
    }
}

/// Takes a file back.
enum RemoveFile: Operation {
    static let name = "file.remove"
    static let summary = "Takes one's own file back, unless a message or post still carries it."
    static let rows: [Row] = [.M74]
    static let access: Access = .write(.member)

    static func run(_ request: ShowFile.Request, for caller: Caller) throws(Failure) -> Empty {
        let file = try caller.file(request.file)
        let insider = try caller.insider(of: file.id.institution)
        try insider.requireActive()
        guard file.member == insider.member.id else {
            throw Failure(
                .forbidden, field: "file", "Only the uploader takes a file back.",
                text: "Убрать файл может только тот, кто его загрузил.")
        }
        let removed = try caller.database.execute(
            """
            UPDATE files SET removed = ?3 WHERE institution = ?1 AND number = ?2
                AND NOT EXISTS(SELECT 1 FROM messages t WHERE t.institution = files.institution
                    AND t.chat = files.chat AND t.number = files.message AND t.deleted IS NULL)
                AND NOT EXISTS(SELECT 1 FROM posts p WHERE p.institution = files.institution
                    AND p.channel = files.channel AND p.number = files.post AND p.deleted IS NULL)
                AND NOT EXISTS(SELECT 1 FROM submissions s
                    WHERE s.institution = files.institution AND s.number = files.submission
                        AND s.state = 'pending')
            """, [file.id.institution, file.id.number, caller.now])
        guard removed == 1 else {
            throw Failure(
                .conflict, field: "file", "A message, post or submission carries the file.",
                text: "Файл уже отправлен: удалите сообщение или публикацию, в которой он есть.")
        }
        return Empty()
    }
}

/// Lists the files of a chat or one's own.
enum ListFiles: Operation {
    static let name = "file.list"
    static let summary = "Lists the files of a chat, or the member's own in an institution."
    static let rows: [Row] = [.M74]
    static let access: Access = .read(.member)

    struct Request: Record {
        var institution: Institution.ID?
        var chat: Chat.ID?
        var before: File.ID?
        var limit = 50

        static let fields: [Field<Self>] = [
            Field("institution", \.institution, "Whose own files; not together with chat."),
            Field("chat", \.chat, "The chat whose files are listed."),
            Field("before", \.before, "Only files older than this one."),
            Field("limit", \.limit, "Most files of a page.", 1...200, default: 50),
        ]
    }

    struct Reply: Record {
        var files: [FileItem] = []

        static let fields: [Field<Self>] = [
            Field("files", \.files, "The files, the newest first.")
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let condition: String
        let insider: Insider
        switch (request.institution, request.chat) {
        case (nil, let chat?):
            insider = try caller.chat(chat, for: .reading).insider
            condition = """
                f.chat = ?3 AND (f.member = ?2 OR NOT EXISTS(
                    SELECT 1 FROM messages t WHERE t.institution = f.institution
                        AND t.chat = f.chat AND t.number = f.message AND t.deleted IS NOT NULL))
                """
        case (let institution?, nil):
            insider = try caller.insider(of: institution)
            condition = "f.member = ?2 AND ?3 = 0"
        default:
            throw .invalid(
                "chat", "Either chat or institution says which files.",
                text: "Укажите либо чат, либо организацию.")
        }
        let found = try File.load(
            where: """
                f.institution = ?1 AND \(condition) AND f.number < ?4 AND f.removed IS NULL
                """,
            [
                insider.institution.id, insider.member.id.number, request.chat?.number ?? 0,
                request.before?.number ?? Int64.max,
            ], limit: request.limit, from: caller.database)
        var reply = Reply()
        for file in found { reply.files.append(try FileItem(file, in: caller.database)) }
        return reply
    }
}
