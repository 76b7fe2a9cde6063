import PartaCore
import PartaHost

/// A way into a host: every door must give the same answers.
protocol SceneDoor: Sendable {
    /// Runs an operation.
    ///
    /// - Parameter secret: The session's token; `nil` when nobody is signed in.
    func call(_ operation: String, _ request: [UInt8], secret: String?) throws(Failure) -> [UInt8]
    func close()
}

/// Calls the engine directly.
struct EngineDoor: SceneDoor {
    let engine: Engine

    func call(_ operation: String, _ request: [UInt8], secret: String?) throws(Failure) -> [UInt8] {
        try engine.call(operation, request, token: secret.map { sha256(Array($0.utf8)) })
    }

    func close() { engine.close() }
}
