import Glibc
import PartaCore
import PartaHost

/// Measures what the design promises, each beside its limit in the same run.
enum BenchCommand: Command {
    static let name = "bench"
    static let summary = "Measures calls, durable posts, vendor functions and many institutions."
    static let usage = """
        bench [--folder FOLDER-ON-DISK] [--rounds 3] [--seconds 2] [--quick] [--batches] [--bare FILE.c]
               partactl bench abi [--rounds 7] [--quick] [--library PROFILE.so …] [--json]
        """

    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        if arguments.words.first == "abi" { return try ABIBench.run(arguments) }
        let quick = arguments.has("quick")
        let rounds = Int(arguments["rounds"] ?? "") ?? (quick ? 1 : 3)
        let seconds = Double(arguments["seconds"] ?? "") ?? (quick ? 0.5 : 2)
        let folder = (arguments["folder"] ?? "/var/tmp") + "/parta-bench-\(getpid())"
        try Folder.make(folder)
        defer { do { try Folder.remove(folder) } catch { printToError(error.message) } }
        do {
            try measure(arguments, folder: folder, rounds: rounds, seconds: seconds, quick: quick)
        } catch {
            throw error as? Failure ?? .broken("\(error)")
        }
        return 0
    }

    private static func measure(
        _ arguments: Arguments, folder: String, rounds: Int, seconds: Double, quick: Bool
    ) throws {
        let bare = folder + "/bare"
        let source = arguments["bare"] ?? "Tests/Bench/bare.c"
        _ = try Shell.output(["cc", "-O2", "-std=c99", source, "-l:libsqlite3.so.0", "-o", bare])
        var theatre = try Theatre(arguments, workshop: folder + "/scenes")
        defer { theatre.close() }
        let scene = try Scene(path: "Tests/Scenes/bench.scene", text: "for school29", all: [])
        try batches(&theatre, scene, rounds: rounds, seconds: seconds)
        if arguments.has("batches") { return }
        VendorFunctionBench.run(rounds: rounds)
        try IsolationBench.run(folder: folder, rounds: rounds)
        let posts = PostBench(bare: bare, folder: folder, seconds: seconds)
        for door in ["engine", "c"] {
            try theatre.withPlayer(scene, "school29", through: door) { player in
                guard let secret = player.secrets["lead"], let chat = player.variables["unitChat"]
                else { throw Failure.broken("The cast lacks the lead's chat.") }
                try printCall(player.door, secret, door: door, rounds: rounds)
                guard door == "engine" else { return }
                for callers in [1, 64] {
                    let figures = try posts.run(
                        callers: callers, rounds: rounds, door: player.door, secret: secret,
                        chat: chat)
                    printPosts(figures, callers: callers)
                }
            }
        }
        try ManyInstitutionsBench(folder: folder, theatre: theatre).run(
            &theatre, scene, count: quick ? 100 : 1000)
    }

    /// Posts by several people, many to a commit.
    private static func batches(
        _ theatre: inout Theatre, _ scene: Scene, rounds: Int, seconds: Double
    ) throws {
        try theatre.withPlayer(scene, "school29") { player in
            guard let door = player.door as? EngineDoor, let chat = player.variables["unitChat"]
            else { throw Failure.broken("The cast lacks the lead's chat.") }
            let secrets = ["lead", "learner"].compactMap { player.secrets[$0] }
            for size in [1, 64] {
                let figures = try BatchBench.run(
                    door.engine, batch: size, rounds: rounds, seconds: seconds, secrets: secrets,
                    chat: chat)
                BatchBench.print(figures, batch: size)
            }
        }
    }

    /// A trivial read: who is signed in.
    private static func printCall(
        _ door: any SceneDoor, _ secret: String, door name: String, rounds: Int
    ) throws(Failure) {
        let count = 20_000
        var figures: [Double] = []
        for _ in 0..<rounds {
            figures.append(
                try Stopwatch.time { () throws(Failure) in
                    for _ in 0..<count {
                        _ = try door.call("session.current", [], secret: secret)
                    }
                } / Double(count) * 1e6)
        }
        let call = name == "c" ? "parta_call" : "Engine.call"
        print(
            "\(call)(session.current): \(Stopwatch.shown(Stopwatch.median(figures))) µs; limit 10 µs"
        )
    }

    private static func printPosts(_ figures: PostBench.Figures, callers: Int) {
        let parta = Stopwatch.median(figures.parta)
        let bare = Stopwatch.median(figures.bare)
        print(
            "message.post, \(callers) caller(s), durable: \(Stopwatch.shown(parta))/s; bare C, "
                + "\(callers) row(s) a commit: \(Stopwatch.shown(bare))/s; "
                + "ratio \(Stopwatch.shown(parta / bare))")
    }
}
