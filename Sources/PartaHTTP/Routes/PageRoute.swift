/// A path that the web client answers.
enum PageRoute: Sendable, Equatable {
    /// The page itself, whose script looks at the rest of the path.
    case index
    /// A file at the root that is looked at again each time.
    case root(String)
    /// A file of one version of the client, which never changes.
    case asset(version: String, path: String)

    /// - Returns: `nil` when the path names a file that can only be missing.
    init?(_ path: Substring) {
        if path.hasPrefix("/page/") {
            let rest = path.dropFirst(6)
            guard let slash = rest.firstIndex(of: "/") else { return nil }
            self = .asset(
                version: String(rest[..<slash]), path: String(rest[rest.index(after: slash)...]))
            return
        }
        if path == "/page" { return nil }
        // The last part of «/3/chats/3.5» is an identifier: digits and a dot are no file's name.
        let last = path.split(separator: "/", omittingEmptySubsequences: true).last ?? ""
        let hasExtension =
            last.contains(".") && !last.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39) ~= $0 }
        guard hasExtension else {
            self = .index
            return
        }
        guard path.dropFirst() == last else { return nil }
        self = last == "index.html" ? .index : .root(String(last))
    }

    /// The path as the log tells it: a client's path may hold a secret.
    var template: String {
        switch self {
        case .index: "/"
        case .root: "/{file}"
        case .asset: "/page/{version}/{file}"
        }
    }
}
