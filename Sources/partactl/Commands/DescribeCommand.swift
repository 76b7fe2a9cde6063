import PartaCore
import PartaDescribe

/// Prints what is derived from the registry.
enum DescribeCommand: Command {
    static let name = "describe"
    static let summary =
        "Prints what is derived from the registry: completion, openapi, python, reference."
    static let usage = "describe completion | openapi | python | reference"

    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        switch arguments.words.first {
        case "completion": print(completion)
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

    /// The words and options that a command's usage names.
    private static func words(of command: any Command.Type) -> String {
        command.usage.dropFirst(command.name.count)
            .split { " []|…".contains($0) }
            .filter { word in
                word.hasPrefix("--") || word.allSatisfy { $0.isLowercase }
            }
            .map(String.init).joined(separator: " ")
    }

    /// A completion script for bash: commands, nouns, verbs and fields.
    private static var completion: String {
        let entries = Operations.registry.entries
        let nouns = Set(entries.map(\.noun)).sorted()
        let commands = CommandLineTool.commands.map { $0.name }
        var lines = [
            "# bash completion for partactl; load it with: source <(partactl describe completion)",
            "_partactl() {", "    local words=\"\"",
            "    case \"$COMP_CWORD:${COMP_WORDS[1]}:${COMP_WORDS[2]}\" in",
            "    1:*) words=\"\((commands + nouns).joined(separator: " "))\" ;;",
        ]
        for command in CommandLineTool.commands {
            lines.append("    *:\(command.name):*) words=\"\(words(of: command))\" ;;")
        }
        for noun in nouns {
            let verbs = entries.filter { $0.noun == noun }.map(\.verb).joined(separator: " ")
            lines.append("    2:\(noun):*) words=\"\(verbs)\" ;;")
        }
        for entry in entries {
            let fields = (entry.request.map(\.name) + ["data"]).map { "--" + $0 }
                .joined(separator: " ")
            lines.append("    *:\(entry.noun):\(entry.verb)) words=\"\(fields)\" ;;")
        }
        lines += [
            "    esac", "    COMPREPLY=($(compgen -W \"$words\" -- \"${COMP_WORDS[COMP_CWORD]}\"))",
            "}", "complete -F _partactl partactl",
        ]
        return lines.joined(separator: "\n")
    }
}
