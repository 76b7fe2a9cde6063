import PartaCore

/// A copy of a database under a name that it gets only when it is complete.
enum Backup {
    /// Copies what the connection sees.
    ///
    /// - Throws: `conflict` when the name is taken and not to be replaced, or when another copy to
    ///   it is under way.
    static func write(
        _ connection: SQLiteConnection, to path: String, replacing: Bool
    ) throws(Failure) {
        let taken = Failure(
            .conflict, "\(path) exists; a backup replaces nothing.",
            text: "Файл для резервной копии уже существует.")
        guard replacing || !HeldFile.exists(path) else { throw taken }
        let partial = try HeldFile(
            path + ".partial",
            busy: Failure(
                .conflict, "A backup to \(path) is already under way.",
                text: "Резервная копия в этот файл уже создаётся."))
        do throws(Failure) {
            // What a killed process left.
            try partial.makeEmpty()
            try connection.copy(to: path + ".partial")
            guard replacing || !HeldFile.exists(path) else { throw taken }
            try partial.publish(as: path)
        } catch {
            partial.remove()
            throw error
        }
    }
}
