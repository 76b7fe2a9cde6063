import PartaCore

/// The functions that a profile declares, wherever their code runs.
protocol VendorFunctions: Sendable {
    /// Calls a declared function, after those that others are calling.
    ///
    /// - Throws: `notFound` for a function that is not declared, `invalidArgument` for values that
    ///   do not fit its signature, `unavailable` when its code cannot run now.
    func call(_ name: String, _ arguments: [JSON]) throws(Failure) -> JSON

    /// Ends the processes that serve functions; a later call starts them anew.
    func rest()
}

extension VendorFunctions {
    func rest() {}
}

/// The functions of a library whose code does not run here.
struct AbsentFunctions: VendorFunctions {
    private let names: Set<String>
    private let reason: String

    /// - Parameter reason: An English sentence that says why the code does not run.
    init(of document: CheckedDocument, because reason: String) {
        names = Set(document.functions.map(\.name))
        self.reason = reason
    }

    func call(_ name: String, _ arguments: [JSON]) throws(Failure) -> JSON {
        guard names.contains(name) else { throw .notFound("function") }
        throw .withoutFunction(name, reason)
    }
}

extension Failure {
    /// A vendor function cannot be called now.
    static func withoutFunction(_ name: String, _ reason: String) -> Failure {
        Failure(
            .unavailable, field: "function", "The function \(name) does not run: \(reason)",
            text: "Функция профиля «\(name)» сейчас недоступна.")
    }
}
