import Glibc
import PartaCore
import PartaHost

/// The costs of the C contract on this build, each beside its bare side in the same run.
///
/// The bare side is the C target `CBench`, compiled with the build itself; SQLite is the library
/// that the host uses. Only a release build tells what a user gets.
enum ABIBench {
    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        let isQuick = arguments.has("quick")
        let rounds = Int(arguments["rounds"] ?? "") ?? (isQuick ? 3 : 7)
        guard (1...1000).contains(rounds) else {
            throw .invalid(
                "rounds", "From 1 to 1000 rounds.", text: "Число повторов: от 1 до 1000.")
        }
        let folder = (arguments["folder"] ?? "/var/tmp") + "/parta-bench-\(getpid())"
        try Folder.make(folder)
        defer { do { try Folder.remove(folder) } catch { printToError(error.message) } }
        var figures = try CallFigures(rounds: rounds, count: isQuick ? 200_000 : 2_000_000).all()
        let doors = try DoorFigures(rounds: rounds, folder: folder + "/host")
        figures += try doors.all()
        figures += try ProcessFigures(rounds: rounds, libraries: libraries(arguments)).all()
        if arguments.has("json") {
            print(Pretty.text(["figures": .array(figures.map(\.json))]))
        } else {
            print(Figure.title)
            for figure in figures { print(figure.line) }
            #if DEBUG
                printToError("This is a debug build: its figures are no measure of a release.")
            #endif
        }
        return figures.contains { $0.isWithin == false } ? 1 : 0
    }

    /// What `--library` names, or what the tree has: a profile in C, and those in Swift with the
    /// runtime inside and beside them.
    private static func libraries(_ arguments: Arguments) -> [String] {
        let given = arguments.all("library")
        guard given.isEmpty else { return given }
        let beside = Executable.folder + "/libparta-School.so"
        let installed = Executable.folder + "/../lib/libparta-School.so"
        return [
            "Examples/c-profile/build/music_school.so",
            unsafe access(beside, R_OK) == 0 ? beside : installed,
        ]
    }
}
