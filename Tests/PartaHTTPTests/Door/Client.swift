import Foundation
import Glibc
import PartaCore
import Testing

/// A blocking client that sends exactly what a test says.
final class Client {
    /// An answer as it came.
    struct Answer {
        let status: Int
        /// Names in lower case.
        let fields: [(name: String, value: String)]
        var body: [UInt8]

        subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
        var text: String { String(decoding: body, as: UTF8.self) }
        var json: JSON { get throws { try JSONParser.parse(body) } }
    }

    struct Ended: Error {}

    let socket: Int32
    /// Lives as long as its clients.
    private let host: AnyObject
    private var received = Data()
    private var isEnded = false

    /// - Parameter room: Bytes that the kernel keeps for the client; `nil` for its own choice.
    init(port: Int, of host: AnyObject, room: Int32?, seconds: Int = 20) throws {
        self.host = host
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var room {
            unsafe setsockopt(
                socket, SOL_SOCKET, SO_RCVBUF, &room, socklen_t(MemoryLayout<Int32>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isOpen = unsafe withUnsafePointer(to: &address) { address in
            unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isOpen else { throw Ended() }
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        unsafe setsockopt(
            socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(socket) }

    func send(_ text: String) throws { try send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { bytes in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[sent...])
                return unsafe Glibc.send(
                    socket, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Ended() }
            sent += count
        }
    }

    /// Sends nothing more.
    func endSending() { shutdown(socket, Int32(SHUT_WR)) }

    /// Whether more bytes came.
    private func receive() throws -> Bool {
        guard !isEnded else { return false }
        var room = [UInt8](repeating: 0, count: 64 << 10)
        let count = unsafe recv(socket, &room, room.count, 0)
        if count == 0 || count < 0 && errno == ECONNRESET {
            isEnded = true
            return false
        }
        guard count > 0 else { throw Ended() }
        received += room[..<count]
        return true
    }

    /// Reads up to some bytes and returns all before and with them.
    func read(until mark: String) throws -> String {
        let wanted = Data(mark.utf8)
        var searched = 0
        while true {
            if let found = received[searched...].range(of: wanted) {
                let text = String(decoding: received[..<found.upperBound], as: UTF8.self)
                received = Data(received[found.upperBound...])
                return text
            }
            searched = max(0, received.count - wanted.count)
            guard try receive() else { throw Ended() }
        }
    }

    /// Reads everything up to the end of the connection.
    func readToEnd() throws -> [UInt8] {
        while try receive() {}
        defer { received = Data() }
        return Array(received)
    }

    /// Reads so many bytes and forgets them; returns how many came.
    func skip(_ count: Int) throws -> Int {
        var skipped = 0
        while true {
            skipped += received.count
            received = Data()
            guard skipped < count, try receive() else { return skipped }
        }
    }

    /// Reads one answer.
    ///
    /// - Parameter isHead: Whether the answer to a HEAD is read, which has no body.
    func answer(isHead: Bool = false) throws -> Answer {
        let lines = try head().split(separator: "\r\n").map(String.init)
        let status = try #require(Int(lines[0].split(separator: " ")[1]))
        let fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (
                parts[0].lowercased(),
                parts[1].trimmingCharacters(in: .whitespaces)
            )
        }
        var answer = Answer(status: status, fields: fields, body: [])
        if isHead || status == 204 || status == 304 { return answer }
        guard let length = answer["content-length"].flatMap({ Int($0) }) else { return answer }
        while received.count < length {
            guard try receive() else { throw Ended() }
        }
        answer.body = Array(received.prefix(length))
        received = Data(received.dropFirst(length))
        return answer
    }

    private func head() throws -> String {
        let text = try read(until: "\r\n\r\n")
        return text.hasPrefix("HTTP/1.1 100") ? try head() : text
    }

    /// Sends a request and reads its answer.
    func ask(_ request: String, isHead: Bool = false) throws -> Answer {
        try send(request)
        return try answer(isHead: isHead)
    }

    /// Asks for a path.
    func get(_ path: String, _ fields: [String] = [], method: String = "GET") throws -> Answer {
        let lines = fields.map { $0 + "\r\n" }.joined()
        return try ask(
            "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\n\(lines)\r\n",
            isHead: method == "HEAD")
    }
}
