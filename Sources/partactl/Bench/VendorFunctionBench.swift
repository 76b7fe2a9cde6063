import Glibc
import PartaCore
import PartaHost

/// A vendor function through libffi beside the same function called directly.
enum VendorFunctionBench {
    static func run(rounds: Int) {
        // A function that the machine's C library surely has and that does next to nothing.
        typealias Function = @convention(c) (Int32, Int32) -> Int32
        let direct: Function = { first, second in first &+ second }
        let signature: FunctionSignature
        let foreign: ForeignFunction
        do {
            signature = try FunctionSignature("i(ii)")
            foreign = try unsafe ForeignFunction(
                at: unsafeBitCast(direct, to: UnsafeMutableRawPointer.self), signature)
        } catch {
            print("vendor function: \(error.message)")
            return
        }
        let count: Int32 = 2_000_000
        var directs: [Double] = []
        var foreigns: [Double] = []
        for _ in 0..<max(3, rounds) {
            directs.append(nanoseconds(count) { direct($0, 1) })
            foreigns.append(nanoseconds(count) { foreign.call($0, 1) })
        }
        let bare = Stopwatch.median(directs)
        let call = Stopwatch.median(foreigns)
        print(
            "vendor function i(ii): direct \(Stopwatch.shown(bare)) ns, through libffi "
                + "\(Stopwatch.shown(call)) ns; limit: 100 ns over the direct call")
    }

    @inline(never)
    private static func nanoseconds(_ count: Int32, _ call: (Int32) -> Int32) -> Double {
        var sum: Int32 = 0
        let start = Stopwatch.now
        for index in 0..<count { sum = sum &+ call(index) }
        let elapsed = Stopwatch.now - start
        precondition(sum != 1)
        return elapsed / Double(count) * 1e9
    }
}
