import CParta
import Glibc

/// A shared library in the host's process; it is never unloaded.
///
/// Unloading a library that contains Swift leaves the runtime with records that point nowhere.
struct LibraryHandle {
    /// What `dlopen` returned, as a number because it is shared between threads.
    private let handle: UInt

    /// Loads a library, which runs its constructors.
    ///
    /// - Parameter path: Absolute; its own dependencies are looked for relative to it.
    init(_ path: String) throws(Refusal) {
        guard let handle = unsafe dlopen(path, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE) else {
            let words = unsafe dlerror().map { unsafe String(cString: $0) }
            throw Refusal("The system cannot load it: \(words ?? "no reason given").")
        }
        self.handle = UInt(bitPattern: handle)
    }

    /// The address of an exported symbol.
    func symbol(_ name: String) -> UnsafeMutableRawPointer? {
        unsafe dlsym(UnsafeMutableRawPointer(bitPattern: handle), name)
    }

    /// Calls the entry and copies the document that it hands over.
    func document() throws(Refusal) -> [UInt8] {
        typealias Entry =
            @convention(c) (UnsafePointer<parta_host_v1>?, UnsafeMutablePointer<parta_profile_v1>?)
            -> Int32
        guard let address = unsafe symbol("parta_profile_entry_1") else {
            throw Refusal("It exports no parta_profile_entry_1.")
        }
        let entry = unsafe unsafeBitCast(address, to: Entry.self)
        let version = UInt32(PARTA_PROFILE_ABI)
        var host = parta_host_v1(
            struct_size: UInt32(MemoryLayout<parta_host_v1>.size), abi_oldest: version,
            abi_newest: version, reserved: 0)
        var out = unsafe parta_profile_v1()
        unsafe out.struct_size = UInt32(MemoryLayout<parta_profile_v1>.size)
        let status = unsafe entry(&host, &out)
        guard status == PARTA_PROFILE_OK else {
            throw Refusal("Its entry returned status \(status) in the host.")
        }
        guard unsafe out.abi == version, let document = unsafe out.document,
            unsafe (1...UInt64(CheckedDocument.maximumLength)).contains(out.document_length)
        else { throw Refusal("It behaves in the host otherwise than in the probe.") }
        return unsafe [UInt8](
            UnsafeRawBufferPointer(start: document, count: Int(out.document_length)))
    }
}
