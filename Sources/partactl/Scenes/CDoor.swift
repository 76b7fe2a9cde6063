import CParta
import Glibc
import PartaCore
import PartaHost
import Synchronization

/// Calls a host through `libparta.so`, as a tool in C does.
final class CDoor: SceneDoor {
    private let library: CLibrary
    private let engine: Address
    /// Guards the open sessions by their secret.
    private let sessions = Mutex<[String: Address]>([:])

    init(folder: String, options: Configuration) throws(Failure) {
        let library = try CLibrary.shared()
        self.library = library
        let settings = String(decoding: options.encoded, as: UTF8.self)
        engine = unsafe try library.open { handle, error in
            unsafe withText(folder) { folder in
                unsafe withText(settings) { settings in
                    unsafe library.engineOpen(folder, settings, handle, error)
                }
            }
        }
    }

    func call(_ operation: String, _ request: [UInt8], secret: String?) throws(Failure) -> [UInt8] {
        let session = try session(of: secret ?? "")
        let text = String(decoding: request, as: UTF8.self)
        return unsafe try library.reply { reply, error in
            unsafe withText(operation) { operation in
                unsafe withText(text) { text in
                    unsafe library.call(session.pointer, operation, text, reply, error)
                }
            }
        }
    }

    /// The session of a secret, opened once; the empty secret stands for nobody.
    func session(of secret: String) throws(Failure) -> Address {
        if let open = sessions.withLock({ $0[secret] }) { return open }
        let session = unsafe try library.open { handle, error in
            guard !secret.isEmpty else {
                return unsafe library.sessionOpenAnonymous(engine.pointer, handle, error)
            }
            return unsafe withText(secret) { secret in
                unsafe library.sessionOpenKey(engine.pointer, secret, handle, error)
            }
        }
        sessions.withLock { $0[secret] = session }
        return session
    }

    func close() {
        for session in sessions.withLock({ $0.values.map { $0 } }) {
            _ = unsafe library.sessionClose(session.pointer)
        }
        _ = unsafe library.engineClose(engine.pointer)
    }
}

/// A handle of the library, kept as a number that is never dereferenced here.
struct Address: Sendable {
    let bits: UInt

    var pointer: OpaquePointer? { unsafe OpaquePointer(bitPattern: bits) }
}

/// The functions of `libparta.so`, found once.
@safe final class CLibrary: Sendable {
    typealias Error = UnsafeMutablePointer<parta_error_v1>
    typealias Handle = UnsafeMutablePointer<OpaquePointer?>
    typealias Reply = UnsafeMutablePointer<parta_bytes_v1>

    let engineOpen: @convention(c) (parta_text_v1, parta_text_v1, Handle?, Error?) -> Int32
    let engineClose: @convention(c) (OpaquePointer?) -> Int32
    let sessionOpenKey: @convention(c) (OpaquePointer?, parta_text_v1, Handle?, Error?) -> Int32
    let sessionOpenAnonymous: @convention(c) (OpaquePointer?, Handle?, Error?) -> Int32
    let sessionClose: @convention(c) (OpaquePointer?) -> Int32
    let call: @convention(c) (OpaquePointer?, parta_text_v1, parta_text_v1, Reply?, Error?) -> Int32
    let bytesFree: @convention(c) (Reply?) -> Void

    private static let loaded = Mutex<CLibrary?>(nil)

    /// The library beside the executable, or the one of `PARTA_LIBRARY`.
    static func shared() throws(Failure) -> CLibrary {
        if let library = loaded.withLock({ $0 }) { return library }
        let library = try CLibrary()
        loaded.withLock { $0 = library }
        return library
    }

    private init() throws(Failure) {
        let path =
            unsafe getenv("PARTA_LIBRARY").map { unsafe String(cString: $0) }
            ?? Self.nearest()
        guard let handle = unsafe dlopen(path, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE) else {
            let reason = unsafe dlerror().map { unsafe String(cString: $0) } ?? "unknown"
            throw Failure(
                .unavailable, "libparta.so cannot be loaded: \(reason).",
                text: "Не удалось загрузить libparta.so.")
        }
        func find<Function>(_ name: String) throws(Failure) -> Function {
            guard let symbol = unsafe dlsym(handle, name) else {
                throw Failure(
                    .unavailable, "libparta.so lacks \(name).", text: "libparta.so неполна.")
            }
            return unsafe unsafeBitCast(symbol, to: Function.self)
        }
        unsafe engineOpen = try find("parta_engine_open")
        unsafe engineClose = try find("parta_engine_close")
        unsafe sessionOpenKey = try find("parta_session_open_key")
        unsafe sessionOpenAnonymous = try find("parta_session_open_anonymous")
        unsafe sessionClose = try find("parta_session_close")
        unsafe call = try find("parta_call")
        unsafe bytesFree = try find("parta_bytes_free")
    }

    /// The library beside the executable, or in the folder for libraries of an installation.
    private static func nearest() -> String {
        let built = Executable.folder + "/libparta.so"
        return unsafe access(built, R_OK) == 0
            ? built : Executable.folder + "/../lib/libparta.so.1"
    }

    /// Opens a handle or throws what the library says of the refusal.
    func open(_ body: (Handle, Error) -> Int32) throws(Failure) -> Address {
        var handle: OpaquePointer?
        try unsafe checked { error in unsafe body(&handle, error) }
        guard let handle = unsafe handle else { throw .broken("The library returned no handle.") }
        return Address(bits: UInt(bitPattern: handle))
    }

    /// Takes a reply over or throws what the library says of the refusal.
    func reply(_ body: (Reply, Error) -> Int32) throws(Failure) -> [UInt8] {
        var reply = unsafe parta_bytes_v1()
        try unsafe checked { error in unsafe body(&reply, error) }
        defer { unsafe bytesFree(&reply) }
        guard let bytes = unsafe reply.bytes else { return [] }
        return unsafe UnsafeRawBufferPointer(start: bytes, count: Int(reply.length)).map { $0 }
    }

    private func checked(_ body: (Error) -> Int32) throws(Failure) {
        var room = [CChar](repeating: 0, count: 4096)
        var refusal: Failure?
        unsafe room.withUnsafeMutableBufferPointer { room in
            var error = unsafe parta_error_v1()
            unsafe error.struct_size = UInt32(MemoryLayout<parta_error_v1>.size)
            unsafe error.room = room.baseAddress
            unsafe error.room_size = UInt64(room.count)
            let status = unsafe body(&error)
            guard status != PARTA_OK else { return }
            let code = Failure.Code.allCases.first { $0.status.abi == status } ?? .internal
            refusal = Failure(
                code, field: unsafe text(error.field), unsafe text(error.message) ?? "",
                text: unsafe text(error.text) ?? "", clause: unsafe text(error.clause))
        }
        if let refusal { throw refusal }
    }
}

/// The text of a field; `nil` when it is empty.
private func text(_ text: parta_text_v1) -> String? {
    guard let bytes = unsafe text.bytes, unsafe text.length > 0 else { return nil }
    let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(text.length))
    return unsafe String(decoding: buffer, as: UTF8.self)
}

/// Lends a string to a call.
private func withText<Result>(_ text: String, _ body: (parta_text_v1) -> Result) -> Result {
    var text = text
    return text.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
            unsafe body(
                parta_text_v1(bytes: characters.baseAddress, length: UInt64(characters.count)))
        }
    }
}
