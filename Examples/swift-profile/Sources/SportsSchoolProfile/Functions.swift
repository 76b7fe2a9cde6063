import Glibc

/// The group's name in the next school year: `unit.next`, `S(si)`.
///
/// The host frees the result, which `strdup` allocates; `nil` means "no answer".
@c
public func profile_next_unit(_ name: UnsafePointer<CChar>?, _ year: Int32)
    -> UnsafeMutablePointer<CChar>?
{
    guard let name else { return nil }
    return TrainingGroup(String(cString: name)).next.flatMap { strdup($0) }
}

/// What is wrong with a group's name: `unit.check`, `S(s)`.
@c
public func profile_check_unit(_ name: UnsafePointer<CChar>?) -> UnsafeMutablePointer<CChar>? {
    guard let name else { return nil }
    return TrainingGroup(String(cString: name)).fault.flatMap { strdup($0) }
}
