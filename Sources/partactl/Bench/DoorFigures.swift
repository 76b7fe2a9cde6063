import CBench
import Glibc
import PartaCore
import PartaHost
import PartaStore

/// What a call costs a tool in C and in Python, and what a host needs to come up.
struct DoorFigures {
    let rounds: Int
    /// The host's data folder, made by `prepare`.
    let folder: String
    /// Secret of the host's operator.
    let secret: String

    /// Makes a host with an operator.
    init(rounds: Int, folder: String) throws(Failure) {
        self.rounds = rounds
        self.folder = folder
        let engine = try Engine.open(folder: folder)
        defer { engine.close() }
        let person: JSON = ["phone": "+70000000001", "name": "Оператор Проверки"]
        let reply = try engine.call("host.initialize", person.encoded, token: nil)
        guard let secret = try JSON(stored: String(decoding: reply, as: UTF8.self))["token"]?.text
        else { throw .broken("The new host gave its operator no token.") }
        self.secret = secret
    }

    func all() throws(Failure) -> [Figure] {
        var figures = [try row()]
        figures += try calls()
        figures += python()
        figures.append(try coldStart())
        return figures
    }

    /// A row by its key through the store, with the snapshot that every read gets.
    private func row() throws(Failure) -> Figure {
        let store = try SQLiteStore(readingOnly: folder + "/parta.sqlite")
        defer { store.close() }
        var figure = Figure(
            name: "the store's read of a row by key", unit: "µs",
            bareName: "SQLite bind, step, column, reset")
        let count = 20_000
        for _ in 0..<rounds {
            figure.bare.append(try existing(bench_sqlite(200_000)) / 1e3)
            let seconds = try Stopwatch.time { () throws(Failure) in
                for _ in 0..<count {
                    _ = try store.read { database throws(Failure) in
                        try database.count("SELECT id FROM accounts WHERE id = ?1", [1])
                    }
                }
            }
            figure.measured.append(seconds / Double(count) * 1e6)
        }
        return figure
    }

    /// Calls through `libparta.so`, looped in C; nothing of Swift's stands before them.
    private func calls() throws(Failure) -> [Figure] {
        let door = try CDoor(folder: folder, options: Configuration())
        defer { door.close() }
        let library = try CLibrary.shared()
        let session = try door.session(of: secret)
        let call = unsafe unsafeBitCast(library.call, to: UnsafeRawPointer.self)
        let release = unsafe unsafeBitCast(library.bytesFree, to: UnsafeRawPointer.self)
        var figures = [
            Figure(
                name: "parta_call, trivial read (session.current)", unit: "µs",
                bareName: "SQLite bind, step, column, reset", limit: .most(10)),
            Figure(
                name: "parta_call, much JSON (host.operations)", unit: "µs",
                bareName: "SQLite bind, step, column, reset"),
        ]
        for _ in 0..<rounds {
            for (index, (operation, count)) in [
                ("session.current", 20_000 as UInt64), ("host.operations", 50),
            ].enumerated() {
                var status: Int32 = 0
                figures[index].bare.append(try existing(bench_sqlite(200_000)) / 1e3)
                figures[index].measured.append(
                    unsafe bench_parta_call(
                        call, release, UnsafeMutableRawPointer(session.pointer), operation, "{}",
                        count, &status) / 1e3)
                guard status == 0 else { throw .broken("\(operation): status \(status).") }
            }
        }
        return figures
    }

    private func existing(_ figure: Double) throws(Failure) -> Double {
        guard figure >= 0 else { throw .broken("A bare measurement failed.") }
        return figure
    }

    private static let script = """
        import ctypes, sys, time
        import parta

        def each(count, call):
            start = time.perf_counter_ns()
            for _ in range(count):
                call()
            return (time.perf_counter_ns() - start) / count

        absolute = ctypes.CDLL(None).abs
        absolute.argtypes, absolute.restype = [ctypes.c_int], ctypes.c_int
        with parta.Engine(sys.argv[1]) as engine, engine.session(key=sys.argv[2]) as session:
            for _ in range(int(sys.argv[3])):
                bare = each(200_000, lambda: absolute(-7))
                print(bare, each(5_000, session.session.current))
        """

    /// Calls from Python, through the package of the tree or the installed one.
    private func python() -> [Figure] {
        var figure = Figure(
            name: "Python call (session.current)", unit: "µs", bareName: "ctypes call of abs()")
        let library =
            unsafe getenv("PARTA_LIBRARY").map { unsafe String(cString: $0) }
            ?? Executable.folder + "/libparta.so"
        do throws(Failure) {
            let path = "PYTHONPATH=Examples/python"
            let output = try Shell.output([
                "env", path, "PARTA_LIBRARY=" + library, "python3", "-B", "-c", Self.script,
                folder, secret, String(rounds),
            ])
            for line in output.split(separator: "\n") {
                let numbers = line.split(separator: " ").compactMap { Double($0) }
                guard numbers.count == 2 else { throw .broken("Python printed: \(line)") }
                figure.bare.append(numbers[0] / 1e3)
                figure.measured.append(numbers[1] / 1e3)
            }
        } catch { figure.absence = "no python3 with the package parta (run it in the tree)" }
        return [figure]
    }

    /// A new process that opens the host and answers, with verdicts that are known.
    private func coldStart() throws(Failure) -> Figure {
        let program = Executable.folder + "/partactl"
        let words = [program, "host", "info", "--data", folder]
        let profiles = try profileCount(in: try Shell.output(words))
        var figure = Figure(
            name: "cold start, \(profiles) cached profiles, first answer", unit: "ms",
            bareName: "process of /bin/true", limit: .most(60))
        for _ in 0..<max(5, rounds) {
            figure.bare.append(try existing(unsafe bench_process("/bin/true", 20)) / 1e6)
            figure.measured.append(
                try Stopwatch.time { () throws(Failure) in _ = try Shell.output(words) } * 1e3)
        }
        return figure
    }

    private func profileCount(in output: String) throws(Failure) -> Int {
        let engine = try Engine.open(folder: folder)
        defer { engine.close() }
        guard !output.isEmpty else { throw .broken("partactl host info printed nothing.") }
        return engine.platform.profiles.documents.count
    }
}
