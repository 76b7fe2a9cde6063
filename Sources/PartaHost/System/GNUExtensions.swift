import Glibc

// glibc declares these two only for _GNU_SOURCE, which Swift's module of it does not define; they
// are looked up by name instead.

/// A value of the environment; `nil` when it is empty, and in a program with elevated rights.
///
/// - SeeAlso: secure_getenv(3).
func secureEnvironment(_ name: String) -> String? {
    typealias Function = @convention(c) (UnsafePointer<CChar>) -> UnsafePointer<CChar>?
    guard let symbol = unsafe dlsym(nil, "secure_getenv") else { return nil }
    let function = unsafe unsafeBitCast(symbol, to: Function.self)
    guard let value = unsafe function(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
}

/// The file that the code at an address was loaded from; `nil` when nobody knows.
///
/// - SeeAlso: dladdr(3).
func imageFile(at address: UnsafeRawPointer) -> String? {
    // Dl_info: file name, base address, symbol name, symbol address.
    typealias Information = (
        UnsafePointer<CChar>?, UnsafeRawPointer?, UnsafePointer<CChar>?, UnsafeRawPointer?
    )
    typealias Function =
        @convention(c) (UnsafeRawPointer, UnsafeMutableRawPointer) -> Int32
    guard let symbol = unsafe dlsym(nil, "dladdr") else { return nil }
    let function = unsafe unsafeBitCast(symbol, to: Function.self)
    var information: Information = (nil, nil, nil, nil)
    let found: Int32? = unsafe withUnsafeMutableBytes(of: &information) { bytes in
        guard let start = bytes.baseAddress else { return nil }
        return unsafe function(address, start)
    }
    guard let found, found != 0, let name = unsafe information.0 else { return nil }
    return unsafe String(cString: name)
}

/// Makes a pipe that no other program started meanwhile gets hold of.
///
/// - Returns: The end to read and the end to write; `nil` with `errno` when that fails.
/// - SeeAlso: pipe2(2).
func makePrivatePipe() -> (reading: Int32, writing: Int32)? {
    typealias Function = @convention(c) (UnsafeMutablePointer<Int32>, Int32) -> Int32
    guard let symbol = unsafe dlsym(nil, "pipe2") else {
        errno = ENOSYS
        return nil
    }
    let function = unsafe unsafeBitCast(symbol, to: Function.self)
    var ends: [Int32] = [-1, -1]
    let status = unsafe ends.withUnsafeMutableBufferPointer { ends in
        unsafe ends.baseAddress.map { unsafe function($0, O_CLOEXEC) } ?? -1
    }
    return status == 0 ? (ends[0], ends[1]) : nil
}
