/// A database with parallel snapshots for readers and one durable line of writes.
///
/// Every driver passes the same contract suite. All methods may be called from any thread.
package protocol Store: Sendable {
    /// Runs the closure on a snapshot: it sees all acknowledged writes and nothing half done.
    func read<Value>(_ body: (any Database) throws(Failure) -> Value) throws(Failure) -> Value

    /// Runs the closure as one write and returns when it is on disk.
    ///
    /// Writes of many callers share a commit: a closure that throws undoes only its own changes,
    /// as if it ran in a savepoint. When the commit itself fails, every write that shared it
    /// throws `unavailable` and nothing of them stays.
    ///
    /// The closure may run again after all that it has changed was undone. What it leaves outside
    /// of the database, the last run decides.
    func write<Value>(_ body: (any Database) throws(Failure) -> Value) throws(Failure) -> Value

    /// Runs several writes of one caller in one commit and returns when it is on disk.
    ///
    /// Each is a write of its own, after those before it: one that throws undoes only its own
    /// changes. Other callers' writes may share the commit.
    ///
    /// - Parameters:
    ///   - count: How many writes; with none, nothing happens.
    ///   - body: Runs the write of a number, in their order from 0; perhaps all of them again.
    /// - Returns: For each write why it did not take place; nothing when it is on disk. A failed
    ///   commit is `unavailable` for all.
    func write(
        count: Int, _ body: (any Database, Int) throws(Failure) -> Void
    ) -> [Failure?]

    /// Writes a consistent copy of the database while others read and write.
    ///
    /// - Parameter path: A file that does not exist yet; it appears only when it is complete.
    func backUp(to path: String) throws(Failure)

    /// Checks the database's own structure; returns what is wrong, empty when nothing is.
    func check() throws(Failure) -> [String]

    /// Closes all connections; later calls throw `unavailable`.
    func close()
}
