internal import PartaCore
internal import PartaHost

/// A stored file on its way to a connection; the next piece is read when the last one is sent.
final class DownloadStream {
    /// Bytes that are read at once.
    static let piece = 256 << 10

    let stored: StoredFile
    /// What has not been read.
    var rest: Range<Int>
    /// What the connection does after the file.
    let next: Connection.Stage
    /// Whether a piece is being read.
    var isBusy = false

    init(_ stored: StoredFile, _ rest: Range<Int>, next: Connection.Stage) {
        self.stored = stored
        self.rest = rest
        self.next = next
    }
}

extension Loop {
    /// Begins to send a stored file.
    func openFile(
        _ connection: Connection, _ token: [UInt8]?, _ text: String
    ) throws(Failure) {
        guard let token else { throw .signedOut }
        var issues = Issues()
        guard let file = File.ID.decode(.string(text), limits: nil, issues: &issues) else {
            throw .notFound("file")
        }
        let (mailbox, id) = (mailbox, connection.id)
        connection.stage = .working
        door.workers.add { [door] in
            do throws(Failure) {
                let stored = try door.engine.openFile(token: token, file)
                mailbox.post { $0.send(stored, to: id) }
            } catch {
                mailbox.post { $0.finish(id, Reply.failure(error)) }
            }
        }
    }

    private func send(_ stored: StoredFile, to id: ConnectionID) {
        guard let connection = self[id], let head = connection.exchange?.head else { return }
        let isDownload = head.query.contains { $0.name == "download" && $0.value == "1" }
        let file = stored.file
        let tag = EntityTag(FileAnswer.tag(file.hash))
        var range = 0..<file.size
        let reply = FileAnswer.reply(
            head, tag, size: file.size,
            fields: FileAnswer.fields(name: file.name, type: file.type, isDownload: isDownload)
        ) { part in
            range = part
            return .pieces(length: part.count)
        }
        answer(connection, reply)
        if case .pieces = reply.content, head.method == .get, !connection.isClosed {
            connection.stage = .download(
                DownloadStream(stored, range, next: connection.stage))
        }
        pump(connection)
    }

    /// Has the next piece read; called when everything before it is sent.
    func sendFile(_ connection: Connection, _ download: DownloadStream) -> Bool {
        guard !download.isBusy else { return false }
        guard !download.rest.isEmpty else {
            connection.stage = download.next
            rest(connection)
            return true
        }
        download.isBusy = true
        set(connection, deadline: nil)
        let offset = download.rest.lowerBound
        let count = min(DownloadStream.piece, download.rest.count)
        let (mailbox, id, stored) = (mailbox, connection.id, download.stored)
        door.workers.add {
            do throws(Failure) {
                let frame = unsafe try Frame(room: count) { (room) throws(Failure) in
                    try unsafe stored.read(at: offset, into: room)
                }
                mailbox.post { $0.pass(frame, to: id) }
            } catch {
                // The head is gone; only a torn connection tells that the content is not whole.
                mailbox.post { loop in if let connection = loop[id] { loop.close(connection) } }
            }
        }
        return false
    }

    private func pass(_ frame: Frame, to id: ConnectionID) {
        guard let connection = self[id], case .download(let download) = connection.stage else {
            return
        }
        download.isBusy = false
        download.rest = download.rest.dropFirst(frame.count)
        connection.output.append(frame)
        set(connection, seconds: door.settings.drainTime)
        pump(connection)
    }
}
