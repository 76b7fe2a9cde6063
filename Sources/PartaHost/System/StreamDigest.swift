internal import CCrypto
internal import PartaCore

/// SHA-256 of bytes that come piece by piece.
///
/// Safety: the context is made by `init` and destroyed by `deinit`; in between only the methods
/// touch it, and its callers never share one: ``IncomingFile`` calls them under its lock,
/// ``Doctor`` in one function.
@safe final class StreamDigest: @unchecked Sendable {
    private let context: OpaquePointer

    init() throws(Failure) {
        guard let context = unsafe EVP_MD_CTX_new() else { throw Self.fault }
        unsafe self.context = context
        guard unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { throw Self.fault }
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    func update(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
        guard unsafe EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
            throw Self.fault
        }
    }

    /// The digest of all bytes so far; called once.
    func finish() throws(Failure) -> [UInt8] {
        var isFine = false
        let digest = unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            isFine = unsafe EVP_DigestFinal_ex(context, buffer.baseAddress, nil) == 1
            count = isFine ? 32 : 0
        }
        guard isFine else { throw Self.fault }
        return digest
    }

    private static var fault: Failure { .broken("libcrypto refused to compute a digest.") }
}
