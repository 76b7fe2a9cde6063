/// Bytes that are no acceptable request; after the answer the connection is closed.
///
/// What follows a faulty message cannot be told from its rest, so nothing of it may be read as a
/// next request (RFC 9112, 9.3 and 11.2).
package struct ParseFault: Error, Sendable, Equatable {
    /// The status to answer with: 400, 414, 417, 431, 501 or 505.
    package let status: Int
    /// One English sentence for a developer; never holds bytes of the request.
    package let reason: String

    package init(status: Int, reason: String) {
        self.status = status
        self.reason = reason
    }

    /// A request that breaks the grammar (RFC 9110, 15.5.1).
    static func malformed(_ reason: String) -> ParseFault {
        ParseFault(status: 400, reason: reason)
    }
}
