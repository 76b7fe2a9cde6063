import Glibc
package import PartaCore
internal import PartaStore

/// Copies of a host's data.
package enum Backup {
    private static let database = "parta.sqlite"
    /// What a host makes anew by itself and a copy does not hold.
    private static let transient: Set<String> = [
        "verdicts", "outbox", Loader.recordFolder, FileStore.incomingFolder,
    ]

    /// Writes a copy of a data folder, also while a host works on it.
    ///
    /// The database comes first and files are never changed in place, so every file that the
    /// copied database names is in the copy.
    ///
    /// - Throws: `conflict` when the target exists.
    package static func write(from folder: String, to target: String) throws(Failure) {
        guard !Folder.holds(target) else {
            throw Failure(.conflict, "The target exists.", text: "Папка \(target) уже существует.")
        }
        let store = try SQLiteStore(readingOnly: folder + "/" + database)
        defer { store.close() }
        let partial = target + ".partial"
        try Folder.remove(partial)
        do throws(Failure) {
            try Folder.make(partial)
            try store.backUp(to: partial + "/" + database)
            for name in try Folder.names(in: folder)
            where !name.hasPrefix(database) && !transient.contains(name) {
                try Folder.copy(folder + "/" + name, to: partial + "/" + name)
            }
            try move(partial, to: target)
        } catch {
            try Folder.remove(partial)
            throw error
        }
    }

    /// Puts a copy in the place of a data folder that no host uses.
    ///
    /// - Returns: Where the old data was kept; `nil` when there was none.
    /// - Throws: `unavailable` when a host uses the folder, `conflict` when the copy is damaged.
    package static func restore(from source: String, to folder: String) throws(Failure) -> String? {
        let copied = try SQLiteStore(readingOnly: source + "/" + database)
        let faults = try copied.check()
        copied.close()
        guard faults.isEmpty else {
            throw Failure(
                .conflict, "The copy is damaged: \(faults[0]).", text: "Копия повреждена.")
        }
        let partial = folder + ".partial"
        try Folder.remove(partial)
        do throws(Failure) {
            try Folder.copy(source, to: partial)
            guard Folder.holds(folder) else {
                try move(partial, to: folder)
                return nil
            }
            // What is replaced may be damaged or of another version: that is why one restores.
            let old = "\(folder).before-restore-\(World.now().seconds)"
            try SQLiteStore.withSoleUse(of: folder + "/" + database) { () throws(Failure) in
                try move(folder, to: old)
                try move(partial, to: folder)
            }
            return old
        } catch {
            try Folder.remove(partial)
            throw error
        }
    }

    private static func move(_ folder: String, to target: String) throws(Failure) {
        guard unsafe rename(folder, target) == 0 else {
            throw .system(
                errno, "Cannot rename \(folder) to \(target)",
                text: "Не удалось переименовать папку \(folder).")
        }
    }
}
