import Glibc
internal import PartaCore

/// One line of JSON for each request, without anything that tells of a person.
final class AccessLog: Sendable {
    private let descriptor: Descriptor

    /// - Parameter path: A file that lines are added to; `-` for the standard error.
    init(_ path: String) throws(Failure) {
        let number =
            path == "-"
            ? dup(STDERR_FILENO)
            : unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
        guard number >= 0 else {
            throw .system(
                errno, "Cannot write the log \(path)",
                text: "Журнал обращений недоступен: \(path).")
        }
        descriptor = Descriptor(number)
    }

    /// Writes whole lines and empties the buffer; each loop hands its own lines over.
    func write(_ lines: inout [UInt8]) {
        unsafe lines.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count {
                let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[sent...])
                let count = unsafe Glibc.write(descriptor.number, rest.baseAddress, rest.count)
                // A log that cannot be written must not keep answers back.
                guard count > 0 || errno == EINTR else { return }
                sent += max(0, count)
            }
        }
        lines.removeAll(keepingCapacity: true)
    }

    /// Adds the line of a request.
    static func add(
        to lines: inout [UInt8], time: String, method: String, route: String, status: Int,
        bytes: Int, microseconds: Int64
    ) {
        lines.append(
            contentsOf: """
                {"time":"\(time)","method":"\(method)","route":"\(route)","status":\(status),\
                "bytes":\(bytes),"us":\(microseconds)}\n
                """.utf8)
    }
}
