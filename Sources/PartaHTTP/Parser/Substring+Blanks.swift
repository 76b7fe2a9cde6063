/// Blanks around the elements of a list (RFC 9110, 5.6.3).
extension Substring {
    /// The text without spaces and tabs at its ends.
    func trimmingBlanks() -> Substring {
        var text = self
        while let first = text.utf8.first, first.isBlank { text.removeFirst() }
        while let last = text.utf8.last, last.isBlank { text.removeLast() }
        return text
    }
}
