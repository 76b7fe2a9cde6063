public import CParta
import Glibc
import PartaCore

extension Failure.Code {
    /// The status that tools get for a failure; the numbers are never reused.
    var status: Int32 {
        let status =
            switch self {
            case .invalidArgument: PARTA_INVALID_ARGUMENT
            case .notFound: PARTA_NOT_FOUND
            case .forbidden: PARTA_FORBIDDEN
            case .conflict: PARTA_CONFLICT
            case .expired: PARTA_EXPIRED
            case .limit: PARTA_LIMIT
            case .rateLimited: PARTA_RATE_LIMITED
            case .unauthenticated: PARTA_UNAUTHENTICATED
            case .unavailable: PARTA_UNAVAILABLE
            case .internal: PARTA_INTERNAL
            }
        return Int32(status)
    }

    /// The code's word as C reads it, for the life of the process.
    var word: StaticString {
        switch self {
        case .invalidArgument: "invalidArgument"
        case .notFound: "notFound"
        case .forbidden: "forbidden"
        case .conflict: "conflict"
        case .expired: "expired"
        case .limit: "limit"
        case .rateLimited: "rateLimited"
        case .unauthenticated: "unauthenticated"
        case .unavailable: "unavailable"
        case .internal: "internal"
        }
    }
}

/// Implements `parta_status_name`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_status_name(_ status: parta_status) -> UnsafePointer<CChar> {
    let word: StaticString =
        switch Int(status) {
        case PARTA_OK: "ok"
        case PARTA_CLOSED_HANDLE: "closedHandle"
        default: Failure.Code.allCases.first { $0.status == status }?.word ?? "unknown"
        }
    return unsafe word.characters
}

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

/// The release of the library.
enum Release {
    static let version: StaticString = "1.0.0"
}
