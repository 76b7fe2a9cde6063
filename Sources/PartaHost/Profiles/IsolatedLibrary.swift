import PartaCore
import Synchronization

/// The vendor functions of a library that runs in a worker; the host never loads it.
///
/// The worker starts with the first call. When it dies or takes too long, the call fails and the
/// next one gets a fresh worker, after a pause that grows while nothing succeeds.
final class IsolatedLibrary: VendorFunctions {
    private struct State: ~Copyable {
        var worker: Worker?
        var deaths = WorkerDeaths()
        /// Why no worker is started any more.
        var block: String?
    }

    private let path: String
    private let hash: String
    private let file: FileState
    private let document: CheckedDocument
    private let functions: [String: (place: Int, signature: FunctionSignature)]
    private let program: String
    private let limits: WorkerLimits
    private let quarantine: Quarantine?
    /// Guards the worker and lets one call at a time into the library: `[serial:library]`.
    private let state = Mutex(State())

    /// - Parameters:
    ///   - file: The state in which the library was tried; another one starts no worker.
    ///   - program: Path of `parta-probe`.
    init(
        _ path: String, hash: String, file: FileState, document: CheckedDocument, program: String,
        limits: WorkerLimits, quarantine: Quarantine?
    ) {
        self.path = path
        self.hash = hash
        self.file = file
        self.document = document
        self.program = program
        self.limits = limits
        self.quarantine = quarantine
        var functions: [String: (Int, FunctionSignature)] = [:]
        for (place, function) in document.functions.enumerated() {
            functions[function.name] = (place, function.signature)
        }
        self.functions = functions
    }

    deinit { rest() }

    func rest() { state.withLock { state in _ = state.worker.take()?.end() } }

    func call(_ name: String, _ arguments: [JSON]) throws(Failure) -> JSON {
        guard let (place, signature) = functions[name] else { throw .notFound("function") }
        let values = try ForeignArguments(arguments, for: signature)
        let givesText = signature.result == .text || signature.result == .ownedText
        return try state.withLock { state throws(Failure) in
            if let block = state.block { throw .withoutFunction(name, block) }
            var answer = state.worker?.call(place, values, givesText: givesText) ?? .unsent
            if case .unsent = answer {
                // A worker that ended between two calls has not seen this one.
                if let end = state.worker.take()?.end() {
                    try die(&state, name, end.sentence("between two calls"), isFatal: false)
                }
                try start(&state, for: name)
                answer = state.worker?.call(place, values, givesText: givesText) ?? .unsent
            }
            if case .result(let result) = answer {
                state.deaths.noteAnswer()
                return try result.json(of: signature.result)
            }
            let end = state.worker.take()?.end() ?? .unknown
            let stage = "in its function \(name)"
            let reason =
                switch answer {
                case .outOfTime:
                    "It did not answer in \(limits.milliseconds) ms \(stage); it was killed."
                case .nonsense: "It wrote to a descriptor that is not its own \(stage)."
                default: end.sentence(stage)
                }
            try die(&state, name, reason, isFatal: true)
            throw .withoutFunction(name, reason)
        }
    }

    /// Starts a worker when nothing speaks against it.
    private func start(_ state: inout State, for name: String) throws(Failure) {
        let pause = state.deaths.restart - milliseconds()
        guard pause <= 0 else {
            throw .withoutFunction(name, "Its worker starts again in \(pause) ms.")
        }
        guard try FileState(of: path) == file else {
            throw .withoutFunction(name, "The file has changed since it was tried.")
        }
        do throws(Refusal) {
            state.worker = try Worker.start(program, path, document, limits)
        } catch {
            try die(&state, name, error.reason, isFatal: true)
            throw .withoutFunction(name, error.reason)
        }
        // No death: the library is not to blame when the machine lacks descriptors or the program.
        guard state.worker != nil else {
            throw .withoutFunction(name, "The program \(program) could not be started.")
        }
    }

    /// Notes a death, tells it and blocks the library when there were too many.
    private func die(
        _ state: inout State, _ name: String, _ reason: String, isFatal: Bool
    ) throws(Failure) {
        let count = state.deaths.note(at: milliseconds())
        Log.write("\(path): \(reason) Its worker is started again (death \(count) in an hour).")
        guard limits.deaths > 0, count >= limits.deaths else { return }
        let block = "Its worker died \(count) times in an hour, last: \(reason)"
        state.block = block
        Log.write("\(path) is quarantined: \(block)")
        do throws(Failure) {
            let act = Quarantine.Act(
                .quarantined, at: World.now(), by: Quarantine.host, reason: block)
            try quarantine?.add(act, on: hash, path: path, profile: document.id)
        } catch { Log.write("The quarantine could not be written: \(error.message)") }
        if !isFatal { throw .withoutFunction(name, block) }
    }
}
