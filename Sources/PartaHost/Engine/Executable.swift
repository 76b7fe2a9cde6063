import Glibc


/// The running program.
package enum Executable {
    /// The folder in which its file lies.
    package static var folder: String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let length = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
            unsafe readlink("/proc/self/exe", buffer.baseAddress!, buffer.count)
        }
        guard length > 0 else { return "." }
        let path = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
