import PartaCore

/// What a host loads libraries with.
struct Loader {
    let probe: Probe
    /// Where verdicts are kept; without it every library is tried.
    let cache: VerdictCache?
    /// Blocked contents; `nil` for a library that belongs to no host.
    let quarantine: Quarantine?
    /// Where the records of calls lie; without it a crash is not noticed at the next start.
    let records: String?
    let rules: LoadingRules
    /// Blocks by hash that could not be written down.
    let unwritten: [String: String]
    /// What the log should hear of the last hosts' ends.
    let notes: [String]

    init(
        probe: Probe, cacheDirectory: String?, dataFolder: DataFolder?, rules: LoadingRules
    ) {
        self.probe = probe
        cache = cacheDirectory.map { VerdictCache(directory: $0) }
        quarantine = dataFolder.map { Quarantine(in: $0) }
        records = dataFolder?.path(Self.recordFolder)
        self.rules = rules
        (unwritten, notes) =
            if let quarantine, let records { quarantine.collect(from: records) } else { ([:], []) }
    }

    /// The name of the records' folder; they are no data.
    static let recordFolder = "in-flight"

    /// Why a content's code does not run; `nil` when it may.
    func block(on hash: String) -> String? { unwritten[hash] ?? quarantine?.block(on: hash) }
}

extension Quarantine {
    /// The quarantine of a host.
    package init(in folder: DataFolder) { self.init(directory: folder.path("quarantine")) }

    /// Quarantines the libraries in whose code hosts have died since the last look.
    ///
    /// - Returns: Sentences for the log.
    package func judgeDeaths(in folder: DataFolder) -> [String] {
        collect(from: folder.path(Loader.recordFolder)).notes
    }
}

/// A profile that a host can serve.
struct ServedProfile {
    let document: JSON
    let functions: any VendorFunctions
}
