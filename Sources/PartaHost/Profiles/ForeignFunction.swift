import CFFI
import Glibc
package import PartaCore

/// A C function that is called by its signature at run time.
///
/// The only user of libffi. A call through it costs about 35 ns more than a direct one; values of
/// JSON cost their conversion on top.
///
/// - Note: The value says nothing of the function's threads; the owner serialises calls.
// Sendable: both members are written once, before the value exists, and what they lead to is never
// changed; the code stays for the life of the process, the interface as long as a value has it.
@safe package struct ForeignFunction: @unchecked Sendable {
    package let signature: FunctionSignature
    private let code: @convention(c) () -> Void
    private let interface: CallInterface

    /// Prepares calls of a function.
    ///
    /// - Parameter address: Address of a C function that has this signature.
    /// - Throws: `internal` when libffi does not know the machine's calling convention.
    package init(at address: UnsafeMutableRawPointer, _ signature: FunctionSignature)
        throws(Failure)
    {
        self.signature = signature
        interface = try CallInterface(signature)
        unsafe code = unsafeBitCast(address, to: (@convention(c) () -> Void).self)
    }

    /// Calls the function with arguments that already have their C types.
    ///
    /// - Parameters:
    ///   - arguments: As many addresses of values as the signature has arguments.
    ///   - result: At least eight bytes, aligned to eight; a 32-bit result fills its low half.
    package func call(
        _ arguments: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
        result: UnsafeMutableRawPointer
    ) {
        unsafe ffi_call(interface.address, code, result, arguments)
    }

    /// Calls a function of signature `i(ii)`, for measuring.
    package func call(_ first: Int32, _ second: Int32) -> Int32 {
        precondition(signature.result == .int32 && signature.arguments == [.int32, .int32])
        var first = first
        var second = second
        var result: Int64 = 0
        unsafe withUnsafeMutablePointer(to: &first) { first in
            unsafe withUnsafeMutablePointer(to: &second) { second in
                unsafe withUnsafeTemporaryAllocation(
                    of: UnsafeMutableRawPointer?.self, capacity: 2
                ) { addresses in
                    unsafe addresses[0] = UnsafeMutableRawPointer(first)
                    unsafe addresses[1] = UnsafeMutableRawPointer(second)
                    unsafe call(addresses.baseAddress, result: &result)
                }
            }
        }
        return Int32(truncatingIfNeeded: result)
    }

    /// Calls the function with values of JSON.
    ///
    /// - Returns: The result; `null` for `v`, for NULL and for a number that is not finite.
    /// - Throws: `invalidArgument`, field `arguments` or `arguments.0`, when the values do not fit
    ///   the signature; `internal` when the result is no UTF-8.
    package func call(_ arguments: [JSON]) throws(Failure) -> JSON {
        guard arguments.count == signature.arguments.count else {
            throw .invalid(
                "arguments",
                "The signature \(signature) has \(signature.arguments.count) arguments, \(arguments.count) were given.",
                text:
                    "Нужно аргументов: \(signature.arguments.count), передано: \(arguments.count).")
        }
        // Texts lie one after another; a slot holds a value's bits or its text's offset.
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
        return try outcome(slots, texts)
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

    private func outcome(_ slots: [UInt64], _ texts: [UInt8]) throws(Failure) -> JSON {
        var slots = slots
        var result: UInt64 = 0
        unsafe texts.withUnsafeBytes { texts in
            for (index, kind) in signature.arguments.enumerated() where kind == .text {
                let text = unsafe texts.baseAddress.map { unsafe $0 + Int(slots[index]) }
                slots[index] = UInt64(UInt(bitPattern: text))
            }
            unsafe slots.withUnsafeMutableBytes { slots in
                unsafe withUnsafeTemporaryAllocation(
                    of: UnsafeMutableRawPointer?.self, capacity: FunctionSignature.maximumArguments
                ) { addresses in
                    for index in signature.arguments.indices {
                        unsafe addresses[index] = slots.baseAddress.map { unsafe $0 + index * 8 }
                    }
                    unsafe call(addresses.baseAddress, result: &result)
                }
            }
        }
        switch signature.result {
        case .void: return .null
        case .int32: return .integer(Int64(Int32(truncatingIfNeeded: result)))
        case .int64: return .integer(Int64(bitPattern: result))
        case .double:
            let value = Double(bitPattern: result)
            return value.isFinite ? .number(value) : .null
        case .text, .ownedText:
            guard let text = unsafe UnsafeMutablePointer<CChar>(bitPattern: UInt(result)) else {
                return .null
            }
            let copy = unsafe String(validatingCString: text)
            if signature.result == .ownedText { unsafe free(text) }
            guard let copy else { throw .broken("The function's result is not UTF-8.") }
            return .string(copy)
        }
    }
}

/// How libffi passes the arguments of one signature.
@safe private final class CallInterface {
    /// Where libffi keeps it; the list of types that it points to lies beside it.
    let address: UnsafeMutablePointer<ffi_cif>
    private let types: UnsafeMutablePointer<UnsafeMutablePointer<ffi_type>?>

    init(_ signature: FunctionSignature) throws(Failure) {
        unsafe types = .allocate(capacity: FunctionSignature.maximumArguments)
        unsafe address = .allocate(capacity: 1)
        unsafe address.initialize(to: ffi_cif())
        for (index, kind) in signature.arguments.enumerated() {
            unsafe types[index] = Self.type(of: kind)
        }
        let status = unsafe ffi_prep_cif(
            address, FFI_DEFAULT_ABI, UInt32(signature.arguments.count),
            Self.type(of: signature.result), types)
        guard status == FFI_OK else {
            throw .broken("libffi cannot prepare \(signature): status \(status.rawValue).")
        }
    }

    deinit {
        unsafe address.deallocate()
        unsafe types.deallocate()
    }

    private static func type(of kind: FunctionSignature.Kind) -> UnsafeMutablePointer<ffi_type> {
        switch kind {
        case .void: unsafe parta_ffi_void()
        case .int32: unsafe parta_ffi_int32()
        case .int64: unsafe parta_ffi_int64()
        case .double: unsafe parta_ffi_double()
        case .text, .ownedText: unsafe parta_ffi_pointer()
        }
    }
}
