/// The days that a report covers, by the institution's clock.
struct Period {
    let from: Day
    let until: Day
    /// The first moment, and the first moment behind the last.
    let start: Instant
    let end: Instant

    /// Days that one report may cover.
    static let maximum = 400

    /// The stated days; by default the last thirty up to today.
    init(
        from: Day?, until: Day?, at institution: Institution, now: Instant
    ) throws(Failure) {
        let last = until ?? institution.day(of: now)
        let first = from ?? Day(daysSince1970: last.daysSince1970 - 29)
        guard first <= last, last.daysSince1970 - first.daysSince1970 < Self.maximum else {
            throw .invalid(
                "from", "A report covers 1 to \(Self.maximum) days.",
                text: "Отчёт охватывает от 1 до \(Self.maximum) дней.")
        }
        let offset = institution.policy.document.institution.offset
        self.from = first
        self.until = last
        start = first.start(offset: offset)
        end = Day(daysSince1970: last.daysSince1970 + 1).start(offset: offset)
    }
}
