/// The types of a vendor function: the result's letter and the arguments' in parentheses.
///
/// `s(si)` takes a text and a 32-bit number and returns a text. The letters are explained in
/// `Include/parta_profile.h`, "Vendor functions".
package struct FunctionSignature: Sendable, Equatable {
    /// A type that may cross the border to a profile's library; the raw value is its letter.
    package enum Kind: Character, Sendable {
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

    /// The largest number of arguments, `PARTA_PROFILE_ARGUMENTS_MAX` of the contract.
    package static let maximumArguments = 8

    package let result: Kind
    package let arguments: [Kind]

    /// Reads a signature.
    ///
    /// - Throws: `invalidArgument`, field `signature`, with the place and the letters allowed there.
    package init(_ text: String) throws(Failure) {
        let letters = Array(text)
        guard letters.count >= 3, letters[1] == "(", letters.last == ")" else {
            throw Self.fault(
                text, "must look like s(si): a result, then arguments in parentheses",
                "должна выглядеть как s(si): тип результата и в скобках типы аргументов")
        }
        guard let result = Kind(rawValue: letters[0]) else {
            throw Self.fault(
                text, "must begin with one of v i l d s S, not '\(letters[0])'",
                "должна начинаться с одной из букв v i l d s S, а не с «\(letters[0])»")
        }
        let types = letters[2..<letters.count - 1]
        guard types.count <= Self.maximumArguments else {
            throw Self.fault(
                text, "has \(types.count) arguments; \(Self.maximumArguments) are allowed",
                "содержит аргументов: \(types.count), допустимо \(Self.maximumArguments)")
        }
        var arguments: [Kind] = []
        for (index, letter) in types.enumerated() {
            guard let kind = Kind(rawValue: letter), kind != .void, kind != .ownedText else {
                throw Self.fault(
                    text, "has '\(letter)' as argument \(index + 1); i l d s are allowed",
                    "содержит «\(letter)» аргументом \(index + 1), допустимы i l d s")
            }
            arguments.append(kind)
        }
        self.result = result
        self.arguments = arguments
    }

    private static func fault(_ text: String, _ message: String, _ russian: String) -> Failure {
        .invalid(
            "signature", "The signature \"\(text)\" is wrong: it \(message).",
            text: "Сигнатура «\(text)» неверна: она \(russian).")
    }

    /// Whether it takes these arguments and gives a text.
    func gives(textFrom arguments: [Kind]) -> Bool {
        self.arguments == arguments && (result == .text || result == .ownedText)
    }
}

extension FunctionSignature: CustomStringConvertible {
    package var description: String {
        "\(result.rawValue)(\(String(arguments.map(\.rawValue))))"
    }
}
