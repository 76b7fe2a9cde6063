/// When which connection has to be looked at: a wheel of short spans.
struct Deadlines {
    /// Microseconds of a span.
    private static let span: Int64 = 50_000
    private static let spans: Int64 = 1024

    private var wheel: [[ConnectionID]]
    /// The first span that has not been taken.
    private var next: Int64
    private var count = 0

    init(now: Moment) {
        wheel = Array(repeating: [], count: Int(Self.spans))
        next = now.microseconds / Self.span
    }

    /// Puts a connection in.
    ///
    /// - Returns: When it will be taken: soon after the moment, or earlier when that is beyond the
    ///   wheel.
    mutating func add(_ id: ConnectionID, at moment: Moment) -> Moment {
        let number = min(
            max(moment.microseconds / Self.span + 1, next), next + Self.spans - 1)
        wheel[Int(number % Self.spans)].append(id)
        count += 1
        return Moment(microseconds: number * Self.span)
    }

    /// Takes all connections whose time has come.
    mutating func take(now: Moment) -> [ConnectionID] {
        let end = now.microseconds / Self.span
        guard next <= end else { return [] }
        var due: [ConnectionID] = []
        for number in next..<next + min(end - next + 1, Self.spans) {
            let index = Int(number % Self.spans)
            due += wheel[index]
            wheel[index] = []
        }
        next = end + 1
        count -= due.count
        return due
    }

    /// Milliseconds until there may be something to take, at most a second.
    func wait(now: Moment) -> Int {
        guard count > 0 else { return 1000 }
        for number in next..<next + 1_000_000 / Self.span
        where !wheel[Int(number % Self.spans)].isEmpty {
            return Int(max(1, (number * Self.span - now.microseconds) / 1000 + 1))
        }
        return 1000
    }
}
