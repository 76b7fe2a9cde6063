/// The types of a vendor function: the result's letter and the arguments' in parentheses.
///
/// `s(si)` takes a text and a 32-bit number and returns a text.
package struct FunctionSignature: Sendable, Equatable {
    /// A type that may cross the border to a profile's library.
    package enum Kind: Character, Sendable, CaseIterable {
        /// Nothing; only as a result.
        case void = "v"
        /// `int32_t`.
        case int32 = "i"
        /// `int64_t`.
        case int64 = "l"
        /// `double`.
        case double = "d"
        /// UTF-8 text that ends with a NUL; as a result it stays the library's.
        case text = "s"
        /// The same as a result that the caller frees.
        case ownedText = "S"
    }

    /// The largest number of arguments.
    package static let maximumArguments = 8

    package let result: Kind
    package let arguments: [Kind]

    /// Reads a signature; `nil` when the text is none.
    package init?(_ text: String) {
        var letters = Array(text)
        guard letters.count >= 3, letters.removeLast() == ")",
            let result = Kind(rawValue: letters[0]), letters[1] == "("
        else { return nil }
        var arguments: [Kind] = []
        for letter in letters[2...] {
            guard let kind = Kind(rawValue: letter), kind != .void, kind != .ownedText else {
                return nil
            }
            arguments.append(kind)
        }
        guard arguments.count <= Self.maximumArguments else { return nil }
        self.result = result
        self.arguments = arguments
    }

    /// Whether it takes these arguments and gives a text.
    package func gives(textFrom arguments: [Kind]) -> Bool {
        self.arguments == arguments && (result == .text || result == .ownedText)
    }
}
