/// Why a library or its document is not used.
struct Refusal: Error {
    /// One or more English sentences about the library, such as "It crashed".
    let reason: String

    init(_ reason: String) { self.reason = reason }
}
