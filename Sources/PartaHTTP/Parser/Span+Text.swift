/// Text out of received bytes, without an intermediate copy.
extension Span where Element == UInt8 {
    /// The bytes as text; `nil` when they are not UTF-8.
    func text(_ range: Range<Int>) -> String? {
        do {
            return String(copying: try UTF8Span(validating: extracting(range)))
        } catch {
            return nil
        }
    }

    /// The bytes of ASCII as text in lower case.
    func lowercasedText(_ range: Range<Int>) -> String {
        unsafe String(unsafeUninitializedCapacity: range.count) { text in
            for offset in 0..<range.count {
                unsafe text[offset] = self[range.lowerBound + offset].lowercased
            }
            return range.count
        }
    }

    /// Whether the bytes are exactly the ASCII of a text.
    func isEqual(_ range: Range<Int>, to text: StaticString) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        for offset in 0..<range.count
        where unsafe self[range.lowerBound + offset] != text.utf8Start[offset] { return false }
        return true
    }
}
