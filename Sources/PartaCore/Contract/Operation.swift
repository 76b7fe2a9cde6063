/// One thing the platform can do: a function from a request to a reply.
///
/// Declared once; every door, client and document is derived from the declaration. An operation
/// runs inside one snapshot or one transaction: when it throws, nothing of it stays.
package protocol Operation: Sendable, SendableMetatype {
    associatedtype Request: Record
    associatedtype Reply: Record

    /// `noun.verb`, the same through every door.
    static var name: String { get }
    /// One English line, a full sentence.
    static var summary: String { get }
    /// The regulation rows that the operation serves.
    static var rows: [Row] { get }
    /// Whether it writes, and who may call it at all; finer rules are checked where objects are reached.
    static var access: Access { get }
    /// The release that brought the operation.
    static var since: String { get }
    /// How often one address may call it; `nil` without a limit of its own.
    static var rate: Rate? { get }

    static func run(_ request: Request, for caller: Caller) throws(Failure) -> Reply
}

extension Operation {
    package static var rows: [Row] { [] }
    package static var since: String { "1.0" }
    package static var rate: Rate? { nil }
}

/// Whether an operation writes, and the widest circle of those who may call it.
package enum Access: Sendable, Equatable {
    case read(Circle)
    case write(Circle)

    /// Who may call; each circle but the operator's is checked again at the object itself.
    package enum Circle: String, Sendable {
        /// Nobody needs to be signed in.
        case anyone
        /// A signed-in person.
        case person
        /// A member of the institution concerned.
        case member
        /// An administrator of the institution concerned.
        case administrator
        /// The operator of the host.
        case `operator`
    }

    package var writes: Bool {
        if case .write = self { true } else { false }
    }

    package var circle: Circle {
        switch self {
        case .read(let circle), .write(let circle): circle
        }
    }
}
