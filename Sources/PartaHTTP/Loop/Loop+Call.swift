internal import PartaCore
internal import PartaHost

/// A write on its way to the one thread that commits.
struct WriteJob: Sendable {
    let call: PreparedCall
    let token: [UInt8]?
    let mailbox: Mailbox
    let connection: ConnectionID
}

extension Loop {
    /// Requests up to this size are read on the loop; longer ones would keep others waiting.
    private static let quickRequest = 64 << 10

    /// Runs the call whose request has come.
    func call(_ connection: Connection, _ exchange: Exchange, _ entry: Registry.Entry) {
        let body = connection.body
        drop(body: connection)
        let credentials = exchange.credentials
        let prepare = { @Sendable [door] () throws(Failure) -> PreparedCall in
            try door.rates.check(
                entry, body, exchange.origin, token: credentials.token, now: .now)
            return try door.engine.prepare(entry.name, body)
        }
        connection.exchange?.signIn = SignInShape(entry, exchange.head, credentials, body)
        let packs = AcceptEncoding.allowsGzip(exchange.head.headers)
        let (mailbox, id, token) = (mailbox, connection.id, credentials.token)
        connection.stage = .working
        if body.count > Self.quickRequest {
            return door.workers.add { [door] in
                let result = Result { () throws(Failure) in try prepare() }
                Self.pass(result, token, packs, door, mailbox, id)
            }
        }
        do throws(Failure) {
            Self.pass(.success(try prepare()), token, packs, door, mailbox, id)
        } catch {
            answer(connection, .failure(error))
        }
    }

    /// Hands a prepared call to those who run it.
    private static func pass(
        _ prepared: Result<PreparedCall, Failure>, _ token: [UInt8]?, _ packs: Bool, _ door: Door,
        _ mailbox: Mailbox, _ id: ConnectionID
    ) {
        switch prepared {
        case .failure(let failure): mailbox.post { $0.finish(id, Reply.failure(failure)) }
        case .success(let call) where call.writes:
            door.writer.add(
                WriteJob(call: call, token: token, mailbox: mailbox, connection: id))
        case .success(let call):
            door.workers.add {
                do throws(Failure) {
                    let bytes = try door.engine.run(call, token: token)
                    var reply = Reply.json(bytes)
                    if packs { reply.pack() }
                    mailbox.post { [reply] in $0.finish(id, reply) }
                } catch {
                    mailbox.post { $0.finish(id, Reply.failure(error)) }
                }
            }
        }
    }

    /// Finishes a write that has been committed or refused.
    func finish(_ id: ConnectionID, _ result: Result<[UInt8], Failure>) {
        guard let connection = self[id], let exchange = connection.exchange else { return }
        do throws(Failure) {
            var reply = Reply.json(try result.get())
            if let shape = exchange.signIn, case .bytes(let bytes) = reply.content {
                reply = try shape.finish(
                    bytes, now: door.engine.platform.now(), isSecure: exchange.origin.isSecure)
            } else if AcceptEncoding.allowsGzip(exchange.head.headers) {
                reply.pack()
            }
            answer(connection, reply)
        } catch {
            answer(connection, .failure(error))
        }
        pump(connection)
    }
}

extension Door {
    /// Writes that share one commit at most.
    private static let batch = 256

    /// Commits writes until the line ends: all that wait share the next commit.
    func commitWrites() {
        while let jobs = writer.take(atMost: Self.batch) {
            let results = engine.run(batch: jobs.map { ($0.call, $0.token) })
            metrics.commit(writes: jobs.count)
            // One bell for each loop, whatever the number of its replies.
            for mailbox in mailboxes {
                let replies = zip(jobs, results).compactMap { job, result in
                    job.mailbox === mailbox ? (job.connection, result) : nil
                }
                guard !replies.isEmpty else { continue }
                mailbox.post { loop in
                    for (connection, result) in replies { loop.finish(connection, result) }
                }
            }
        }
    }

    /// Does other work until its line ends.
    func work() {
        while let jobs = workers.take(atMost: 1) { for job in jobs { job() } }
    }
}
