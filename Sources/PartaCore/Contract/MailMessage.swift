/// An e-mail message as it lies in an `.eml` file (RFC 5322 and MIME).
package struct MailMessage: Sendable {
    /// A file in a message.
    package struct Attachment: Sendable, Equatable {
        package let name: String
        /// Media type, small letters.
        package let type: String
        package let content: [UInt8]
    }

    package let subject: String
    /// The address of the From header; `nil` when it has none.
    package let sender: String?
    /// The text to be read; taken from HTML when there is nothing else.
    package let text: String
    package let attachments: [Attachment]

    /// Nested parts deeper than this, or more parts, are no honest mail.
    private static let maximumDepth = 8
    private static let maximumParts = 64

    /// Reads a message.
    ///
    /// - Throws: `invalidArgument` without headers, with a broken attachment or too many parts.
    package init(_ bytes: [UInt8]) throws(Failure) {
        let root = MailPart(bytes[...])
        guard !root.headers.isEmpty else {
            throw .invalid(
                "message", "The text is no e-mail message: it has no headers.",
                text: "Это не письмо: в нём нет заголовков.")
        }
        var leaves: [MailPart] = []
        var count = 0
        try Self.collect(root, depth: 0, into: &leaves, count: &count)
        var plain: [String] = []
        var html: [String] = []
        var attachments: [Attachment] = []
        for leaf in leaves {
            let type = leaf.contentType
            let encoding = leaf.header("content-transfer-encoding").map(\.trimmed)
            guard let content = MailEncoding.decode(leaf.body, encoding) else {
                throw .invalid(
                    "message", "A part of the message is broken or its encoding is unknown.",
                    text: "Часть письма повреждена: её не удалось прочитать.")
            }
            let charset = type.parameters["charset"]
            switch (leaf.fileName, type.value) {
            case (nil, "text/plain"):
                plain.append(RussianCharset.text(of: content, charset: charset))
            case (nil, "text/html"):
                html.append(Self.textOfHTML(RussianCharset.text(of: content, charset: charset)))
            case (let name, let type):
                attachments.append(
                    Attachment(name: name ?? "attachment", type: type, content: content))
            }
        }
        subject = MailHeader.decodingWords(in: root.header("subject") ?? "")
        sender = root.header("from").flatMap(Self.address)
        text = (plain.isEmpty ? html : plain).joined(separator: "\n")
        self.attachments = attachments
    }

    private static func collect(
        _ part: MailPart, depth: Int, into leaves: inout [MailPart], count: inout Int
    ) throws(Failure) {
        count += 1
        guard depth <= maximumDepth, count <= maximumParts else { throw tooComplex }
        let type = part.contentType
        guard type.value.hasPrefix("multipart/"), let boundary = type.parameters["boundary"] else {
            leaves.append(part)
            return
        }
        for inner in part.parts(boundary: boundary) {
            try collect(inner, depth: depth + 1, into: &leaves, count: &count)
        }
    }

    private static let tooComplex = Failure.invalid(
        "message", "The message has too many parts.", text: "В письме слишком много частей.")

    /// The address out of `Name <name@example.org>`.
    private static func address(_ header: String) -> String? {
        if let open = header.lastIndex(of: "<"), let close = header.lastIndex(of: ">"), open < close
        {
            return String(header[header.index(after: open)..<close])
        }
        let bare = header.trimmed
        return bare.contains("@") && !bare.contains(" ") ? bare : nil
    }

    /// The words of a page: tags go, those that end a line become line ends.
    private static func textOfHTML(_ page: String) -> String {
        var text = ""
        var rest = page[...]
        while let open = rest.firstIndex(of: "<") {
            text += String(rest[..<open].map { $0.isNewline ? " " : $0 })
            guard let close = rest[open...].firstIndex(of: ">") else { return text }
            let name = rest[rest.index(after: open)..<close].prefix { $0 != " " }.lowercased()
            if ["br", "br/", "/p", "/div", "/tr", "/li"].contains(name) { text += "\n" }
            rest = rest[rest.index(after: close)...]
        }
        text += rest
        for (entity, character) in [
            ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&"),
        ] {
            text = text.replacing(entity, with: character)
        }
        return text
    }
}
