import Glibc
import PartaCore
import PartaHost

/// Lists the libraries whose code the host does not run, blocks one and lifts a block.
enum QuarantineCommand: Command {
    static let name = "quarantine"
    static let summary = "Lists blocked profile libraries; denies a library, allows it again."
    static let usage =
        "quarantine list [--json] | deny HASH|FILE.so --reason TEXT "
        + "| allow HASH|FILE.so --reason TEXT [--by NAME] [--data FOLDER]"

    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        let folder = try folder(arguments)
        let quarantine = Quarantine(in: folder)
        // A crash counts from now on, not from the next start of a host.
        for note in quarantine.judgeDeaths(in: folder) { printToError("parta: \(note)") }
        switch (arguments.words.first, arguments.words.count) {
        case ("list", 1): return try list(quarantine, arguments)
        case ("deny", 2): return try decide(.denied, quarantine, arguments)
        case ("allow", 2): return try decide(.allowed, quarantine, arguments)
        default:
            print(Help.usage(Self.self))
            return 2
        }
    }

    /// The host's folder; a decision on no host is a mistake of the words behind `--data`.
    private static func folder(_ arguments: Arguments) throws(Failure) -> DataFolder {
        guard Engine.exists(in: arguments.dataFolder) else {
            throw Failure(
                .notFound, field: "data",
                "\(arguments.dataFolder) holds no host; make one with partactl init.",
                text: "В папке \(arguments.dataFolder) нет узла. Создайте его: partactl init.")
        }
        return try DataFolder(arguments.dataFolder)
    }

    private static func list(
        _ quarantine: Quarantine, _ arguments: Arguments
    ) throws(Failure) -> Int32 {
        let findings = try quarantine.findings()
        if arguments.has("json") {
            print(Pretty.text(.array(findings.map(json))))
            return 0
        }
        for finding in findings {
            switch finding {
            case .damaged(let library, let reason):
                print(Help.padded("damaged", 13) + "\(library)  \(reason)")
            case .entry(let entry):
                guard let act = entry.acts.last else { continue }
                let what = [entry.profile, entry.path].compactMap { $0 }.joined(separator: " ")
                print(Help.padded(act.state.rawValue, 13) + entry.library + "  " + what)
                print(Help.padded("", 13) + "\(act.at) by \(act.by): \(act.reason)")
            }
        }
        return 0
    }

    private static func json(_ finding: Quarantine.Finding) -> JSON {
        switch finding {
        case .damaged(let library, let reason):
            return ["library": .string(library), "damaged": .string(reason)]
        case .entry(let entry):
            do { return try JSONParser.parse(entry.encoded) } catch { return [:] }
        }
    }

    private static func decide(
        _ state: Quarantine.State, _ quarantine: Quarantine, _ arguments: Arguments
    ) throws(Failure) -> Int32 {
        guard let reason = arguments["reason"], (1...1000).contains(reason.count) else {
            throw .invalid(
                "reason", "--reason says why, in 1 to 1000 characters.",
                text: "Укажите причину: --reason \"…\".")
        }
        let by = arguments["by"] ?? person
        guard (1...200).contains(by.count) else {
            throw .invalid(
                "by", "--by is a name of 1 to 200 characters.",
                text: "Укажите, кто решил: --by \"…\".")
        }
        let (library, path) = try library(arguments.words[1], quarantine)
        let act = Quarantine.Act(
            state, at: World.now(), by: by, reason: reason)
        try quarantine.add(act, on: library, path: path, profile: nil)
        print("\(library) is \(state.rawValue). A host that runs learns it when it starts again.")
        return 0
    }

    /// The hash that a word means: a hash, the beginning of a known one, or a file.
    private static func library(
        _ word: String, _ quarantine: Quarantine
    ) throws(Failure) -> (hash: String, path: String?) {
        if Quarantine.isHash(word) { return (word, nil) }
        if let (hash, path) = try Quarantine.library(at: word) { return (hash, path) }
        let known = try quarantine.findings().map { finding in
            switch finding {
            case .entry(let entry): entry.library
            case .damaged(let library, _): library
            }
        }
        let meant = known.filter { $0.hasPrefix(word) }
        guard word.utf8.count >= 6, meant.count == 1 else {
            throw Failure(
                .notFound, field: word,
                "It is no file, no SHA-256 and not the beginning of one known hash.",
                text: "Нет такого файла и такого хеша: \(word).")
        }
        return (meant[0], nil)
    }

    /// The person of the machine who runs the command.
    private static var person: String {
        guard let entry = unsafe getpwuid(getuid()), let name = unsafe entry.pointee.pw_name else {
            return "user \(getuid())"
        }
        return unsafe String(cString: name)
    }
}
