public import CParta
import PartaCore
import PartaHost

extension Engine: Handled {
    static var tag: UInt { 1 }

    func end() { close() }
}

/// Implements `parta_engine_open`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_engine_open(
    _ folder: parta_text_v1, _ options: parta_text_v1,
    _ engine: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<parta_error_v1>?
) -> parta_status {
    unsafe engine?.pointee = nil
    return unsafe answer(error) { () throws(Failure) in
        guard let engine = unsafe engine else { throw .missing("engine") }
        let path = try unsafe folder.string("folder")
        guard !path.isEmpty else { throw .missing("folder") }
        let options = try Configuration.decode(try unsafe options.json("options"))
        try unsafe engine.fill(try Engine.open(folder: path, options: options), under: nil)
    }
}

/// Implements `parta_engine_close`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_engine_close(_ engine: OpaquePointer?) -> parta_status {
    unsafe close(engine, as: Engine.self)
}

/// Implements `parta_operations`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_operations(
    _ engine: OpaquePointer?, _ description: UnsafeMutablePointer<parta_bytes_v1>?,
    _ error: UnsafeMutablePointer<parta_error_v1>?
) -> parta_status {
    unsafe description?.pointee = parta_bytes_v1(bytes: nil, length: 0)
    return unsafe answer(error, engine, "engine") { (engine: Engine) throws(Failure) in
        guard let description = unsafe description else { throw .missing("description") }
        try unsafe description.fill(try engine.call("host.operations", [], token: nil))
    }
}

/// Implements `parta_backup`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_backup(
    _ engine: OpaquePointer?, _ path: parta_text_v1, _ error: UnsafeMutablePointer<parta_error_v1>?
) -> parta_status {
    unsafe answer(error, engine, "engine") { (engine: Engine) throws(Failure) in
        let path = try unsafe path.string("path")
        guard !path.isEmpty else { throw .missing("path") }
        try Backup.write(from: try engine.files.root, to: path)
    }
}
