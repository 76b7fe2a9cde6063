import Glibc
internal import PartaCore

/// A thread that serves connections: it alone touches them, so nothing in here is locked.
///
/// Safety: `room` is allocated with the loop and freed with it, and never handed out.
@safe final class Loop {
    private static let bellKey = UInt64.max
    private static let listenerKey = UInt64.max - 1
    /// Bytes taken from a connection at once.
    private static let roomSize = 64 << 10

    let door: Door
    let mailbox: Mailbox
    let number: Int
    /// The time of the present turn.
    private(set) var now = Moment.now
    let poller: Poller
    /// Connections by their place; a free place is `nil`.
    private var connections: [Connection?] = []
    private var freePlaces: [Int] = []
    private var count = 0
    private var lastNumber: UInt32 = 0
    private var deadlines = Deadlines(now: .now)
    /// Connections that were interrupted so that others get their turn.
    private var interrupted: [ConnectionID] = []
    /// Where received bytes land first.
    private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: roomSize, alignment: 16)
    /// Where an answer is put together.
    var assembly: [UInt8] = []
    var date = DateField()
    var logLines: [UInt8] = []
    /// Takes connections for all loops; the first loop has one.
    private var listener: Listener?
    private var isListening = false
    private var nextLoop = 0
    /// When the last connections are cut off; `nil` in service.
    private(set) var stopsAt: Moment?
    private var nextBeat: Moment

    init(_ number: Int, _ door: Door, listener: Listener?) throws(Failure) {
        self.number = number
        self.door = door
        self.listener = listener
        mailbox = door.mailboxes[number]
        poller = try Poller()
        nextBeat = now.advanced(by: door.settings.beat)
        try poller.watchInput(mailbox.bell.descriptor, as: Self.bellKey)
        if let listener {
            try poller.watchInput(listener.descriptor, as: Self.listenerKey)
            isListening = true
        }
    }

    deinit { unsafe room.deallocate() }

    /// Serves until the server has stopped.
    func run() {
        while !isDone {
            let wait = interrupted.isEmpty ? deadlines.wait(now: now) : 0
            let ready = poller.wait(wait)
            now = .now
            for index in 0..<ready { handle(poller[index]) }
            let waiting = interrupted
            interrupted = []
            for id in waiting { if let connection = self[id] { pump(connection) } }
            for id in deadlines.take(now: now) { lookAt(id) }
            if now >= nextBeat { beat() }
            if !isListening, let listener { resume(listener) }
            if !logLines.isEmpty { door.log?.write(&logLines) }
        }
        for connection in connections { if let connection { close(connection) } }
    }

    private var isDone: Bool {
        guard let stopsAt else { return false }
        return count == 0 || now >= stopsAt
    }

    /// The connection of a name; `nil` when it is gone.
    subscript(id: ConnectionID) -> Connection? {
        guard id.place < connections.count, let connection = connections[id.place],
            connection.id == id
        else { return nil }
        return connection
    }

    /// Does something with every open connection.
    func forEach(_ body: (Connection) -> Void) {
        for connection in connections { if let connection { body(connection) } }
    }

    private func handle(_ readiness: Poller.Readiness) {
        switch readiness.key {
        case Self.bellKey: for errand in mailbox.take() { errand(self) }
        case Self.listenerKey: accept()
        default:
            guard let connection = self[ConnectionID(key: readiness.key)] else { return }
            if readiness.isHungUp { return close(connection) }
            if readiness.isReadable { connection.isReadable = true }
            if readiness.isWritable { connection.isWritable = true }
            pump(connection)
        }
    }

    // MARK: Coming and going

    private func accept() {
        guard let listener else { return }
        for _ in 0..<64 {
            switch listener.accept() {
            case .none: return
            case .exhausted:
                // The listener would be told of again at once; it is looked at a turn later.
                poller.forget(listener.descriptor)
                isListening = false
                return
            case .connection(let descriptor, let address):
                let peer = Peer(address, proxies: door.settings.proxies)
                guard door.census.enter(peer) else {
                    door.metrics.refuseConnection()
                    Self.turnAway(descriptor)
                    continue
                }
                nextLoop = (nextLoop + 1) % door.mailboxes.count
                if nextLoop == number {
                    adopt(descriptor, peer)
                } else {
                    door.mailboxes[nextLoop].post { $0.adopt(descriptor, peer) }
                }
            }
        }
    }

    private func resume(_ listener: Listener) {
        do throws(Failure) {
            try poller.watchInput(listener.descriptor, as: Self.listenerKey)
            isListening = true
        } catch {
            door.report(error)
        }
    }

    /// Tells a client that there is no room, as far as its socket takes it at once.
    private static func turnAway(_ descriptor: Descriptor) {
        let answer =
            "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 5\r\n"
            + "Content-Length: 0\r\n\r\n"
        let bytes = Array(answer.utf8)
        _ = unsafe bytes.withUnsafeBytes {
            unsafe send(
                descriptor.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
    }

    /// Takes an accepted connection over.
    func adopt(_ descriptor: Descriptor, _ peer: Peer) {
        lastNumber &+= 1
        let place = freePlaces.popLast() ?? connections.count
        let connection = Connection(
            id: ConnectionID(place: place, number: lastNumber), descriptor: descriptor, peer: peer,
            limits: door.settings.head)
        if place == connections.count {
            connections.append(connection)
        } else {
            connections[place] = connection
        }
        count += 1
        do throws(Failure) {
            try poller.watch(descriptor, as: connection.id.key)
        } catch {
            door.report(error)
            return close(connection)
        }
        connection.headBegun = now
        set(connection, seconds: door.settings.headTime)
        if stopsAt != nil { return close(connection) }
        pump(connection)
    }

    func close(_ connection: Connection) {
        guard !connection.isClosed else { return }
        connection.isClosed = true
        switch connection.stage {
        case .upload(let upload): upload.abandon(door)
        case .events(let stream): leave(connection, stream)
        default: break
        }
        drop(body: connection)
        connections[connection.id.place] = nil
        freePlaces.append(connection.id.place)
        count -= 1
        door.census.leave(connection.peer)
    }

    /// Puts an interrupted connection behind the others.
    func postpone(_ connection: Connection) { interrupted.append(connection.id) }

    // MARK: Time

    /// Gives a connection so many seconds from now for what it is doing.
    func set(_ connection: Connection, seconds: Double) {
        set(connection, deadline: now.advanced(by: seconds))
    }

    func set(_ connection: Connection, deadline: Moment?) {
        connection.deadline = deadline
        guard let deadline else { return }
        if let watched = connection.watchedUntil, watched <= deadline { return }
        connection.watchedUntil = deadlines.add(connection.id, at: deadline)
    }

    /// Looks at a connection that the wheel hands out.
    private func lookAt(_ id: ConnectionID) {
        guard let connection = self[id], let watched = connection.watchedUntil, watched <= now
        else { return }
        connection.watchedUntil = nil
        guard let deadline = connection.deadline else { return }
        if deadline <= now { expire(connection) } else { set(connection, deadline: deadline) }
    }

    private func beat() {
        nextBeat = now.advanced(by: door.settings.beat)
        let frame = Frame(Array("event: beat\ndata: {}\n\n".utf8))
        forEach { connection in
            if case .events(let stream) = connection.stage, case .live = stream.progress {
                beat(connection, stream, frame)
            }
        }
    }

    // MARK: Stopping

    /// Ends the service: no new connection or request, but every answer in work.
    func stop(at moment: Moment) {
        stopsAt = moment
        if let listener {
            if isListening { poller.forget(listener.descriptor) }
            listener.end()
            self.listener = nil
            isListening = false
        }
        forEach { connection in
            switch connection.stage {
            case .head where connection.input.isEmpty && connection.output.isEmpty:
                close(connection)
            // A head that has begun is here at once, or its client stalls.
            case .head where connection.output.isEmpty: set(connection, seconds: 1)
            case .events: bye(connection)
            default: break
            }
        }
    }

    // MARK: Receiving

    /// Receives once.
    ///
    /// - Returns: Whether bytes or the end have come.
    func receive(_ connection: Connection) -> Bool {
        guard connection.isReadable, !connection.hasEnded else { return false }
        while true {
            let count = unsafe recv(
                connection.descriptor.number, room.baseAddress, room.count, 0)
            if count > 0 {
                unsafe connection.input.append(UnsafeRawBufferPointer(rebasing: room[..<count]))
                if unsafe count < room.count { connection.isReadable = mayHoldMore(count) }
                return true
            }
            if count == 0 {
                connection.hasEnded = true
                return true
            }
            if errno == EINTR { continue }
            connection.isReadable = false
            if errno != EAGAIN { connection.hasEnded = true }
            return connection.hasEnded
        }
    }

    /// A short read has emptied the socket, but its end may have come with the same news.
    private func mayHoldMore(_ count: Int) -> Bool { true }
}
