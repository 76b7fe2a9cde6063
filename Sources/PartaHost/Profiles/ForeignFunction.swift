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
    ///   the signature; `internal` when the result is no UTF-8 or too long.
    package func call(_ arguments: [JSON]) throws(Failure) -> JSON {
        try outcome(try ForeignArguments(arguments, for: signature)).json(of: signature.result)
    }

    private func outcome(_ arguments: ForeignArguments) -> ForeignResult {
        var slots = arguments.slots
        var result: UInt64 = 0
        var texting: ForeignResult?
        unsafe arguments.texts.withUnsafeBytes { texts in
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
            // A text may lie among the arguments, so it is read before they go.
            if signature.result == .text || signature.result == .ownedText {
                texting = text(at: result)
            }
        }
        return texting ?? .bits(result)
    }

    /// Copies a text and releases it when the signature says so.
    private func text(at address: UInt64) -> ForeignResult {
        guard let text = unsafe UnsafeMutablePointer<CChar>(bitPattern: UInt(address)) else {
            return .text(nil)
        }
        defer { if signature.result == .ownedText { unsafe free(text) } }
        let limit = ForeignResult.maximumText
        guard unsafe strnlen(text, limit + 1) <= limit else { return .textTooLong }
        return .text(.some(unsafe String(validatingCString: text)))
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
