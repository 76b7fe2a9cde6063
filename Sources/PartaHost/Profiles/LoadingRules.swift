import PartaCore

/// Where the functions of a profile run.
package enum Isolation: String, Choice {
    /// In the host's process; the library is trusted.
    case host
    /// In a worker with limits; the host never loads the library.
    case process
}

/// What becomes of a library that imports what a profile may not use.
package enum ImportRule: String, Choice {
    /// Also names that only deserve a look refuse it.
    case strict
    case refuse
    /// It is loaded with a warning.
    case warn
}

/// How a host loads libraries and where it runs their functions.
package struct LoadingRules: Sendable {
    package var imports = ImportRule.refuse
    package var isolation = Isolation.host
    /// Exceptions by profile identifier.
    package var isolations: [String: Isolation] = [:]
    /// Whether no code of any library runs: no trial, no loading, no worker.
    package var isSafeMode = false
    package var worker = WorkerLimits()

    package init() {}

    /// The rules of a tool that opens no host: only safe mode is asked of the environment.
    package static var ofNoHost: LoadingRules {
        var rules = LoadingRules()
        rules.isSafeMode = Configuration.environmentAsksForSafeMode
        return rules
    }

    /// The rules by the host's settings.
    package init(_ settings: Configuration) {
        imports = settings.imports ?? .refuse
        isolation = settings.isolation ?? .host
        isolations = settings.isolations ?? [:]
        isSafeMode = settings.safeMode ?? false
        worker.milliseconds = settings.workerMilliseconds ?? worker.milliseconds
        worker.mebibytes = settings.workerMebibytes ?? worker.mebibytes
        worker.deaths = settings.workerDeaths ?? worker.deaths
    }

    func isolation(of profile: String) -> Isolation { isolations[profile] ?? isolation }

    /// Whether a library is tried as it would run in a worker.
    ///
    /// - Parameter profile: Of its note; one without a note may turn out to be any profile.
    func enclosesTrial(of profile: String?) -> Bool {
        guard let profile else {
            return isolation == .process || isolations.values.contains(.process)
        }
        return isolation(of: profile) == .process
    }
}

/// What a worker may take.
package struct WorkerLimits: Sendable {
    /// How long a call may take before the worker is killed.
    package var milliseconds = 1000
    /// How much memory the worker may map, its program and libraries included.
    package var mebibytes = 512
    /// After how many deaths within an hour its library is quarantined; 0 for never.
    package var deaths = 10

    package init() {}
}
