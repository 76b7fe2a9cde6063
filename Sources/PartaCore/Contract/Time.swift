/// A moment: whole seconds since 1970-01-01 00:00 UTC.
package struct Instant: Sendable, Hashable, Comparable {
    package let seconds: Int64

    /// The beginning of 1970, used where a moment is still to be read.
    package init() { seconds = 0 }
    package init(_ seconds: Int64) { self.seconds = seconds }

    package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
    package static func + (instant: Instant, seconds: Int64) -> Instant {
        Instant(instant.seconds + seconds)
    }

    /// The calendar day at an offset from UTC.
    package func day(offset minutes: Int) -> Day {
        let local = seconds + Int64(minutes) * 60
        return Day(daysSince1970: Int((local - ((local % 86400) + 86400) % 86400) / 86400))
    }
}

/// A day of the Gregorian calendar.
package struct Day: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    package let daysSince1970: Int

    package init() { daysSince1970 = 0 }
    package init(daysSince1970: Int) { self.daysSince1970 = daysSince1970 }

    /// Makes a day; `nil` when the calendar has none such.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        // H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        daysSince1970 = era * 146_097 + dayOfEra - 719_468
        guard civil == (year, month, day) else { return nil }
    }

    /// Year, month and day of the month.
    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = daysSince1970 + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let civilMonth = month < 10 ? month + 3 : month - 9
        return (yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, day)
    }

    /// The first moment of the day at an offset from UTC.
    package func start(offset minutes: Int) -> Instant {
        Instant(Int64(daysSince1970) * 86400 - Int64(minutes) * 60)
    }

    package static func < (left: Day, right: Day) -> Bool {
        left.daysSince1970 < right.daysSince1970
    }
}

extension Day: FieldValue, CustomStringConvertible {
    package var description: String {
        unsafe String(unsafeUninitializedCapacity: 10) { bytes in
            unsafe write(to: bytes)
            return 10
        }
    }

    /// Writes the ten characters of the description.
    fileprivate func write(to bytes: UnsafeMutableBufferPointer<UInt8>) {
        let (year, month, day) = civil
        unsafe bytes.write(year / 100, at: 0)
        unsafe bytes.write(year % 100, at: 2)
        unsafe bytes[4] = UInt8(ascii: "-")
        unsafe bytes.write(month, at: 5)
        unsafe bytes[7] = UInt8(ascii: "-")
        unsafe bytes.write(day, at: 8)
    }

    /// Reads "2026-09-01".
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.count == 3, let year = digits(parts[0], 4),
            let month = digits(parts[1], 2), let day = digits(parts[2], 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package static func type(limits: ClosedRange<Int>?) -> FieldType { .day }

    package static func decode(
        _ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues
    ) -> Day? {
        guard case .string(let text) = json, let day = Day(text) else {
            issues.add(
                "A day looks like \"2026-09-01\".", text: "Дата пишется так: \"2026-09-01\".")
            return nil
        }
        return day
    }

    package func encode(to writer: inout JSONWriter) { writer.string(description) }
}

extension Instant: FieldValue, CustomStringConvertible {
    package var description: String {
        let day = day(offset: 0)
        let time = Int(seconds - day.start(offset: 0).seconds)
        return unsafe String(unsafeUninitializedCapacity: 20) { bytes in
            unsafe day.write(to: bytes)
            unsafe bytes[10] = UInt8(ascii: "T")
            unsafe bytes.write(time / 3600, at: 11)
            unsafe bytes[13] = UInt8(ascii: ":")
            unsafe bytes.write(time / 60 % 60, at: 14)
            unsafe bytes[16] = UInt8(ascii: ":")
            unsafe bytes.write(time % 60, at: 17)
            unsafe bytes[19] = UInt8(ascii: "Z")
            return 20
        }
    }

    /// Reads "2026-09-01T05:00:00Z".
    package init?(_ text: String) {
        guard text.utf8.count == 20, text.utf8.last == UInt8(ascii: "Z"),
            let day = Day(text.prefix(10)), text.dropFirst(10).first == "T"
        else { return nil }
        let parts = text.dropFirst(11).dropLast().split(
            separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, let hours = digits(parts[0], 2), hours < 24,
            let minutes = digits(parts[1], 2), minutes < 60,
            let seconds = digits(parts[2], 2), seconds < 60
        else { return nil }
        self.init(
            day.start(offset: 0).seconds + Int64(hours * 3600 + minutes * 60 + seconds))
    }

    package static func type(limits: ClosedRange<Int>?) -> FieldType { .instant }

    package static func decode(
        _ json: JSON, limits: ClosedRange<Int>?, issues: inout Issues
    ) -> Instant? {
        guard case .string(let text) = json, let instant = Instant(text) else {
            issues.add(
                "A moment looks like \"2026-09-01T05:00:00Z\".",
                text: "Время пишется так: \"2026-09-01T05:00:00Z\".")
            return nil
        }
        return instant
    }

    package func encode(to writer: inout JSONWriter) { writer.string(description) }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes the two digits of a number below 100.
    fileprivate func write(_ number: Int, at index: Int) {
        unsafe self[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10)
        unsafe self[index + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
    }
}

private func digits(_ text: some StringProtocol, _ count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
    }
    return Int(text)
}
