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
            guard let value = unsafe getenv("PARTA_" + field.name.uppercased()) else { continue }
            let text = unsafe String(cString: value)
            let setting: JSON =
                switch field.type {
                case .list: .array(text.split(separator: ":").map { .string(String($0)) })
                case .integer: Int64(text).map(JSON.integer) ?? .string(text)
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
}
