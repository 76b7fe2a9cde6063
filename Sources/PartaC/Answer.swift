import CParta
import PartaCore

/// Runs a door's function and tells the caller how it went.
func answer(
    _ error: UnsafeMutablePointer<parta_error_v1>?, _ body: () throws(Failure) -> Void
) -> parta_status {
    do {
        try body()
        unsafe error?.fill(Int32(PARTA_OK), nil)
        return Int32(PARTA_OK)
    } catch let failure {
        unsafe error?.fill(failure.code.status.abi, failure)
        return failure.code.status.abi
    }
}

/// Runs a door's function on what an open handle stands for.
///
/// - Parameter name: The handle's argument as the header names it.
func answer<Object: Handled>(
    _ error: UnsafeMutablePointer<parta_error_v1>?, _ handle: OpaquePointer?, _ name: String,
    _ body: (Object) throws(Failure) -> Void
) -> parta_status {
    let handle = UInt(bitPattern: handle)
    guard let object = HandleTable.shared.find(handle, as: Object.self) else {
        return unsafe refuse(error, name)
    }
    return unsafe answer(error) { () throws(Failure) in try body(object) }
}

/// Refuses a handle that is not open.
func refuse(_ error: UnsafeMutablePointer<parta_error_v1>?, _ name: String) -> parta_status {
    let failure = Failure(
        .invalidArgument, field: name, "The handle is NULL, closed or of another type.",
        text: "Объект уже закрыт.")
    unsafe error?.fill(Int32(PARTA_CLOSED_HANDLE), failure)
    return Int32(PARTA_CLOSED_HANDLE)
}

/// Closes a handle with all that was opened through it.
func close<Object: Handled>(_ handle: OpaquePointer?, as type: Object.Type) -> parta_status {
    guard let handle = unsafe handle else { return Int32(PARTA_OK) }
    let closed = HandleTable.shared.close(UInt(bitPattern: handle), as: type)
    for object in closed { object.end() }
    return Int32(closed.isEmpty ? PARTA_CLOSED_HANDLE : PARTA_OK)
}

extension UnsafeMutablePointer<OpaquePointer?> {
    /// Opens a handle for the caller.
    ///
    /// - Parameter parent: The handle through which it is opened; `nil` for an engine.
    func fill(_ object: some Handled, under parent: OpaquePointer?) throws(Failure) {
        let parent = UInt(bitPattern: parent)
        guard let handle = HandleTable.shared.open(object, under: parent) else {
            object.end()
            throw Failure(
                .conflict, "The handle was closed on another thread meanwhile.",
                text: "Объект уже закрыт.")
        }
        unsafe pointee = OpaquePointer(bitPattern: handle)
    }
}

extension UnsafeMutablePointer<parta_error_v1> {
    /// Fills in what the caller has room for, in the order field, clause, text, message.
    func fill(_ status: Int32, _ failure: Failure?) {
        guard unsafe Int(pointee.struct_size) >= MemoryLayout<parta_error_v1>.size else { return }
        unsafe pointee.code = status
        unsafe pointee.needed = 0
        var room = unsafe Room(
            start: pointee.room, size: Int(clamping: unsafe pointee.room_size))
        unsafe pointee.field = room.place(failure?.field)
        unsafe pointee.clause = room.place(failure?.clause)
        unsafe pointee.text = room.place(failure?.text)
        unsafe pointee.message = room.place(failure?.message)
        unsafe pointee.needed = UInt64(room.needed)
    }
}

/// The caller's memory for the texts of a failure.
@unsafe private struct Room {
    private var start: UnsafeMutablePointer<CChar>?
    private var size: Int
    /// Bytes that all texts so far would take.
    private(set) var needed = 0

    init(start: UnsafeMutablePointer<CChar>?, size: Int) {
        unsafe self.start = unsafe start
        unsafe self.size = unsafe start == nil ? 0 : size
    }

    /// Writes a text and its NUL; cuts it after a whole character when room runs short.
    mutating func place(_ text: String?) -> parta_text_v1 {
        let empty = unsafe parta_text_v1(bytes: ("" as StaticString).characters, length: 0)
        guard let text, !text.isEmpty else { return unsafe empty }
        let bytes = Array(text.utf8)
        unsafe needed += bytes.count + 1
        guard let start = unsafe start, unsafe size > 0 else { return unsafe empty }
        var count = min(bytes.count, unsafe size - 1)
        while count < bytes.count, count > 0, bytes[count] & 0xC0 == 0x80 { count -= 1 }
        for index in 0..<count { unsafe start[index] = CChar(bitPattern: bytes[index]) }
        unsafe start[count] = 0
        unsafe self.start = unsafe start + count + 1
        unsafe size -= count + 1
        return unsafe parta_text_v1(bytes: start, length: UInt64(count))
    }
}
