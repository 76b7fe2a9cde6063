internal import PartaCore

/// Answers that send a file or a part of it.
enum FileAnswer {
    /// The tag of a content by its SHA-256.
    static func tag(_ hash: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: hash.prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }

    /// Chooses between the whole, a part and nothing (RFC 9110, 13.2.2 and 14).
    ///
    /// - Parameter content: Gives the content for the bytes that are sent.
    static func reply(
        _ head: RequestHead, _ tag: EntityTag, size: Int,
        fields: [(name: String, value: String)], content: (Range<Int>) -> Reply.Content
    ) -> Reply {
        let fields = fields + [("ETag", tag.field), ("Accept-Ranges", "bytes")]
        switch tag.verdict(on: head) {
        case .notModified: return Reply(304, fields)
        case .failed: return Reply(412, fields)
        case .proceed: break
        }
        // RFC 9110, 14.2: a range concerns GET only.
        let wanted =
            head.method == .get && tag.allowsRange(head.headers)
            ? ByteRange.parse(head.headers["range"], length: size) : .whole
        switch wanted {
        case .whole: return Reply(200, fields, content(0..<size))
        case .part(let range):
            let field = wanted.contentRange(length: size).map { [("Content-Range", $0)] } ?? []
            return Reply(206, fields + field, content(range))
        case .unsatisfiable:
            let field = wanted.contentRange(length: size).map { [("Content-Range", $0)] } ?? []
            return Reply(416, field)
        }
    }

    // MARK: Uploaded files

    /// Types that browsers show without running anything.
    private static let pictures: Set<String> = [
        "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif",
    ]

    /// The fields of an uploaded file: whatever it is, a browser runs nothing of it.
    static func fields(
        name: String, type: String, isDownload: Bool
    ) -> [(name: String, value: String)] {
        let type = type.lowercased()
        // Browsers read any type that ends in «+xml» as a document, `audio/x+xml` among them.
        let isPlayed =
            (type.hasPrefix("audio/") || type.hasPrefix("video/")) && !isActive(type)
        let isShown = pictures.contains(type) || isPlayed || type == "text/plain"
        let shownType = type == "text/plain" ? "text/plain; charset=utf-8" : type
        return [
            (
                "Content-Type",
                isShown ? shownType : isActive(type) ? "application/octet-stream" : type
            ),
            (
                "Content-Disposition",
                isShown && !isDownload
                    ? ContentDisposition.inline(name) : ContentDisposition.attachment(name)
            ),
            ("Content-Security-Policy", "sandbox; default-src 'none'"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Referrer-Policy", "no-referrer"),
            // The right to read may end, so nobody keeps the file without asking again.
            ("Cache-Control", "private, no-cache"),
        ]
    }

    /// Whether a browser might run something of such a file.
    private static func isActive(_ type: String) -> Bool {
        type.hasPrefix("text/") || ["html", "xml", "svg", "script"].contains { type.contains($0) }
    }
}
