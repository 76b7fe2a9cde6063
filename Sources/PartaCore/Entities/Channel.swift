/// A channel: publishers post, its audience reads.
package struct Channel: Named {
    package static let noun = "channel"
    /// Identifier of such an object.
    package typealias ID = TenantID<Channel>
}
