import PartaCore
import PartaHost

/// Lists, shows and checks profiles.
enum ProfileCommand: Command {
    static let name = "profile"
    static let summary = "Lists, shows, checks and compares profiles: list, show, check, diff."
    static let usage =
        "profile list | show ID | check FILE.so|DOCUMENT.json … | \(ProfileDiff.usage) "
        + "[--profiles FOLDER] [--json]"

    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        switch arguments.words.first {
        case "list": return try list(arguments)
        case "show": return try show(arguments)
        case "check" where arguments.words.count > 1: return try check(arguments)
        case "diff": return try ProfileDiff.run(arguments)
        default:
            print("usage: partactl \(usage)")
            return 2
        }
    }

    private static func list(_ arguments: Arguments) throws(Failure) -> Int32 {
        let library = try ProfileLibrary.standard(
            extra: arguments.all("profiles"), cacheDirectory: nil, probe: nil)
        if arguments.has("json") {
            print(Pretty.text(.array(library.reports.map(\.json))))
            return 0
        }
        for report in library.reports {
            let id = Help.padded(report.id ?? "?", 24) + Help.padded(report.version ?? "?", 10)
            print(id + (report.reason.map { "refused: " + $0 } ?? "accepted") + "  " + report.path)
        }
        return 0
    }

    private static func show(_ arguments: Arguments) throws(Failure) -> Int32 {
        guard arguments.words.count == 2 else {
            throw .invalid(
                "id", "The profile's id is needed.", text: "Укажите идентификатор профиля.")
        }
        let library = try ProfileLibrary.standard(
            extra: arguments.all("profiles"), cacheDirectory: nil, probe: nil)
        guard let document = library.documents[arguments.words[1]] else {
            throw .notFound("profile")
        }
        print(Pretty.text(document))
        return 0
    }

    /// Checks libraries, documents and overlays; every mistake is printed.
    private static func check(_ arguments: Arguments) throws(Failure) -> Int32 {
        var isSound = arguments.words.count > 1
        var reports: [JSON] = []
        for path in arguments.words.dropFirst() {
            let report = path.hasSuffix(".json") ? try document(path, arguments) : try library(path)
            reports.append(report.json)
            isSound = isSound && report.reason == nil
            guard !arguments.has("json") else { continue }
            print("\(path): " + (report.reason.map { "refused: " + $0 } ?? "accepted"))
            for warning in report.warnings { print("  warning: \(warning)") }
        }
        if arguments.has("json") { print(Pretty.text(.array(reports))) }
        return isSound ? 0 : 1
    }

    private static func library(_ path: String) throws(Failure) -> ProfileReport {
        guard let probe = ProfileFolder.standardProbe() else { throw .notFound("parta-probe") }
        return ProfileLibrary.check(file: path, probe: probe)
    }

    /// Checks a document, or an overlay over its profile.
    private static func document(
        _ path: String, _ arguments: Arguments
    ) throws(Failure) -> ProfileReport {
        guard let bytes = try WholeFile.read(path) else { throw .notFound(path) }
        let json: JSON
        do {
            json = try JSONParser.parse(bytes)
        } catch {
            var report = ProfileReport(path: path)
            report.verdict = .refused("No JSON at byte \(error.offset): \(error.reason).")
            return report
        }
        // An overlay has no version of its own: it names the profile over which it lies.
        let issues: Issues
        if json["version"] == nil, let id = json["id"]?.text {
            let library = try ProfileLibrary.standard(
                extra: arguments.all("profiles"), cacheDirectory: nil, probe: nil)
            guard let base = library.documents[id] else { throw .notFound("profile \(id)") }
            issues = ProfileDocument.check(overlay: json, over: base).issues
        } else {
            issues = ProfileDocument.check(json).issues
        }
        var report = ProfileReport(path: path)
        report.id = json["id"]?.text
        report.version = json["version"]?.text
        report.warnings = issues.list.filter(\.isWarning).map { "\($0.path): \($0.message)" }
        let errors = issues.list.filter { !$0.isWarning }.map { "\($0.path): \($0.message)" }
        if !errors.isEmpty { report.verdict = .refused(errors.joined(separator: "\n  ")) }
        return report
    }
}
