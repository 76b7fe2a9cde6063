internal import PartaCore

extension Loop {
    /// Contents up to this size go out in one piece with their head.
    private static let smallContent = 32 << 10
    /// Bytes that a closing connection still takes.
    static let lingerLimit = 1 << 20

    /// Answers the request in work and gets ready for the next one.
    ///
    /// A content in pieces, or without end, is sent by the caller, who also sets the stage.
    func answer(_ connection: Connection, _ reply: Reply) {
        guard !connection.isClosed else { return }
        let exchange = connection.exchange
        let closes =
            reply.closes || reply.length == nil || stopsAt != nil
            || !(exchange?.head.keepsAlive ?? false)
        let isHead = exchange?.head.method == .head
        write(reply, closes: closes)
        var large: Frame?
        if !isHead {
            switch reply.content {
            case .bytes(let bytes):
                if bytes.count <= Self.smallContent {
                    assembly.append(contentsOf: bytes)
                } else {
                    large = Frame(bytes)
                }
            case .frame(let frame): large = frame
            case .none, .pieces, .endless: break
            }
        }
        note(exchange, reply, isHead: isHead)
        drop(body: connection)
        connection.exchange = nil
        connection.stage = closes ? .closing(rest: Self.lingerLimit) : .head
        set(connection, deadline: nil)
        transmit(connection, assembly)
        guard !connection.isClosed else { return }
        if let large {
            connection.output.append(large)
            if connection.deadline == nil {
                set(connection, seconds: door.settings.drainTime)
            }
        }
        if connection.output.isEmpty { rest(connection) }
        // One large answer must not keep its room for good.
        if assembly.capacity > 256 << 10 { assembly = [] }
    }

    /// Puts the head of an answer together.
    private func write(_ reply: Reply, closes: Bool) {
        date.update()
        assembly.removeAll(keepingCapacity: true)
        assembly.append(contentsOf: "HTTP/1.1 ".utf8)
        assembly.append(contentsOf: String(reply.status).utf8)
        assembly.append(UInt8(ascii: " "))
        Reply.reason(reply.status).withUTF8Buffer { unsafe assembly.append(contentsOf: $0) }
        assembly.append(contentsOf: "\r\nDate: ".utf8)
        assembly.append(contentsOf: date.http.utf8)
        assembly.append(contentsOf: "\r\nX-Content-Type-Options: nosniff\r\n".utf8)
        for (name, value) in reply.fields {
            assembly.append(contentsOf: name.utf8)
            assembly.append(contentsOf: ": ".utf8)
            assembly.append(contentsOf: value.utf8)
            assembly.append(contentsOf: "\r\n".utf8)
        }
        // RFC 9110, 8.6: neither 204 nor 304 tells a length.
        if let length = reply.length, reply.status != 204, reply.status != 304 {
            assembly.append(contentsOf: "Content-Length: ".utf8)
            assembly.append(contentsOf: String(length).utf8)
            assembly.append(contentsOf: "\r\n".utf8)
        }
        if closes { assembly.append(contentsOf: "Connection: close\r\n".utf8) }
        assembly.append(contentsOf: "\r\n".utf8)
    }

    /// Counts an answer and puts its line into the log.
    private func note(_ exchange: Exchange?, _ reply: Reply, isHead: Bool) {
        let route = exchange?.route.template ?? "malformed"
        let bytes = isHead ? 0 : reply.length ?? 0
        let duration = exchange.map { Moment.now.since($0.begun) } ?? 0
        door.metrics.shares[number].count(
            route, status: reply.status, bytes: bytes, microseconds: duration)
        guard door.log != nil else { return }
        AccessLog.add(
            to: &logLines, time: date.log, method: exchange?.head.method.rawValue ?? "-",
            route: route, status: reply.status, bytes: bytes, microseconds: duration)
    }

    /// Answers later, from another thread, through a ticket of the loop's mailbox.
    func finish(_ id: ConnectionID, _ reply: Reply) {
        guard let connection = self[id] else { return }
        answer(connection, reply)
        pump(connection)
    }
}
