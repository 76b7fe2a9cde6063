package import PartaCore

/// A call whose request has been read and checked; it can wait for its turn in any queue.
package struct PreparedCall: Sendable {
    /// The operation.
    package let entry: Registry.Entry
    /// The client's name for the write, if it gave one.
    let key: IdempotencyKey?
    /// Runs the operation with its request.
    let operation: Registry.Entry.Run
    /// Bytes of the request.
    package let size: Int

    /// Whether the call changes anything: such calls share commits, the others run on snapshots.
    package var writes: Bool { entry.access.writes }
}

extension Engine {
    /// Reads and checks a request without touching the database; any thread may do it.
    ///
    /// - Parameters:
    ///   - name: `noun.verb`.
    ///   - request: A JSON object; an empty text stands for `{}`. A write may carry
    ///     `idempotencyKey`: the same key with the same request gives the same reply and changes
    ///     nothing again.
    /// - Throws: `notFound` for an unknown operation, `limit` for a request that is too long,
    ///   `invalidArgument` with the field for one that does not fit.
    package func prepare(
        _ name: String, _ request: [UInt8]
    ) throws(Failure) -> PreparedCall {
        guard let entry = registry[name] else { throw .unknownOperation }
        let parsed = try Self.parse(request)
        guard entry.access.writes else {
            return PreparedCall(
                entry: entry, key: nil, operation: try entry.prepare(parsed), size: request.count)
        }
        let (key, rest) = try IdempotencyKey.take(
            from: parsed, for: entry, sha256: platform.sha256)
        return PreparedCall(
            entry: entry, key: key, operation: try entry.prepare(rest), size: request.count)
    }

    private static func parse(_ request: [UInt8]) throws(Failure) -> JSON {
        guard !request.isEmpty else { return [:] }
        guard request.count <= Limits.request else {
            throw Failure(
                .limit, "A request has at most \(Limits.request) bytes.",
                text: "Запрос слишком велик.")
        }
        do {
            return try JSONParser.parse(request)
        } catch {
            throw Failure(
                .invalidArgument,
                "The request is no JSON at byte \(error.offset): \(error.reason).",
                text: "Запрос не является правильным JSON.")
        }
    }
}

extension Failure {
    /// The registry has no operation of the name.
    package static let unknownOperation = Failure(
        .notFound, field: "operation", "There is no such operation.", text: "Такой операции нет.")
}
