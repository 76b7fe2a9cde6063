internal import PartaCore
internal import PartaHost

/// An open stream of events (HTML, 9.2: server-sent events).
///
/// Nothing but what the kernel has not taken is kept for a stream, and that up to a bound.
final class EventStream {
    /// How far the stream has come.
    enum Progress {
        /// A thread reads what the client has missed.
        case reading
        /// Goes on from here when the client has taken what it got.
        case behind(at: Int64)
        /// Hears every event.
        case live
    }

    let token: [UInt8]
    var progress = Progress.reading
    /// The newest event that was dropped because the client is too slow; `nil` while none was.
    var lostUntil: Int64?

    init(token: [UInt8]) { self.token = token }
}

extension Loop {
    /// Begins a stream of events: who listens, and from where.
    func openStream(
        _ connection: Connection, _ head: RequestHead, _ token: [UInt8]?
    ) throws(Failure) {
        guard let token else { throw .signedOut }
        let after = try Self.position(head)
        guard stopsAt == nil else { throw .stopping }
        guard door.census.enterStream(of: token) else {
            throw Failure(
                .rateLimited, "The session has too many streams.",
                text: "Открыто слишком много вкладок. Закройте лишние.")
        }
        let (mailbox, id) = (mailbox, connection.id)
        connection.stage = .events(EventStream(token: token))
        door.workers.add { [door] in
            do throws(Failure) {
                let position = try door.engine.eventPosition(token: token, after: after)
                mailbox.post { $0.begin(id, at: position) }
            } catch {
                mailbox.post { loop in
                    // One that has gone was forgotten with its connection.
                    guard let connection = loop[id] else { return }
                    door.census.leaveStream(of: token)
                    connection.stage = .working
                    loop.finish(id, Reply.failure(error))
                }
            }
        }
    }

    /// The last event that the client saw; the header of a reconnecting browser wins.
    private static func position(_ head: RequestHead) throws(Failure) -> Int64? {
        let query = head.query.first { $0.name == "after" }?.value
        guard let text = head.headers["last-event-id"] ?? query, !text.isEmpty else { return nil }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let position = Int64(text)
        else {
            throw .invalid(
                "after", "An event's identifier is a number such as 17.",
                text: "Неверный идентификатор события.")
        }
        return position
    }

    private func begin(_ id: ConnectionID, at position: Int64) {
        guard let connection = self[id], case .events(let stream) = connection.stage else {
            return
        }
        answer(
            connection,
            Reply(
                200,
                [
                    ("Content-Type", "text/event-stream"), ("Cache-Control", "no-store"),
                    // nginx hands events on at once.
                    ("X-Accel-Buffering", "no"),
                ], .endless))
        guard !connection.isClosed else { return }
        connection.stage = .events(stream)
        connection.output.append(
            Frame(
                Array(
                    """
                    retry: \(door.settings.retry)

                    event: hello
                    id: \(position)
                    data: {"position":"\(position)"}


                    """.utf8)))
        set(connection, deadline: nil)
        stream.progress = .behind(at: position)
        pump(connection)
    }

    /// Goes on with a stream that has sent everything, and notices its reader's end.
    func watchReader(_ connection: Connection) -> Bool {
        guard case .events(let stream) = connection.stage else { return false }
        if connection.output.isEmpty {
            goOn(connection, stream)
            if !connection.output.isEmpty { return true }
        }
        // A client has nothing to say here.
        connection.input.consume(connection.input.count)
        if connection.hasEnded {
            close(connection)
            return false
        }
        return receive(connection)
    }

    private func goOn(_ connection: Connection, _ stream: EventStream) {
        if let position = stream.lostUntil {
            stream.lostUntil = nil
            resync(connection, at: position)
        }
        guard case .behind(let position) = stream.progress else { return }
        stream.progress = .reading
        let (mailbox, id, token) = (mailbox, connection.id, stream.token)
        let listener = EventPost.listener(id, of: number)
        door.workers.add { [door] in
            do throws(Failure) {
                let step = try door.engine.listen(
                    listener, through: door.post, token: token, after: position)
                mailbox.post { $0.note(step, of: id) }
            } catch {
                mailbox.post { $0.end(id) }
            }
        }
    }

    private func note(_ step: ListenStep, of id: ConnectionID) {
        guard let connection = self[id], case .events(let stream) = connection.stage else {
            // It has gone while it was let in.
            return door.engine.stopListening(
                EventPost.listener(id, of: number), through: door.post)
        }
        switch step {
        case .live: stream.progress = .live
        case .behind(let position): stream.progress = .behind(at: position)
        }
        pump(connection)
    }

    // MARK: Sending

    /// Hands an event to a stream, or notes that it is too slow for it.
    func tell(_ id: ConnectionID, _ frame: Frame, number event: Int64) {
        guard let connection = self[id], case .events(let stream) = connection.stage else {
            return
        }
        if stream.lostUntil != nil {
            stream.lostUntil = event
            return
        }
        // What was missed comes page by page, each when the last one is sent.
        guard case .live = stream.progress else { return send(connection, frame) }
        guard connection.output.count + frame.count <= door.settings.streamBacklog else {
            connection.output.dropWhole()
            stream.lostUntil = event
            return
        }
        send(connection, frame)
    }

    /// Tells a client to read everything anew.
    func resync(_ id: ConnectionID, at position: Int64) {
        guard let connection = self[id], case .events = connection.stage else { return }
        resync(connection, at: position)
        _ = flush(connection)
    }

    private func resync(_ connection: Connection, at position: Int64) {
        door.metrics.resync()
        connection.output.append(
            Frame(Array("event: resync\nid: \(position)\ndata: {}\n\n".utf8)))
    }

    /// Lets a silent client and the proxies in between know that the stream lives.
    func beat(_ connection: Connection, _ stream: EventStream, _ frame: Frame) {
        // What has not been sent yet says the same.
        if connection.output.isEmpty { send(connection, frame) }
    }

    private func send(_ connection: Connection, _ frame: Frame) {
        let isFirst = connection.output.isEmpty
        connection.output.append(frame)
        if connection.isWritable {
            if flush(connection), !connection.isClosed, connection.output.isEmpty {
                watchSent(connection)
            }
        } else if isFirst {
            set(connection, seconds: door.settings.drainTime)
        }
    }

    private func watchSent(_ connection: Connection) {
        if case .events(let stream) = connection.stage { goOn(connection, stream) }
    }

    // MARK: Ending

    /// Ends a stream because its session has ended or the host stops.
    func end(_ id: ConnectionID) {
        if let connection = self[id] { bye(connection) }
    }

    /// Tells a client to come again, and ends the stream.
    func bye(_ connection: Connection) {
        guard case .events(let stream) = connection.stage else { return }
        leave(connection, stream)
        guard connection.exchange == nil else {
            // Its head has not been sent.
            connection.stage = .working
            return finish(connection.id, Reply.failure(.stopping))
        }
        connection.output.append(Frame(Array("event: bye\ndata: {}\n\n".utf8)))
        connection.stage = .closing(rest: Self.lingerLimit)
        set(connection, seconds: door.settings.lingerTime)
        pump(connection)
    }

    /// Forgets a stream whose connection ends.
    func leave(_ connection: Connection, _ stream: EventStream) {
        door.census.leaveStream(of: stream.token)
        door.engine.stopListening(
            EventPost.listener(connection.id, of: number), through: door.post)
    }
}
