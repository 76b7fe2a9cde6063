import Glibc
package import PartaCore
import Synchronization

/// Takes messages out of parta, such as sign-in codes.
package protocol Courier: Sendable {
    /// Hands a message on; must not block for long and never fails the operation behind it.
    func deliver(_ dispatch: Effects.Dispatch)

    /// What became of the messages so far.
    var counts: CourierCounts { get }

    /// Ends the delivery: what is under way gets a bounded time, later messages are dropped.
    func close()
}

extension Courier {
    // For couriers that are done when `deliver` returns and count nothing.
    package var counts: CourierCounts { CourierCounts() }
    package func close() {}
}

/// What became of a courier's messages since the host was opened.
package struct CourierCounts: Sendable, Equatable {
    /// Handed over without a complaint.
    package var delivered: Int
    /// Tried in vain: the courier could not be started, failed or took too long.
    package var failed: Int
    /// Never tried, because too many were waiting or the host was closed.
    package var dropped: Int
    /// Not decided yet.
    package var pending: Int

    package init(delivered: Int = 0, failed: Int = 0, dropped: Int = 0, pending: Int = 0) {
        self.delivered = delivered
        self.failed = failed
        self.dropped = dropped
        self.pending = pending
    }
}

extension Effects.Dispatch {
    /// The message as couriers get it.
    var json: JSON {
        ["kind": .string(kind), "phone": .string(phone), "text": .string(text)]
    }
}

/// Writes each message to a file of its own; the default, for trials and tests.
package final class OutboxCourier: Courier {
    private let folder: String
    /// What became of the messages; the number of tries names the files of this process.
    private let state = Mutex(CourierCounts())

    package init(folder: String) throws(Failure) {
        try Folder.make(folder)
        self.folder = folder
    }

    package var counts: CourierCounts { state.withLock { $0 } }

    package func deliver(_ dispatch: Effects.Dispatch) {
        let number = state.withLock { counts in
            counts.pending += 1
            return counts.delivered + counts.failed + counts.pending
        }
        let path = "\(folder)/\(World.now().seconds)-\(getpid())-\(number).json"
        var isDelivered = true
        do {
            try WholeFile.replace(path, with: dispatch.json.encoded)
        } catch {
            isDelivered = false
            Log.write("courier: \(error.message)")
        }
        state.withLock { counts in
            counts.pending -= 1
            if isDelivered { counts.delivered += 1 } else { counts.failed += 1 }
        }
    }
}
