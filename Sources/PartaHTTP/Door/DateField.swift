import Glibc
internal import PartaCore

/// The time of answers and log lines, put together once a second.
struct DateField {
    private var second: Int64 = -1
    /// The value of `Date` (RFC 9110, 5.6.7).
    private(set) var http = ""
    /// The time in the log (RFC 3339).
    private(set) var log = ""

    mutating func update() {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        let second = Int64(time.tv_sec)
        guard second != self.second else { return }
        self.second = second
        http = HTTPDate.text(Instant(second))
        log = Instant(second).description
    }
}
