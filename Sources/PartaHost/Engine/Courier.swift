package import PartaCore

/// Takes messages out of parta, such as sign-in codes.
package protocol Courier: Sendable {
    /// Hands a message on; must not block for long and never fails the operation behind it.
    func deliver(_ dispatch: Effects.Dispatch)
}
