internal import Glibc
package import PartaCore
package import PartaHost
import Synchronization

/// The web door: calls, events, files and the page of one engine over HTTP.
///
/// All methods may be called from any thread.
package final class WebServer: Sendable {
    private let door: Door
    private let listener: Listener
    /// Protects the threads, which are waited for once.
    private let threads: Mutex<(loops: [WorkThread], others: [WorkThread])>

    /// Where the server listens, with the port it was given: `127.0.0.1:8080`, `unix:/path`.
    package var address: String { listener.address.text }

    /// Opens the door; it serves from now on.
    ///
    /// - Throws: `unavailable` when the address is in use, `invalidArgument` when it is none.
    package init(_ engine: Engine, _ settings: ServerSettings = ServerSettings()) throws(Failure) {
        door = try Door(engine, settings)
        listener = try Listener(at: SocketAddress(settings.listen))
        // A client that has gone is told by the call's result.
        signal(SIGPIPE, SIG_IGN)
        threads = Mutex(([], []))
        do throws(Failure) {
            try start()
        } catch {
            stop()
            throw error
        }
    }

    private func start() throws(Failure) {
        for number in 0..<door.mailboxes.count {
            let listener = number == 0 ? listener : nil
            let thread = try WorkThread { [door] in
                do throws(Failure) {
                    try Loop(number, door, listener: listener).run()
                } catch {
                    door.report(error)
                }
            }
            threads.withLock { $0.loops.append(thread) }
        }
        for _ in 0..<max(1, door.settings.workers) {
            let thread = try WorkThread { [door] in door.work() }
            threads.withLock { $0.others.append(thread) }
        }
        let writer = try WorkThread { [door] in door.commitWrites() }
        threads.withLock { $0.others.append(writer) }
    }

    /// Stops: no new connections, answers in work are finished, streams are told to reconnect.
    ///
    /// Returns when all is done, at the latest after the settings' `stopTime` and what runs then.
    /// The engine stays open.
    package func stop() {
        let threads = threads.withLock { threads in
            defer { threads = ([], []) }
            return threads
        }
        listener.forgetName()
        let end = Moment.now.advanced(by: door.settings.stopTime)
        for mailbox in door.mailboxes { mailbox.post { $0.stop(at: end) } }
        for thread in threads.loops { thread.join() }
        door.workers.close()
        door.writer.close()
        for thread in threads.others { thread.join() }
    }
}
