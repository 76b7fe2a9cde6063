package import PartaCore

/// What the host found out about one file of its search path.
package struct ProfileReport: Sendable, Equatable {
    /// Whether the profile can be used.
    package enum Verdict: Sendable, Equatable {
        case accepted
        /// One or more English sentences that say what is wrong with the library.
        case refused(String)
    }

    package var path: String
    /// The identifier by the document, or by the library's note when no document was read.
    package var id: String?
    package var version: String?
    /// SHA-256 of the file in hexadecimal digits; empty when it could not be read.
    package var hash = ""
    package var verdict = Verdict.accepted
    /// What a vendor should look at; the profile works all the same.
    package var warnings: [String] = []
    /// What is wrong with the document, and what a vendor should look at in it, with hints.
    package var issues = Issues()
    /// How long the trial took; `nil` when none was needed.
    package var probeMilliseconds: Int64?
    /// Whether the verdict comes from an earlier trial of the same content.
    package var isCached = false
    /// Whether the content is blocked after a crash or by a person.
    package var isQuarantined = false
    /// Whether the document is served without the library's code.
    package var isDocumentOnly = false
    /// Where the functions run; `nil` when they do not.
    package var isolation: Isolation?

    /// Whether the profile can be used.
    package var isAccepted: Bool { verdict == .accepted }

    /// Why it cannot be used.
    package var reason: String? {
        if case .refused(let reason) = verdict { reason } else { nil }
    }

    package init(path: String) { self.path = path }

    /// The report as tools print it.
    package var json: JSON {
        var members: [JSON.Member] = [
            JSON.Member("path", .string(path)), JSON.Member("hash", .string(hash)),
            JSON.Member("isAccepted", .boolean(isAccepted)),
            JSON.Member("isCached", .boolean(isCached)),
            JSON.Member("warnings", .array(warnings.map { .string($0) })),
        ]
        if let id { members.append(JSON.Member("id", .string(id))) }
        if let version { members.append(JSON.Member("version", .string(version))) }
        if let reason { members.append(JSON.Member("reason", .string(reason))) }
        if !issues.list.isEmpty {
            members.append(JSON.Member("issues", .array(issues.list.map(\.json))))
        }
        if let hint { members.append(JSON.Member("hint", .string(hint))) }
        if let probeMilliseconds {
            members.append(JSON.Member("probeMilliseconds", .integer(probeMilliseconds)))
        }
        if isQuarantined { members.append(JSON.Member("isQuarantined", true)) }
        if isDocumentOnly { members.append(JSON.Member("isDocumentOnly", true)) }
        if let isolation {
            members.append(JSON.Member("isolation", .string(isolation.rawValue)))
        }
        return .object(members)
    }
}
