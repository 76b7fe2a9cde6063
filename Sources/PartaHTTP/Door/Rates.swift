internal import PartaCore
internal import PartaHost
import Synchronization

/// Counts the calls of operations that may be called only so often.
final class Rates: Sendable {
    private struct Window {
        var begun: Moment
        var seconds: Int
        var count: Int
    }

    /// What is counted: the calls of an operation.
    private enum Key: Hashable {
        /// All calls from an address.
        case address(operation: String, network: String)
        /// The calls from an address with one value in a field.
        case value(operation: String, network: String, value: String)
        /// The calls of a session, by the hash of its secret.
        case session(operation: String, token: [UInt8])
    }

    /// Windows that are kept at most; beyond it those that are over are forgotten, then all.
    private static let limit = 100_000

    /// Protects the windows.
    private let windows = Mutex<[Key: Window]>([:])

    /// Counts a call.
    ///
    /// - Parameter token: SHA-256 of the session's secret; `nil` when nobody is signed in.
    /// - Throws: `rateLimited` when there were too many; such a call is not counted.
    func check(
        _ entry: Registry.Entry, _ body: [UInt8], _ origin: Origin, token: [UInt8]?, now: Moment
    ) throws(Failure) {
        guard let rate = entry.rate, !origin.isLocal else { return }
        var wanted = [
            (Key.address(operation: entry.name, network: origin.network), rate.tries)
        ]
        if let perValue = rate.perValue, let value = Self.value(perValue.field, in: body) {
            let key = Key.value(operation: entry.name, network: origin.network, value: value)
            wanted.append((key, perValue.tries))
        }
        if let token {
            wanted.append((.session(operation: entry.name, token: token), Rate.triesOfSession))
        }
        let isAllowed = windows.withLock { windows in
            if windows.count > Self.limit { Self.forget(&windows, now) }
            let fits = wanted.allSatisfy { key, tries in
                guard let window = windows[key], !Self.isOver(window, now) else { return true }
                return window.count < tries
            }
            guard fits else { return false }
            for (key, _) in wanted {
                if var window = windows[key], !Self.isOver(window, now) {
                    window.count += 1
                    windows[key] = window
                } else {
                    windows[key] = Window(begun: now, seconds: rate.seconds, count: 1)
                }
            }
            return true
        }
        guard isAllowed else {
            throw Failure(
                .rateLimited, "The operation was called too often.",
                text: "Слишком много попыток. Повторите позже.")
        }
    }

    /// Characters of a value that are told apart, so that nobody fills the memory with long ones.
    private static let valueLength = 64

    /// The value of a field; a request that cannot be read is refused by the operation itself.
    ///
    /// A phone counts as one in all its spellings, or each would be worth new tries.
    private static func value(_ field: String, in body: [UInt8]) -> String? {
        do {
            return try JSONParser.parse(body)[field]?.text.map { text in
                Phone(text)?.text ?? String(text.prefix(valueLength))
            }
        } catch {
            return nil
        }
    }

    private static func isOver(_ window: Window, _ now: Moment) -> Bool {
        now.since(window.begun) > Int64(window.seconds) * 1_000_000
    }

    private static func forget(_ windows: inout [Key: Window], _ now: Moment) {
        windows = windows.filter { !isOver($0.value, now) }
        if windows.count > limit / 2 { windows = [:] }
    }
}
