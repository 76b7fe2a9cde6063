import Synchronization

/// Says when the oldest events are to be forgotten: after every few hundred new ones, at once.
struct Retention: Sendable, ~Copyable {
    private static let interval = 256

    /// Events of this process since the last time.
    private let count = Atomic(0)

    /// Counts a write's events.
    ///
    /// - Returns: Whether this write forgets the oldest. Should it fail, a later one does.
    func isDue(after events: Int) -> Bool {
        let (before, after) = count.add(events, ordering: .relaxed)
        return before / Self.interval != after / Self.interval
    }
}
