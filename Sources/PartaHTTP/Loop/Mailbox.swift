internal import PartaCore
import Synchronization

/// Where other threads leave what a loop shall do.
final class Mailbox: Sendable {
    /// Something that is done on the loop's thread.
    typealias Errand = @Sendable (Loop) -> Void

    let bell: Bell
    /// Protects the errands; rung is a bell whose loop has not looked since.
    private let state = Mutex<(errands: [Errand], isRung: Bool)>(([], false))

    init() throws(Failure) { bell = try Bell(isSemaphore: false) }

    /// Leaves an errand and wakes the loop.
    func post(_ errand: @escaping Errand) {
        let mustRing = state.withLock { state in
            state.errands.append(errand)
            defer { state.isRung = true }
            return !state.isRung
        }
        if mustRing { bell.ring() }
    }

    /// Takes everything that has been left; called by the loop only.
    func take() -> [Errand] {
        state.withLock { state in
            if state.isRung { bell.take() }
            state.isRung = false
            defer { state.errands = [] }
            return state.errands
        }
    }
}
