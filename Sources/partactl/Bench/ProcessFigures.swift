import CBench
import Glibc
import PartaCore
import PartaHost

/// What work in another process costs.
struct ProcessFigures {
    let rounds: Int
    /// Libraries that are tried in a child.
    let libraries: [String]

    func all() throws(Failure) -> [Figure] {
        var pipe = Figure(
            name: "round trip to another process (pipe)", unit: "µs", bareName: "direct call in C")
        for _ in 0..<rounds {
            pipe.bare.append(bench_direct(1_000_000) / 1e3)
            pipe.measured.append(bench_pipe(5_000) / 1e3)
        }
        guard pipe.measured.allSatisfy({ $0 >= 0 }) else {
            throw .broken("No process could be made for the pipe.")
        }
        guard let probe = ProfileFolder.standardProbe() else {
            return [pipe, Figure(name: "probe", unit: "ms", absence: "no parta-probe here")]
        }
        var figures = [pipe]
        for path in libraries { figures.append(self.probe(path, with: probe)) }
        return figures
    }

    /// Trying one library: reading it, a child, its document and its functions.
    private func probe(_ path: String, with program: String) -> Figure {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var figure = Figure(
            name: "probe of \(name)", unit: "ms", bareName: "process of /bin/true",
            limit: .most(15))
        guard unsafe access(path, R_OK) == 0 else {
            figure.absence = "not built: \(path)"
            return figure
        }
        for _ in 0..<max(5, rounds) {
            figure.bare.append(unsafe bench_process("/bin/true", 20) / 1e6)
            let start = Stopwatch.now
            let report = ProfileLibrary.check(file: path, probe: program)
            figure.measured.append((Stopwatch.now - start) * 1e3)
            if let reason = report.reason {
                figure.absence = "refused: \(reason)"
                return figure
            }
        }
        return figure
    }
}
