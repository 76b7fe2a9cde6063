/// The one error of the platform: why an operation left everything as it was.
package struct Failure: Error, Sendable, Equatable {
    /// What kind of failure it is; a closed set that every door translates once.
    package enum Code: String, Sendable, CaseIterable {
        /// The request itself is wrong; sending it again cannot succeed.
        case invalidArgument
        /// The object does not exist, or the caller may not see it.
        case notFound
        /// The caller sees the object but may not do this.
        case forbidden
        /// The object's state does not allow it, or the key was used for another request.
        case conflict
        /// A link, code, session or term has run out.
        case expired
        /// A fixed limit is reached.
        case limit
        /// Too many tries; later they are allowed again.
        case rateLimited
        /// Nobody is signed in.
        case unauthenticated
        /// A resource the host needs does not answer; the same request may succeed later.
        case unavailable
        /// A defect of the host; nothing was changed.
        case `internal`
    }

    package var code: Code
    /// The request's field at fault, as a path («members.2.phone»).
    package var field: String?
    /// One English sentence for the developer, without personal data.
    package var message: String
    /// One Russian sentence for the person, in the institution's own words.
    package var text: String
    /// The clause of the regulation that decides, as people cite it.
    package var clause: String?

    package init(
        _ code: Code, field: String? = nil, _ message: String, text: String, clause: String? = nil
    ) {
        self.code = code
        self.field = field
        self.message = message
        self.text = text
        self.clause = clause
    }
}

extension Failure {
    /// The request's field holds something it may not hold.
    package static func invalid(_ field: String, _ message: String, text: String) -> Failure {
        Failure(.invalidArgument, field: field, message, text: text)
    }

    /// The object does not exist for this caller.
    package static func notFound(_ field: String) -> Failure {
        Failure(
            .notFound, field: field, "No such object for this caller.",
            text: "Такого объекта нет или он вам недоступен.")
    }

    /// A defect or a fault of the machine; the message names it for the log.
    package static func broken(_ message: String) -> Failure {
        Failure(.internal, message, text: "Внутренняя ошибка. Ничего не изменено.")
    }

    /// The failure as every door sends it.
    package var json: JSON {
        var members = [
            JSON.Member("code", .string(code.rawValue)), JSON.Member("message", .string(message)),
            JSON.Member("text", .string(text)),
        ]
        if let field { members.insert(JSON.Member("field", .string(field)), at: 1) }
        if let clause { members.append(JSON.Member("clause", .string(clause))) }
        return .object(members)
    }
}
