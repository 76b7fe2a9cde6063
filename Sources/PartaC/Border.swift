public import CParta
import Glibc
import PartaCore

extension parta_text_v1 {
    /// The text's bytes, copied.
    ///
    /// - Parameters:
    ///   - name: The argument as the header names it.
    ///   - limit: Most bytes; checked before anything is read.
    func bytes(_ name: String, limit: Int = PARTA_TEXT_MAX) throws(Failure) -> [UInt8] {
        guard unsafe length > 0 else { return [] }
        guard unsafe length <= UInt64(limit) else {
            throw Failure(
                .limit, field: name,
                "The text has \(unsafe length) bytes; at most \(limit) are allowed.",
                text: "Текст слишком велик.")
        }
        guard let bytes = unsafe bytes else { throw .missing(name) }
        return unsafe Array(UnsafeRawBufferPointer(start: bytes, count: Int(length)))
    }

    /// The text as a string.
    ///
    /// - Throws: `invalidArgument` for invalid UTF-8 and for a NUL, which no path or name holds.
    func string(_ name: String) throws(Failure) -> String {
        let bytes = try unsafe bytes(name)
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
            throw .invalid(
                name, "The text is no UTF-8, or holds a NUL.",
                text: "Текст передан в неверной кодировке.")
        }
        return text
    }

    /// The text as a JSON value; empty text stands for an empty object.
    func json(_ name: String) throws(Failure) -> JSON {
        let bytes = try unsafe bytes(name, limit: PARTA_REQUEST_MAX)
        guard !bytes.isEmpty else { return [:] }
        do {
            return try JSONParser.parse(bytes)
        } catch {
            throw .invalid(
                name, "The text is no JSON at byte \(error.offset): \(error.reason).",
                text: "Запрос не является правильным JSON.")
        }
    }
}

extension Failure {
    /// A pointer that must be there is NULL.
    static func missing(_ name: String) -> Failure {
        .invalid(name, "The argument is NULL.", text: "Не передан обязательный аргумент.")
    }
}

extension UnsafeMutablePointer<parta_bytes_v1> {
    /// Hands bytes out; `parta_bytes_free` releases them.
    func fill(_ bytes: [UInt8]) throws(Failure) {
        guard let copy = unsafe malloc(bytes.count + 1) else {
            throw Failure(
                .unavailable, "There is no memory for \(bytes.count) bytes.",
                text: "Недостаточно памяти.")
        }
        unsafe bytes.withUnsafeBytes { source in
            if let start = source.baseAddress {
                unsafe copy.copyMemory(from: start, byteCount: source.count)
            }
        }
        unsafe copy.storeBytes(of: 0, toByteOffset: bytes.count, as: UInt8.self)
        unsafe pointee = parta_bytes_v1(
            bytes: copy.assumingMemoryBound(to: CChar.self), length: UInt64(bytes.count))
    }
}

/// Implements `parta_bytes_free`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_bytes_free(_ bytes: UnsafeMutablePointer<parta_bytes_v1>?) {
    guard let bytes = unsafe bytes else { return }
    unsafe free(bytes.pointee.bytes)
    unsafe bytes.pointee = parta_bytes_v1(bytes: nil, length: 0)
}
