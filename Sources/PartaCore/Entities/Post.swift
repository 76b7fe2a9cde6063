/// A post of a channel.
package struct Post: Named {
    package static let noun = "post"
    /// Identifier of such an object.
    package typealias ID = TenantID<Post>
}
