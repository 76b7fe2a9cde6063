internal import Glibc

/// The other end of a connection.
struct Peer: Sendable {
    let address: SocketAddress
    /// Who counts as one where clients are counted.
    let network: String
    /// Whether its `X-Forwarded-…` fields are believed.
    let isProxy: Bool

    init(_ address: SocketAddress, proxies: [String]) {
        self.address = address
        network = address.network
        isProxy = proxies.contains(network)
    }
}

/// Where a request comes from, a proxy in between looked through.
struct Origin: Sendable {
    /// Who counts as one where clients are counted.
    let network: String
    /// Whether the client is the machine itself.
    let isLocal: Bool
    /// Whether the client speaks TLS with the proxy.
    let isSecure: Bool

    init(_ head: RequestHead, _ peer: Peer, proxies: [String]) {
        guard peer.isProxy else {
            (network, isLocal, isSecure) = (peer.network, peer.address.isLoopback, false)
            return
        }
        isSecure = head.headers["x-forwarded-proto"]?.lowercased() == "https"
        // The proxy has added its client at the end; what stands before it is hearsay, but for
        // what other proxies of ours have added.
        let hops = head.headers.all("x-forwarded-for").joined(separator: ",").split(separator: ",")
        for hop in hops.reversed() {
            guard let address = Self.address(hop.drop { $0 == " " }) else { break }
            if proxies.contains(address.network) { continue }
            (network, isLocal) = (address.network, address.isLoopback)
            return
        }
        // A proxy that names nobody: all its clients count as one.
        (network, isLocal) = (peer.network, false)
    }

    private static func address(_ text: Substring) -> SocketAddress? {
        let text = String(text.prefix { $0 != " " })
        if let bytes = SocketAddress.bytes(of: text, AF_INET, 4) { return .v4(bytes, port: 0) }
        return SocketAddress.bytes(of: text, AF_INET6, 16).map { .v6($0, port: 0) }
    }
}
