public import CParta
import Document

/// Hands the document to the host; the contract is in `parta_profile.h`.
@c @implementation
public func parta_profile_entry_1(
    _ host: UnsafePointer<parta_host_v1>?, _ out: UnsafeMutablePointer<parta_profile_v1>?
) -> Int32 {
    guard let host, let out, host.pointee.struct_size >= MemoryLayout<parta_host_v1>.size,
        out.pointee.struct_size >= MemoryLayout<parta_profile_v1>.size
    else { return Int32(PARTA_PROFILE_BAD_ARGUMENT) }
    let version = UInt32(PARTA_PROFILE_ABI)
    guard host.pointee.abi_oldest <= version, version <= host.pointee.abi_newest else {
        return Int32(PARTA_PROFILE_NO_COMMON_ABI)
    }
    out.pointee.abi = version
    out.pointee.document = document_bytes(&out.pointee.document_length)
    return Int32(PARTA_PROFILE_OK)
}
