/// A name as people mean it: without regard to case, ё, quotation marks and spaces around it.
package struct FoldedName: Sendable, Hashable {
    private let text: String

    package init(_ name: some StringProtocol) {
        var folded = ""
        var needsSpace = false
        for character in name.lowercased() {
            switch character {
            case "«", "»", "\"", "„", "“", "”": continue
            case _ where character.isWhitespace: needsSpace = !folded.isEmpty
            default:
                if needsSpace { folded.append(" ") }
                needsSpace = false
                folded.append(character == "ё" ? "е" : character)
            }
        }
        text = folded
    }
}
