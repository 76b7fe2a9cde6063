internal import PartaCore
internal import PartaHost
import Synchronization

/// What all loops and threads of a server share.
final class Door: Sendable {
    /// Work that may take its time.
    typealias Job = @Sendable () -> Void

    let engine: Engine
    let settings: ServerSettings
    let page: Page
    let log: AccessLog?
    let metrics: Metrics
    let census: Census
    let rates = Rates()
    let clientErrors = ClientErrors()
    let mailboxes: [Mailbox]
    /// Takes the engine's events to the loops.
    let post: EventPost
    /// Reads and everything that touches files.
    let workers: JobLine<Job>
    /// Writes, which share commits.
    let writer: JobLine<WriteJob>
    /// Bytes of the bodies that are being collected.
    let collected = Atomic<Int>(0)

    init(_ engine: Engine, _ settings: ServerSettings) throws(Failure) {
        self.engine = engine
        self.settings = settings
        page = try Page(folder: settings.page)
        log = try settings.log.map { path throws(Failure) in try AccessLog(path) }
        census = Census(settings)
        workers = try JobLine()
        writer = try JobLine()
        var mailboxes: [Mailbox] = []
        for _ in 0..<max(1, settings.loops) { mailboxes.append(try Mailbox()) }
        self.mailboxes = mailboxes
        metrics = Metrics(loops: mailboxes.count)
        post = EventPost(mailboxes, metrics)
    }

    /// Tells the log of a fault that concerns nobody's request.
    func report(_ failure: Failure) { Log.write("web: \(failure.message)") }
}
