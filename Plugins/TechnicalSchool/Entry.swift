public import CParta
import PartaProfile

/// Implements `parta_profile_entry_1`; the contract is in `Include/parta_profile.h`.
@c @implementation
public func parta_profile_entry_1(
    _ host: UnsafePointer<parta_host_v1>?, _ out: UnsafeMutablePointer<parta_profile_v1>?
) -> Int32 {
    unsafe Document.technicalSchool.hand(over: out, to: host)
}
