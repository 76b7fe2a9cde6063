import Glibc
import PartaCore
import PartaHTTP
import PartaHost
import Synchronization

/// Calls a host through its web door on a real socket, as a program elsewhere does.
final class HTTPDoor: SceneDoor {
    private let engine: Engine
    private let server: WebServer
    /// Lets one call at a time use the connection, which is kept open between them.
    private let client: Mutex<HTTPClient>

    init(engine: Engine) throws(Failure) {
        self.engine = engine
        do throws(Failure) {
            var settings = ServerSettings()
            settings.listen = "127.0.0.1:0"
            settings.log = nil
            settings.loops = 1
            settings.workers = 1
            server = try WebServer(engine, settings)
        } catch {
            engine.close()
            throw error
        }
        do throws(Failure) {
            let client = try HTTPClient(server.address)
            self.client = Mutex(client)
        } catch {
            server.stop()
            engine.close()
            throw error
        }
    }

    func call(_ operation: String, _ request: [UInt8], secret: String?) throws(Failure) -> [UInt8] {
        let answer = try client.withLock { (client) throws(Failure) in
            try client.post("/v1/" + operation, request, bearer: secret)
        }
        guard answer.status != 200 else { return answer.body }
        throw try failure(answer)
    }

    /// Reads a refusal back; its status must be that of its code.
    private func failure(_ answer: HTTPClient.Answer) throws(Failure) -> Failure {
        let json = try JSON(stored: String(decoding: answer.body, as: UTF8.self))
        guard let code = json["code"]?.text.flatMap({ Failure.Code(rawValue: $0) }),
            let message = json["message"]?.text, let text = json["text"]?.text
        else { throw .broken("Status \(answer.status) comes without a failure: \(json)") }
        guard code.status.http == answer.status else {
            throw .broken("Status \(answer.status) is not that of \(code).")
        }
        return Failure(
            code, field: json["field"]?.text, message, text: text, clause: json["clause"]?.text)
    }

    func close() {
        client.withLock { $0.close() }
        server.stop()
        engine.close()
    }
}
