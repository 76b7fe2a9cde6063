/// Material that the administration supplies for publication in a channel.
package struct Submission: Named {
    package static let noun = "submission"
    /// Identifier of a submission within its institution.
    package typealias ID = TenantID<Submission>

    /// Where a submission stands.
    package enum State: String, Choice {
        case pending, accepted, refused
    }
}
