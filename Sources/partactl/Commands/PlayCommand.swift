import Glibc
import PartaCore
import PartaHost

/// Plays scenes, each on a fresh host, through one door or several.
enum PlayCommand: Command {
    static let name = "play"
    static let summary = "Plays scenes on a fresh host; several doors must give the same answers."
    static let usage =
        "play FILE.scene … [--door engine,c,http] [--isolation host,process] "
        + "[--institution cdt,tipk] [--profiles FOLDER] "
        + "[--overlays FOLDER] [--evidence FILE] [--keep FOLDER] [--table] "
        + "[--data FOLDER-OF-ONE-HOST] [--rosters FOLDER] [--cast FILE] "
        + "[--sign-in-links MINUTES]"

    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        guard !arguments.words.isEmpty else {
            throw .invalid("file", "At least one scene is needed.", text: "Укажите файлы сцен.")
        }
        var theatre = try Theatre(arguments)
        defer { theatre.close() }
        var played = 0
        var failed = 0
        // The cast is played before each scene, not as one.
        for path in arguments.words where !path.hasSuffix("/cast.scene") {
            let result = try theatre.play(path)
            played += result.played
            failed += result.failed
        }
        if let file = arguments["evidence"] {
            try WholeFile.replace(file, with: theatre.evidence.json.encoded)
        }
        if arguments.has("table") { print(theatre.evidence.table) }
        print("\(played - failed) passed, \(failed) failed")
        return failed == 0 ? 0 : 1
    }
}
