/// A remote or hybrid event, lesson or working meeting of a chat.
package struct Meeting: Named {
    package static let noun = "meeting"
    /// Identifier of such an object.
    package typealias ID = TenantID<Meeting>
}
