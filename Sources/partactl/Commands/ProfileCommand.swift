import PartaCore
import PartaHost

/// Lists, shows, makes, checks, tries and compares profiles.
enum ProfileCommand: Command {
    static let name = "profile"
    static let summary = "Lists, shows, makes, checks, tries and compares profiles."
    static let usage =
        "profile list | show ID | check FILE.so|DOCUMENT.json … [--profiles FOLDER] [--json] "
        + "| new ID --language c|swift [--into FOLDER] [--title TITLE] "
        + "| try FILE.so|DOCUMENT.json [--overlay FILE] [--listen 127.0.0.1:PORT] "
        + "[--prompt | --scene FILE] | \(ProfileDiff.usage)"

    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        switch arguments.words.first {
        case "list": return try list(arguments)
        case "show": return try show(arguments)
        case "check" where arguments.words.count > 1: return try CheckProfile.run(arguments)
        case "new": return try NewProfile.run(arguments)
        case "try": return try TryProfile.run(arguments)
        case "diff": return try ProfileDiff.run(arguments)
        default:
            print(Help.usage(Self.self))
            return 2
        }
    }

    private static func list(_ arguments: Arguments) throws(Failure) -> Int32 {
        let library = try ProfileLibrary.ofHost(arguments)
        if arguments.has("json") {
            print(Pretty.text(.array(library.reports.map(\.json))))
            return 0
        }
        for report in library.reports {
            let id = Help.padded(report.id ?? "?", 24) + Help.padded(report.version ?? "?", 10)
            let fine = report.isDocumentOnly ? "document only" : "accepted"
            print(id + (report.reason.map { "refused: " + $0 } ?? fine) + "  " + report.path)
        }
        return 0
    }

    private static func show(_ arguments: Arguments) throws(Failure) -> Int32 {
        guard arguments.words.count == 2 else {
            throw .invalid(
                "id", "The profile's id is needed.", text: "Укажите идентификатор профиля.")
        }
        let library = try ProfileLibrary.ofHost(arguments)
        guard let document = library.documents[arguments.words[1]] else {
            throw .notFound("profile")
        }
        print(Pretty.text(document))
        return 0
    }
}
