import Foundation
import PartaCore
import PartaHost
import PartaStore
import Synchronization
import Testing

/// A host with two institutions whose people, objects and secrets are known; every test opens a
/// copy of its own.
final class IsolationHost: Sendable {
    /// 2026-09-15 06:00:00 UTC, a school morning.
    static let start = Instant(1_789_452_000)

    let store: SQLiteStore
    let engine: Engine
    let clock: ManualClock
    private let folder: String
    private let codes = LastCode()
    /// Guards what the test knows by name: identifiers, links and codes.
    private let names: Mutex<[String: JSON]>
    /// Guards the tokens of the people who signed in.
    private let tokens: Mutex<[String: [UInt8]]>

    /// All that a host is, without a folder that would be left behind.
    struct Image: Sendable {
        var files: [String: Data] = [:]
        var folders: [String] = []
        var start = IsolationHost.start
        var names: [String: JSON] = [:]
        var tokens: [String: [UInt8]] = [:]
    }

    /// - Parameters:
    ///   - image: The host that is copied; an empty one by default.
    ///   - seed: Differs between hosts that must not draw the same secrets.
    init(_ image: Image = Image(), profiles: any ProfileSource, seed: String) throws {
        let memory = "/dev/shm"
        let parent =
            FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
        folder = parent + "/parta-isolation-" + UUID().uuidString
        for path in [""] + image.folders {
            try FileManager.default.createDirectory(
                atPath: folder + "/" + path, withIntermediateDirectories: true)
        }
        for (path, content) in image.files {
            try content.write(to: URL(filePath: folder + "/" + path))
        }
        let clock = ManualClock(image.start)
        let random = SeededRandom(seed: seed)
        self.clock = clock
        names = Mutex(image.names)
        tokens = Mutex(image.tokens)
        store = try SQLiteStore(path: folder + "/parta.sqlite", migrations: Schema.migrations)
        engine = Engine(
            store: store,
            platform: Platform(
                now: { clock.now }, random: { random.bytes($0) }, sha256: sha256,
                profiles: profiles, advanceClock: { clock.advance(by: $0) }),
            courier: codes, files: try FileStore(in: try DataFolder(folder)))
    }

    deinit {
        engine.close()
        do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) }
    }

    /// The host as it is now.
    func image() throws -> Image {
        var image = Image(start: clock.now, names: known, tokens: tokens.withLock { $0 })
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            let url = URL(filePath: folder + "/" + path)
            if try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
                image.folders.append(path)
            } else {
                image.files[path] = try Data(contentsOf: url)
            }
        }
        return image
    }

    /// What is known by name.
    var known: [String: JSON] { names.withLock { $0 } }

    func learn(_ name: String, _ value: JSON) { names.withLock { $0[name] = value } }

    /// The token of a person; `nil` for nobody.
    func token(of person: String) -> [UInt8]? { tokens.withLock { $0[person] } }

    func keep(_ secret: String, of person: String) {
        tokens.withLock { $0[person] = sha256(Array(secret.utf8)) }
    }

    /// Calls an operation with the request's bytes as they are.
    func send(_ person: String, _ name: String, _ request: [UInt8]) throws(Failure) -> JSON {
        let reply = try engine.call(name, request, token: token(of: person))
        return try JSON(stored: String(decoding: reply, as: UTF8.self))
    }

    /// Calls an operation; texts that begin with `$` stand for what is known by that name.
    @discardableResult
    func call(_ person: String, _ name: String, _ request: JSON = [:]) throws(Failure) -> JSON {
        try send(person, name, request.filled(with: known).encoded)
    }

    /// Does what a line says: `person operation {request} -> path=$name`.
    func play(_ line: String) throws {
        let arrow = line.components(separatedBy: " -> ")
        let words = arrow[0].split(separator: " ", maxSplits: 2).map(String.init)
        let request = words.count > 2 ? try JSONParser.parse(words[2]) : [:]
        let reply: JSON
        do {
            reply = try call(words[0], words[1], request)
        } catch {
            throw Surprise(line: line, failure: error)
        }
        learn("sentCode", .string(codes.text))
        for binding in arrow.dropFirst().joined().split(separator: " ") {
            let parts = binding.split(separator: "=$").map(String.init)
            learn(parts[1], try #require(reply.at(parts[0]), "\(line): \(reply)"))
        }
    }

    /// A line that should have worked.
    struct Surprise: Error {
        let line: String
        let failure: Failure
    }

    /// Signs a person in.
    func signIn(_ person: String, phone: String, name: String) throws {
        try call("nobody", "session.requestCode", ["phone": .string(phone)])
        let reply = try call(
            "nobody", "session.signIn",
            ["phone": .string(phone), "code": .string(codes.text), "name": .string(name)])
        keep(try #require(reply["token"]?.text), of: person)
        learn("phone_" + person, .string(phone))
        learn("session_" + person, try #require(reply["session"]))
        learn("account_" + person, try #require(reply["account"]))
    }
}

extension IsolationHost {
    /// What a call comes to.
    func answer(_ person: String, _ operation: String, _ request: JSON) -> Result<JSON, Failure> {
        do throws(Failure) {
            return .success(try call(person, operation, request))
        } catch {
            return .failure(error)
        }
    }
}

/// Keeps the code that was sent last.
private final class LastCode: Courier {
    /// Guards the code.
    private let code = Mutex("")

    var text: String { code.withLock { $0 } }

    func deliver(_ dispatch: Effects.Dispatch) { code.withLock { $0 = dispatch.text } }
}

extension JSON {
    /// Puts known values in the place of texts like `$unit`.
    func filled(with names: [String: JSON]) -> JSON {
        switch self {
        case .string(let text) where text.first == "$":
            names[String(text.dropFirst())] ?? self
        case .array(let elements): .array(elements.map { $0.filled(with: names) })
        case .object(let members):
            .object(members.map { Member($0.name, $0.value.filled(with: names)) })
        default: self
        }
    }

    /// The value at a path of member names and positions: `channels.0.channel`.
    func at(_ path: String) -> JSON? {
        path.split(separator: ".").reduce(Optional(self)) { value, step in
            if let index = Int(step) {
                guard let elements = value?.elements, elements.indices.contains(index) else {
                    return nil
                }
                return elements[index]
            }
            return value?[String(step)]
        }
    }
}
