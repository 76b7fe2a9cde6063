internal import CCrypto
import Glibc
package import PartaCore
import Synchronization

/// The real world for the core: clock, randomness and digests.
package enum World {
    /// Seconds of the machine's clock.
    package static func now() -> Instant {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Instant(Int64(time.tv_sec))
    }

    /// Bytes of the kernel's generator (getrandom(2)); it never fails once the machine has booted.
    package static func random(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = unsafe getrandom(buffer.baseAddress! + filled, count - filled, 0)
                if got > 0 { filled += got }
            }
        }
    }

    /// SHA-256 by libcrypto.
    package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32) { digest, filled in
            bytes.withUnsafeBufferPointer { input in
                _ = unsafe SHA256(input.baseAddress, input.count, digest.baseAddress)
            }
            filled = 32
        }
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
            result += World.sha256(seed + withUnsafeBytes(of: block.littleEndian) { Array($0) })
        }
        return Array(result.prefix(count))
    }
}
