import Glibc
import PartaCore

/// One caller's writes on their way through the line, in one place of it.
///
/// Safety: one thread at a time touches the fields: the caller until the writes are in the line,
/// their leader until `wake`, then the caller again; the line's mutex and the signal order them.
final class PendingWrite: @unchecked Sendable {
    /// Runs the write of a number; the caller's writes count from zero.
    typealias Body = (any Database, Int) throws(Failure) -> Void

    /// Why a caller wakes.
    enum Turn {
        /// The writes were committed or have failed.
        case done
        /// The writes still wait, and their caller leads the next commit.
        case lead
    }

    /// The caller's thread.
    let thread = pthread_self()
    /// How many writes the caller has.
    let count: Int
    /// Why a write did not take place; nothing for each that did.
    private(set) var failures: [Failure?]
    private var body: Body?
    private var turn = Turn.done
    private let signal = Signal()

    init(_ count: Int, _ body: @escaping Body) {
        self.count = count
        self.body = body
        failures = Array(repeating: nil, count: count)
    }

    /// Runs one of the writes, perhaps once more, and keeps what it throws.
    ///
    /// Not inlined: with its return the leader's hold on the body has ended.
    ///
    /// - Throws: The same failure.
    @inline(never)
    func perform(_ index: Int, on connection: SQLiteConnection) throws(Failure) {
        failures[index] = nil
        do throws(Failure) {
            try body?(connection, index)
            if connection.isInTransaction, connection.hasUnresolvedKeys {
                // Left to the commit, this would fail the neighbours too.
                throw SQLiteFault.unresolvedKeys.failure
            }
        } catch {
            failures[index] = error
            throw error
        }
    }

    func fail(_ index: Int, _ failure: Failure) { failures[index] = failure }

    func failAll(_ failure: Failure) {
        failures = Array(repeating: failure, count: count)
    }

    func forgetBody() { body = nil }

    func waitForTurn() -> Turn {
        signal.wait()
        return turn
    }

    func wake(_ turn: Turn) {
        self.turn = turn
        signal.wake()
    }
}
