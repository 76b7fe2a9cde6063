package import PartaCore

/// A moment as fields of HTTP have it (RFC 9110, 5.6.7).
package enum HTTPDate {
    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The fixed form, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
    ///
    /// - Parameter instant: A moment from 1970 on, before the year 10000.
    package static func text(_ instant: Instant) -> String {
        let day = instant.day(offset: 0)
        let (year, month, dayOfMonth) = day.civil
        let time = Int(instant.seconds - day.start(offset: 0).seconds)
        let clock = "\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60))"
        // 1970 began on a Thursday.
        let weekday = weekdays[day.daysSince1970 % 7]
        return "\(weekday), \(two(dayOfMonth)) \(months[month - 1]) \(year) \(clock) GMT"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
