extension Failure.Code {
    /// What the doors answer for a code.
    package struct Status: Sendable {
        /// Status of HTTP (RFC 9110, 15; RFC 6585 for 429).
        package let http: Int
        /// `parta_status` of `Include/parta.h`; the numbers are never reused.
        package let abi: Int32
        /// Exit status of the command line (sysexits.h where it has a word for it).
        package let exit: Int32
    }

    /// The one table of statuses; a door translates nothing by itself.
    package var status: Status {
        switch self {
        case .invalidArgument: Status(http: 400, abi: -1, exit: 64)
        case .notFound: Status(http: 404, abi: -2, exit: 66)
        case .forbidden: Status(http: 403, abi: -3, exit: 77)
        case .conflict: Status(http: 409, abi: -4, exit: 1)
        case .expired: Status(http: 410, abi: -5, exit: 1)
        case .limit: Status(http: 422, abi: -6, exit: 75)
        case .rateLimited: Status(http: 429, abi: -7, exit: 75)
        case .unauthenticated: Status(http: 401, abi: -8, exit: 77)
        case .unavailable: Status(http: 503, abi: -9, exit: 69)
        case .internal: Status(http: 500, abi: -10, exit: 70)
        }
    }
}
