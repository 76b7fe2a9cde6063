public import CParta
import PartaCore
import PartaHost

extension Upload: Handled {
    static var tag: UInt { 4 }

    func end() { abort() }
}

/// Implements `parta_upload_open`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_upload_open(
    _ session: OpaquePointer?, _ request: parta_text_v1,
    _ upload: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<parta_error_v1>?
) -> parta_status {
    unsafe upload?.pointee = nil
    return unsafe answer(error, session, "session") { (caller: ToolSession) throws(Failure) in
        guard let upload = unsafe upload else { throw .missing("upload") }
        let place = try unsafe request.json("request")
        let begun = try caller.engine.beginUpload(token: try caller.signedIn(), to: place)
        try unsafe upload.fill(begun, under: session)
    }
}

/// Implements `parta_upload_append`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_upload_append(
    _ upload: OpaquePointer?, _ bytes: UnsafeRawPointer?, _ length: UInt64,
    _ error: UnsafeMutablePointer<parta_error_v1>?
) -> parta_status {
    unsafe answer(error, upload, "upload") { (upload: Upload) throws(Failure) in
        guard length > 0 else { return }
        guard let bytes = unsafe bytes else { throw .missing("bytes") }
        // Beyond every file's limit, so that the upload refuses it without a look at the bytes.
        let count = Int(clamping: length)
        try unsafe upload.append(UnsafeRawBufferPointer(start: bytes, count: count))
    }
}

/// Implements `parta_upload_finish`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_upload_finish(
    _ upload: OpaquePointer?, _ reply: UnsafeMutablePointer<parta_bytes_v1>?,
    _ error: UnsafeMutablePointer<parta_error_v1>?
) -> parta_status {
    unsafe reply?.pointee = parta_bytes_v1(bytes: nil, length: 0)
    let closed = HandleTable.shared.close(UInt(bitPattern: upload), as: Upload.self)
    guard let upload = closed.first as? Upload else { return unsafe refuse(error, "upload") }
    return unsafe answer(error) { () throws(Failure) in
        let receipt = try upload.finish()
        try unsafe reply?.fill(receipt)
    }
}

/// Implements `parta_upload_abort`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_upload_abort(_ upload: OpaquePointer?) -> parta_status {
    unsafe close(upload, as: Upload.self)
}
