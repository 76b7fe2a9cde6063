/// The name of one state of a representation (RFC 9110, 8.8.3).
package struct EntityTag: Sendable, Equatable {
    /// What conditions say to a request (RFC 9110, 13.2).
    package enum Verdict: Sendable, Equatable {
        case proceed
        /// The client has this state: 304.
        case notModified
        /// The client has another state than it thinks: 412.
        case failed
    }

    /// The text between the quotes: visible ASCII without quotes.
    package let opaque: String
    /// Whether equal tags promise equal meaning only, not equal bytes.
    package let isWeak: Bool

    package init(_ opaque: String, isWeak: Bool = false) {
        self.opaque = opaque
        self.isWeak = isWeak
    }

    /// The tag as the ETag field has it.
    package var field: String { "\(isWeak ? "W/" : "")\"\(opaque)\"" }

    /// Judges If-Match and If-None-Match in the order of RFC 9110, 13.2.2.
    ///
    /// The conditions on dates are ignored: every representation here has a tag, which is stronger.
    package func verdict(on head: RequestHead) -> Verdict {
        let expected = head.headers.all("if-match")
        // RFC 9110, 13.1.1: compared strongly.
        if !expected.isEmpty, !isListed(in: expected, strongly: true) { return .failed }
        let known = head.headers.all("if-none-match")
        // RFC 9110, 13.1.2: compared weakly.
        guard !known.isEmpty, isListed(in: known, strongly: false) else { return .proceed }
        return head.method == .get || head.method == .head ? .notModified : .failed
    }

    /// Whether a Range may be honoured (RFC 9110, 13.1.5).
    ///
    /// A date in If-Range is taken for another state; the client then gets the whole.
    package func allowsRange(_ headers: Headers) -> Bool {
        guard let condition = headers["if-range"] else { return true }
        return isListed(in: [condition], strongly: true) && condition != "*"
    }

    /// Whether the tag, or the asterisk, stands in a list.
    private func isListed(in fields: [String], strongly: Bool) -> Bool {
        fields.contains { field in
            if field == "*" { return true }
            return Self.tags(of: field).contains { tag in
                tag.opaque == opaque && !(strongly && (tag.isWeak || isWeak))
            }
        }
    }

    /// The tags of a list, up to the first element that is none; a tag may hold a comma.
    private static func tags(of field: String) -> [EntityTag] {
        var tags: [EntityTag] = []
        var rest = field[...]
        while true {
            rest = rest.drop { $0 == "," || $0 == " " || $0 == "\t" }
            let isWeak = rest.hasPrefix("W/")
            if isWeak { rest = rest.dropFirst(2) }
            guard rest.first == "\"" else { return tags }
            rest = rest.dropFirst()
            guard let end = rest.firstIndex(of: "\"") else { return tags }
            tags.append(EntityTag(String(rest[..<end]), isWeak: isWeak))
            rest = rest[end...].dropFirst()
        }
    }
}
