/// How large a request may be up to its body.
package struct HeadLimits: Sendable {
    /// The bytes from the request line to the empty line, both included; beyond it 431.
    package var bytes = 16 * 1024
    /// The number of header fields; beyond it 431.
    package var fields = 100
    /// The bytes of the request target; beyond it 414.
    package var target = 8 * 1024

    package init() {}
}
