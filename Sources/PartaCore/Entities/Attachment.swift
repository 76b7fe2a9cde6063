/// A file as the message, post or submission that carries it lists it.
struct AttachedFile: Record {
    var file = File.ID()
    var name = ""
    var type = ""
    var size = 0

    static let fields: [Field<Self>] = [
        Field("file", \.file, "The file."),
        Field("name", \.name, "Its name."),
        Field("type", \.type, "Its media type."),
        Field("size", \.size, "Bytes of its content.", 0...FilePlace.maximumSize),
    ]

    /// Most files of one message, post or submission.
    static let limits = 0...10

    /// Reads the files of carriers whose numbers lie in a range, in the order of the carriers.
    static func load(
        _ home: Home, _ range: Range<Int>, in database: any Database
    ) throws(Failure) -> [(carrier: Int, file: AttachedFile)] {
        let (institution, number) = home.key
        return try database.all(
            home.query, [institution, number, range.lowerBound, range.upperBound]
        ) { row in
            (
                carrier: Int(row.integer(0)),
                file: AttachedFile(
                    file: File.ID(institution, row.integer(1)), name: row.text(2),
                    type: row.text(3), size: Int(row.integer(4)))
            )
        }
    }

    /// Where carriers of files are numbered.
    enum Home {
        case messages(Chat.ID)
        case posts(Channel.ID)
        case submissions(Institution.ID)

        fileprivate var key: (Institution.ID, Int64) {
            switch self {
            case .messages(let chat): (chat.institution, chat.number)
            case .posts(let channel): (channel.institution, channel.number)
            case .submissions(let institution): (institution, 0)
            }
        }

        fileprivate var query: String {
            switch self {
            case .messages:
                """
                SELECT message, number, name, type, size FROM files
                WHERE institution = ?1 AND chat = ?2 AND message >= ?3 AND message < ?4
                ORDER BY message, place
                """
            case .posts:
                """
                SELECT post, number, name, type, size FROM files
                WHERE institution = ?1 AND channel = ?2 AND post >= ?3 AND post < ?4
                ORDER BY post, place
                """
            case .submissions:
                """
                SELECT submission, number, name, type, size FROM files
                WHERE institution = ?1 AND ?2 = 0 AND submission >= ?3 AND submission < ?4
                    AND removed IS NULL
                ORDER BY submission, place
                """
            }
        }
    }
}

/// What carries files, with the place where they must have been uploaded.
enum FileCarrier {
    case message(Int64, in: Chat.ID)
    case post(Int64, in: Channel.ID)
    case submission(Int64, in: Channel.ID)

    /// The columns of the carrier and of its home, with their values.
    fileprivate var columns:
        (carrier: StaticString, number: Int64, home: StaticString, homeNumber: Int64)
    {
        switch self {
        case .message(let number, let chat): ("message", number, "chat", chat.number)
        case .post(let number, let channel): ("post", number, "channel", channel.number)
        case .submission(let number, let channel):
            ("submission", number, "channel", channel.number)
        }
    }
}

extension Insider {
    /// Attaches files which the caller has uploaded to the carrier's chat or channel.
    ///
    /// - Throws: `notFound` on `files.0` for a file of others or of elsewhere, `conflict` for one
    ///   that is attached already.
    func attach(_ files: [File.ID], to carrier: FileCarrier) throws(Failure) -> [AttachedFile] {
        var attached: [AttachedFile] = []
        for (place, file) in files.enumerated() {
            attached.append(try attach(file, to: carrier, place: place))
        }
        return attached
    }

    private func attach(
        _ file: File.ID, to carrier: FileCarrier, place: Int
    ) throws(Failure) -> AttachedFile {
        let columns = carrier.columns
        let own = """
            institution = ?1 AND number = ?2 AND member = ?3 AND \(columns.home) = ?4
            AND removed IS NULL
            """
        let key: [any SQLBindable] = [
            institution.id, file.number, member.id.number, columns.homeNumber,
        ]
        guard file.institution == institution.id,
            try database.count("SELECT COUNT(*) FROM files WHERE \(own)", key) == 1
        else { throw .notFound("files.\(place)") }
        let attached = try database.first(
            """
            UPDATE files SET \(columns.carrier) = ?5, place = ?6
            WHERE \(own) AND message IS NULL AND post IS NULL AND submission IS NULL
            RETURNING name, type, size
            """, key + [columns.number, place]
        ) { row in
            AttachedFile(
                file: file, name: row.text(0), type: row.text(1), size: Int(row.integer(2)))
        }
        guard let attached else {
            throw Failure(
                .conflict, field: "files.\(place)", "The file is attached already.",
                text: "Этот файл уже отправлен. Загрузите его ещё раз.")
        }
        return attached
    }
}

/// Refuses a text of blanks only where no file speaks instead.
func requireWords(_ text: String, orFiles files: [File.ID]) throws(Failure) {
    if files.isEmpty { try requireWords(text, field: "text") }
}
