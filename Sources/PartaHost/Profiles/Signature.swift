package import PartaCore

/// The types of a vendor function: `s(si)` is text of a text and a 32-bit integer.
///
/// The letters are explained in `Include/parta_profile.h`, "Vendor functions".
package struct Signature: Sendable, Equatable {
    /// A type of the closed set; the raw value is its letter.
    package enum Kind: Character, Sendable {
        case void = "v"
        case int32 = "i"
        case int64 = "l"
        case double = "d"
        /// Text owned by the side that passes it.
        case text = "s"
        /// Text of `malloc` that the receiver frees.
        case ownedText = "S"
    }

    /// The most arguments, `PARTA_PROFILE_ARGUMENTS_MAX` of the contract.
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
}

extension Signature: CustomStringConvertible {
    package var description: String {
        "\(result.rawValue)(\(String(arguments.map(\.rawValue))))"
    }
}
