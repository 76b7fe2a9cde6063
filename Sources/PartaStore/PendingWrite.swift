import Glibc
import PartaCore

/// A caller's write on its way through the line.
///
/// Safety: one thread at a time touches the fields: the caller until the write is in the line,
/// its leader until `wake`, then the caller again; the line's mutex and the signal order them.
final class PendingWrite: @unchecked Sendable {
    typealias Body = (any Database) throws(Failure) -> Void

    /// Why a caller wakes.
    enum Turn {
        /// The write was committed or has failed.
        case done
        /// The write still waits, and its caller leads the next commit.
        case lead
    }

    /// The caller's thread.
    let thread = pthread_self()
    /// Why the write did not take place.
    private(set) var failure: Failure?
    private var body: Body?
    private var turn = Turn.done
    private let signal = Signal()

    init(_ body: @escaping Body) { self.body = body }

    /// Runs the body and keeps what it throws.
    ///
    /// Not inlined: with its return the leader's hold on the body has ended.
    @inline(never)
    func perform(on connection: SQLiteConnection) {
        do throws(Failure) {
            try body?(connection)
            if connection.isInTransaction, connection.hasUnresolvedKeys {
                // Left to the commit, this would fail the neighbours too.
                throw SQLiteFault.unresolvedKeys.failure
            }
        } catch {
            failure = error
        }
    }

    func fail(_ failure: Failure) { self.failure = failure }

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
