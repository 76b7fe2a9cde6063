import PartaCore

/// Values of JSON as a C function takes them, without an address yet.
///
/// Both ways to a library use it, so a function gets the same in the host and in a worker.
struct ForeignArguments {
    /// A value's bits each, or the offset of its text.
    let slots: [UInt64]
    /// The texts one after another, each with its NUL; never empty.
    let texts: [UInt8]

    /// Fits values to a signature.
    ///
    /// - Throws: `invalidArgument`, field `arguments` or `arguments.0`, when they do not fit.
    init(_ arguments: [JSON], for signature: FunctionSignature) throws(Failure) {
        guard arguments.count == signature.arguments.count else {
            throw .invalid(
                "arguments",
                "The signature \(signature) has \(signature.arguments.count) arguments, \(arguments.count) were given.",
                text:
                    "Нужно аргументов: \(signature.arguments.count), передано: \(arguments.count).")
        }
        var texts: [UInt8] = [0]
        var slots: [UInt64] = []
        slots.reserveCapacity(FunctionSignature.maximumArguments)
        for (index, kind) in signature.arguments.enumerated() {
            let argument = arguments[index]
            guard let slot = Self.slot(for: argument, as: kind, texts: &texts) else {
                throw .invalid(
                    "arguments.\(index)",
                    "Argument \(index) does not fit type \(kind.rawValue) of \(signature).",
                    text: "Аргумент \(index + 1) не подходит к типу \(kind.rawValue).")
            }
            slots.append(slot)
        }
        self.slots = slots
        self.texts = texts
    }

    /// The bits of an argument; `nil` when it does not fit.
    private static func slot(
        for argument: JSON, as kind: FunctionSignature.Kind, texts: inout [UInt8]
    ) -> UInt64? {
        switch (kind, argument) {
        case (.int32, .integer(let value)):
            return Int32(exactly: value).map { UInt64(UInt32(bitPattern: $0)) }
        case (.int64, .integer(let value)): return UInt64(bitPattern: value)
        case (.double, .integer(let value)): return Double(value).bitPattern
        case (.double, .number(let value)): return value.bitPattern
        case (.text, .string(let text)):
            // A NUL would end the text early in C.
            guard !text.utf8.contains(0) else { return nil }
            let offset = texts.count
            texts.append(contentsOf: text.utf8)
            texts.append(0)
            return UInt64(offset)
        default: return nil
        }
    }
}

/// What a C function gave back, before it is a value of JSON.
enum ForeignResult {
    /// The longest text that is taken from a function, in bytes.
    static let maximumText = 16 << 20

    /// A number in the low bits; anything for a function without a result.
    case bits(UInt64)
    /// A text; `nil` for NULL and, inside, for bytes that are no UTF-8.
    case text(String??)
    case textTooLong

    /// The result as the caller sees it.
    ///
    /// - Returns: `null` for `v`, for NULL and for a number that is not finite.
    /// - Throws: `internal` when a text is no UTF-8 or too long.
    func json(of kind: FunctionSignature.Kind) throws(Failure) -> JSON {
        switch (kind, self) {
        case (.void, .bits): return .null
        case (.int32, .bits(let bits)):
            return .integer(Int64(Int32(truncatingIfNeeded: bits)))
        case (.int64, .bits(let bits)): return .integer(Int64(bitPattern: bits))
        case (.double, .bits(let bits)):
            let value = Double(bitPattern: bits)
            return value.isFinite ? .number(value) : .null
        case (.text, .text(let text)), (.ownedText, .text(let text)):
            guard let text else { return .null }
            guard let text else { throw .broken("The function's result is not UTF-8.") }
            return .string(text)
        case (_, .textTooLong):
            throw .broken("The function's result is longer than \(Self.maximumText) bytes.")
        default: throw .broken("The worker's answer does not fit the function.")
        }
    }
}
