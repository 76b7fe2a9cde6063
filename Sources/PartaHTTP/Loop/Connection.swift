/// A connection's name within its loop; never given twice.
struct ConnectionID: Sendable, Hashable {
    /// The place in the loop's list in the lower half, a running number in the upper.
    let key: UInt64

    init(key: UInt64) { self.key = key }
    init(place: Int, number: UInt32) { key = UInt64(number) << 32 | UInt64(place) }

    var place: Int { Int(key & 0xFFFF_FFFF) }
}

/// One client's connection; only its loop's thread touches it.
final class Connection {
    /// What the connection is doing.
    enum Stage {
        /// Waits for a request or reads its head.
        case head
        /// Collects the body of the request.
        case body(BodyReader)
        /// Drops a body whose request is refused already.
        case refusing(BodyReader, Reply)
        /// Takes a file in.
        case upload(UploadStream)
        /// A thread works on the answer.
        case working
        /// Sends a stored file.
        case download(DownloadStream)
        /// Tells events until one side ends.
        case events(EventStream)
        /// Everything is answered; takes what the client was sending for so many more bytes.
        case closing(rest: Int)
    }

    let id: ConnectionID
    let descriptor: Descriptor
    let peer: Peer
    var parser: HeadParser
    var input = InputBuffer()
    var output = OutputQueue()
    /// The body in work.
    var body: [UInt8] = []
    /// Bytes of the body that are counted with those of all bodies.
    var counted = 0
    var stage = Stage.head
    /// The request in work.
    var exchange: Exchange?
    /// Whether the kernel may have bytes for us.
    var isReadable = true
    /// Whether the kernel may take bytes.
    var isWritable = true
    /// Whether the client has sent its last byte.
    var hasEnded = false
    var isClosed = false
    /// Whether our last byte has been sent.
    var hasShutDown = false
    /// When the connection has been idle or slow for too long.
    var deadline: Moment?
    /// When the wheel hands the connection out.
    var watchedUntil: Moment?
    /// When a byte of the awaited head came first; `nil` before it.
    var headBegun: Moment?
    /// Whether a request has been served.
    var hasServed = false

    init(id: ConnectionID, descriptor: Descriptor, peer: Peer, limits: HeadLimits) {
        self.id = id
        self.descriptor = descriptor
        self.peer = peer
        parser = HeadParser(limits: limits)
    }
}

/// A request in work with what its answer, log line and figures need.
struct Exchange {
    let head: RequestHead
    let route: Route
    /// Who asks, as limits and the log see it.
    let origin: Origin
    let credentials: Credentials
    let begun: Moment
    /// How the answer of a call is finished.
    var signIn: SignInShape?
}
