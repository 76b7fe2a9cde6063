import Glibc
import PartaCore
import PartaHTTP
import PartaHost

/// Serves a host over HTTP until it is told to stop.
enum ServeCommand: Command {
    static let name = "serve"
    static let summary = "Serves the host over HTTP: calls, events, files and the page."
    static let usage =
        "serve [--listen 127.0.0.1:8080 | unix:/path] [--proxy 127.0.0.1 | unix] "
        + "[--log FILE | none] [--page FOLDER] [--per-address 4000] [--connections 20000] "
        + "[--isolation host|process] [--safe-mode] [--data FOLDER]"

    static func run(_ arguments: Arguments) throws(Failure) -> Int32 {
        let settings = try settings(arguments)
        var options = Configuration()
        options.isolation = try Isolation.read(arguments["isolation"])
        raiseDescriptorLimit()
        Allocator.returnLargeBlocks()
        // Blocked before any thread starts, so that only this one takes them.
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGTERM)
        unsafe sigaddset(&signals, SIGINT)
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
        let engine = try Engine.open(folder: arguments.dataFolder, options: options)
        defer { engine.close() }
        let server = try WebServer(engine, settings)
        print("parta serves at \(shown(server.address))")
        fflush(nil)
        var taken: Int32 = 0
        unsafe sigwait(&signals, &taken)
        // From now on the next signal ends the process at once.
        signal(SIGTERM, SIG_DFL)
        signal(SIGINT, SIG_DFL)
        unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        server.stop()
        return 0
    }

    private static func shown(_ address: String) -> String {
        address.hasPrefix("unix:") ? address : "http://" + address
    }

    /// The data folder's settings with the options over them.
    private static func settings(_ arguments: Arguments) throws(Failure) -> ServerSettings {
        let stored = try Configuration.resolve(
            file: arguments.dataFolder + "/parta.json", Configuration())
        var settings = ServerSettings()
        settings.listen = arguments["listen"] ?? stored.listen
        settings.proxies = arguments.has("proxy") ? arguments.all("proxy") : stored.proxies
        settings.page = arguments["page"]
        if let log = arguments["log"] { settings.log = log == "none" ? nil : log }
        if let count = try number("per-address", arguments) {
            settings.connectionsPerAddress = count
        }
        if let count = try number("connections", arguments) { settings.connections = count }
        return settings
    }

    private static func number(
        _ name: String, _ arguments: Arguments
    ) throws(Failure) -> Int? {
        guard let text = arguments[name] else { return nil }
        guard let number = Int(text), number > 0 else {
            throw .invalid(
                name, "--\(name) is a positive number.",
                text: "Параметр --\(name) — положительное число.")
        }
        return number
    }

    /// Each connection takes a descriptor; the default limit of 1024 is for interactive programs.
    private static func raiseDescriptorLimit() {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return
        }
        limit.rlim_cur = limit.rlim_max
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
