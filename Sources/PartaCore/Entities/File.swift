/// A file that a member has uploaded.
package struct File: Named {
    package static let noun = "file"
    /// Identifier of such an object.
    package typealias ID = TenantID<File>
}
