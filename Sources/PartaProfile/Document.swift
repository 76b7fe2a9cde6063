package import CParta

/// A profile's document as a library hands it to the host.
///
/// A profile in Swift is a folder with two files: the document, and the entry that hands it over.
/// ```swift
/// extension Document {
///     static let school = Document(#"{"schema": "parta.profile/1", "id": "school", …}"#)
/// }
///
/// /// Implements `parta_profile_entry_1`; the contract is in `Include/parta_profile.h`.
/// @c @implementation
/// public func parta_profile_entry_1(
///     _ host: UnsafePointer<parta_host_v1>?, _ out: UnsafeMutablePointer<parta_profile_v1>?
/// ) -> Int32 {
///     unsafe Document.school.hand(over: out, to: host)
/// }
/// ```
package struct Document: Sendable {
    /// Where the bytes lie for as long as the process runs, as a number so that it may be shared.
    private let address: UInt
    private let length: Int

    /// Takes a document that lies in the library's read-only data; nothing is copied.
    package init(_ text: StaticString) {
        address = unsafe UInt(bitPattern: text.utf8Start)
        length = text.utf8CodeUnitCount
    }

    /// Joins the pieces of a document that stands in several files.
    ///
    /// The bytes are copied once and stay for the life of the process; keep the result in a
    /// `static let`.
    package init(joining pieces: StaticString...) {
        length = pieces.reduce(0) { $0 + $1.utf8CodeUnitCount }
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: length)
        var end = unsafe bytes
        for piece in pieces {
            unsafe end.initialize(from: piece.utf8Start, count: piece.utf8CodeUnitCount)
            unsafe end += piece.utf8CodeUnitCount
        }
        address = UInt(bitPattern: bytes)
    }

    /// Answers the host's call of the entry function.
    ///
    /// - Parameters:
    ///   - out: The host's struct; filled when both sides speak a common version.
    ///   - host: The range of versions that the host speaks.
    /// - Returns: `PARTA_PROFILE_OK`, or the status that says why `out` is as it was.
    package func hand(
        over out: UnsafeMutablePointer<parta_profile_v1>?, to host: UnsafePointer<parta_host_v1>?
    ) -> Int32 {
        guard let host = unsafe host, let out = unsafe out,
            unsafe host.pointee.struct_size >= MemoryLayout<parta_host_v1>.size,
            unsafe out.pointee.struct_size >= MemoryLayout<parta_profile_v1>.size
        else { return Int32(PARTA_PROFILE_BAD_ARGUMENT) }
        let version = UInt32(PARTA_PROFILE_ABI)
        guard unsafe host.pointee.abi_oldest <= version, unsafe version <= host.pointee.abi_newest
        else { return Int32(PARTA_PROFILE_NO_COMMON_ABI) }
        unsafe out.pointee.abi = version
        unsafe out.pointee.document = UnsafePointer<CChar>(bitPattern: address)
        unsafe out.pointee.document_length = UInt64(length)
        return Int32(PARTA_PROFILE_OK)
    }
}
