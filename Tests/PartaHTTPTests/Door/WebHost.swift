import Foundation
import PartaCore
import PartaHTTP
import PartaHost
import Testing

/// A host with one institution behind a web door of its own on a free port.
///
/// Its people are the operator and an administrator, both with an open session.
final class WebHost {
    /// The host that every test gets a copy of; made once.
    private static let original = Result { try Original() }

    private struct Original {
        let folder: String
        let admin: String
        let session: String
        let chat: String

        init() throws {
            folder = NSTemporaryDirectory() + "parta-web-" + UUID().uuidString
            let engine = try Engine.open(folder: folder)
            defer { engine.close() }
            let first = try Self.call(
                engine, "host.initialize",
                ["phone": "+70009999999", "name": "Оператор Узла"], nil)
            let key = try #require(first["token"]?.text)
            let overlay = try JSONParser.parse(
                [UInt8](
                    Data(contentsOf: WebHost.root.appending(path: "Examples/institutions/tot.json"))
                ))
            let phone: JSON = "+70001112233"
            let application = try Self.call(
                engine, "application.submit",
                [
                    "profile": overlay["id"] ?? .null, "overlay": overlay,
                    "institutionName": "ТОТ", "phone": phone,
                ], nil)
            let approved = try Self.call(
                engine, "application.approve",
                ["application": application["application"] ?? .null], key)
            _ = try Self.call(engine, "session.requestCode", ["phone": phone], nil)
            let code = try WebHost.code(in: folder)
            let session = try Self.call(
                engine, "session.signIn",
                ["phone": phone, "code": .string(code), "name": "Администратова Анна"], nil)
            admin = try #require(session["token"]?.text)
            self.session = try #require(session["session"]?.text)
            let registered = try Self.call(
                engine, "institution.register",
                [
                    "institution": approved["institution"] ?? .null, "role": "employee",
                    "name": "Администратова Анна",
                ], admin)
            chat = try #require(registered["staffChat"]?.text)
            _ = try Self.call(
                engine, "regulation.extend",
                [
                    "institution": approved["institution"] ?? .null, "key": "files",
                    "basis": "приказ № 7",
                ], admin)
        }

        private static func call(
            _ engine: Engine, _ name: String, _ request: JSON, _ secret: String?
        ) throws -> JSON {
            let bytes = try engine.call(
                name, request.encoded, token: secret.map { sha256(Array($0.utf8)) })
            return try JSONParser.parse(bytes)
        }
    }

    /// The top folder of the tree.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    let folder: String
    let engine: Engine
    let server: WebServer
    let port: Int
    /// The administrator's secret and the number of its session.
    let admin: String
    let session: String
    /// A chat of the administrator.
    let chat: String

    init(_ change: (inout ServerSettings) -> Void = { _ in }) throws {
        let original = try Self.original.get()
        folder = NSTemporaryDirectory() + "parta-web-" + UUID().uuidString
        try FileManager.default.copyItem(atPath: original.folder, toPath: folder)
        admin = original.admin
        session = original.session
        chat = original.chat
        engine = try Engine.open(folder: folder)
        var settings = ServerSettings()
        settings.listen = "127.0.0.1:0"
        settings.log = nil
        settings.loops = 2
        settings.stopTime = 3
        change(&settings)
        server = try WebServer(engine, settings)
        port = try #require(Int(server.address.split(separator: ":").last ?? ""))
    }

    deinit {
        server.stop()
        engine.close()
        do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) }
    }

    /// - Parameter room: Bytes that the kernel keeps for the client; `nil` for its own choice.
    func connect(room: Int32? = nil) throws -> Client {
        try Client(port: port, of: self, room: room)
    }

    /// The field by which the administrator calls.
    var bearer: String { "Authorization: Bearer \(admin)" }

    /// Posts messages to the chat as the administrator, in one commit.
    func post(_ texts: String...) throws { try post(texts) }

    /// Posts messages to the chat as the administrator, in one commit.
    func post(_ texts: [String]) throws {
        let token = sha256(Array(admin.utf8))
        var calls: [(call: PreparedCall, token: [UInt8]?)] = []
        for text in texts {
            let request: JSON = ["chat": .string(chat), "text": .string(text)]
            calls.append((try engine.prepare("message.post", request.encoded), token))
        }
        for result in engine.run(batch: calls) { _ = try result.get() }
    }

    /// The code of the newest message in the outbox.
    static func code(in folder: String) throws -> String {
        let outbox = folder + "/outbox"
        let newest = try #require(
            try FileManager.default.contentsOfDirectory(atPath: outbox).max())
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: outbox + "/" + newest)))
        let text = try #require(try JSONParser.parse(bytes)["text"]?.text)
        return try #require(
            text.split { !$0.isNumber }.map(String.init).first { $0.count == 6 })
    }

    /// A call's request as a browser or tool sends it.
    static func request(
        _ operation: String, _ body: String = "{}", _ fields: [String] = []
    ) -> String {
        """
        POST /v1/\(operation) HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        Content-Length: \(body.utf8.count)\r
        \(fields.map { $0 + "\r\n" }.joined())\r
        \(body)
        """
    }
}
