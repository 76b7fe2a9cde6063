/// The list of all operations, from which every door and document is derived.
package struct Registry: Sendable {
    /// An operation without its types: what doors and documents need.
    ///
    /// A reference, since every call on its way holds one.
    package final class Entry: Sendable {
        /// An operation with its request, ready to run on any thread, any often.
        package typealias Run = @Sendable (Caller) throws(Failure) -> [UInt8]

        package let name: String
        package let summary: String
        package let rows: [Row]
        package let access: Access
        package let since: String
        package let rate: Rate?
        package let request: [FieldDescription]
        package let reply: [FieldDescription]
        /// Reads and checks a request; the returned function runs it and writes the reply.
        package let prepare: @Sendable (JSON) throws(Failure) -> Run

        /// The noun before the dot.
        package var noun: String { String(name.prefix { $0 != "." }) }
        /// The verb after the dot.
        package var verb: String { String(name.drop { $0 != "." }.dropFirst()) }

        init<Concrete: Operation>(_ operation: Concrete.Type) {
            name = operation.name
            summary = operation.summary
            rows = operation.rows
            access = operation.access
            since = operation.since
            rate = operation.rate
            request = Concrete.Request.fields.map(\.description)
            reply = Concrete.Reply.fields.map(\.description)
            prepare = { (json: JSON) throws(Failure) -> Run in
                let request = try Concrete.Request.decode(json)
                return { @Sendable (caller: Caller) throws(Failure) -> [UInt8] in
                    let reply = try Concrete.run(request, for: caller)
                    if Concrete.access.writes { try caller.keepActivity() }
                    return reply.encoded
                }
            }
        }
    }

    /// The operations, sorted by name.
    package let entries: [Entry]
    private let byName: [String: Int]

    /// Makes a registry; two operations of one name are a defect.
    package init(_ operations: [any Operation.Type]) {
        entries = operations.map { Self.entry($0) }.sorted { $0.name < $1.name }
        byName = Dictionary(
            uniqueKeysWithValues: entries.enumerated().map { ($0.element.name, $0.offset) })
    }

    private static func entry(_ operation: any Operation.Type) -> Entry { Entry(operation) }

    /// Finds an operation by its full name.
    package subscript(name: String) -> Entry? { byName[name].map { entries[$0] } }
}
