/// Applies for an institution's registration by a letter.
enum SubmitApplicationEmail: Operation {
    static let name = "application.submitEmail"
    static let summary = "Applies for a registration by an e-mail message with the order attached."
    static let rows: [Row] = [.M13, .M14, .M15]
    static let access: Access = .write(.anyone)
    static let rate: Rate? = .hourly(60)

    struct Request: Record {
        var message: String?
        var base64: String?

        static let fields: [Field<Self>] = [
            Field("message", \.message, "The .eml file as text; or base64.", 1...14_500_000),
            Field("base64", \.base64, "The .eml file as base64, byte for byte.", 4...14_500_000),
        ]
    }

    struct Reply: Record {
        var application = Application.ID()
        var institutionName = ""
        var profile = ""
        var name: String?
        var orderName: String?

        static let fields: [Field<Self>] = [
            Field("application", \.application, "The application, waiting for the operator."),
            Field("institutionName", \.institutionName, "The institution's name as it was read."),
            Field("profile", \.profile, "Key of the profile as it was read."),
            Field("name", \.name, "The administrator's name as it was read."),
            Field("orderName", \.orderName, "Name of the attached order."),
        ]
    }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply {
        let letter = try ApplicationLetter(try MailMessage(try bytes(of: request)))
        let profile = try profileKey(letter.profile, caller)
        let draft = ApplicationDraft(
            profile: profile, overlay: letter.overlay, institutionName: letter.institutionName,
            name: letter.name, email: letter.email, phone: letter.phone, order: letter.order,
            source: .email)
        return Reply(
            application: try draft.submit(for: caller), institutionName: letter.institutionName,
            profile: profile, name: letter.name, orderName: letter.order?.name)
    }

    private static func bytes(of request: Request) throws(Failure) -> [UInt8] {
        switch (request.message, request.base64) {
        case (let text?, nil): return Array(text.utf8)
        case (nil, let text?):
            guard let bytes = Base64.decode(text.utf8) else {
                throw .invalid(
                    "base64", "The text is no base64.", text: "Письмо передано неверно.")
            }
            return bytes
        default:
            throw .invalid(
                "message", "Exactly one of message and base64 is given.",
                text: "Письмо передаётся или текстом, или в base64.")
        }
    }

    /// The loaded profile that a line of the letter means: by key or by the kind's name.
    private static func profileKey(_ word: String, _ caller: Caller) throws(Failure) -> String {
        let documents = caller.platform.profiles.documents
        let wanted = word.lowercased()
        let found = documents.first { key, document in
            key == wanted || document["name"]?["nom"]?.text?.lowercased() == wanted
        }
        if let found { return found.key }
        let known = documents.keys.sorted().joined(separator: ", ")
        throw .invalid(
            "message", "The line «Профиль» names none of the profiles: \(known).",
            text: "Строка «Профиль» должна называть один из профилей: \(known).")
    }
}

/// An application as a letter states it: lines «Слово: значение».
struct ApplicationLetter {
    let institutionName: String
    let profile: String
    let name: String?
    let email: String?
    let phone: Phone
    let order: ApplicationDraft.Order?
    /// An attached `.json` file; empty without one.
    let overlay: JSON

    /// The words that may stand before the colon, small letters.
    private static let labels: [String: [String]] = [
        "institution": ["наименование", "наименование организации", "организация"],
        "name": ["фио", "ф.и.о.", "администратор"],
        "email": ["e-mail", "email", "электронная почта", "адрес электронной почты", "почта"],
        "phone": ["телефон", "номер телефона", "мобильный телефон", "номер мобильного телефона"],
        "profile": ["профиль"],
        "order": ["приказ"],
    ]

    /// Reads a letter.
    ///
    /// - Throws: `invalidArgument` that names every missing or wrong line.
    init(_ message: MailMessage) throws(Failure) {
        var values: [String: String] = [:]
        for line in message.text.split(whereSeparator: \.isNewline) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let label = line[..<colon].trimmed.lowercased()
            let value = line[line.index(after: colon)...].trimmed
            guard !value.isEmpty,
                let key = Self.labels.first(where: { $0.value.contains(label) })?.key,
                values[key] == nil
            else { continue }
            values[key] = value
        }
        let phone = values["phone"].flatMap { Phone($0) }
        guard let institution = values["institution"], let profile = values["profile"], let phone,
            (2...300).contains(institution.unicodeScalars.count)
        else {
            let missing = [
                values["institution"] == nil ? "Наименование" : nil,
                values["profile"] == nil ? "Профиль" : nil, phone == nil ? "Телефон" : nil,
            ].compactMap { $0 }
            throw .invalid(
                "message",
                "Lines are missing or cannot be read: \(missing.joined(separator: ", ")).",
                text: "В письме нет строк или они непонятны: \(missing.joined(separator: ", ")).")
        }
        institutionName = institution
        self.profile = profile
        self.phone = phone
        name = values["name"]
        email = values["email"] ?? message.sender
        let files = message.attachments.filter { !$0.content.isEmpty }
        let overlays = files.filter { $0.name.lowercased().hasSuffix(".json") }
        overlay = try overlays.first.map(Self.overlay) ?? [:]
        order = try Self.order(
            in: files.filter { !$0.name.lowercased().hasSuffix(".json") }, line: values["order"])
    }

    private static func overlay(
        _ attachment: MailMessage.Attachment
    ) throws(Failure) -> JSON {
        do {
            return try JSONParser.parse(attachment.content)
        } catch {
            throw .invalid(
                "message", "The attached overlay is no JSON at byte \(error.offset).",
                text: "Приложенный файл настроек не является правильным JSON.")
        }
    }

    /// The attached order; its number and day may stand in a line «Приказ: № 12 от 01.09.2026».
    private static func order(
        in documents: [MailMessage.Attachment], line: String?
    ) throws(Failure) -> ApplicationDraft.Order? {
        // Pictures of a signature come along with letters; a named «приказ» is preferred.
        let chosen =
            documents.first { $0.name.lowercased().contains("приказ") } ?? documents.first
        guard let chosen else { return nil }
        guard chosen.content.count <= ApplicationDraft.documentLimit else {
            throw .invalid(
                "message", "The attached order has more than 10 MiB.",
                text: "Приложенный приказ больше 10 МБ.")
        }
        let words = (line ?? "").split(separator: " от ", maxSplits: 1)
        let number = words.first.map { $0.drop { $0 == "№" || $0 == "N" || $0.isWhitespace } }
        let day = words.count == 2 ? russianDay(words[1].prefix { !$0.isWhitespace }) : nil
        return ApplicationDraft.Order(
            number: number.map { String($0.prefix(100)) }, day: day,
            name: String(chosen.name.prefix(200)), type: chosen.type, content: chosen.content)
    }

    /// Reads «01.09.2026», with or without «г.».
    private static func russianDay(_ text: Substring) -> Day? {
        let parts = text.split { !$0.isASCII || !$0.isNumber }
        guard parts.count >= 3, let day = Int(parts[0]), let month = Int(parts[1]),
            let year = Int(parts[2])
        else { return nil }
        return Day(year: year, month: month, day: day)
    }
}
