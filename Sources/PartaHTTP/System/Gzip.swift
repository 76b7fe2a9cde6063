internal import CZ

/// Compression of answers (RFC 1952) by the machine's zlib.
enum Gzip {
    /// Packs bytes.
    ///
    /// - Parameter level: 1 (quick) to 9 (small).
    /// - Returns: `nil` when the packed bytes would not be fewer.
    static func pack(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
        var stream = unsafe z_stream()
        // 16 beside the window's 15 bits asks for gzip's frame.
        let status = unsafe deflateInit2_(
            &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, zlibVersion(),
            Int32(MemoryLayout<z_stream>.size))
        guard status == 0 else { return nil }
        defer { unsafe deflateEnd(&stream) }
        return unsafe bytes.withUnsafeBufferPointer { input in
            unsafe stream.next_in = input.baseAddress
            unsafe stream.avail_in = UInt32(input.count)
            var isWhole = false
            let packed = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
                unsafe stream.next_out = room.baseAddress
                unsafe stream.avail_out = UInt32(room.count)
                isWhole = unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = unsafe isWhole ? Int(stream.total_out) : 0
            }
            return isWhole && packed.count < bytes.count ? packed : nil
        }
    }
}

extension Reply {
    /// Contents below this size are not worth packing.
    private static let smallest = 1024

    /// Packs the content where that makes it smaller; called when the client takes gzip.
    mutating func pack() {
        guard case .bytes(let bytes) = content, bytes.count > Self.smallest else { return }
        fields.append(("Vary", "Accept-Encoding"))
        guard let packed = Gzip.pack(bytes, level: 3) else { return }
        content = .bytes(packed)
        fields.append(("Content-Encoding", "gzip"))
    }
}
