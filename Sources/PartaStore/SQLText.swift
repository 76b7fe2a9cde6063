/// The text of a statement as the key of those that are prepared.
///
/// Texts are long constants that differ early or in their lengths, so a few bytes spread over one
/// tell it from the others; the comparison that follows looks at all of them.
struct SQLText: Hashable {
    /// Bytes that are hashed, at most.
    private static let sample = 16

    private let text: String

    init(_ text: String) { self.text = text }

    func hash(into hasher: inout Hasher) {
        var text = text
        let word = text.withUTF8 { bytes in
            var word = UInt64(bytes.count)
            let step = max(1, bytes.count / Self.sample)
            var index = 0
            while index < bytes.count {
                unsafe word = word &* 0x100_0000_01b3 ^ UInt64(bytes[index])
                index += step
            }
            return word
        }
        hasher.combine(word)
    }
}
