import Glibc

/// Reads a text argument of a vendor function, type `s` of the signature.
///
/// - Parameter argument: NUL-terminated UTF-8; the host never passes NULL.
/// - Returns: The text; empty for NULL. Bytes that are no UTF-8 become U+FFFD.
package func text(_ argument: UnsafePointer<CChar>?) -> String {
    guard let argument = unsafe argument else { return "" }
    return unsafe String(cString: argument)
}

/// Makes the result of a vendor function, type `S` of the signature.
///
/// - Parameter result: The text up to its first NUL, or `nil` for "no answer".
/// - Returns: Memory of `malloc` that the host frees; NULL for `nil`.
package func handedOut(_ result: String?) -> UnsafeMutablePointer<CChar>? {
    guard let result else { return nil }
    return unsafe strdup(result)
}
