import Glibc
import PartaCore
import PartaDescribe
import PartaHost

/// The command line: hand-written commands, and every operation as `partactl <noun> <verb>`.
enum CommandLineTool {
    /// Commands that are no operations, by name.
    static let commands: [any Command.Type] = [
        InitCommand.self, ServeCommand.self, PlayCommand.self, ProfileCommand.self,
        BackupCommand.self, RestoreCommand.self, DoctorCommand.self, QuarantineCommand.self,
        ContrastCommand.self,
        BenchCommand.self, DescribeCommand.self,
    ]

    /// Runs a command line; returns the exit status.
    static func run(_ line: [String]) -> Int32 {
        var words = line
        if let safety = words.firstIndex(of: "--safe-mode") {
            // Every way to open a host reads it: commands, doors, the library.
            unsafe setenv("PARTA_SAFE_MODE", "1", 1)
            words.remove(at: safety)
        }
        // `help profile` is `profile --help`.
        if words.count > 1, words[0] == "help" { words = words.dropFirst() + ["--help"] }
        guard let name = words.first, name != "help", name != "--help", name != "-h" else {
            print(Help.overview)
            return words.isEmpty ? 2 : 0
        }
        guard name != "--version" else {
            print("parta \(Release.version)")
            return 0
        }
        do throws(Failure) {
            let rest = Array(words.dropFirst())
            if let command = commands.first(where: { $0.name == name }) {
                if rest.contains("--help") {
                    print("\(command.summary)\n\n\(Help.usage(command))")
                    return 0
                }
                return try command.run(Arguments(rest, of: command.synopsis))
            }
            return try OperationCommand.run(noun: name, rest)
        } catch {
            printError(error)
            return error.code.status.exit
        }
    }

    /// Prints a failure for a person: the Russian sentence, then what a developer needs.
    private static func printError(_ failure: Failure) {
        var line = failure.text
        if let clause = failure.clause { line += " (\(clause))" }
        var detail = "\(failure.code.rawValue)"
        if let field = failure.field { detail += " [\(field)]" }
        printToError("\(line)\n\(detail): \(failure.message)")
    }
}

/// A command that is no operation.
protocol Command: SendableMetatype {
    static var name: String { get }
    static var summary: String { get }
    /// The words behind `partactl`.
    static var usage: String { get }
    static func run(_ arguments: Arguments) throws(Failure) -> Int32
}

extension Command {
    /// The usage line taken apart: for the arguments and for the texts that are derived.
    static var synopsis: CommandSynopsis {
        CommandSynopsis(name: name, summary: summary, usage: usage)
    }
}
