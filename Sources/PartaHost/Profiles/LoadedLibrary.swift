import PartaCore
import Synchronization

/// The vendor functions of a library in the host's process.
final class LoadedLibrary: VendorFunctions {
    private let functions: [String: (function: ForeignFunction, place: UInt32)]
    /// Says where the host is when it dies inside the library; kept for its mark.
    private let record: InFlightRecord?
    private let mark: InFlightRecord.Mark
    /// Lets one call at a time into the library: the contract's `[serial:library]`.
    private let turn = Mutex(())

    /// Finds and prepares the functions that a document declares.
    ///
    /// - Parameter record: Names these functions in the same order.
    init(
        _ handle: LibraryHandle, _ declared: [CheckedDocument.Function], record: InFlightRecord?
    ) throws(Refusal) {
        var functions: [String: (ForeignFunction, UInt32)] = [:]
        for (index, function) in declared.enumerated() {
            guard let address = unsafe handle.symbol(function.symbol) else {
                throw Refusal(
                    "It declares \(function.name) but exports no \(function.symbol).")
            }
            do {
                functions[function.name] = (
                    try unsafe ForeignFunction(at: address, function.signature),
                    InFlightRecord.place(ofFunction: index)
                )
            } catch { throw Refusal(error.message) }
        }
        self.functions = functions
        self.record = record
        mark = record?.mark ?? .none
    }

    func call(_ name: String, _ arguments: [JSON]) throws(Failure) -> JSON {
        guard let (function, place) = functions[name] else { throw .notFound("function") }
        return try turn.withLock { _ throws(Failure) in
            mark.enter(place)
            defer { mark.leave() }
            return try function.call(arguments)
        }
    }
}
