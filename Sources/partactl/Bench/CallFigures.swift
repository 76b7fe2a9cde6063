import CBench
import PartaCore
import PartaHost

/// What a call across one border costs inside a process.
struct CallFigures {
    /// How often both sides of a figure are measured.
    let rounds: Int
    /// Calls of one round.
    let count: UInt64

    func all() throws(Failure) -> [Figure] {
        [
            compared("function-table slot", "direct call in C", bench_direct) {
                bench_slot($0)
            },
            compared("slot with status and out-parameter", "direct call in C", bench_direct) {
                bench_slot_checked($0)
            },
            compared("C to a Swift @c function", "direct call in C", bench_direct) {
                bench_function(swiftFunction, $0)
            },
            try vendorNumbers(), try vendorText(),
            compared("event handed to a callback", "C callback", bench_callback) {
                callbacks($0)
            },
        ]
    }

    /// Measures two loops in turn.
    private func compared(
        _ name: String, _ bareName: String, _ bare: (UInt64) -> Double,
        limit: Figure.Limit? = nil, _ loop: (UInt64) -> Double
    ) -> Figure {
        var figure = Figure(name: name, unit: "ns", bareName: bareName, limit: limit)
        for _ in 0..<rounds {
            figure.bare.append(bare(count))
            figure.measured.append(loop(count))
        }
        return figure
    }

    private func vendorNumbers() throws(Failure) -> Figure {
        let function = try unsafe foreign(
            unsafe unsafeBitCast(
                bench_add as @convention(c) (Int32, Int32) -> Int32,
                to: UnsafeMutableRawPointer.self), "i(ii)")
        return compared(
            "vendor function i(ii) through libffi", "direct call in C", bench_direct,
            limit: .over(100)
        ) { count in
            nanoseconds(count) { function.call(Int32(truncatingIfNeeded: $0), 1) >= 0 }
        }
    }

    private func vendorText() throws(Failure) -> Figure {
        let function = try unsafe foreign(
            unsafe unsafeBitCast(
                bench_same as @convention(c) (UnsafePointer<CChar>?) -> UnsafePointer<CChar>?,
                to: UnsafeMutableRawPointer.self), "s(s)")
        let argument: [JSON] = ["Фортепиано, 3 класс"]
        return compared(
            "vendor function s(s), JSON in and out", "direct call in C", bench_direct_text
        ) { count in
            nanoseconds(count / 10) { _ in
                do throws(Failure) { return try function.call(argument) != .null } catch {
                    return false
                }
            }
        }
    }

    private func foreign(
        _ address: UnsafeMutableRawPointer, _ signature: String
    ) throws(Failure) -> ForeignFunction {
        unsafe try ForeignFunction(at: address, try FunctionSignature(signature))
    }

    /// Hands an event's bytes to a function in C, as a subscription does.
    private func callbacks(_ count: UInt64) -> Double {
        let event = [UInt8](repeating: 0x7B, count: 300)
        var taken: UInt64 = 0
        return unsafe withUnsafeMutablePointer(to: &taken) { taken in
            nanoseconds(count) { _ in
                unsafe event.withUnsafeBytes { bytes in
                    unsafe bench_take(
                        taken, bytes.assumingMemoryBound(to: CChar.self).baseAddress,
                        UInt64(bytes.count))
                }
                return true
            }
        }
    }

    /// Nanoseconds of one call; every call must return true.
    @inline(never)
    private func nanoseconds(_ count: UInt64, _ call: (UInt64) -> Bool) -> Double {
        var isSound = true
        let start = Stopwatch.now
        for index in 0..<count { isSound = call(index) && isSound }
        let elapsed = Stopwatch.now - start
        precondition(isSound)
        return elapsed / Double(count) * 1e9
    }
}

/// What C calls: a Swift function with a C signature.
private let swiftFunction: @convention(c) (Int32, Int32) -> Int32 = { $0 ^ $1 }
