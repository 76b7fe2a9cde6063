import Glibc
package import PartaCore
import Synchronization

/// The real world for the core: clock and randomness.
package enum World {
    /// Seconds of the machine's clock.
    package static func now() -> Instant {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Instant(Int64(time.tv_sec))
    }

    /// Bytes of the kernel's generator, which Swift's own reads (getrandom(2)).
    package static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }
}

/// A clock for tests: it stands still until it is moved.
package final class ManualClock: Sendable {
    private let instant: Mutex<Instant>

    package init(_ start: Instant) { instant = Mutex(start) }

    package var now: Instant { instant.withLock { $0 } }

    package func advance(by seconds: Int64) { instant.withLock { $0 = $0 + seconds } }
}

/// Predictable bytes for tests: SHA-256 of a seed and a counter.
package final class SeededRandom: Sendable {
    private let seed: [UInt8]
    private let counter = Mutex<UInt64>(0)

    package init(seed: String) { self.seed = Array(seed.utf8) }

    package func bytes(_ count: Int) -> [UInt8] {
        var result: [UInt8] = []
        while result.count < count {
            let block = counter.withLock { counter in
                counter += 1
                return counter
            }
            result += sha256(seed + Array(String(block).utf8))
        }
        return Array(result.prefix(count))
    }
}
