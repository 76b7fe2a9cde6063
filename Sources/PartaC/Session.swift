public import CParta
import PartaCore
import PartaHost

/// Somebody who calls through the C door.
final class ToolSession: Handled {
    static var tag: UInt { 2 }

    let engine: Engine
    /// SHA-256 of the session's secret; `nil` for nobody.
    let token: [UInt8]?

    init(engine: Engine, token: [UInt8]?) {
        self.engine = engine
        self.token = token
    }

    /// The token of somebody who is signed in.
    func signedIn() throws(Failure) -> [UInt8] {
        guard let token else {
            throw Failure(
                .unauthenticated, "Nobody is signed in.", text: "Войдите, чтобы продолжить.")
        }
        return token
    }

    /// A session stays open for its person when its handle is closed.
    func end() {}
}

/// Implements `parta_session_open_key`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_session_open_key(
    _ engine: OpaquePointer?, _ key: parta_text_v1,
    _ session: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<parta_error_v1>?
) -> parta_status {
    unsafe session?.pointee = nil
    return unsafe answer(error, engine, "engine") { (host: Engine) throws(Failure) in
        guard let session = unsafe session else { throw .missing("session") }
        let token = host.platform.sha256(try unsafe key.bytes("key"))
        try host.reading(as: token) { _ throws(Failure) in }
        try unsafe session.fill(ToolSession(engine: host, token: token), under: engine)
    }
}

/// Implements `parta_session_open_anonymous`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_session_open_anonymous(
    _ engine: OpaquePointer?, _ session: UnsafeMutablePointer<OpaquePointer?>?,
    _ error: UnsafeMutablePointer<parta_error_v1>?
) -> parta_status {
    unsafe session?.pointee = nil
    return unsafe answer(error, engine, "engine") { (host: Engine) throws(Failure) in
        guard let session = unsafe session else { throw .missing("session") }
        try unsafe session.fill(ToolSession(engine: host, token: nil), under: engine)
    }
}

/// Implements `parta_session_request_code`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_session_request_code(
    _ engine: OpaquePointer?, _ phone: parta_text_v1, _ error: UnsafeMutablePointer<parta_error_v1>?
) -> parta_status {
    unsafe answer(error, engine, "engine") { (engine: Engine) throws(Failure) in
        let request: JSON = ["phone": .string(try unsafe phone.string("phone"))]
        _ = try engine.call("session.requestCode", request.encoded, token: nil)
    }
}

/// Implements `parta_session_sign_in`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_session_sign_in(
    _ engine: OpaquePointer?, _ phone: parta_text_v1, _ code: parta_text_v1, _ name: parta_text_v1,
    _ label: parta_text_v1, _ session: UnsafeMutablePointer<OpaquePointer?>?,
    _ token: UnsafeMutablePointer<parta_bytes_v1>?, _ error: UnsafeMutablePointer<parta_error_v1>?
) -> parta_status {
    unsafe session?.pointee = nil
    unsafe token?.pointee = parta_bytes_v1(bytes: nil, length: 0)
    return unsafe answer(error, engine, "engine") { (host: Engine) throws(Failure) in
        guard let session = unsafe session else { throw .missing("session") }
        var members = [
            JSON.Member("phone", .string(try unsafe phone.string("phone"))),
            JSON.Member("code", .string(try unsafe code.string("code"))),
            JSON.Member("label", .string(try unsafe label.string("label"))),
        ]
        let name = try unsafe name.string("name")
        if !name.isEmpty { members.append(JSON.Member("name", .string(name))) }
        let reply = try host.call("session.signIn", JSON.object(members).encoded, token: nil)
        guard let secret = try JSON(stored: String(decoding: reply, as: UTF8.self))["token"]?.text
        else { throw .broken("A sign-in returned no token.") }
        let bytes = Array(secret.utf8)
        try unsafe token?.fill(bytes)
        let opened = ToolSession(engine: host, token: host.platform.sha256(bytes))
        do throws(Failure) {
            try unsafe session.fill(opened, under: engine)
        } catch {
            unsafe parta_bytes_free(token)
            throw error
        }
    }
}

/// Implements `parta_session_close`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_session_close(_ session: OpaquePointer?) -> parta_status {
    unsafe close(session, as: ToolSession.self)
}

/// Implements `parta_call`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_call(
    _ session: OpaquePointer?, _ operation: parta_text_v1, _ request: parta_text_v1,
    _ reply: UnsafeMutablePointer<parta_bytes_v1>?, _ error: UnsafeMutablePointer<parta_error_v1>?
) -> parta_status {
    unsafe reply?.pointee = parta_bytes_v1(bytes: nil, length: 0)
    return unsafe answer(error, session, "session") { (session: ToolSession) throws(Failure) in
        let name = try unsafe operation.string("operation")
        let request = try unsafe request.bytes("request", limit: PARTA_REQUEST_MAX)
        let text = try session.engine.call(name, request, token: session.token)
        try unsafe reply?.fill(text)
    }
}
