// The library of the profile example-profile.
//
// Words and rules are data, in document.json. This file hands the document to the host and holds
// what words cannot say. The contract is in <parta_profile.h>.
public import CParta
import Document
import Glibc

/// Hands the document to the host.
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

/// The name of a unit in the school year that begins in a year: `unit.next`, `S(si)`.
///
/// The host frees the result, which `strdup` allocates; `nil` leaves the name to people.
@c
public func profile_next_unit(_ name: UnsafePointer<CChar>?, _ year: Int32)
    -> UnsafeMutablePointer<CChar>?
{
    guard let name, let next = nextName(String(cString: name)) else { return nil }
    return strdup(next)
}

/// The name with its first number one larger: «Группа 1-А» becomes «Группа 2-А».
///
/// A name without a number stays; there is no rule for an empty one or a number of five digits.
func nextName(_ name: String) -> String? {
    guard !name.isEmpty else { return nil }
    guard let start = name.firstIndex(where: isDigit) else { return name }
    let rest = name[start...]
    let end = rest.firstIndex { !isDigit($0) } ?? name.endIndex
    guard name[start..<end].count <= 4, let number = Int(name[start..<end]) else { return nil }
    return name[..<start] + String(number + 1) + name[end...]
}

private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
