internal import PartaCore
internal import PartaHost

/// The web client's files.
struct Page: Sendable {
    /// A file in the forms in which it is sent.
    struct Asset: Sendable {
        let type: String
        let tag: String
        let plain: Frame
        /// `nil` for what does not become smaller.
        let packed: Frame?
    }

    /// Stands in the page for the version of the files it needs.
    private static let placeholder = "{{version}}"
    private static let templates: Set<String> = ["index.html", "service-worker.js"]

    /// The files by their path; empty when they are read anew each time.
    private let assets: [String: Asset]
    private let version: String
    private let folder: String?

    /// - Parameter folder: Where the files are read anew at each request; `nil` for the embedded.
    init(folder: String?) throws(Failure) {
        self.folder = folder
        guard folder == nil else {
            (assets, version) = ([:], "live")
            return
        }
        let files = try PageBundles(of: PageBundles.sources, by: PageBundles.client).files
        var all: [UInt8] = []
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            all += Array(path.utf8) + [0] + bytes
        }
        let version = String(FileAnswer.tag(sha256(all)).prefix(16))
        self.version = version
        assets = Dictionary(
            uniqueKeysWithValues: files.map { path, bytes in
                (path, Self.asset(path, bytes, version: version, isLasting: true))
            })
    }

    private static func asset(
        _ path: String, _ content: [UInt8], version: String, isLasting: Bool
    ) -> Asset {
        var bytes = content
        if templates.contains(path) {
            let text = String(decoding: content, as: UTF8.self)
            bytes = Array(
                text.split(separator: placeholder, omittingEmptySubsequences: false)
                    .joined(separator: version).utf8)
        }
        let type = PageType.of(path)
        let packed = isLasting && type.isText ? Gzip.pack(bytes, level: 9) : nil
        return Asset(
            type: type.text, tag: FileAnswer.tag(sha256(bytes)),
            plain: Frame(bytes), packed: packed.map { Frame($0) })
    }

    /// Finds a file by its path below the client's folder.
    private func find(_ path: String) -> Asset? {
        guard let folder else { return assets[path] }
        // For those who work on the page; a request's path has no dot segments.
        do {
            guard let bytes = try WholeFile.read(folder + "/" + path) else { return nil }
            return Self.asset(path, bytes, version: version, isLasting: false)
        } catch {
            return nil
        }
    }

    // MARK: Answers

    /// What the browser may do with the client's pages and files.
    private static let policy: [(name: String, value: String)] = [
        (
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; "
                + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        ),
        ("Referrer-Policy", "no-referrer"),
        ("X-Frame-Options", "DENY"),
        ("Permissions-Policy", "camera=(self), microphone=(self), geolocation=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]

    /// Answers a request for one of the files.
    func reply(to route: PageRoute, _ head: RequestHead) -> Reply {
        switch route {
        case .index: reply(with: find("index.html"), head, caching: "no-cache")
        case .root(let path): reply(with: find(path), head, caching: "no-cache")
        case .asset(let version, let path):
            // A page of an older version that asks for its files has to be loaded anew.
            version == self.version
                ? reply(
                    with: find(path), head,
                    caching: folder == nil ? "public, max-age=31536000, immutable" : "no-store")
                : .failure(.notFound("path"))
        }
    }

    private func reply(with asset: Asset?, _ head: RequestHead, caching: String) -> Reply {
        guard let asset else { return .failure(.notFound("path")) }
        var fields = Self.policy
        fields.append(("Cache-Control", caching))
        fields.append(("Content-Type", asset.type))
        if let packed = asset.packed {
            fields.append(("Vary", "Accept-Encoding"))
            if AcceptEncoding.allowsGzip(head.headers), head.headers["range"] == nil {
                // RFC 9110, 8.8.3.3: another encoding is another representation.
                fields.append(("Content-Encoding", "gzip"))
                return FileAnswer.reply(
                    head, EntityTag(asset.tag + "-gzip"), size: packed.count, fields: fields
                ) { _ in .frame(packed) }
            }
        }
        return FileAnswer.reply(
            head, EntityTag(asset.tag), size: asset.plain.count, fields: fields
        ) { range in
            range.count == asset.plain.count
                ? .frame(asset.plain)
                : .frame(unsafe Frame(UnsafeRawBufferPointer(rebasing: asset.plain.bytes[range])))
        }
    }
}

/// The media types of the client's files.
struct PageType: Sendable {
    let text: String
    /// Whether it is worth packing.
    let isText: Bool

    /// The type of a file by the end of its name.
    static func of(_ path: String) -> PageType {
        switch path.split(separator: ".").last {
        case "html": PageType(text: "text/html; charset=utf-8", isText: true)
        case "js": PageType(text: "text/javascript; charset=utf-8", isText: true)
        case "css": PageType(text: "text/css; charset=utf-8", isText: true)
        case "json": PageType(text: "application/json", isText: true)
        case "webmanifest": PageType(text: "application/manifest+json", isText: true)
        case "svg": PageType(text: "image/svg+xml", isText: true)
        case "txt": PageType(text: "text/plain; charset=utf-8", isText: true)
        case "png": PageType(text: "image/png", isText: false)
        case "ico": PageType(text: "image/x-icon", isText: false)
        case "woff2": PageType(text: "font/woff2", isText: false)
        default: PageType(text: "application/octet-stream", isText: false)
        }
    }
}
