import Glibc
package import PartaCore
import Synchronization

/// Takes messages out of parta, such as sign-in codes.
package protocol Courier: Sendable {
    /// Hands a message on; must not block for long and never fails the operation behind it.
    func deliver(_ dispatch: Effects.Dispatch)
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
    /// Number of the newest message of this process.
    private let count = Mutex(0)

    package init(folder: String) throws(Failure) {
        try Folder.make(folder)
        self.folder = folder
    }

    package func deliver(_ dispatch: Effects.Dispatch) {
        let number = count.withLock { count in
            count += 1
            return count
        }
        let path = "\(folder)/\(World.now().seconds)-\(getpid())-\(number).json"
        do {
            try WholeFile.replace(path, with: dispatch.json.encoded)
        } catch {
            Log.write("courier: \(error.message)")
        }
    }
}

/// Runs the operator's program for each message, which it gets as JSON on its standard input.
package struct CommandCourier: Courier {
    private let program: String

    package init(program: String) { self.program = program }

    package func deliver(_ dispatch: Effects.Dispatch) {
        do {
            try Command.run(program, input: dispatch.json.encoded)
        } catch {
            Log.write("courier: \(error.message)")
        }
    }
}
