import Glibc
import PartaCore
import Synchronization

/// The one line in which all writes of a store wait, and the shared commits that serve it.
///
/// There is no thread of its own: a caller that finds nobody at work leads. The leader takes all
/// waiting writes, runs them on its thread, commits once, wakes their callers and appoints the
/// first of those who came meanwhile. A caller leads at most one commit.
final class WriteLine: Sendable {
    private struct State {
        /// Writes that no leader has taken yet, the next leader's own first.
        var waiting: [PendingWrite] = []
        /// The thread that works on the connection or was appointed to.
        var leader: pthread_t?
        /// How many writes shared the last commit.
        var lastBatch = 0
        var isClosed = false
    }

    /// So many writes share a commit at most, which bounds how long the first of them waits.
    private static let batchLimit = 256

    /// Touched by the leader only.
    private let connection: SQLiteConnection
    /// Protects the line; never held while SQL runs.
    private let state = Mutex(State())

    init(_ connection: SQLiteConnection) { self.connection = connection }

    /// Runs the write, possibly on another caller's thread, and returns when it is on disk.
    func run(_ body: (any Database) throws(Failure) -> Void) throws(Failure) {
        try withoutActuallyEscaping(body) { body throws(Failure) in
            let write = PendingWrite(body)
            // `finish` happens after the leader's `perform` has returned, so from here on nobody
            // else holds the body and it ends with this frame.
            defer { write.forgetBody() }
            if try enter(write) || write.waitForTurn() == .lead { lead(write) }
            if let failure = write.failure { throw failure }
        }
    }

    /// Refuses later writes, waits for the earlier ones and closes the connection.
    func close() {
        let last = PendingWrite { _ in }
        let leads: Bool? = state.withLock { state in
            guard !state.isClosed else { return nil }
            state.isClosed = true
            // Within a write the connection is in use; it closes with the store.
            guard state.leader != last.thread else { return nil }
            return Self.join(last, &state)
        }
        guard let leads else { return }
        if leads || last.waitForTurn() == .lead { lead(last) }
        connection.close()
    }

    /// Puts the write into the line.
    ///
    /// - Returns: Whether its caller leads.
    private func enter(_ write: PendingWrite) throws(Failure) -> Bool {
        try state.withLock { state throws(Failure) in
            guard !state.isClosed else { throw .closed }
            guard state.leader != write.thread else {
                throw .broken("A write cannot start within a write.")
            }
            return Self.join(write, &state)
        }
    }

    private static func join(_ write: PendingWrite, _ state: inout State) -> Bool {
        state.waiting.append(write)
        guard state.leader == nil else { return false }
        state.leader = write.thread
        return true
    }

    private func lead(_ own: PendingWrite) {
        let batch = gather()
        commit(batch)
        let next = state.withLock { state in
            state.leader = state.waiting.first?.thread
            return state.waiting.first
        }
        next?.wake(.lead)
        for write in batch where write !== own { write.wake(.done) }
    }

    /// Takes the waiting writes.
    ///
    /// After a shared commit its callers are about to return with their next writes: the leader
    /// yields to them while more arrive, so that the line does not split into many small commits.
    /// A caller who is alone never yields.
    private func gather() -> [PendingWrite] {
        var seen = 1
        while true {
            let batch: [PendingWrite]? = state.withLock { state in
                let count = state.waiting.count
                if count > seen, count < min(state.lastBatch, Self.batchLimit) {
                    seen = count
                    return nil
                }
                let batch = Array(state.waiting.prefix(Self.batchLimit))
                state.waiting.removeFirst(batch.count)
                state.lastBatch = batch.count
                return batch
            }
            if let batch { return batch }
            sched_yield()
        }
    }

    /// Runs the writes of a batch and decides the outcome of each.
    private func commit(_ batch: [PendingWrite]) {
        do throws(Failure) {
            try connection.beginWrite()
            if batch.count == 1 {
                batch[0].perform(on: connection)
                guard batch[0].failure == nil else {
                    connection.rollBack()
                    return
                }
            } else {
                for write in batch { try performInSavepoint(write) }
            }
            try connection.commit()
        } catch {
            connection.rollBack()
            let failure =
                error.code == .unavailable
                ? error : .storage("The writes could not be committed. " + error.message)
            for write in batch { write.fail(failure) }
        }
    }

    /// Throws only when the whole transaction is gone.
    private func performInSavepoint(_ write: PendingWrite) throws(Failure) {
        do throws(Failure) {
            try connection.savepoint { () throws(Failure) in
                write.perform(on: connection)
                if let failure = write.failure { throw failure }
            }
        } catch {
            guard connection.isInTransaction else { throw error }
            write.fail(error)
        }
    }
}
