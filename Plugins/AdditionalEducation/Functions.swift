import PartaProfile

/// The unit's name in the next school year: `unit.next`, `S(si)`.
@c
public func profile_next_unit(_ name: UnsafePointer<CChar>?, _ year: Int32)
    -> UnsafeMutablePointer<CChar>?
{
    unsafe handedOut(UnitName(text(name)).nextClub.answer)
}

/// What is wrong with a unit's name: `unit.check`, `S(s)`.
@c
public func profile_check_unit(_ name: UnsafePointer<CChar>?) -> UnsafeMutablePointer<CChar>? {
    unsafe handedOut(UnitName(text(name)).commonFault)
}
