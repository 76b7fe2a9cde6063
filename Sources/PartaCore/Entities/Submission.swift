/// Material that the administration supplies for publication in a channel.
package struct Submission: Named {
    package static let noun = "submission"
    /// Identifier of such an object.
    package typealias ID = TenantID<Submission>
}
