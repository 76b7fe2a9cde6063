/// A message of a chat.
package struct Message: Named {
    package static let noun = "message"
    /// Identifier of such an object.
    package typealias ID = TenantID<Message>
}
