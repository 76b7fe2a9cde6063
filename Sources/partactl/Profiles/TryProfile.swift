import Glibc
import PartaCore
import PartaHTTP
import PartaHost

/// Opens a temporary host with an institution of a profile: in the browser or by lines of a scene.
enum TryProfile {
    /// Runs `partactl profile try FILE [--overlay FILE] [--listen …] [--prompt | --scene FILE]`.
    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        guard arguments.words.count == 2, let path = arguments.words.last else {
            throw .invalid(
                "file", "One library or document is needed.",
                text: "Укажите одну библиотеку или один документ профиля.")
        }
        let finding = try CheckProfile.Finding(path, profiles: [])
        guard finding.report.isAccepted, let id = finding.report.id else {
            finding.print()
            return 1
        }
        let folder = try TrialFolder()
        defer { folder.remove() }
        let cast = try folder.working { () throws(Failure) in
            try prepare(path, id, in: folder, arguments)
        }
        for note in cast.notes { printToError("note: \(note)") }
        if let scene = arguments["scene"] {
            return try folder.working { () throws(Failure) in try play(scene, with: cast) }
        }
        guard arguments.has("prompt") else {
            try folder.working { () throws(Failure) in
                try serve(cast, at: arguments["listen"] ?? "127.0.0.1:0", in: folder)
            }
            while true { pause() }
        }
        print(cast.introduction)
        fflush(nil)
        var prompt = ScenePrompt(player: cast.player)
        ScenePrompt.read { line in folder.working { prompt.play(line) } }
        return prompt.status
    }

    /// Opens the host and brings the people together.
    private static func prepare(
        _ path: String, _ id: String, in folder: TrialFolder, _ arguments: Arguments
    ) throws(Failure) -> TrialCast {
        var options = Configuration()
        // A scene may move the clock; people in a browser live in their own time.
        if arguments.has("prompt") || arguments.has("scene") { options.clock = World.now() }
        var draft: JSON?
        if path.hasSuffix(".json") {
            let document = try document(path)
            draft = document
            let functions = document["vendorFunctions"]?.elements ?? []
            if !functions.isEmpty {
                let names = functions.compactMap { $0["name"]?.text }.joined(separator: ", ")
                printToError("note: a document has no code; its functions are left out: \(names)")
            }
        } else {
            options.profiles = [try folder.profiles(with: path)]
        }
        let engine = try Engine.open(folder: folder.data, options: options, draft: draft)
        folder.atEnd { engine.close() }
        var overlay: JSON = [:]
        if let file = arguments["overlay"] { overlay = try document(file) }
        var cast = TrialCast(
            policy: try engine.platform.profiles.policy(profile: id, overlay: overlay),
            overlay: overlay, engine: engine, folder: folder.data)
        try cast.gather()
        return cast
    }

    private static func document(_ path: String) throws(Failure) -> JSON {
        let bytes = try WholeFile.readNamed(path)
        do throws(JSONParser.Fault) { return try JSONParser.parse(bytes) } catch {
            throw .invalid(
                path, "The file is no JSON at \(error.place(in: bytes)): \(error.reason).",
                text: "Файл не читается как JSON.")
        }
    }

    /// Plays a file's lines on the host of the trial.
    private static func play(_ path: String, with cast: TrialCast) throws(Failure) -> Int32 {
        let bytes = try WholeFile.readNamed(path)
        var player = cast.player
        do {
            let text = String(decoding: bytes, as: UTF8.self)
            try player.play(
                try Scene(path: path, text: text, all: [player.institution]))
            print("\(path): passed")
            return 0
        } catch let fault as Scene.Fault {
            print("\(fault.path):\(fault.line): \(fault.reason)")
        } catch let difference as ScenePlayer.Difference {
            print("\(difference.path):\(difference.line): \(difference.reason)")
        } catch {
            throw .broken("\(error)")
        }
        return 1
    }

    /// Serves the web client from now on and prints a link for each person.
    private static func serve(
        _ cast: TrialCast, at address: String, in folder: TrialFolder
    ) throws(Failure) {
        var settings = ServerSettings()
        guard ["127.", "localhost:", "[::1]:"].contains(where: address.hasPrefix) else {
            throw .invalid(
                "listen",
                "A trial listens on this machine only, such as 127.0.0.1:8080: its links "
                    + "sign anybody in.",
                text: "Проба доступна только на этой машине, например 127.0.0.1:8080.")
        }
        settings.listen = address
        settings.log = nil
        let server = try WebServer(cast.engine, settings)
        folder.atEnd { server.stop() }
        let links = try SignInLinks(minutes: 1440).links(for: cast.player)
        let site = "http://\(server.address)"
        print("\(cast.heading) at \(site) — open a link; each signs one person in, once:\n")
        let words = links.map { cast.word(of: $0.person) }
        let width = (words.map(\.count).max() ?? 0) + 2
        for name in cast.people.map(\.name) + ["operator"] {
            guard let link = links.first(where: { $0.person == name }) else { continue }
            let word = Help.padded(cast.word(of: name), width)
            print("  \(word)\(Help.padded(link.fullName, 30))\(site)\(link.path)")
        }
        print("\nAll of it is temporary: Ctrl+C ends the host and removes its data.")
        fflush(nil)
    }
}
