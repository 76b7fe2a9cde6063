/// How often a library's worker has died, and when it may start again.
///
/// Times are milliseconds of a clock that nobody sets.
package struct WorkerDeaths: Sendable {
    /// Deaths are counted over so long.
    package static let window: Int64 = 3_600_000
    private static let firstPause: Int64 = 100
    private static let longestPause: Int64 = 30_000

    private var times: [Int64] = []
    private var inARow = 0
    /// The moment before which no worker is started.
    package private(set) var restart: Int64 = 0

    package init() {}

    /// Notes a death: after the first one the next worker starts at once, after each further one
    /// without an answer between them it waits twice as long, up to half a minute.
    ///
    /// - Returns: The number of deaths within the hour.
    package mutating func note(at now: Int64) -> Int {
        times.removeAll { $0 <= now - Self.window }
        times.append(now)
        inARow += 1
        let doublings = min(inARow - 2, 20)
        restart = doublings < 0 ? now : now + min(Self.longestPause, Self.firstPause << doublings)
        return times.count
    }

    /// Notes an answer: the pauses begin anew, the deaths still count.
    package mutating func noteAnswer() { inARow = 0 }
}
