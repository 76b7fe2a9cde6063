/// Who calls, and the one way from there to every object.
///
/// A caller lives inside one snapshot or transaction, on one thread. Operations ask it for an
/// object *for a purpose* (`caller.chat(id, for: .posting)`); what the caller may not see is
/// `notFound`, what it sees but may not do is `forbidden` with the clause.
package struct Caller {
    /// The open snapshot or transaction.
    package let database: any Database
    package let platform: Platform
    package let policies: Policies
    /// The session the call came with; `nil` when nobody is signed in.
    package let session: Session?
    /// The moment of the call: one for all that the operation does.
    package let now: Instant
    /// What happens after the commit.
    package let effects: Effects
}
