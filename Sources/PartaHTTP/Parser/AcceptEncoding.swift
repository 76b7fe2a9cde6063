/// Which content codings a client takes (RFC 9110, 12.5.3).
package enum AcceptEncoding {
    /// Whether the reply may be sent with gzip.
    ///
    /// Without the field every coding would be allowed; it is then sent plain, as clients that do
    /// not send the field rarely decode. A client that weighs plain above gzip gets plain.
    package static func allowsGzip(_ headers: Headers) -> Bool {
        var gzip: Int?
        var plain: Int?
        var others: Int?
        for field in headers.fields where field.name == "accept-encoding" {
            for element in field.value.split(separator: ",") {
                let parts = element.split(separator: ";", omittingEmptySubsequences: false)
                guard let coding = parts.first, let weight = weight(of: parts.dropFirst()) else {
                    continue
                }
                switch coding.trimmingBlanks().lowercased() {
                // RFC 9110, 8.4.1.3: the old name means the same.
                case "gzip", "x-gzip": gzip = weight
                case "identity": plain = weight
                case "*": others = weight
                default: break
                }
            }
        }
        let wish = gzip ?? others ?? 0
        return wish > 0 && wish >= plain ?? 0
    }

    /// The weight in thousandths, 1000 unless given (RFC 9110, 12.4.2); `nil` when malformed.
    private static func weight(of parameters: ArraySlice<Substring>) -> Int? {
        guard let parameter = parameters.first else { return 1000 }
        let pair = parameter.split(separator: "=", omittingEmptySubsequences: false)
        guard parameters.count == 1, pair.count == 2,
            pair[0].trimmingBlanks().lowercased() == "q"
        else { return nil }
        let digits = Array(pair[1].trimmingBlanks().utf8)
        guard let whole = digits.first, whole == 0x30 || whole == 0x31, digits.count <= 5 else {
            return nil
        }
        guard digits.count > 1 else { return Int(whole - 0x30) * 1000 }
        guard digits[1] == UInt8(ascii: ".") else { return nil }
        var weight = Int(whole - 0x30) * 1000
        for (place, worth) in zip(2..<digits.count, [100, 10, 1]) {
            guard digits[place].isDigit else { return nil }
            weight += Int(digits[place] - 0x30) * worth
        }
        return weight <= 1000 ? weight : nil
    }
}
