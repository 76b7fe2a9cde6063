import Glibc
package import PartaCore
internal import PartaStore

extension Engine {
    /// Whether a folder holds a host's database.
    package static func exists(in folder: String) -> Bool {
        unsafe access(folder + "/parta.sqlite", F_OK) == 0
    }

    /// Opens a host on a data folder, which is made when it does not exist.
    ///
    /// - Parameters:
    ///   - folder: Holds the database, the files, the probe's verdicts and the outbox.
    ///   - options: Wins over the folder's `parta.json` and the environment.
    ///   - draft: A profile's document to serve as well, before there is a library for it.
    /// - Throws: `unavailable` when the folder is in use by another process, cannot be written or
    ///   holds a database of a newer version; `invalidArgument` for a wrong setting.
    package static func open(
        folder: String, options: Configuration = Configuration(), draft: JSON? = nil
    ) throws(Failure) -> Engine {
        let folder = try DataFolder(folder)
        let options = try Configuration.resolve(file: folder.path("parta.json"), options)
        let library = try ProfileLibrary.standard(
            extra: options.profiles, cacheDirectory: folder.path("verdicts"), dataFolder: folder,
            probe: options.probe, rules: LoadingRules(options))
        library.log()
        let store = try SQLiteStore(
            path: folder.path("parta.sqlite"), migrations: Schema.migrations)
        let clock = options.clock.map { ManualClock($0) }
        let random = options.seed.map { SeededRandom(seed: $0) }
        let now: @Sendable () -> Instant
        if let clock { now = { clock.now } } else { now = World.now }
        let bytes: @Sendable (Int) -> [UInt8]
        if let random { bytes = { random.bytes($0) } } else { bytes = World.random }
        var advance: (@Sendable (Int64) -> Void)?
        if let clock { advance = { clock.advance(by: $0) } }
        let platform = Platform(
            now: now, random: bytes,
            sha256: sha256, profiles: DraftProfile.over(library, draft),
            eventsKept: Int64(options.eventsKept ?? 1_000_000), advanceClock: advance)
        let courier: any Courier =
            options.courier == "outbox"
            ? try OutboxCourier(folder: folder.path("outbox"))
            : CommandCourier(program: options.courier)
        try settleProfiles(platform, in: store)
        return Engine(
            store: store, platform: platform, courier: courier, files: try FileStore(in: folder))
    }

    /// Gives institutions of an older database the documents that are loaded now, and tells which
    /// of the others stay with an earlier version.
    private static func settleProfiles(
        _ platform: Platform, in store: any Store
    ) throws(Failure) {
        let isDue = try store.read { database throws(Failure) in
            try FollowedDocument.isDue(platform.profiles, in: database)
        }
        if isDue {
            try store.write { database throws(Failure) in
                try FollowedDocument.settle(platform: platform, in: database)
            }
        }
        let outdated = try store.read { database throws(Failure) in
            try FollowedDocument.outdated(platform: platform, in: database)
        }
        for (profile, count) in outdated {
            Log.write(
                "profile \(profile): \(count == 1 ? "one institution follows" : "\(count) institutions follow") "
                    + "another version; "
                    + "see host.upgrades.")
        }
    }
}

extension ProfileLibrary {
    /// Loads the profiles of the usual folders.
    ///
    /// - Parameters:
    ///   - extra: Folders that are searched first.
    ///   - probe: Path of parta-probe; `nil` for the one beside the library.
    /// - Throws: `unavailable` without a probe: untried libraries are not loaded. Safe mode needs
    ///   none.
    package static func standard(
        extra: [String], cacheDirectory: String?, dataFolder: DataFolder? = nil, probe: String?,
        rules: LoadingRules = .ofNoHost
    ) throws(Failure) -> ProfileLibrary {
        let found = probe ?? ProfileFolder.standardProbe()
        guard let probe = found ?? (rules.isSafeMode ? "" : nil) else {
            throw Failure(
                .unavailable, field: "probe",
                "parta-probe lies neither beside the library nor where PARTA_PROBE says.",
                text: "Не найдена программа parta-probe.")
        }
        return ProfileLibrary(
            searchPath: extra.map { ProfileFolder($0) } + ProfileFolder.standard(),
            cacheDirectory: cacheDirectory, dataFolder: dataFolder, probe: probe, rules: rules)
    }

    /// Tells the host's log what cannot be used.
    fileprivate func log() {
        for note in notes { Log.write(note) }
        for report in reports {
            // A library behind another of the same id is no trouble.
            guard let reason = report.reason,
                report.isDocumentOnly || report.id.map({ documents[$0] == nil }) ?? true
            else { continue }
            let rest = report.isDocumentOnly ? " Its last known document is served." : ""
            Log.write("\(report.path) is refused: \(reason)\(rest)")
        }
    }
}
