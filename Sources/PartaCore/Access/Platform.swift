/// What the core needs of the world, given by the host or by a test.
package final class Platform: Sendable {
    /// The time.
    package let now: @Sendable () -> Instant
    /// So many unpredictable bytes.
    package let random: @Sendable (Int) -> [UInt8]
    /// SHA-256 of bytes (FIPS 180-4).
    package let sha256: @Sendable ([UInt8]) -> [UInt8]
    /// The loaded profiles.
    package let profiles: any ProfileSource
    /// How many of the newest events are kept for streams that resume.
    package let eventsKept: Int64
    /// Moves a test's clock; `nil` in service, where time passes by itself.
    package let advanceClock: (@Sendable (Int64) -> Void)?

    package init(
        now: @escaping @Sendable () -> Instant, random: @escaping @Sendable (Int) -> [UInt8],
        sha256: @escaping @Sendable ([UInt8]) -> [UInt8], profiles: any ProfileSource,
        eventsKept: Int64 = 1_000_000, advanceClock: (@Sendable (Int64) -> Void)? = nil
    ) {
        self.now = now
        self.random = random
        self.sha256 = sha256
        self.profiles = profiles
        self.eventsKept = eventsKept
        self.advanceClock = advanceClock
    }
}

/// The profiles that the host has loaded.
package protocol ProfileSource: Sendable {
    /// Documents by profile identifier, as the libraries handed them over.
    var documents: [String: JSON] { get }

    /// What became of each library that the host found, in the order of its search.
    var findings: [ProfileFinding] { get }

    /// Calls a function that a profile declares.
    ///
    /// - Parameters:
    ///   - profile: The profile's identifier.
    ///   - name: The function's name in the document, such as `unit.next`.
    ///   - arguments: Values for the signature's types.
    /// - Returns: The result; `null` for a function without one.
    /// - Throws: `notFound` when the profile declares no such function, `invalidArgument` when
    ///   the arguments do not fit the signature, `unavailable` when its code cannot run.
    func call(_ name: String, of profile: String, _ arguments: [JSON]) throws(Failure) -> JSON

    /// Ends the processes that serve functions; a later call starts them anew.
    func rest()
}

extension ProfileSource {
    /// Profiles that come from no library have nothing to report.
    package var findings: [ProfileFinding] { [] }

    /// Profiles that come from no library have no processes.
    package func rest() {}
}

/// What became of one profile library.
package struct ProfileFinding: Sendable {
    package let path: String
    /// The profile's identifier and version, as far as they are known.
    package let profile: String?
    package let version: String?
    /// Why it was refused; `nil` for one that is loaded.
    package let reason: String?
    package let warnings: [String]

    package init(
        path: String, profile: String?, version: String?, reason: String?, warnings: [String]
    ) {
        self.path = path
        self.profile = profile
        self.version = version
        self.reason = reason
        self.warnings = warnings
    }
}
