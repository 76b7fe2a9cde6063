public import CParta
import PartaCore
import PartaHost

extension StoredFile: Handled {
    static var tag: UInt { 5 }

    /// The descriptor closes with the last read that runs.
    func end() {}
}

/// Implements `parta_file_open`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_file_open(
    _ session: OpaquePointer?, _ id: parta_text_v1, _ file: UnsafeMutablePointer<OpaquePointer?>?,
    _ error: UnsafeMutablePointer<parta_error_v1>?
) -> parta_status {
    unsafe file?.pointee = nil
    return unsafe answer(error, session, "session") { (caller: ToolSession) throws(Failure) in
        guard let file = unsafe file else { throw .missing("file") }
        let text = try unsafe id.string("id")
        var issues = Issues()
        guard let id = PartaCore.File.ID.decode(.string(text), limits: nil, issues: &issues) else {
            throw .invalid(
                "id", "The identifier of a file looks like 3.17.",
                text: "Неверный идентификатор файла.")
        }
        let opened = try caller.engine.openFile(token: try caller.signedIn(), id)
        try unsafe file.fill(opened, under: session)
    }
}

/// Implements `parta_file_size`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_file_size(
    _ file: OpaquePointer?, _ size: UnsafeMutablePointer<UInt64>?,
    _ error: UnsafeMutablePointer<parta_error_v1>?
) -> parta_status {
    unsafe size?.pointee = 0
    return unsafe answer(error, file, "file") { (file: StoredFile) throws(Failure) in
        guard let size = unsafe size else { throw .missing("size") }
        unsafe size.pointee = UInt64(file.file.size)
    }
}

/// Implements `parta_file_read`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_file_read(
    _ file: OpaquePointer?, _ offset: UInt64, _ buffer: UnsafeMutableRawPointer?,
    _ capacity: UInt64, _ count: UnsafeMutablePointer<UInt64>?,
    _ error: UnsafeMutablePointer<parta_error_v1>?
) -> parta_status {
    unsafe count?.pointee = 0
    return unsafe answer(error, file, "file") { (file: StoredFile) throws(Failure) in
        guard let count = unsafe count else { throw .missing("count") }
        guard unsafe buffer != nil || capacity == 0 else { throw .missing("buffer") }
        let room = unsafe UnsafeMutableRawBufferPointer(
            start: buffer, count: Int(clamping: capacity))
        let got = try unsafe file.read(at: Int(clamping: offset), into: room)
        unsafe count.pointee = UInt64(got)
    }
}

/// Implements `parta_file_close`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_file_close(_ file: OpaquePointer?) -> parta_status {
    unsafe close(file, as: StoredFile.self)
}
