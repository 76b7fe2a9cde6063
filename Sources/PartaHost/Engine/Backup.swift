import Glibc
package import PartaCore
internal import PartaStore

/// Copies of a host's data.
package enum Backup {
    private static let database = "parta.sqlite"
    /// What a host makes anew by itself and a copy does not hold.
    private static let transient: Set<String> = ["verdicts", "outbox", FileStore.incomingFolder]

    /// Writes a copy of a data folder, also while a host works on it.
    ///
    /// The database comes first and files are never changed in place, so every file that the
    /// copied database names is in the copy.
    ///
    /// - Throws: `conflict` when the target exists.
    package static func write(from folder: String, to target: String) throws(Failure) {
        guard unsafe access(target, F_OK) != 0 else {
            throw Failure(.conflict, "The target exists.", text: "Папка \(target) уже существует.")
        }
        let store = try SQLiteStore(readingOnly: folder + "/" + database)
        defer { store.close() }
        let partial = target + ".partial"
        try Folder.remove(partial)
        do throws(Failure) {
            try DataFolder.make(partial)
            try store.backUp(to: partial + "/" + database)
            for name in try Folder.names(in: folder)
            where !name.hasPrefix(database) && !transient.contains(name) {
                try copy(folder + "/" + name, to: partial + "/" + name)
            }
            guard unsafe rename(partial, target) == 0 else {
                throw Failure(
                    .unavailable, "The copy cannot be renamed.",
                    text: "Не удалось завершить копию.")
            }
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
            try copy(source, to: partial)
            guard unsafe access(folder, F_OK) == 0 else {
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
            let reason = unsafe String(cString: strerror(errno))
            throw Failure(
                .unavailable, "\(folder) cannot become \(target): \(reason).",
                text: "Не удалось переименовать папку \(folder).")
        }
    }

    /// Copies a file or a folder with all that it holds.
    package static func copy(_ source: String, to target: String) throws(Failure) {
        var status = stat()
        guard unsafe lstat(source, &status) == 0 else { throw .notFound(source) }
        if status.st_mode & S_IFMT == S_IFDIR {
            try DataFolder.make(target)
            for name in try Folder.names(in: source) {
                try copy(source + "/" + name, to: target + "/" + name)
            }
        } else if status.st_mode & S_IFMT == S_IFREG {
            try copyFile(source, to: target)
        }
    }

    private static func copyFile(_ source: String, to target: String) throws(Failure) {
        let input = unsafe open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw fault(source) }
        defer { close(input) }
        let output = unsafe open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard output >= 0 else { throw fault(target) }
        defer { close(output) }
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { buffer in
                unsafe read(input, buffer.baseAddress, buffer.count)
            }
            if count == 0 { break }
            guard count > 0 || errno == EINTR else { throw fault(source) }
            var written = 0
            while written < count {
                let part = unsafe chunk[written..<count].withUnsafeBytes { buffer in
                    unsafe Glibc.write(output, buffer.baseAddress, buffer.count)
                }
                guard part >= 0 || errno == EINTR else { throw fault(target) }
                written += max(0, part)
            }
        }
        guard fsync(output) == 0 else { throw fault(target) }
    }

    private static func fault(_ path: String) -> Failure {
        let reason = unsafe String(cString: strerror(errno))
        return Failure(
            .unavailable, "\(path) cannot be copied: \(reason).",
            text: "Не удалось скопировать \(path).")
    }
}
