import PartaCore
import PartaDescribe
import PartaHost

/// Prints what is derived from the registry.
enum DescribeCommand: Command {
    static let name = "describe"
    static let summary =
        "Prints what is derived from the registry: completion, man, openapi, python, reference."
    static let usage = "describe completion [bash | zsh] | man | openapi | python | reference"

    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        switch arguments.words.first {
        case "completion":
            print(try completion(arguments.words.dropFirst().first), terminator: "")
        case "man":
            print(
                ManualPage.partactl(
                    of: Operations.registry, commands,
                    settings: Configuration.fields.map(\.description)), terminator: "")
        case "openapi":
            print(OpenAPI.document(of: Operations.registry).indented, terminator: "")
        case "python":
            for file in PythonClient.files(for: Operations.registry) {
                print("# \(file.path)\n\(file.text)", terminator: "")
            }
        case "reference": print(Reference.page(of: Operations.registry), terminator: "")
        default:
            print("usage: partactl \(usage)")
            return 2
        }
        return 0
    }

    /// The hand-written commands, for the texts that are derived.
    private static var commands: [CommandSynopsis] {
        CommandLineTool.commands.map { $0.synopsis }
    }

    private static func completion(_ shell: String?) throws(Failure) -> String {
        switch shell {
        case "bash", nil: return ShellCompletion.bash(for: Operations.registry, commands)
        case "zsh": return ShellCompletion.zsh(for: Operations.registry, commands)
        default:
            throw .invalid(
                "completion", "The shells are bash and zsh.",
                text: "Дополнение слов есть для bash и zsh.")
        }
    }
}
