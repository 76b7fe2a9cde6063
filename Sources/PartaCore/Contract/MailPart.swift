/// One part of a message: headers and a body, which may hold further parts (RFC 2046).
struct MailPart {
    /// Names in small letters, values unfolded.
    let headers: [(name: String, value: String)]
    let body: ArraySlice<UInt8>

    /// Splits a part at its first empty line.
    init(_ bytes: ArraySlice<UInt8>) {
        var headers: [(name: String, value: String)] = []
        var rest = bytes
        while !rest.isEmpty {
            let line = Self.line(&rest)
            guard let first = line.first else { break }
            let text = RussianCharset.text(of: line, charset: nil)
            if first == 0x20 || first == 0x09, !headers.isEmpty {
                headers[headers.count - 1].value += " " + text.trimmed
            } else if let colon = text.firstIndex(of: ":") {
                headers.append(
                    (
                        text[..<colon].trimmed.lowercased(),
                        text[text.index(after: colon)...].trimmed
                    ))
            }
        }
        self.headers = headers
        body = rest
    }

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    var contentType: (value: String, parameters: [String: String]) {
        MailHeader.parameters(of: header("content-type") ?? "text/plain")
    }

    /// The name of an attached file; `nil` for a part to be read at once.
    var fileName: String? {
        let disposition = MailHeader.parameters(of: header("content-disposition") ?? "")
        if let name = disposition.parameters["filename"] ?? contentType.parameters["name"] {
            return name
        }
        return disposition.value == "attachment" ? "attachment" : nil
    }

    /// The parts between the boundary lines.
    func parts(boundary: String) -> [MailPart] {
        let delimiter = Array("--\(boundary)".utf8)
        var parts: [MailPart] = []
        var start: Int?
        var rest = body
        while !rest.isEmpty {
            let lineStart = rest.startIndex
            let line = Self.line(&rest)
            guard line.starts(with: delimiter) else { continue }
            let tail = line.dropFirst(delimiter.count)
            let isLast = tail.starts(with: "--".utf8)
            guard isLast || tail.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
            if let start { parts.append(MailPart(Self.withoutLineEnd(body[start..<lineStart]))) }
            start = isLast ? nil : rest.startIndex
            if isLast { return parts }
        }
        // A message cut short still shows what arrived.
        if let start { parts.append(MailPart(body[start...])) }
        return parts
    }

    /// Takes the next line; it comes without its end.
    private static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
        let line = rest[..<end]
        rest = rest[(end < rest.endIndex ? end + 1 : end)...]
        return line.last == 0x0D ? line.dropLast() : line
    }

    /// The line end before a boundary belongs to the boundary.
    private static func withoutLineEnd(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        if bytes.last == 0x0A { bytes = bytes.dropLast() }
        if bytes.last == 0x0D { bytes = bytes.dropLast() }
        return bytes
    }
}
