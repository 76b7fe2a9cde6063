extension String {
    /// The text as one line without what a terminal or a reader of the log would obey.
    ///
    /// Libraries and their files choose parts of what is told about them, and may be anybody's:
    /// control characters and characters that turn the direction of writing become U+FFFD, and a
    /// text of more than 4096 characters is cut.
    var visible: String {
        let scalars = unicodeScalars.prefix(4096)
        guard scalars.count < unicodeScalars.count || !scalars.allSatisfy(\.isVisible) else {
            return self
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars.map { $0.isVisible ? $0 : "\u{FFFD}" })
        return String(text)
    }
}

extension Unicode.Scalar {
    fileprivate var isVisible: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: false
        case .format: !properties.isBidiControl
        default: true
        }
    }
}
