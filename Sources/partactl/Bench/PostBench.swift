import Glibc
import PartaCore
import PartaHost
import Synchronization

/// Durable posts a second beside a bare C program that commits the same rows.
struct PostBench {
    /// The bare program, compiled for this run.
    let bare: String
    /// A folder on a real disk.
    let folder: String
    /// Seconds of one round.
    let seconds: Double

    /// Posts of parta and rows of the bare program, each a second, in rounds taken in turn.
    struct Figures {
        var parta: [Double] = []
        var bare: [Double] = []
    }

    /// Measures with so many callers; the bare program commits as many rows at once.
    func run(
        callers: Int, rounds: Int, door: any SceneDoor, secret: String, chat: JSON
    ) throws(Failure) -> Figures {
        var figures = Figures()
        for round in 0..<rounds {
            figures.parta.append(
                try posts(callers: callers, door: door, secret: secret, chat: chat))
            figures.bare.append(try bareRows(batch: callers, round: round))
        }
        return figures
    }

    private func posts(
        callers: Int, door: any SceneDoor, secret: String, chat: JSON
    ) throws(Failure) -> Double {
        let request: JSON = [
            "chat": chat,
            "text": "Завтра на урок принесите циркуль, линейку и тетрадь в клетку, пожалуйста.",
        ]
        let bytes = request.encoded
        let total = Atomic(0)
        let refusals = Mutex<[Failure]>([])
        let start = Stopwatch.now
        let seconds = seconds
        Threads.run(callers) { _ in
            var count = 0
            do throws(Failure) {
                while Stopwatch.now - start < seconds {
                    _ = try door.call("message.post", bytes, secret: secret)
                    count += 1
                }
            } catch {
                refusals.withLock { $0.append(error) }
            }
            total.add(count, ordering: .relaxed)
        }
        if let refusal = refusals.withLock({ $0.first }) { throw refusal }
        return Double(total.load(ordering: .relaxed)) / (Stopwatch.now - start)
    }

    private func bareRows(batch: Int, round: Int) throws(Failure) -> Double {
        let file = "\(folder)/bare-\(batch)-\(round).sqlite"
        let output = try Shell.output([bare, file, String(batch), String(seconds)])
        guard let rows = Double(output.prefix { !$0.isNewline }) else {
            throw .broken("The bare program printed no figure.")
        }
        return rows
    }
}

/// Programs whose output is wanted.
enum Shell {
    /// Runs a program and returns what it prints.
    static func output(_ words: [String]) throws(Failure) -> String {
        let quoted = words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }
        guard let pipe = unsafe popen(quoted.joined(separator: " "), "r") else {
            throw .broken("\(words[0]) cannot be started.")
        }
        var bytes: [UInt8] = []
        while true {
            let byte = unsafe fgetc(pipe)
            if byte == EOF { break }
            bytes.append(UInt8(truncatingIfNeeded: byte))
        }
        guard unsafe pclose(pipe) == 0 else { throw .broken("\(words[0]) failed.") }
        return String(decoding: bytes, as: UTF8.self)
    }
}
