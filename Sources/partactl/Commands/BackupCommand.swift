import PartaCore
import PartaHost

/// Copies the database while the host works.
enum BackupCommand: Command {
    static let name = "backup"
    static let summary = "Writes a consistent copy of the data, also while the host runs."
    static let usage = "backup TARGET-FOLDER [--data FOLDER]"

    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        guard let target = arguments.words.first else {
            throw .invalid("target", "A target folder is needed.", text: "Укажите папку для копии.")
        }
        try Backup.write(from: arguments.dataFolder, to: target)
        print("Копия записана: \(target)")
        return 0
    }
}

/// Puts a copy in the place of the data.
enum RestoreCommand: Command {
    static let name = "restore"
    static let summary = "Puts a backup in the place of the data; the old data is kept beside it."
    static let usage = "restore BACKUP-FOLDER [--data FOLDER]"

    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        guard let source = arguments.words.first else {
            throw .invalid("source", "A backup folder is needed.", text: "Укажите папку с копией.")
        }
        let kept = try Backup.restore(from: source, to: arguments.dataFolder)
        print("Данные восстановлены из \(source).")
        if let kept { print("Прежние данные сохранены: \(kept)") }
        return 0
    }
}

/// Looks for what is wrong with a host's data.
enum DoctorCommand: Command {
    static let name = "doctor"
    static let summary = "Checks the database, the files, the audit chains and the profiles."
    static let usage = "doctor [--data FOLDER]"

    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        let findings = try Doctor.examine(arguments.dataFolder)
        for finding in findings { print((finding.isSound ? "ok    " : "WRONG ") + finding.text) }
        return findings.allSatisfy(\.isSound) ? 0 : 1
    }
}
