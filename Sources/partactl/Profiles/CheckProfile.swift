import PartaCore
import PartaHost

/// The vendor's validator: every mistake with its place, a hint and the guide's part.
enum CheckProfile {
    /// Runs `partactl profile check FILE …`; returns 0 when all are sound.
    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        var isSound = arguments.words.count > 1
        var reports: [JSON] = []
        for path in arguments.words.dropFirst() {
            let finding = try Finding(path, profiles: arguments.all("profiles"))
            reports.append(finding.report.json)
            isSound = isSound && finding.report.isAccepted
            if !arguments.has("json") { finding.print() }
        }
        if arguments.has("json") { print(Pretty.text(.array(reports))) }
        return isSound ? 0 : 1
    }

    /// What came of checking one file.
    struct Finding {
        let path: String
        var report: ProfileReport
        /// The text in which lines are counted; `nil` for a library.
        private var text: [UInt8]?

        /// Checks a library, a document, or an overlay over its profile.
        ///
        /// - Parameter profiles: Folders with the profiles over which overlays lie.
        init(_ path: String, profiles: [String]) throws(Failure) {
            self.path = path
            guard path.hasSuffix(".json") else {
                guard let probe = ProfileFolder.standardProbe() else {
                    throw .notFound("parta-probe")
                }
                report = ProfileLibrary.check(file: path, probe: probe)
                return
            }
            report = ProfileReport(path: path)
            let bytes = try WholeFile.readNamed(path)
            text = bytes
            let json: JSON
            do throws(JSONParser.Fault) { json = try JSONParser.parse(bytes) } catch {
                report.verdict = .refused("No JSON at \(error.place(in: bytes)): \(error.reason).")
                return
            }
            report.id = json["id"]?.text
            report.version = json["version"]?.text
            report.issues = try Self.issues(of: json, profiles: profiles)
            let (mistakes, warnings) = report.issues.sentences
            report.warnings = warnings
            if !mistakes.isEmpty { report.verdict = .refused(mistakes.joined(separator: "\n  ")) }
        }
    }
}

extension CheckProfile.Finding {
    /// The mistakes of a document, or of an overlay over its profile.
    ///
    /// An overlay has no version of its own: it names the profile over which it lies.
    private static func issues(of json: JSON, profiles: [String]) throws(Failure) -> Issues {
        guard json["version"] == nil, let id = json["id"]?.text else {
            return ProfileDocument.check(json).issues
        }
        let library = try ProfileLibrary.standard(
            extra: profiles, cacheDirectory: nil, probe: nil)
        guard let base = library.documents[id] else {
            throw Failure(
                .notFound, field: "profile",
                "It has no version, so it is an overlay over the profile \(id), which is not there: "
                    + "name its folder with --profiles.",
                text: "Профиль «\(id)» не найден.")
        }
        return ProfileDocument.check(overlay: json, over: base).issues
    }

    /// Prints the verdict, then each mistake and warning with its line, hint and part of the guide.
    func print() {
        let mistakes = report.issues.list.filter { !$0.isWarning }
        switch report.reason {
        case nil: Swift.print("\(path): accepted")
        case let reason? where mistakes.isEmpty: Swift.print("\(path): refused: \(reason)")
        case _?:
            let count = mistakes.count == 1 ? "one mistake" : "\(mistakes.count) mistakes"
            Swift.print("\(path): refused: \(count) in its document")
        }
        if let hint = report.hint { Swift.print("    hint: \(hint)") }
        let issues = mistakes + report.issues.list.filter(\.isWarning)
        for issue in issues.prefix(Issues.hinted) { show(issue) }
        if issues.count > Issues.hinted {
            Swift.print("  and \(issues.count - Issues.hinted) more")
        }
        let told = report.issues.sentences
        for warning in report.warnings where !told.warnings.contains(warning) {
            Swift.print("  warning: \(warning)")
        }
    }

    private func show(_ issue: Issues.Issue) {
        let place = text.map { "line \(JSONPlace.line(of: issue.path, in: $0)): " } ?? ""
        let kind = issue.isWarning ? "warning: " : ""
        let path = issue.path.isEmpty ? "the document" : issue.path
        let part = String(issue.path.prefix { $0 != "." })
        let isKnown = ProfileDocument.fields.contains { $0.description.name == part }
        let guide = isKnown ? " (PROFILES.md: \(part))" : ""
        let hint = issue.hint.isEmpty ? "" : "\n    hint: \(issue.hint)\(guide)"
        Swift.print("  \(kind)\(place)\(path): \(issue.message)\(hint)")
    }
}

extension Issues {
    /// Mistakes and warnings, each as a sentence behind its path.
    fileprivate var sentences: (mistakes: [String], warnings: [String]) {
        let sentence: (Issue) -> String = { "\($0.path): \($0.message)" }
        return (
            list.filter { !$0.isWarning }.map(sentence), list.filter(\.isWarning).map(sentence)
        )
    }
}
