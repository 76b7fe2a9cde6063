/// Whether a browser shows or keeps a file, and under which name (RFC 6266).
package enum ContentDisposition {
    /// The field for a file that is saved.
    package static func attachment(_ name: String) -> String { field("attachment", name) }

    /// The field for a file that is shown in place.
    package static func inline(_ name: String) -> String { field("inline", name) }

    /// RFC 6266, 4.3 and appendix D: the plain parameter first for those who know nothing else.
    private static func field(_ type: String, _ name: String) -> String {
        let name = cleaned(name)
        let isPlain = name.unicodeScalars.allSatisfy(\.isASCII) && !name.contains("%")
        let plain = String(
            String.UnicodeScalarView(
                name.unicodeScalars.map { $0.isASCII && $0 != "%" ? $0 : "_" }))
        let field = "\(type); filename=\"\(plain)\""
        return isPlain ? field : field + "; filename*=UTF-8''\(encoded(name))"
    }

    /// The name without what would end the field, a path, or a line.
    ///
    /// RFC 6266, 4.3: path separators must not reach the file system; quotes and backslashes are
    /// read differently by browsers (appendix D).
    private static func cleaned(_ name: String) -> String {
        let scalars = name.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar {
            case "\"", "\\", "/": "_"
            default: isInvisible(scalar) ? "_" : scalar
            }
        }
        let text = String(String.UnicodeScalarView(scalars))
        return text.isEmpty || text == "." || text == ".." ? "file" : text
    }

    /// Controls, separators of lines, and marks that turn the direction of a name around.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
            true
        default: false
        }
    }

    /// RFC 8187, 3.2.1: everything but `attr-char` is encoded.
    private static func encoded(_ name: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var octets: [UInt8] = []
        for octet in name.utf8 {
            // `attr-char` is a token's character without the three that delimit the value.
            if octet.isToken, octet != UInt8(ascii: "*"), octet != UInt8(ascii: "'"),
                octet != UInt8(ascii: "%")
            {
                octets.append(octet)
            } else {
                octets += [UInt8(ascii: "%"), digits[Int(octet >> 4)], digits[Int(octet & 15)]]
            }
        }
        return String(decoding: octets, as: UTF8.self)
    }
}
