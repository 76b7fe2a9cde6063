import Glibc
package import PartaCore

/// The settings of a host: one row each, the same in the file, the environment and the options.
///
/// The environment (`PARTA_COURIER=…`) wins over the file `parta.json` in the data folder; what
/// is given at opening wins over both. Everything has a default that works.
package struct Configuration: Record {
    package var profiles: [String] = []
    package var courier = "outbox"
    package var probe: String?
    package var imports: ImportRule?
    package var isolation: Isolation?
    package var isolations: [String: Isolation]?
    package var workerMilliseconds: Int?
    package var workerMebibytes: Int?
    package var workerDeaths: Int?
    package var safeMode: Bool?
    package var eventsKept: Int?
    package var listen = "127.0.0.1:8080"
    package var proxies: [String] = []
    package var clock: Instant?
    package var seed: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        Field(
            "profiles", \.profiles,
            "Folders with profile libraries, searched before the usual ones.", 0...50, default: []),
        Field(
            "courier", \.courier,
            "Program that gets each message as JSON on its standard input; outbox writes files.",
            1...500, default: "outbox"),
        Field(
            "probe", \.probe, "Path of parta-probe; found beside the library by default.", 1...500),
        Field(
            "imports", \.imports,
            "What becomes of a library that imports what a profile may not use; refuse by default."
        ),
        Field(
            "isolation", \.isolation,
            "Where vendor functions run: host, or process for a worker with limits; host by default."
        ),
        Field("isolations", \.isolations, "Exceptions from isolation by the profile's key."),
        Field(
            "workerMilliseconds", \.workerMilliseconds,
            "How long a call of a worker may take; 1000 by default.", 10...600_000),
        Field(
            "workerMebibytes", \.workerMebibytes,
            "How much memory a worker may map, its libraries included; 512 by default.",
            64...65536),
        Field(
            "workerDeaths", \.workerDeaths,
            "Deaths of its worker within an hour that quarantine a library; 0 never, 10 by default.",
            0...10_000),
        Field(
            "safeMode", \.safeMode,
            "Whether no vendor code runs: profiles are served by their last known documents."),
        Field(
            "eventsKept", \.eventsKept,
            "Newest events that are kept for streams that resume; 1 000 000 by default.",
            1000...1_000_000_000),
        Field(
            "listen", \.listen,
            "Where the web door listens: 127.0.0.1:8080, [::1]:8080 or unix:/path.", 1...200,
            default: "127.0.0.1:8080"),
        Field(
            "proxies", \.proxies,
            "Addresses of proxies, or unix, whose X-Forwarded fields are believed.", 0...50,
            default: []),
        Field(
            "clock", \.clock,
            "For tests: a clock that stands at this moment until host.advanceClock moves it."),
        Field(
            "seed", \.seed, "For tests: predictable secrets from this seed. Never in service.",
            1...64),
    ]
}

extension Configuration {
    /// Puts the file, the environment and the given options over the defaults, in this order.
    package static func resolve(
        file path: String, _ options: Configuration
    ) throws(Failure) -> Configuration {
        var merged: JSON = [:]
        if let bytes = try WholeFile.read(path) {
            do {
                merged = merged.overlaid(by: try JSONParser.parse(bytes))
            } catch {
                throw .invalid(
                    path, "The file is no JSON at byte \(error.offset): \(error.reason).",
                    text: "Файл настроек не читается.")
            }
        }
        for field in fields.map(\.description) {
            guard let text = environment(field.name) else { continue }
            let setting: JSON =
                switch field.type {
                case .list: .array(text.split(separator: ":").map { .string(String($0)) })
                case .integer: Int64(text).map(JSON.integer) ?? .string(text)
                case .boolean: truths[text].map(JSON.boolean) ?? .string(text)
                default: .string(text)
                }
            merged = merged.overlaid(by: .object([JSON.Member(field.name, setting)]))
        }
        var given = JSONWriter()
        options.encode(to: &given)
        do {
            guard case .object(let members) = try JSONParser.parse(given.bytes) else {
                return options
            }
            let defaults = Configuration()
            let changed = members.filter { member in
                !(member.name == "profiles" && options.profiles == defaults.profiles)
                    && !(member.name == "courier" && options.courier == defaults.courier)
                    && !(member.name == "listen" && options.listen == defaults.listen)
                    && !(member.name == "proxies" && options.proxies == defaults.proxies)
            }
            return try decode(merged.overlaid(by: .object(changed)))
        } catch let fault as JSONParser.Fault {
            throw .broken("The options are no JSON: \(fault.reason).")
        } catch {
            throw error as? Failure ?? .broken("The options cannot be read.")
        }
    }

    /// What the environment says of a setting; words may be parted: `PARTA_SAFE_MODE`.
    private static func environment(_ name: String) -> String? {
        let parted = name.map { $0.isUppercase ? "_\($0)" : String($0) }.joined()
        for name in [name, parted] {
            if let value = unsafe getenv("PARTA_" + name.uppercased()) {
                return unsafe String(cString: value)
            }
        }
        return nil
    }

    /// Whether the environment alone asks for safe mode, where no host is opened.
    static var environmentAsksForSafeMode: Bool {
        environment("safeMode").map { truths[$0] != false } ?? false
    }

    /// How people say yes and no in an environment.
    private static let truths = [
        "1": true, "true": true, "yes": true, "0": false, "false": false, "no": false, "": false,
    ]
}
