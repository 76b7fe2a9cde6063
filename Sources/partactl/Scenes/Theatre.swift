import Glibc
import PartaCore
import PartaHost

/// Where scenes are played: makes hosts with the cast and compares the doors.
struct Theatre {
    /// The moment at which every scene begins: a school morning.
    private static let opening = "2026-09-15T06:00:00Z"

    /// A host with an institution and its cast, copied for each scene.
    private struct Stage {
        let folder: String
        let variables: SceneVariables
        let secrets: [String: String]
        let clock: Instant
    }

    private let doors: [String]
    /// Where vendor functions run; every place must give the same answers.
    private let isolations: [Isolation]
    private let institutions: [String]?
    private let overlays: String
    private let profiles: [String]
    private let workshop: String
    /// Where the host of the last scene is kept, with its variables and secrets; for other tests.
    private let kept: String?
    /// The folder of one host on which everything is played, in real time; `nil` for fresh hosts.
    private let host: String?
    private let rosters: String?
    /// A file with the cast, instead of the one beside the scene.
    private let cast: String?
    /// Links for the people of each scene, printed after it.
    private let signInLinks: SignInLinks?
    /// Where vendor functions run now.
    private var isolation = Isolation.host
    private var stages: [String: Stage] = [:]
    private var count = 0
    private(set) var evidence = Evidence()

    /// - Parameter workshop: Where the hosts lie; in memory by default.
    init(_ arguments: Arguments, workshop: String? = nil) throws(Failure) {
        doors = (arguments["door"] ?? "engine").split(separator: ",").map(String.init)
        var isolations: [Isolation] = []
        for word in (arguments["isolation"] ?? "host").split(separator: ",") {
            if let isolation = try Isolation.read(String(word)) { isolations.append(isolation) }
        }
        self.isolations = isolations
        institutions = arguments["institution"]?.split(separator: ",").map(String.init)
        overlays = arguments["overlays"] ?? "Examples/institutions"
        profiles = arguments.all("profiles")
        kept = arguments["keep"]
        host = arguments["data"]
        rosters = arguments["rosters"]
        cast = arguments["cast"]
        signInLinks = arguments["sign-in-links"].flatMap { Int($0) }.map {
            SignInLinks(minutes: $0)
        }
        // Memory is where fsync costs nothing; scenes prove behaviour, not durability.
        let parent = unsafe access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        self.workshop = workshop ?? "\(parent)/parta-scenes-\(getpid())"
        try Folder.make(self.workshop)
    }

    func close() {
        do { try Folder.remove(workshop) } catch { printToError(error.message) }
    }

    /// Plays a file for each of its institutions; prints what fails.
    mutating func play(_ path: String) throws(Failure) -> (played: Int, failed: Int) {
        let bytes = try WholeFile.readNamed(path)
        let scene: Scene
        do {
            scene = try Scene(
                path: path, text: String(decoding: bytes, as: UTF8.self), all: try allInstitutions()
            )
        } catch let fault as Scene.Fault {
            print("\(fault.path):\(fault.line): \(fault.reason)")
            return (1, 1)
        } catch {
            throw error as? Failure ?? .broken("\(error)")
        }
        var result = (played: 0, failed: 0)
        for institution in scene.institutions where institutions?.contains(institution) ?? true {
            result.played += 1
            if let difference = play(scene, institution) {
                result.failed += 1
                print(
                    "\(difference.path):\(difference.line): [\(institution)] \(difference.reason)")
            } else {
                evidence.add(scene.rows, of: institution, scene: scene.title)
            }
        }
        return result
    }

    private func allInstitutions() throws(Failure) -> [String] {
        try Folder.names(in: overlays).filter { $0.hasSuffix(".json") }.map {
            String($0.dropLast(5))
        }
        .sorted()
    }

    /// Plays a scene for an institution through every door; returns the first difference.
    private mutating func play(_ scene: Scene, _ institution: String) -> ScenePlayer.Difference? {
        do {
            var first: [ScenePlayer.Entry]?
            for isolation in isolations {
                self.isolation = isolation
                for door in doors {
                    let transcript = try perform(scene, institution, through: door)
                    if let first, first != transcript {
                        let pair = zip(first, transcript).first { $0 != $1 }
                        let answers = pair.map { "\($0.0.answer) and \($0.1.answer)" } ?? ""
                        let what = isolations.count > 1 ? "doors or processes" : "doors"
                        return ScenePlayer.Difference(
                            path: scene.path, line: pair?.0.line ?? 0,
                            reason: "the \(what) differ: \(answers)")
                    }
                    first = transcript
                }
            }
            return nil
        } catch let difference as ScenePlayer.Difference {
            return difference
        } catch let mistake as ScenePlayer.Mistake {
            return ScenePlayer.Difference(path: scene.path, line: 0, reason: mistake.reason)
        } catch {
            return ScenePlayer.Difference(path: scene.path, line: 0, reason: "\(error)")
        }
    }

    private mutating func perform(
        _ scene: Scene, _ institution: String, through door: String
    ) throws -> [ScenePlayer.Entry] {
        try withPlayer(scene, institution, through: door) { player in
            try player.play(scene)
            return player.transcript
        }
    }

    /// Runs a closure with a player on a fresh host that has the scene's cast.
    mutating func withPlayer<Result>(
        _ scene: Scene, _ institution: String, through doorName: String = "engine",
        _ body: (inout ScenePlayer) throws -> Result
    ) throws -> Result {
        let cast = scene.isBare ? "bare" : try castPath(for: scene.path)
        let stage = try stage(cast, institution)
        count += 1
        let folder = host ?? "\(workshop)/\(count)"
        if host == nil { try Folder.copy(stage.folder, to: folder) }
        var player = ScenePlayer(
            institution: institution,
            door: try openDoor(doorName, folder, clock: stage.clock, seed: scene.path),
            outbox: Outbox(dataFolder: folder))
        player.variables = stage.variables
        player.secrets = stage.secrets
        defer {
            player.door.close()
            if host == nil {
                do { try Folder.remove(folder) } catch { printToError(error.message) }
            }
        }
        let result = try body(&player)
        try signInLinks?.print(for: player)
        if let kept { try keep(player, clock: stage.clock, in: kept) }
        return result
    }

    /// Copies a player's host, and beside the data what the scene knows of it.
    private func keep(_ player: ScenePlayer, clock: Instant, in target: String) throws {
        try Backup.write(from: player.outbox.dataFolder, to: target)
        let secrets = player.secrets.map { JSON.Member($0.key, .string($0.value)) }
        let variables = player.variables.values.map { JSON.Member($0.key, $0.value) }
        let notes: JSON = [
            "clock": .string(clock.description),
            "secrets": .object(secrets.sorted { $0.name < $1.name }),
            "variables": .object(variables.sorted { $0.name < $1.name }),
        ]
        try WholeFile.replace(target + "/scene.json", with: notes.encoded)
    }

    /// The cast beside the scene, or the one in the folder of all scenes.
    private func castPath(for scene: String) throws(Failure) -> String {
        if let cast { return cast }
        let beside = Self.folder(of: scene) + "/cast.scene"
        return try WholeFile.read(beside) == nil
            ? Self.folder(of: scene) + "/../Scenes/cast.scene" : beside
    }

    /// The host on which scenes of one cast begin; made once for each institution.
    private mutating func stage(_ cast: String, _ institution: String) throws -> Stage {
        let name = "\(cast) \(institution) \(isolation.rawValue)"
        if let stage = stages[name] { return stage }
        count += 1
        let folder = host ?? "\(workshop)/stage-\(count)"
        let clock = Instant(Self.opening) ?? Instant()
        let door = try openDoor("engine", folder, clock: clock, seed: "cast")
        defer { door.close() }
        var player = ScenePlayer(
            institution: institution, door: door, outbox: Outbox(dataFolder: folder))
        try prepare(&player)
        if cast != "bare", let bytes = try WholeFile.read(cast) {
            let text = String(decoding: bytes, as: UTF8.self)
            try player.play(try Scene(path: cast, text: text, all: [institution]))
        }
        let now = try door.call("host.info", [], secret: nil)
        let moment = try JSON(stored: String(decoding: now, as: UTF8.self))["now"]?.text
        let stage = Stage(
            folder: folder, variables: player.variables, secrets: player.secrets,
            clock: moment.flatMap { Instant($0) } ?? clock)
        stages[name] = stage
        return stage
    }

    /// Makes the operator and tells the scene which profile and overlay it plays.
    private func prepare(_ player: inout ScenePlayer) throws {
        if let secret = try OperatorKey.find(in: host) {
            player.secrets["operator"] = secret
        } else {
            let request: JSON = ["phone": "+70009999999", "name": "Оператор Узла"]
            let bytes = try player.door.call("host.initialize", request.encoded, secret: nil)
            let reply = try JSON(stored: String(decoding: bytes, as: UTF8.self))
            player.secrets["operator"] = reply["token"]?.text
        }
        if let rosters, let roster = try WholeFile.read("\(rosters)/\(player.institution).csv") {
            player.variables["roster"] = .string(Base64.encode(roster))
        }
        let path = "\(overlays)/\(player.institution).json"
        let bytes = try WholeFile.readNamed(path)
        let overlay = try JSON(stored: String(decoding: bytes, as: UTF8.self))
        try requireProfile(overlay["id"]?.text ?? player.institution, for: player)
        player.variables["profile"] = overlay["id"] ?? .string(player.institution)
        player.variables["overlay"] = overlay
        player.variables["short"] = .string(player.institution)
        player.variables["institutionName"] =
            overlay["institution"]?["shortName"] ?? .string(player.institution)
    }

    /// Tells why a profile's library was refused, which the scene's first refusal does not.
    private func requireProfile(_ id: String, for player: ScenePlayer) throws {
        let reply = try player.call("host.profileReports", [:], as: "operator")
        let reports = reply["reports"]?.elements ?? []
        guard !reports.contains(where: { $0["profile"]?.text == id && $0["isLoaded"] == true })
        else {
            return
        }
        let reasons = reports.filter { $0["profile"]?.text ?? id == id }.compactMap { report in
            report["reason"]?.text.map { "\(report["path"]?.text ?? id): refused: \($0)" }
        }
        guard !reasons.isEmpty else { return }
        throw ScenePlayer.Mistake(reason: reasons.joined(separator: "\n"))
    }

    private func openDoor(
        _ name: String, _ folder: String, clock: Instant, seed: String
    ) throws(Failure) -> any SceneDoor {
        var options = Configuration()
        options.profiles = profiles
        options.isolation = isolation
        if host == nil {
            options.clock = clock
            options.seed = String(seed.suffix(64))
        }
        switch name {
        case "engine": return EngineDoor(engine: try Engine.open(folder: folder, options: options))
        case "c": return try CDoor(folder: folder, options: options)
        case "http": return try HTTPDoor(engine: try Engine.open(folder: folder, options: options))
        default:
            throw .invalid(
                "door", "The doors are engine, c and http.", text: "Нет такого входа: \(name).")
        }
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
