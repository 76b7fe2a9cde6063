internal import PartaCore
internal import PartaHost

/// A file on its way from a connection to the disk: one piece at a time, so that neither side
/// gets ahead of the other.
final class UploadStream {
    /// Bytes that are written at once.
    static let piece = 64 << 10

    var reader: BodyReader
    let upload: Upload
    /// Whether a piece is being written.
    var isBusy = false

    init(_ reader: BodyReader, _ upload: Upload) {
        self.reader = reader
        self.upload = upload
    }

    /// Gives the file up; nothing of it stays.
    func abandon(_ door: Door) { door.workers.add { [upload] in upload.abort() } }
}

extension Loop {
    /// Begins an upload: rights first, then the body.
    func beginUpload(
        _ connection: Connection, _ head: RequestHead, _ token: [UInt8]?
    ) throws(Failure) {
        guard let token else { throw .signedOut }
        let place = Self.place(head)
        let (mailbox, id) = (mailbox, connection.id)
        connection.stage = .working
        door.workers.add { [door] in
            do throws(Failure) {
                let upload = try door.engine.beginUpload(token: token, to: place)
                mailbox.post { $0.takeUpload(id, upload) }
            } catch {
                mailbox.post { loop in
                    guard let connection = loop[id] else { return }
                    loop.refuse(connection, .failure(error))
                    loop.pump(connection)
                }
            }
        }
    }

    /// Where the file goes, as the query and the type of the content say.
    private static func place(_ head: RequestHead) -> JSON {
        var members: [JSON.Member] = []
        for (name, value) in head.query
        where ["chat", "institution", "channel", "name"].contains(name)
            && !members.contains(where: { $0.name == name })
        {
            members.append(JSON.Member(name, .string(value)))
        }
        if let type = head.headers["content-type"].flatMap({ MediaType($0) }) {
            members.append(JSON.Member("type", .string(type.essence)))
        }
        return .object(members)
    }

    private func takeUpload(_ id: ConnectionID, _ upload: Upload) {
        guard let connection = self[id], let head = connection.exchange?.head else {
            return door.workers.add { upload.abort() }
        }
        let stream = UploadStream(BodyReader(head.framing), upload)
        connection.stage = .upload(stream)
        if !stream.reader.isComplete { welcome(connection, head) }
        set(connection, seconds: door.settings.bodyTime)
        pump(connection)
    }

    /// Takes received bytes of a file and has them written when there are enough.
    func takeFile(_ connection: Connection, _ stream: UploadStream) -> Bool {
        guard !stream.isBusy else { return false }
        do throws(ParseFault) {
            try stream.reader.take(from: &connection.input, into: &connection.body)
        } catch {
            stream.abandon(door)
            answer(connection, .fault(error))
            return true
        }
        guard stream.reader.received <= door.settings.file else {
            stream.abandon(door)
            answer(connection, .tooLarge(door.settings.file))
            return true
        }
        let isLast = stream.reader.isComplete
        guard isLast || connection.body.count >= UploadStream.piece else {
            return awaitBody(connection, stream.reader)
        }
        let piece = connection.body
        connection.body = []
        stream.isBusy = true
        set(connection, deadline: nil)
        let (mailbox, id, upload) = (mailbox, connection.id, stream.upload)
        door.workers.add {
            do throws(Failure) {
                try Self.write(piece, to: upload)
                if isLast {
                    let reply = Reply.json(try upload.finish())
                    mailbox.post { $0.finish(id, reply) }
                } else {
                    mailbox.post { $0.takeMore(id) }
                }
            } catch {
                upload.abort()
                var reply = Reply.failure(error)
                reply.closes = !isLast
                mailbox.post { [reply] in $0.finish(id, reply) }
            }
        }
        return false
    }

    private static func write(_ piece: [UInt8], to upload: Upload) throws(Failure) {
        let result = unsafe piece.withUnsafeBytes { bytes in
            Result { () throws(Failure) in try unsafe upload.append(bytes) }
        }
        try result.get()
    }

    private func takeMore(_ id: ConnectionID) {
        guard let connection = self[id], case .upload(let stream) = connection.stage else {
            return
        }
        stream.isBusy = false
        pump(connection)
    }
}

extension Failure {
    /// A request that needs a session came without one.
    static var signedOut: Failure {
        Failure(
            .unauthenticated, "Nobody is signed in.", text: "Войдите, чтобы продолжить.")
    }

    /// The server is about to end.
    static var stopping: Failure {
        Failure(
            .unavailable, "The server stops.", text: "Сервер перезапускается. Повторите позже.")
    }
}
