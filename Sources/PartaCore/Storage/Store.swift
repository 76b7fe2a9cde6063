/// A database with parallel snapshots for readers and one durable line of writes.
///
/// Every driver passes the same contract suite. All methods may be called from any thread.
package protocol Store: Sendable {
    /// Runs the closure on a snapshot: it sees all acknowledged writes and nothing half done.
    func read<Value>(_ body: (any Database) throws(Failure) -> Value) throws(Failure) -> Value

    /// Runs the closure as one write and returns when it is on disk.
    ///
    /// Writes of many callers share a commit, each in a savepoint of its own: a closure that
    /// throws undoes only its own changes. When the commit itself fails, every write that shared
    /// it throws `unavailable` and nothing of them stays.
    func write<Value>(_ body: (any Database) throws(Failure) -> Value) throws(Failure) -> Value

    /// Writes a consistent copy of the database while others read and write.
    ///
    /// - Parameter path: A file that does not exist yet; it appears only when it is complete.
    func backUp(to path: String) throws(Failure)

    /// Checks the database's own structure; returns what is wrong, empty when nothing is.
    func check() throws(Failure) -> [String]

    /// Closes all connections; later calls throw `unavailable`.
    func close()
}
