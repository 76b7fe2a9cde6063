import Glibc

/// The host's log: one line each on the standard error, without personal data.
package enum Log {
    package static func write(_ line: String) {
        let bytes = Array(("parta: " + line.visible + "\n").utf8)
        _ = unsafe bytes.withUnsafeBytes { buffer in
            unsafe Glibc.write(STDERR_FILENO, buffer.baseAddress, buffer.count)
        }
    }
}
