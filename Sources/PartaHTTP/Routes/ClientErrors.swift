internal import PartaCore
internal import PartaHost
import Synchronization

/// Errors that the web client reports: one line of the log each, not too many.
final class ClientErrors: Sendable {
    /// Bytes of a report.
    static let limit = 4096
    /// Lines a minute, from everybody together.
    private static let perMinute = 60

    /// Protects the present minute and its number of lines.
    private let state = Mutex<(minute: Int64, count: Int)>((0, 0))

    /// Whether there is room for another line.
    func mayLog(now: Moment) -> Bool {
        state.withLock { state in
            let minute = now.microseconds / 60_000_000
            if state.minute != minute { state = (minute, 0) }
            state.count += 1
            return state.count <= Self.perMinute
        }
    }

    /// The log's line for a report.
    ///
    /// - Throws: `invalidArgument` when it is none.
    static func line(_ body: [UInt8]) throws(Failure) -> String {
        let report: JSON
        do {
            report = try JSONParser.parse(body)
        } catch {
            throw .invalid("body", "No JSON: \(error.reason).", text: "Это не JSON.")
        }
        guard report["message"]?.text != nil else {
            throw .invalid(
                "message", "A report holds a message.", text: "В сообщении об ошибке нет текста.")
        }
        // Written as JSON again, the report cannot break the line or hold anything else; where a
        // link's secret may stand, the path is cut.
        let kept = ["message", "source", "line", "stack"].compactMap { name in
            report[name].flatMap { Self.plain($0) }.map { JSON.Member(name, $0) }
        }
        return "client error " + JSON.object(kept).description
    }

    /// - Returns: `nil` for what is neither text nor number: nobody has looked for secrets in it.
    private static func plain(_ value: JSON) -> JSON? {
        guard case .string(let text) = value else { return value.integer.map { .integer($0) } }
        var kept = text
        for path in ["/join/", "/enter/"] {
            while let found = kept.firstRange(of: path) {
                let end =
                    kept[found.upperBound...].firstIndex {
                        !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_"
                    }
                    ?? kept.endIndex
                kept.replaceSubrange(found.lowerBound..<end, with: path.dropLast() + "…")
            }
        }
        return .string(String(kept.prefix(2000)))
    }
}

extension Loop {
    /// Takes the report of a web client.
    func takeClientError(_ connection: Connection, _ exchange: Exchange) {
        do throws(Failure) {
            let line = try ClientErrors.line(connection.body)
            if door.clientErrors.mayLog(now: now) { Log.write(line) }
            answer(connection, Reply(204))
        } catch {
            answer(connection, .failure(error))
        }
    }
}
