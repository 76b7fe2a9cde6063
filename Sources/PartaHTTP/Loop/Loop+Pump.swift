import Glibc
internal import PartaCore

extension Loop {
    /// Steps of one connection before others get their turn.
    private static let turn = 32

    /// Does for a connection whatever can be done now.
    func pump(_ connection: Connection) {
        for _ in 0..<Self.turn {
            guard !connection.isClosed, flush(connection) else { return }
            guard advance(connection) else { return }
        }
        postpone(connection)
    }

    /// Does one step.
    ///
    /// - Returns: Whether another one may be possible now.
    private func advance(_ connection: Connection) -> Bool {
        switch connection.stage {
        case .head: readHead(connection)
        case .body(let reader): readBody(connection, reader)
        case .refusing(let reader, let reply): dropBody(connection, reader, reply)
        case .upload(let upload): takeFile(connection, upload)
        case .working: false
        case .download(let download): sendFile(connection, download)
        case .events: watchReader(connection)
        case .closing(let rest): linger(connection, rest)
        }
    }

    // MARK: Heads

    private func readHead(_ connection: Connection) -> Bool {
        if !connection.input.isEmpty {
            if connection.headBegun == nil {
                connection.headBegun = now
                set(connection, seconds: door.settings.headTime)
            }
            do throws(ParseFault) {
                let found = try unsafe connection.input.withBytes {
                    (bytes) throws(ParseFault) in try unsafe connection.parser.parse(bytes)
                }
                if let (head, consumed) = found {
                    connection.input.consume(consumed)
                    connection.headBegun = nil
                    connection.hasServed = true
                    set(connection, deadline: nil)
                    begin(connection, head)
                    return true
                }
            } catch {
                answer(connection, .fault(error))
                return true
            }
        }
        if connection.hasEnded || stopsAt != nil && connection.input.isEmpty {
            close(connection)
            return false
        }
        return receive(connection)
    }

    // MARK: Sending

    /// Sends what waits.
    ///
    /// - Returns: Whether nothing waits any more, so that the connection can go on.
    func flush(_ connection: Connection) -> Bool {
        guard !connection.output.isEmpty else { return true }
        guard connection.isWritable else { return isStream(connection) }
        let before = connection.output.count
        switch connection.output.send(to: connection.descriptor.number) {
        case .empty:
            rest(connection)
            return true
        case .blocked:
            connection.isWritable = false
            if connection.output.count < before || connection.deadline == nil {
                set(connection, seconds: door.settings.drainTime)
            }
            return isStream(connection)
        case .broken:
            close(connection)
            return false
        }
    }

    /// A stream's end is noticed although its reader is slow.
    private func isStream(_ connection: Connection) -> Bool {
        if case .events = connection.stage { true } else { false }
    }

    /// Sends bytes, or puts behind what waits already what the kernel does not take.
    func transmit(_ connection: Connection, _ bytes: [UInt8]) {
        guard !connection.isClosed else { return }
        var sent = 0
        if connection.output.isEmpty, connection.isWritable {
            sent = unsafe bytes.withUnsafeBytes {
                unsafe send(
                    connection.descriptor.number, $0.baseAddress, $0.count,
                    Int32(MSG_NOSIGNAL))
            }
            if sent < 0 {
                guard errno == EAGAIN || errno == EINTR else { return close(connection) }
                sent = 0
            }
        }
        guard sent < bytes.count else { return }
        connection.output.append(
            unsafe bytes.withUnsafeBytes {
                unsafe Frame(UnsafeRawBufferPointer(rebasing: $0[sent...]))
            })
        if connection.deadline == nil { set(connection, seconds: door.settings.drainTime) }
    }

    /// Sets the deadline of a connection that has sent everything.
    func rest(_ connection: Connection) {
        switch connection.stage {
        case .head: set(connection, seconds: door.settings.idleTime)
        case .closing: set(connection, seconds: door.settings.lingerTime)
        default: set(connection, deadline: nil)
        }
    }

    // MARK: Ending

    /// Takes what the client is still sending: closing at once would destroy the answer on its way
    /// (RFC 9112, 9.6).
    private func linger(_ connection: Connection, _ rest: Int) -> Bool {
        if !connection.hasShutDown {
            connection.hasShutDown = true
            shutdown(connection.descriptor.number, Int32(SHUT_WR))
            set(connection, seconds: door.settings.lingerTime)
        }
        let count = connection.input.count
        connection.input.consume(count)
        guard rest > count, !connection.hasEnded else {
            close(connection)
            return false
        }
        connection.stage = .closing(rest: rest - count)
        return receive(connection)
    }

    /// Ends a connection whose time is over.
    func expire(_ connection: Connection) {
        set(connection, deadline: nil)
        guard connection.output.isEmpty else { return close(connection) }
        switch connection.stage {
        case .head:
            // An idle connection ends silently, for a late 408 could be taken for the answer to
            // the next request.
            guard !connection.hasServed || connection.headBegun != nil else {
                return close(connection)
            }
            timeOut(connection)
        case .body, .refusing, .upload: timeOut(connection)
        default: close(connection)
        }
    }

    private func timeOut(_ connection: Connection) {
        if case .upload(let upload) = connection.stage { upload.abandon(door) }
        var reply = Reply.refusal(
            408, .invalidArgument, "The request has taken too long to come.",
            text: "Запрос шёл слишком долго. Повторите.")
        reply.closes = true
        answer(connection, reply)
        pump(connection)
    }
}
