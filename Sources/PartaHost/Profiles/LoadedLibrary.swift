import PartaCore
import Synchronization

/// The vendor functions of a library in the host's process.
final class LoadedLibrary: Sendable {
    private let functions: [String: ForeignFunction]
    /// Lets one call at a time into the library: the contract's `[serial:library]`.
    private let turn = Mutex(())

    /// Finds and prepares the functions that a document declares.
    init(_ handle: LibraryHandle, _ declared: [CheckedDocument.Function]) throws(Refusal) {
        var functions: [String: ForeignFunction] = [:]
        for function in declared {
            guard let address = unsafe handle.symbol(function.symbol) else {
                throw Refusal(
                    "It declares \(function.name) but exports no \(function.symbol).")
            }
            do {
                functions[function.name] = try unsafe ForeignFunction(
                    at: address, function.signature)
            } catch { throw Refusal(error.message) }
        }
        self.functions = functions
    }

    /// Calls a declared function, after those that others are calling.
    func call(_ name: String, _ arguments: [JSON]) throws(Failure) -> JSON {
        guard let function = functions[name] else { throw .notFound("function") }
        return try turn.withLock { _ throws(Failure) in try function.call(arguments) }
    }
}
