import CCrypto

/// The SHA-256 of bytes (FIPS 180-4) by the machine's libcrypto.
///
/// - Returns: 32 bytes.
package func sha256(_ bytes: [UInt8]) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
        unsafe bytes.withUnsafeBufferPointer { bytes in
            _ = unsafe SHA256(bytes.baseAddress, bytes.count, digest.baseAddress)
        }
        count = 32
    }
}

/// The SHA-256 of bytes in 64 small hexadecimal digits: the name of a content.
func digest(of bytes: [UInt8]) -> String { hexadecimal(sha256(bytes)) }

/// Bytes in small hexadecimal digits, two each.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
}
