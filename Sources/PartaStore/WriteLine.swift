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
        /// How many callers shared the last commit.
        var lastBatch = 0
        var isClosed = false
    }

    /// With so many writes a commit takes no further caller, which bounds how long the first waits.
    private static let batchLimit = 256

    /// Touched by the leader only.
    private let connection: SQLiteConnection
    /// Protects the line; never held while SQL runs.
    private let state = Mutex(State())

    init(_ connection: SQLiteConnection) { self.connection = connection }

    /// Runs a caller's writes, possibly on another caller's thread, all in one commit.
    ///
    /// - Returns: When they are on disk: why a write did not take place, nothing for each that did.
    func run(_ count: Int, _ body: PendingWrite.Body) -> [Failure?] {
        withoutActuallyEscaping(body) { body in
            let write = PendingWrite(count, body)
            // The caller wakes after the leader's `perform` has returned, so from here on nobody
            // else holds the body and it ends with this frame.
            defer { write.forgetBody() }
            do throws(Failure) {
                if try enter(write) || write.waitForTurn() == .lead { lead(write) }
            } catch {
                write.failAll(error)
            }
            return write.failures
        }
    }

    /// Refuses later writes, waits for the earlier ones and closes the connection.
    func close() {
        let last = PendingWrite(0) { _, _ in }
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
                var writes = 0
                let batch = Array(
                    state.waiting.prefix { write in
                        defer { writes += write.count }
                        return writes < Self.batchLimit
                    })
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
            if try !performPlainly(batch) {
                guard connection.rollBack() else { throw .storage("A write cannot be undone.") }
                // The only write has failed: nothing is left to be committed.
                if batch.count == 1, batch[0].count == 1 { return }
                try connection.beginWrite()
                for write in batch {
                    for index in 0..<write.count { try performInSavepoint(write, index) }
                }
            }
            try connection.commit()
        } catch {
            connection.rollBack()
            let failure =
                error.code == .unavailable
                ? error : .storage("The writes could not be committed. " + error.message)
            for write in batch { write.failAll(failure) }
        }
    }

    /// Runs the writes without savepoints, which would copy each page that a write changes.
    ///
    /// A refused write has changed nothing, as a rule, and needs no undoing.
    ///
    /// - Returns: `false` when one has, and the writes must run again in savepoints.
    /// - Throws: Only when the whole transaction is gone.
    private func performPlainly(_ batch: [PendingWrite]) throws(Failure) -> Bool {
        for write in batch {
            for index in 0..<write.count {
                let before = connection.totalChanges
                do throws(Failure) {
                    try write.perform(index, on: connection)
                } catch {
                    guard connection.isInTransaction else { throw error }
                    guard connection.totalChanges == before else { return false }
                }
            }
        }
        return true
    }

    /// Throws only when the whole transaction is gone.
    private func performInSavepoint(_ write: PendingWrite, _ index: Int) throws(Failure) {
        do throws(Failure) {
            try connection.savepoint { () throws(Failure) in
                try write.perform(index, on: connection)
            }
        } catch {
            guard connection.isInTransaction else { throw error }
            write.fail(index, error)
        }
    }
}
