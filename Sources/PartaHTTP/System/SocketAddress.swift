import Glibc
internal import PartaCore

/// A place to listen at, or the place a client comes from.
enum SocketAddress: Sendable, Equatable {
    /// Four bytes and a port.
    case v4([UInt8], port: Int)
    /// Sixteen bytes and a port.
    case v6([UInt8], port: Int)
    case unix(path: String)

    /// Reads `127.0.0.1:8080`, `[::1]:8080` or `unix:/run/parta.sock`.
    init(_ text: String) throws(Failure) {
        if text.hasPrefix("unix:") {
            let path = String(text.dropFirst(5))
            guard !path.isEmpty, path.utf8.count < 108 else { throw Self.unreadable }
            self = .unix(path: path)
            return
        }
        guard let colon = text.lastIndex(of: ":"),
            let port = Int(text[text.index(after: colon)...]), (0...65535).contains(port)
        else { throw Self.unreadable }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        if host == "localhost" { host = "127.0.0.1" }
        if let bytes = Self.bytes(of: String(host), AF_INET, 4) {
            self = .v4(bytes, port: port)
        } else if let bytes = Self.bytes(of: String(host), AF_INET6, 16) {
            self = .v6(bytes, port: port)
        } else {
            throw Self.unreadable
        }
    }

    /// The bytes of an address; `nil` when the text is none.
    static func bytes(of text: String, _ family: Int32, _ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return unsafe inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }

    private static var unreadable: Failure {
        .invalid(
            "listen", "An address looks like 127.0.0.1:8080, [::1]:8080 or unix:/path.",
            text: "Адрес пишется так: 127.0.0.1:8080, [::1]:8080 или unix:/путь.")
    }

    var family: Int32 {
        switch self {
        case .v4: AF_INET
        case .v6: AF_INET6
        case .unix: AF_UNIX
        }
    }

    /// The address as people and URLs write it.
    var text: String {
        switch self {
        case .v4(let bytes, let port):
            bytes.map { String($0) }.joined(separator: ".") + ":\(port)"
        case .v6(let bytes, let port): "[\(Self.text(v6: bytes))]:\(port)"
        case .unix(let path): "unix:" + path
        }
    }

    private static func text(v6 bytes: [UInt8]) -> String {
        var room = [CChar](repeating: 0, count: 46)
        return unsafe bytes.withUnsafeBytes { bytes in
            guard unsafe inet_ntop(AF_INET6, bytes.baseAddress, &room, 46) != nil else {
                return "::"
            }
            return String(
                decoding: room.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// Who counts as one where clients are counted: an address, or an IPv6 network of 64 bits.
    var network: String {
        switch self {
        case .v4(let bytes, _): bytes.map { String($0) }.joined(separator: ".")
        case .v6(let bytes, _):
            if let inner = Self.inner(bytes) {
                inner.map { String($0) }.joined(separator: ".")
            } else if isLoopback {
                "::1"
            } else {
                Self.text(v6: Array(bytes.prefix(8)) + [UInt8](repeating: 0, count: 8))
            }
        case .unix: "unix"
        }
    }

    /// The IPv4 address inside of an IPv6 one (RFC 4291, 2.5.5.2).
    private static func inner(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
        bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
            ? bytes[12...] : nil
    }

    /// Whether the other side is the machine itself.
    var isLoopback: Bool {
        switch self {
        case .v4(let bytes, _): bytes[0] == 127
        case .v6(let bytes, _):
            bytes.dropLast().allSatisfy { $0 == 0 } && bytes[15] == 1
                || Self.inner(bytes)?.first == 127
        case .unix: true
        }
    }

    /// Hands the address to a call of the system.
    func withSystemAddress<Value>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Value) -> Value {
        var storage = sockaddr_storage()
        let length = unsafe withUnsafeMutableBytes(of: &storage) { room -> Int in
            switch self {
            case .v4(let bytes, let port):
                var address = sockaddr_in()
                address.sin_family = sa_family_t(AF_INET)
                address.sin_port = in_port_t(port).bigEndian
                unsafe withUnsafeMutableBytes(of: &address.sin_addr) {
                    unsafe $0.copyBytes(from: bytes)
                }
                unsafe withUnsafeBytes(of: &address) { unsafe room.copyMemory(from: $0) }
                return MemoryLayout<sockaddr_in>.size
            case .v6(let bytes, let port):
                var address = sockaddr_in6()
                address.sin6_family = sa_family_t(AF_INET6)
                address.sin6_port = in_port_t(port).bigEndian
                unsafe withUnsafeMutableBytes(of: &address.sin6_addr) {
                    unsafe $0.copyBytes(from: bytes)
                }
                unsafe withUnsafeBytes(of: &address) { unsafe room.copyMemory(from: $0) }
                return MemoryLayout<sockaddr_in6>.size
            case .unix(let path):
                unsafe room.storeBytes(of: sa_family_t(AF_UNIX), as: sa_family_t.self)
                unsafe UnsafeMutableRawBufferPointer(rebasing: room[2...])
                    .copyBytes(from: path.utf8)
                return 2 + path.utf8.count + 1
            }
        }
        return unsafe withUnsafePointer(to: &storage) { storage in
            unsafe storage.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe body($0, socklen_t(length))
            }
        }
    }

    /// Reads what a call of the system has told.
    init(system storage: sockaddr_storage) {
        let bytes = unsafe withUnsafeBytes(of: storage) { unsafe Array($0) }
        let port = Int(bytes[2]) << 8 | Int(bytes[3])
        switch Int32(storage.ss_family) {
        case AF_INET: self = .v4(Array(bytes[4..<8]), port: port)
        case AF_INET6: self = .v6(Array(bytes[8..<24]), port: port)
        default: self = .unix(path: "")
        }
    }
}
