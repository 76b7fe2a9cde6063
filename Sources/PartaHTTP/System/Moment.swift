import Glibc

/// A moment of the machine's steady clock, which no setting of the time moves.
struct Moment: Sendable, Comparable {
    /// Microseconds since the machine's start.
    let microseconds: Int64

    static var now: Moment {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Moment(
            microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    /// The moment so many seconds later.
    func advanced(by seconds: Double) -> Moment {
        Moment(microseconds: microseconds + Int64(seconds * 1_000_000))
    }

    /// Microseconds from an earlier moment to this one.
    func since(_ earlier: Moment) -> Int64 { microseconds - earlier.microseconds }

    static func < (one: Moment, other: Moment) -> Bool { one.microseconds < other.microseconds }
}
