internal import Glibc
internal import PartaCore
internal import PartaHost

/// The limits and places of a web door; every one has a default that works.
package struct ServerSettings: Sendable {
    /// Where to listen: `127.0.0.1:8080`, `[::1]:8080` or `unix:/run/parta.sock`; port 0 takes a
    /// free one.
    package var listen = "127.0.0.1:8080"
    /// Whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed: addresses, or `unix` for
    /// everything that comes through a unix socket.
    package var proxies: [String] = []
    /// A folder from which the page is read anew at each request; `nil` serves the embedded one.
    package var page: String?
    /// Where the access log goes: a path, `-` for the standard error, `nil` for nowhere.
    package var log: String? = "-"

    /// Threads that serve connections; as many as processors.
    package var loops = ServerSettings.processors
    /// Threads that run reads and move files.
    package var workers = max(4, 2 * ServerSettings.processors)

    /// Sizes of a request's head: 431 and 414 beyond them.
    package var head = HeadLimits()
    /// Bytes of a call's body; 413 beyond.
    package var body = Limits.request
    /// Bytes of all bodies that are being collected at one time; 503 beyond.
    package var bodies = 256 << 20
    /// Bytes of an uploaded file; 413 beyond.
    package var file = FilePlace.maximumSize

    /// Seconds from a head's first byte, or from the connection's start, to the whole head; 408.
    package var headTime = 10.0
    /// Seconds that a connection stays open between two requests; closed silently.
    package var idleTime = 75.0
    /// Seconds that a body may take beside what its bytes allow; 408.
    package var bodyTime = 10.0
    /// Bytes a second that a body arrives with at least, on the whole; 408.
    package var bodyRate = 1024.0
    /// Seconds in which a client that is sent something takes at least a part of it.
    package var drainTime = 30.0
    /// Seconds for which a closed connection still takes what the client was sending.
    package var lingerTime = 2.0

    /// Open connections; 503 beyond.
    package var connections = 20_000
    /// Open connections of one address, an IPv6 network of 64 bits counting as one; 503 beyond.
    ///
    /// A school behind one address has many people.
    package var connectionsPerAddress = 4_000
    /// Event streams of one session; 429 beyond.
    package var streamsPerSession = 8
    /// Bytes that wait for the reader of an event stream; beyond it the stream starts over with
    /// `resync`.
    package var streamBacklog = 256 << 10
    /// Seconds between two `beat` events of a stream.
    package var beat = 15.0
    /// Milliseconds after which a client reconnects.
    package var retry = 3000
    /// Seconds that requests in work have when the server stops.
    package var stopTime = 10.0

    package init() {}

    /// How many processors the process may use.
    private static let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
