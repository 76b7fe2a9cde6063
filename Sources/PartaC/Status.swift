public import CParta
import Glibc
import PartaCore

/// Implements `parta_status_name`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_status_name(_ status: parta_status) -> UnsafePointer<CChar> {
    switch Int(status) {
    case PARTA_OK: unsafe ("ok" as StaticString).characters
    case PARTA_CLOSED_HANDLE: unsafe ("closedHandle" as StaticString).characters
    default:
        unsafe codeWords[status].flatMap { unsafe UnsafePointer(bitPattern: $0) }
            ?? ("unknown" as StaticString).characters
    }
}

/// Addresses of the codes' words as C reads them, for the life of the process.
private let codeWords = Dictionary(
    uniqueKeysWithValues: Failure.Code.allCases.map { code in
        (code.status.abi, UInt(bitPattern: unsafe strdup(code.rawValue)))
    })

/// Implements `parta_version`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_version(
    _ major: UnsafeMutablePointer<UInt32>?, _ minor: UnsafeMutablePointer<UInt32>?
) -> UnsafePointer<CChar> {
    unsafe major?.pointee = UInt32(PARTA_ABI_MAJOR)
    unsafe minor?.pointee = UInt32(PARTA_ABI_MINOR)
    return unsafe Release.version.characters
}

extension StaticString {
    /// The text as C reads it: NUL-terminated, constant, for the life of the process.
    var characters: UnsafePointer<CChar> {
        unsafe UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
    }
}
