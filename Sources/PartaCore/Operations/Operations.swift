/// All operations of the platform: one line per noun.
package enum Operations {
    /// The registry from which every door, client and document is derived.
    package static let registry = Registry(
        SessionOperations.all
    )
}
