import Glibc
import PartaCore
import PartaHost

/// Plays lines of the scene language one by one and prints what each comes to.
struct ScenePrompt {
    private var player: ScenePlayer
    /// Lines that did not come to what they say.
    private var failed = 0
    private var number = 0

    init(player: ScenePlayer) { self.player = player }

    /// Reads lines from the standard input until its end.
    ///
    /// A line that ends with a backslash goes on in the next one.
    ///
    /// - Parameter play: Called with each line.
    static func read(_ play: (String) -> Void) {
        let isTerminal = isatty(STDIN_FILENO) == 1
        var pending = ""
        while true {
            if isTerminal {
                print(pending.isEmpty ? "> " : "  ", terminator: "")
                fflush(nil)
            }
            guard let line = readLine() else { break }
            if line.hasSuffix("\\") {
                pending += line.dropLast()
            } else {
                play(pending + line)
                pending = ""
                fflush(nil)
            }
        }
        if !pending.isEmpty { play(pending) }
    }

    /// The exit status: 1 when a line failed.
    var status: Int32 { failed == 0 ? 0 : 1 }

    /// Plays one line and prints its answer.
    mutating func play(_ line: String) {
        number += 1
        // A refusal of which nothing was expected is the whole answer, and it is shown.
        var isShown = false
        do {
            let scene = try Scene(path: "line", text: line, all: [player.institution])
            for step in scene.steps {
                let answers = player.transcript.count
                defer { show(player.transcript.dropFirst(answers).map(\.answer)) }
                do { try player.perform(step) } catch {
                    isShown = step.expectsNothing && player.transcript.count > answers
                    throw error
                }
            }
        } catch {
            failed += 1
            switch error {
            case let fault as Scene.Fault: print("line \(number): \(fault.reason)")
            case let mistake as ScenePlayer.Mistake:
                print("line \(number): \(isShown ? "refused" : mistake.reason)")
            case let failure as Failure: print("line \(number): \(failure.message)")
            default: print("line \(number): \(error)")
            }
        }
    }

    private func show(_ answers: [JSON]) { for answer in answers { print(Pretty.text(answer)) } }
}
