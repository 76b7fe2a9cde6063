import PartaCore
import PartaHost

/// A vendor function called by values of JSON: in the host with and without a record of the call,
/// and in a worker.
enum IsolationBench {
    /// - Parameter source: A profile in C with a function `add` of signature `i(ii)`.
    static func run(
        folder: String, rounds: Int, source: String = "Tests/Zoo/good.c"
    ) throws {
        let profiles = folder + "/isolation"
        try Folder.make(profiles)
        _ = try Shell.output([
            "cc", "-O2", "-std=gnu11", "-shared", "-fPIC", "-DID=\"good\"", "-IInclude", source,
            "-o", profiles + "/good.so",
        ])
        let data = try DataFolder(folder + "/isolation-data")
        let bare = try time(profiles, nil, .host, rounds: rounds, count: 200_000)
        let recorded = try time(profiles, data, .host, rounds: rounds, count: 200_000)
        let worker = try time(profiles, data, .process, rounds: rounds, count: 20_000)
        print(
            "vendor function of JSON values: in the host \(Stopwatch.shown(bare)) ns, with its "
                + "record \(Stopwatch.shown(recorded)) ns, in a worker \(Stopwatch.shown(worker)) ns"
        )
    }

    /// Nanoseconds of a call, the median of the rounds.
    private static func time(
        _ profiles: String, _ data: DataFolder?, _ isolation: Isolation, rounds: Int, count: Int
    ) throws -> Double {
        var rules = LoadingRules()
        rules.isolation = isolation
        guard let probe = ProfileFolder.standardProbe() else {
            throw Failure.notFound("parta-probe")
        }
        let library = ProfileLibrary(
            searchPath: [ProfileFolder(profiles)], cacheDirectory: nil, dataFolder: data,
            probe: probe, rules: rules)
        _ = try library.call("add", of: "good", [1, 2])
        var figures: [Double] = []
        for _ in 0..<max(3, rounds) {
            figures.append(
                try Stopwatch.time { () throws(Failure) in
                    for _ in 0..<count { _ = try library.call("add", of: "good", [1, 2]) }
                } / Double(count) * 1e9)
        }
        return Stopwatch.median(figures)
    }
}
