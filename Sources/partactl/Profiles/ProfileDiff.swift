import PartaCore
import PartaHost

/// Tells what changes for an institution that goes over from one profile document to another.
///
/// Ends with 0 when the institution can go over and with 1 when it would be refused. Without an
/// institution, one is assumed that uses all that the older document offers.
enum ProfileDiff {
    static let usage = "diff A B [--overlay FILE | --institution ID [--data FOLDER]]"

    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        let words = Array(arguments.words.dropFirst())
        guard words.count == 2 || (words.count == 1 && arguments.has("institution")) else {
            print("usage: partactl profile \(usage)")
            return 2
        }
        let sources = ProfileDocuments(folders: arguments.all("profiles"))
        let newer = try sources.document(words[words.count - 1])
        var older: JSON?
        if words.count == 2 { older = try sources.document(words[0]) }
        let upgrade: ProfileUpgrade
        let from: JSON
        if let text = arguments["institution"] {
            let known = try institution(text, arguments, sources)
            from = older ?? known.basis.document
            let basis = ProfileUpgrade.Basis(
                document: from, overlay: known.basis.overlay, former: known.basis.former)
            upgrade = ProfileUpgrade(from: basis, to: newer, usage: known.usage)
        } else {
            from = older ?? newer
            var overlay: JSON = [:]
            if let path = arguments["overlay"] { overlay = try ProfileDocuments.file(path) }
            upgrade = ProfileUpgrade(
                from: ProfileUpgrade.Basis(document: from, overlay: overlay), to: newer)
        }
        if arguments.has("json") {
            print(Pretty.text(json(from, newer, upgrade)))
        } else {
            ProfileDiffText(from: from, to: newer, upgrade: upgrade).lines.forEach { print($0) }
        }
        return upgrade.refusals.isEmpty ? 0 : 1
    }

    private static func institution(
        _ text: String, _ arguments: Arguments, _ sources: ProfileDocuments
    ) throws(Failure) -> InstitutionProfile {
        guard let number = Int64(text), number > 0 else {
            throw .invalid(
                "institution", "An institution is a number, as institution.list tells it.",
                text: "Укажите номер организации.")
        }
        guard Engine.exists(in: arguments.dataFolder) else {
            throw Failure(
                .notFound, field: "data", "\(arguments.dataFolder) holds no host.",
                text: "В папке \(arguments.dataFolder) нет узла.")
        }
        return try InstitutionProfile(
            of: HostID(number), in: arguments.dataFolder, profiles: try sources.installed())
    }

    private static func json(_ from: JSON, _ to: JSON, _ upgrade: ProfileUpgrade) -> JSON {
        func list(_ records: [some Record]) -> JSON {
            .array(
                records.map { record in
                    do throws(JSONParser.Fault) {
                        return try JSONParser.parse(record.encoded)
                    } catch {
                        preconditionFailure("A record writes no JSON: \(error.reason).")
                    }
                })
        }
        return [
            "profile": to["id"] ?? .null, "from": from["version"] ?? .null,
            "to": to["version"] ?? .null, "isApplicable": .boolean(upgrade.refusals.isEmpty),
            "changes": list(upgrade.changes), "refusals": list(upgrade.refusals),
            "aliases": list(upgrade.former),
        ]
    }
}

/// Documents by what a command line calls them.
struct ProfileDocuments {
    let folders: [String]

    /// The document of a file, of a library or of an installed profile.
    func document(_ name: String) throws(Failure) -> JSON {
        if name.hasSuffix(".json") { return try Self.file(name) }
        if name.hasSuffix(".so") || name.contains("/") {
            guard let probe = ProfileFolder.standardProbe() else { throw .notFound("parta-probe") }
            return try ProfileLibrary.document(of: name, probe: probe)
        }
        guard let document = try installed().documents[name] else {
            throw Failure(
                .notFound, field: name,
                "There is no installed profile \(name), and it is no .json or .so file.",
                text: "Профиль \(name) не установлен.")
        }
        return document
    }

    /// The profiles that a host would load.
    func installed() throws(Failure) -> ProfileLibrary {
        try ProfileLibrary.standard(extra: folders, cacheDirectory: nil, probe: nil)
    }

    static func file(_ path: String) throws(Failure) -> JSON {
        let bytes = try WholeFile.readNamed(path)
        do {
            return try JSONParser.parse(bytes)
        } catch {
            throw .invalid(
                path, "The file is no JSON at byte \(error.offset): \(error.reason).",
                text: "Файл \(path) не является правильным JSON.")
        }
    }
}
