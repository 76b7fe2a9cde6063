/// What a Range field asks of a representation (RFC 9110, 14).
package enum ByteRange: Sendable, Equatable {
    /// Everything (200).
    case whole
    /// Some bytes (206).
    case part(Range<Int>)
    /// Nothing that exists (416).
    case unsatisfiable

    /// Reads a Range field for a representation of a length.
    ///
    /// RFC 9110, 14.2 leaves it to the server to ignore the field. It is ignored when the unit is
    /// unknown, when it is malformed, and when several ranges are asked for: media players ask for
    /// one, and many small ranges are a known way to make a server work (14.2 and 17.15).
    ///
    /// - Parameters:
    ///   - field: The field's value; `nil` when it is not sent.
    ///   - length: Bytes of the whole representation.
    package static func parse(_ field: String?, length: Int) -> ByteRange {
        guard let field, let sign = field.firstIndex(of: "="),
            field[..<sign].lowercased() == "bytes"
        else { return .whole }
        let set = field[field.index(after: sign)...].trimmingBlanks()
        let ends = set.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else { return .whole }

        switch (position(ends[0]), position(ends[1])) {
        case (.number(let first), .number(let last)):
            guard first <= last else { return .whole }
            // RFC 9110, 14.1.2: a range beyond the end is not satisfiable, a last byte is cut.
            return first < length ? .part(first..<min(last, length - 1) + 1) : .unsatisfiable
        case (.number(let first), .empty):
            return first < length ? .part(first..<length) : .unsatisfiable
        case (.empty, .number(let count)):
            guard count > 0 else { return .unsatisfiable }
            // RFC 9110, 14.1.2: the suffix of an empty representation is satisfiable, by all of it.
            return length == 0 ? .whole : .part(max(0, length - count)..<length)
        default: return .whole
        }
    }

    /// The Content-Range of the reply (RFC 9110, 14.4); `nil` for the whole.
    package func contentRange(length: Int) -> String? {
        switch self {
        case .whole: nil
        case .part(let range): "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)"
        case .unsatisfiable: "bytes */\(length)"
        }
    }

    private enum Position {
        case empty
        case number(Int)
        case malformed
    }

    /// Reads a position; one that cannot be counted lies beyond every end.
    private static func position(_ text: Substring) -> Position {
        guard !text.isEmpty else { return .empty }
        guard text.utf8.allSatisfy(\.isDigit) else { return .malformed }
        return .number(Int(text) ?? Int.max)
    }
}
