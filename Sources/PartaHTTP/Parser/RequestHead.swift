/// A request up to its body, checked and taken apart (RFC 9112, 2 to 6).
package struct RequestHead: Sendable {
    /// What is to be done; other methods are refused while parsing (501).
    package enum Method: String, Sendable, CaseIterable {
        case get = "GET"
        case head = "HEAD"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
        case options = "OPTIONS"
    }

    /// How long the body is (RFC 9112, 6).
    package enum Framing: Sendable, Equatable {
        case none
        case length(Int)
        case chunked
    }

    /// The version of HTTP that the client speaks (RFC 9112, 2.3).
    package enum Version: Sendable {
        /// The reply must not be chunked (RFC 9112, 6.1).
        case http10
        case http11
    }

    package var method: Method
    /// Percent-decoded and valid UTF-8.
    ///
    /// It begins with a slash and holds no dot segments, no empty segments but the last, no control
    /// characters and no backslashes. For `OPTIONS *` it is the asterisk alone.
    package var path: String
    /// The fields behind the question mark, decoded, in their order.
    package var query: [(name: String, value: String)]
    package var version: Version
    package var headers: Headers
    package var framing: Framing
    /// Whether the connection serves further requests after this one (RFC 9112, 9.3).
    package var keepsAlive: Bool
    /// Whether the client waits for «100 Continue» before it sends the body (RFC 9110, 10.1.1).
    package var expectsContinue: Bool
}
