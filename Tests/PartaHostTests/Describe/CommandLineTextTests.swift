import PartaCore
import PartaDescribe
import PartaHost
import Testing

/// What a shell and `man` are told of the command line.
@Suite struct CommandLineTextTests {
    private let work = CommandSynopsis(
        name: "work", summary: "Does the work.",
        usage:
            "work list | new ID --language c|swift | check FILE.so|DOCUMENT.json … | try FILE.so "
            + "[--log FILE | none] [--name \"Имя Оператора\"] [--out FOLDER] [--json]")

    @Test func `a usage line gives words, options and operands`() {
        #expect(work.verbs == ["list", "new", "check", "try"])
        #expect(work.options.map(\.name) == ["language", "log", "name", "out", "json"])
        #expect(work.operand.isFile)
        #expect(work.operand.suffixes == ["so", "json"])
    }

    @Test(arguments: [
        ("language", ["c", "swift"], false, false), ("log", ["none"], true, false),
        ("name", [], false, false), ("out", [], false, true),
    ])
    func `an option's value is words, files, folders or free`(
        name: String, words: [String], isFile: Bool, isFolder: Bool
    ) throws {
        let value = try #require(work.options.first { $0.name == name }?.value)
        #expect(value.words == words)
        #expect(value.isFile == isFile)
        #expect(value.isFolder == isFolder)
    }

    @Test func `an option without a placeholder has no value`() throws {
        let option = try #require(work.options.first { $0.name == "json" })
        #expect(option.value == nil)
    }

    @Test(arguments: ["", "work", "work [", "work ]] | | --", "work \"", "work [--a [--b x|y|]"])
    func `a usage line that is not well formed is read to its end`(usage: String) {
        #expect(CommandSynopsis(name: "work", summary: "", usage: usage).name == "work")
    }

    @Test func `both shells know every operation and every field`() {
        let registry = Operations.registry
        for script in [
            ShellCompletion.bash(for: registry, [work]), ShellCompletion.zsh(for: registry, [work]),
        ] {
            let arms = script.split(separator: "\n        ;;\n")
            for entry in registry.entries {
                let arm = arms.first {
                    $0.hasSuffix("--help\"") && $0.contains("\"\(entry.noun) \(entry.verb)\")")
                }
                for field in entry.request {
                    #expect(
                        arm?.contains("--\(field.name) ") == true, "\(entry.name) \(field.name)")
                }
            }
        }
    }

    @Test func `the manual page has every operation, field, setting and status`() {
        let page = ManualPage.partactl(
            of: Operations.registry, [work], settings: Configuration.fields.map(\.description))
        for entry in Operations.registry.entries {
            #expect(page.contains("\\fBpartactl \(entry.noun) \(entry.verb)\\fR\n"))
            for field in entry.request {
                #expect(page.contains("\\fB\\-\\-\(field.name)\\fR\n"), "\(field.name)")
            }
        }
        for setting in Configuration.fields.map(\.description) {
            #expect(page.contains("\\fB\(setting.name)\\fR\n"))
        }
        for code in Failure.Code.allCases { #expect(page.contains(code.rawValue)) }
    }
}
