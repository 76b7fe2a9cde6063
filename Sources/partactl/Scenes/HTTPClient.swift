import Glibc
import PartaCore

/// One kept connection to a server of this machine; one request at a time.
struct HTTPClient: ~Copyable {
    struct Answer {
        let status: Int
        let body: [UInt8]
    }

    private let socket: Int32
    private let address: String
    /// What has been received behind the last answer.
    private var received: [UInt8] = []

    /// - Parameter address: An IPv4 address with a port.
    init(_ address: String) throws(Failure) {
        socket = try Self.connect(to: address)
        self.address = address
    }

    private static func connect(to address: String) throws(Failure) -> Int32 {
        let parts = address.split(separator: ":")
        guard parts.count == 2, let port = UInt16(parts[1]) else {
            throw .broken("\(address) is no address with a port.")
        }
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = port.bigEndian
        guard unsafe inet_pton(AF_INET, String(parts[0]), &place.sin_addr) == 1 else {
            throw .broken("\(address) is no address of IPv4.")
        }
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let socket = Glibc.socket(AF_INET, kind, 0)
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = unsafe withUnsafePointer(to: place) { place in
            unsafe place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                unsafe Glibc.connect(socket, place, size)
            }
        }
        guard status == 0 else {
            let reason = errno
            _ = Glibc.close(socket)
            throw .broken("The connection to \(address) fails: errno \(reason).")
        }
        // Requests are written whole; waiting for more of them would only delay.
        var flag: Int32 = 1
        _ = unsafe setsockopt(
            socket, Int32(IPPROTO_TCP), TCP_NODELAY, &flag, socklen_t(MemoryLayout<Int32>.size))
        return socket
    }

    func close() { _ = Glibc.close(socket) }

    /// Sends JSON and waits for the answer.
    mutating func post(
        _ path: String, _ body: [UInt8], bearer: String?
    ) throws(Failure) -> Answer {
        var head = "POST \(path) HTTP/1.1\r\nHost: \(address)\r\n"
        if let bearer { head += "Authorization: Bearer \(bearer)\r\n" }
        head += "Content-Type: application/json\r\nContent-Length: \(body.count)\r\n\r\n"
        try send(Array(head.utf8) + body)
        return try receive()
    }

    private func send(_ bytes: [UInt8]) throws(Failure) {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes[sent...].withUnsafeBytes { rest in
                unsafe Glibc.send(
                    socket, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw .broken("The server takes no more: errno \(errno).") }
            sent += count
        }
    }

    /// Takes one answer with a length off the connection.
    private mutating func receive() throws(Failure) -> Answer {
        let end: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        var headEnd = received.firstRange(of: end)
        while headEnd == nil {
            try receiveMore()
            headEnd = received.firstRange(of: end)
        }
        guard let headEnd else { throw .broken("An answer has no end of its head.") }
        let lines = String(decoding: received[..<headEnd.lowerBound], as: UTF8.self)
            .split(separator: "\r\n")
        var length: Int?
        for line in lines.dropFirst() where line.lowercased().hasPrefix("content-length:") {
            length = Int(line.dropFirst("content-length:".count).drop { $0 == " " })
        }
        guard let first = lines.first, first.hasPrefix("HTTP/1.1 "),
            let status = Int(first.dropFirst(9).prefix(3)), let length
        else { throw .broken("An answer is none of HTTP/1.1 with a length.") }
        while received.count < headEnd.upperBound + length { try receiveMore() }
        let bodyEnd = headEnd.upperBound + length
        let body = Array(received[headEnd.upperBound..<bodyEnd])
        received.removeFirst(bodyEnd)
        return Answer(status: status, body: body)
    }

    private mutating func receiveMore() throws(Failure) {
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe piece.withUnsafeMutableBytes { room in
            unsafe recv(socket, room.baseAddress, room.count, 0)
        }
        guard count > 0 else { throw .broken("The server has closed the connection.") }
        received += piece[..<count]
    }
}
