/// The cookies of a request (RFC 6265, 5.4).
package enum Cookies {
    /// Lists the cookies in their order, repeated names included.
    ///
    /// Browsers also send what other sites of the host have set; a part that is no pair is passed
    /// over, not refused.
    package static func parse(_ headers: Headers) -> [(name: String, value: String)] {
        var cookies: [(name: String, value: String)] = []
        for field in headers.fields where field.name == "cookie" {
            for part in field.value.split(separator: ";") {
                guard let sign = part.firstIndex(of: "=") else { continue }
                let name = part[..<sign].trimmingBlanks()
                guard !name.isEmpty, name.utf8.allSatisfy(\.isToken) else { continue }
                let value = part[part.index(after: sign)...].trimmingBlanks()
                cookies.append((String(name), String(value)))
            }
        }
        return cookies
    }
}
