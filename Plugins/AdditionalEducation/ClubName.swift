import PartaProfile

extension UnitName {
    /// The name in the next school year: that of a club does not depend on the year.
    var nextClub: NextName { text.isEmpty ? .unknown : .name(text) }
}
