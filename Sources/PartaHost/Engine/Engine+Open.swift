package import PartaCore
internal import PartaStore

extension Engine {
    /// Opens a host on a data folder, which is made when it does not exist.
    ///
    /// - Parameters:
    ///   - folder: Holds the database, the files, the probe's verdicts and the outbox.
    ///   - options: Wins over the folder's `parta.json` and the environment.
    /// - Throws: `unavailable` when the folder is in use by another process, cannot be written or
    ///   holds a database of a newer version; `invalidArgument` for a wrong setting.
    package static func open(
        folder: String, options: Configuration = Configuration()
    ) throws(Failure) -> Engine {
        let folder = try DataFolder(folder)
        let options = try Configuration.resolve(file: folder.path("parta.json"), options)
        let library = ProfileLibrary(
            searchPath: options.profiles + ProfileLibrary.defaultSearchPath,
            cacheDirectory: folder.path("verdicts"), probe: options.probe)
        let store = try SQLiteStore(
            path: folder.path("parta.sqlite"), migrations: Schema.migrations)
        let clock = options.clock.map(ManualClock.init)
        let random = options.seed.map(SeededRandom.init)
        let platform = Platform(
            now: clock.map { clock in { clock.now } } ?? World.now,
            random: random.map { random in { random.bytes($0) } } ?? World.random,
            sha256: World.sha256, profiles: library,
            advanceClock: clock.map { clock in { clock.advance(by: $0) } })
        let courier: any Courier =
            options.courier == "outbox"
            ? try OutboxCourier(folder: folder.path("outbox"))
            : CommandCourier(program: options.courier)
        return Engine(store: store, platform: platform, courier: courier)
    }
}
