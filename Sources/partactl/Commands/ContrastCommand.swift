import PartaCore
import PartaHost

/// Prints what the same commands come to in every institution.
enum ContrastCommand: Command {
    static let name = "contrast"
    static let summary = "Plays one set of commands against every institution and prints the table."
    static let usage =
        "contrast [--check] [--commands FILE] [--clauses FILE] [--expected FILE] [--overlays FOLDER]"

    /// The institutions in the order of the table's columns.
    private static let institutions = ["cdt", "kontakt", "tipk", "school29", "tot"]

    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        let path = arguments["commands"] ?? "Tests/Contrast/commands.scene"
        let bytes = try WholeFile.readNamed(path)
        let expectations = try Expectations(
            clauses: arguments["clauses"] ?? "Tests/Golden/clauses.csv",
            contrast: arguments["expected"] ?? "Tests/Golden/contrast.csv",
            institutions: institutions)
        var theatre = try Theatre(arguments)
        defer { theatre.close() }
        do {
            let scene = try Scene(
                path: path, text: String(decoding: bytes, as: UTF8.self), all: institutions)
            return try table(Contrast(scene, expectations), &theatre, scene)
        } catch let fault as Scene.Fault {
            throw .broken("\(fault.path):\(fault.line): \(fault.reason)")
        } catch let difference as ScenePlayer.Difference {
            throw .broken("\(path):\(difference.line): \(difference.reason)")
        } catch {
            throw error as? Failure ?? .broken("\(error)")
        }
    }

    /// Plays every command everywhere and prints a line for each; returns the exit status.
    private static func table(
        _ contrast: Contrast, _ theatre: inout Theatre, _ scene: Scene
    ) throws -> Int32 {
        print(Help.padded("", 80) + institutions.map { Help.padded($0, 12) }.joined())
        var wrong = 0
        for command in contrast.commands {
            var line = Help.padded(String("\(command.key) \(command.title)".prefix(78)), 80)
            for institution in institutions {
                let cell = try theatre.withPlayer(scene, institution) { player in
                    try contrast.play(command, with: &player)
                }
                if !cell.isExpected {
                    wrong += 1
                    let outcome = cell.failure.map { "\($0.json)" } ?? "allowed"
                    print("WRONG [\(institution)] \(command.key) \(command.title): \(outcome)")
                }
                line += Help.padded(text(of: cell), 12)
            }
            print(line)
        }
        let count = contrast.commands.count * institutions.count
        print("\(count - wrong) passed, \(wrong) failed")
        return wrong == 0 ? 0 : 1
    }

    private static func text(of cell: Contrast.Cell) -> String {
        let mark = cell.isExpected ? "" : "!"
        if cell.isAllowed { return mark + "+" }
        guard let clause = cell.clause else { return mark + "–" }
        let number = clause.split(separator: " ").first { $0.first?.isNumber ?? false }
        return mark + "– " + (number.map(String.init) ?? "абз.")
    }
}
