import Glibc
import PartaCore
import PartaHost

/// Runs an operation of the registry from the command line.
enum OperationCommand {
    /// Operations that examine something, each with the field that says whether it is sound: a
    /// script learns it from the exit status.
    private static let verdicts = ["audit.verify": "isIntact"]

    static func run(noun: String, _ rest: [String]) throws(Failure) -> Int32 {
        let registry = Operations.registry
        guard registry.entries.contains(where: { $0.noun == noun }) else {
            throw Failure(
                .notFound, field: noun, "There is no such command or noun; try partactl help.",
                text: "Нет такой команды: \(noun).")
        }
        guard let verb = rest.first, verb != "--help" else {
            print(Help.noun(noun))
            return rest.isEmpty ? 2 : 0
        }
        guard let entry = registry["\(noun).\(verb)"] else {
            throw Failure(
                .notFound, field: verb, "There is no such operation; try partactl \(noun) --help.",
                text: "Нет такой операции: \(noun).\(verb).")
        }
        if rest.contains("--help") {
            print(Help.operation(entry))
            return 0
        }
        let arguments = try Arguments(Array(rest.dropFirst()))
        let request = try request(entry, arguments)
        guard Engine.exists(in: arguments.dataFolder) || entry.name == "host.initialize" else {
            throw Failure(
                .notFound, field: "data",
                "\(arguments.dataFolder) holds no host; make one with partactl init.",
                text: "В папке \(arguments.dataFolder) нет узла. Создайте его: partactl init.")
        }
        let engine = try Engine.open(folder: arguments.dataFolder)
        defer { engine.close() }
        let secret = try OperatorKey.read(arguments)
        let reply = try engine.call(
            entry.name, request.encoded, token: secret.map { sha256(Array($0.utf8)) })
        let answer = try JSON(stored: String(decoding: reply, as: UTF8.self))
        print(Pretty.text(answer))
        return verdicts[entry.name].map { answer[$0] == false } == true ? 1 : 0
    }

    /// Builds the request from `--field value`; values of lists and records are JSON.
    private static func request(
        _ entry: Registry.Entry, _ arguments: Arguments
    ) throws(Failure) -> JSON {
        if let whole = arguments["request"] {
            do {
                return try JSONParser.parse(whole)
            } catch {
                throw .invalid("request", "No JSON: \(error.reason).", text: "Это не JSON.")
            }
        }
        var members: [JSON.Member] = []
        for (name, value) in arguments.options where !["data", "key"].contains(name) {
            guard let field = entry.request.first(where: { $0.name == name }) else {
                if name == "idempotencyKey", entry.access.writes {
                    members.append(JSON.Member(name, .string(value)))
                    continue
                }
                throw .invalid(
                    name, "The operation has no such field.", text: "Неизвестное поле: \(name).")
            }
            members.append(JSON.Member(name, try json(value, field)))
        }
        return .object(members)
    }

    private static func json(_ value: String, _ field: FieldDescription) throws(Failure) -> JSON {
        switch field.type {
        case .string, .id, .instant, .day, .choice: return .string(value)
        default:
            do {
                return try JSONParser.parse(value)
            } catch {
                throw .invalid(
                    field.name, "The value is no JSON: \(error.reason).",
                    text: "Значение поля \(field.name) не читается.")
            }
        }
    }
}

/// The key by which the command line acts as the operator.
enum OperatorKey {
    private static func path(_ folder: String) -> String { folder + "/operator.key" }

    /// The secret of `--key FILE`, of `PARTA_KEY` or of the data folder; `nil` without one.
    static func read(_ arguments: Arguments) throws(Failure) -> String? {
        if let set = unsafe getenv("PARTA_KEY") { return unsafe String(cString: set) }
        guard let file = arguments["key"] else { return try find(in: arguments.dataFolder) }
        guard let bytes = try WholeFile.read(file) else { throw .notFound("key") }
        return String(String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline })
    }

    /// The secret that lies in a data folder.
    static func find(in folder: String?) throws(Failure) -> String? {
        guard let folder, let bytes = try WholeFile.read(path(folder)) else { return nil }
        return String(String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline })
    }

    static func store(_ secret: String, in folder: String) throws(Failure) {
        try WholeFile.replace(path(folder), with: Array((secret + "\n").utf8))
    }
}
