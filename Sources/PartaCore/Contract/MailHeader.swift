/// Reading of header values: encoded words (RFC 2047) and parameters (RFC 2045, RFC 2231).
enum MailHeader {
    /// Replaces the encoded words of a value by their text.
    ///
    /// Bytes of neighbouring words of one character set are joined before they are read, because
    /// some programs cut inside a letter.
    static func decodingWords(in value: String) -> String {
        var result = ""
        var pending: (charset: String, bytes: [UInt8])?
        var rest = value[...]
        while let start = rest.firstRange(of: "=?") {
            let before = rest[..<start.lowerBound]
            guard let word = EncodedWord(rest[start.lowerBound...]) else {
                result += flush(&pending) + before + "=?"
                rest = rest[start.upperBound...]
                continue
            }
            if let open = pending, open.charset == word.charset,
                before.allSatisfy(\.isWhitespace)
            {
                pending = (open.charset, open.bytes + word.bytes)
            } else {
                let isGap = pending != nil && before.allSatisfy(\.isWhitespace)
                result += flush(&pending) + (isGap ? "" : before)
                pending = (word.charset, word.bytes)
            }
            rest = word.rest
        }
        return result + flush(&pending) + rest
    }

    private static func flush(_ pending: inout (charset: String, bytes: [UInt8])?) -> String {
        defer { pending = nil }
        return pending.map { RussianCharset.text(of: $0.bytes, charset: $0.charset) } ?? ""
    }

    /// Splits `text/plain; charset="utf-8"` into the value and its parameters, names in small letters.
    static func parameters(of header: String) -> (value: String, parameters: [String: String]) {
        let pieces = split(header)
        var raw: [String: String] = [:]
        for piece in pieces.dropFirst() {
            guard let equals = piece.firstIndex(of: "=") else { continue }
            let name = piece[..<equals].trimmed.lowercased()
            raw[name] = unquoted(piece[piece.index(after: equals)...].trimmed)
        }
        var parameters: [String: String] = [:]
        for name in raw.keys {
            let base = String(name.prefix { $0 != "*" })
            if parameters[base] == nil { parameters[base] = joined(base, raw) }
        }
        return ((pieces.first ?? "").trimmed.lowercased(), parameters)
    }

    /// Puts a parameter together that RFC 2231 may have cut and percent-encoded.
    private static func joined(_ name: String, _ raw: [String: String]) -> String? {
        if let plain = raw[name] { return decodingWords(in: plain) }
        if let whole = raw[name + "*"] { return percentDecoded([(whole, true)]) }
        var pieces: [(String, Bool)] = []
        while true {
            if let piece = raw["\(name)*\(pieces.count)"] {
                pieces.append((piece, false))
            } else if let piece = raw["\(name)*\(pieces.count)*"] {
                pieces.append((piece, true))
            } else {
                return pieces.isEmpty ? nil : percentDecoded(pieces)
            }
        }
    }

    private static func percentDecoded(_ pieces: [(text: String, isEncoded: Bool)]) -> String {
        var charset: String?
        var bytes: [UInt8] = []
        for (index, piece) in pieces.enumerated() {
            var text = piece.text[...]
            if index == 0, piece.isEncoded {
                // The first piece starts with charset'language'.
                let parts = text.split(
                    separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
                if parts.count == 3 {
                    charset = String(parts[0])
                    text = parts[2]
                }
            }
            bytes +=
                piece.isEncoded
                ? MailEncoding.escapes(Array(text.utf8), mark: UInt8(ascii: "%"))
                : Array(text.utf8)
        }
        return RussianCharset.text(of: bytes, charset: charset)
    }

    /// Cuts at semicolons outside of quotation marks.
    private static func split(_ header: String) -> [Substring] {
        var pieces: [Substring] = []
        var start = header.startIndex
        var isQuoted = false
        var isEscaped = false
        for index in header.indices {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch header[index] {
            case "\\" where isQuoted: isEscaped = true
            case "\"": isQuoted.toggle()
            case ";" where !isQuoted:
                pieces.append(header[start..<index])
                start = header.index(after: index)
            default: continue
            }
        }
        return pieces + [header[start...]]
    }

    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return text }
        var result = ""
        var isEscaped = false
        for character in text.dropFirst().dropLast() {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                result.append(character)
                isEscaped = false
            }
        }
        return result
    }
}

/// One word of the form `=?charset?B?…?=` at the start of a text.
private struct EncodedWord {
    let charset: String
    let bytes: [UInt8]
    let rest: Substring

    init?(_ text: Substring) {
        let parts = text.dropFirst(2).split(
            separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[3].first == "=" else { return nil }
        // RFC 2231 allows a language after an asterisk.
        charset = String(parts[0].prefix { $0 != "*" }).lowercased()
        let content = Array(parts[2].utf8)
        switch parts[1].lowercased() {
        case "b":
            guard let decoded = MailEncoding.base64(content) else { return nil }
            bytes = decoded
        case "q":
            let spaced = content.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
            bytes = MailEncoding.escapes(spaced, mark: UInt8(ascii: "="))
        default: return nil
        }
        rest = parts[3].dropFirst()
    }
}
