package import PartaCore

/// A member's file on its way in; every door streams into one of these.
///
/// All methods may be called from any thread; side by side they wait for each other.
package final class Upload: Sendable {
    private let engine: Engine
    private let token: [UInt8]
    private let place: FilePlace
    private let incoming: IncomingFile

    fileprivate init(engine: Engine, token: [UInt8], place: FilePlace) throws(Failure) {
        self.engine = engine
        self.token = token
        self.place = place
        incoming = try engine.files.begin()
    }

    /// Adds bytes.
    ///
    /// - Throws: `limit` when the file becomes too large, `conflict` after the end; any failure
    ///   ends the upload.
    package func append(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
        try unsafe incoming.append(bytes)
    }

    /// Stores the file; rights are checked again, because they may have changed meanwhile.
    ///
    /// - Returns: The reply as JSON text, after content and row are on disk.
    package func finish() throws(Failure) -> [UInt8] {
        try engine.files.keep(
            incoming, isNamed: { (hash) throws(Failure) in try engine.holdsFile(of: hash) }
        ) { hash, size throws(Failure) in
            try engine.writing(as: token) { caller throws(Failure) in
                try caller.addFile(to: place, hash: hash, size: size).encoded
            }
        }
    }

    /// Gives the upload up; nothing of it stays.
    package func abort() { incoming.discard() }
}

extension Engine {
    /// Whether any file has a content.
    fileprivate func holdsFile(of hash: [UInt8]) throws(Failure) -> Bool {
        try store.read { database throws(Failure) in
            try database.count("SELECT COUNT(*) FROM files WHERE hash = ?1", [hash]) > 0
        }
    }

    /// Begins an upload.
    ///
    /// - Parameter place: A ``FilePlace`` as JSON.
    /// - Throws: What ``Caller/uploader(to:)`` throws.
    package func beginUpload(token: [UInt8], to place: JSON) throws(Failure) -> Upload {
        let place = try FilePlace.decode(place)
        _ = try reading(as: token) { caller throws(Failure) in try caller.uploader(to: place) }
        return try Upload(engine: self, token: token, place: place)
    }
}
