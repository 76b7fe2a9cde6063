import PartaCore
import PartaHost

/// The contrast table: one set of commands against every institution.
///
/// Each command is a block of a scene file that begins with `command KEY TITLE`; its last line is
/// the one whose outcome counts. The key names what the regulations say of it: rows of the table
/// (`M45`, `M68+M69`) or a line of the table of expectations (`invite.learner.chat.teacher`).
struct Contrast {
    /// A command and what decides about it.
    struct Command {
        let key: String
        let title: String
        let steps: [Scene.Step]
    }

    /// What a command came to in an institution.
    struct Cell {
        let isAllowed: Bool
        let isExpected: Bool
        let clause: String?
        let failure: Failure?
    }

    let commands: [Command]
    let expectations: Expectations

    init(_ scene: Scene, _ expectations: Expectations) {
        self.expectations = expectations
        var commands: [Command] = []
        for step in scene.steps {
            if case .command(let key, let title) = step.action {
                commands.append(Command(key: key, title: title, steps: []))
            } else if let last = commands.popLast() {
                commands.append(
                    Command(key: last.key, title: last.title, steps: last.steps + [step]))
            }
        }
        self.commands = commands
    }

    /// Plays a command and compares its outcome with the regulation.
    func play(_ command: Command, with player: inout ScenePlayer) throws -> Cell {
        let institution = player.institution
        let steps = command.steps.filter { $0.only.isEmpty || $0.only.contains(institution) }
        guard let last = steps.last else {
            throw Failure.broken("The command \(command.title) has no line for \(institution).")
        }
        for step in steps.dropLast() { try player.perform(step) }
        let failure = try player.attempt(last)
        let isExpected = try expectations.allows(command.key, institution)
        return Cell(
            isAllowed: failure == nil, isExpected: isExpected == (failure == nil),
            clause: failure?.clause, failure: failure)
    }
}

/// What the regulations say: the committed table of rows, and the lines that no row decides alone.
struct Expectations {
    /// Row or key → institution → whether the regulation has it.
    private var table: [String: [String: Bool]] = [:]

    /// Reads `clauses.csv` (a dash where a regulation lacks the row) and `contrast.csv`.
    init(clauses: String, contrast: String, institutions: [String]) throws(Failure) {
        for record in try Self.records(of: clauses) where record.count >= 7 {
            for (index, institution) in institutions.enumerated() {
                table[record[0], default: [:]][institution] = record[index + 2] != "—"
            }
        }
        for record in try Self.records(of: contrast) where record.count >= 6 {
            for (index, institution) in institutions.enumerated() {
                table[record[0], default: [:]][institution] = record[index + 1] == "allowed"
            }
        }
    }

    /// The records of a table behind its title line.
    private static func records(of path: String) throws(Failure) -> [[String]] {
        let bytes = try WholeFile.readNamed(path)
        return SheetText.lines(of: String(decoding: bytes, as: UTF8.self)).dropFirst().map(\.cells)
    }

    func allows(_ key: String, _ institution: String) throws(Failure) -> Bool {
        for part in key.split(separator: "+") {
            guard let cell = table[String(part)]?[institution] else {
                throw .broken("No table says anything of \(part) in \(institution).")
            }
            if !cell { return false }
        }
        return true
    }
}
