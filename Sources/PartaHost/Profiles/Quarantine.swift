package import PartaCore

/// The libraries whose code a host does not run, one small file per content hash.
///
/// The last act of a file decides. A file that cannot be read blocks its library: its name is the
/// hash. Files are replaced as a whole, so processes may work on the folder side by side.
package struct Quarantine: Sendable {
    /// What an act makes of a library.
    package enum State: String, Choice {
        /// A process died in its code, or its workers died too often.
        case quarantined
        /// Somebody has forbidden it.
        case denied
        /// Somebody has lifted the block.
        case allowed
    }

    /// One decision on a library.
    package struct Act: Record, Equatable {
        package var state = State.quarantined
        package var at = Instant()
        package var by = ""
        package var reason = ""

        package init() {}

        package init(_ state: State, at: Instant, by: String, reason: String) {
            self.state = state
            self.at = at
            self.by = by
            self.reason = reason
        }

        package static let isOpen = true
        package static let fields: [Field<Self>] = [
            Field("state", \.state, "What became of the library."),
            Field("at", \.at, "When."),
            Field("by", \.by, "Who decided: a person of the machine, or the host.", 1...200),
            Field("reason", \.reason, "Why, in a sentence.", 1...2000),
        ]
    }

    /// What is known of one library.
    package struct Entry: Record, Equatable {
        /// SHA-256 of the library.
        package var library = ""
        package var path: String?
        package var profile: String?
        package var acts: [Act] = []

        package init() {}

        package static let isOpen = true
        package static let fields: [Field<Self>] = [
            Field("library", \.library, "SHA-256 of the library in hexadecimal digits.", 64...64),
            Field("path", \.path, "Where it was found last.", 0...4096),
            Field("profile", \.profile, "Its profile, when it is known.", 0...200),
            Field("acts", \.acts, "What was decided, the newest last.", 1...actsKept),
        ]

        /// Why the library's code does not run; `nil` when it may.
        package var block: String? {
            guard let act = acts.last else { return nil }
            switch act.state {
            case .allowed: return nil
            case .quarantined: return "It is quarantined since \(act.at): \(act.reason)"
            case .denied: return "It was denied by \(act.by) at \(act.at): \(act.reason)"
            }
        }
    }

    /// One file of the folder.
    package enum Finding: Sendable, Equatable {
        case entry(Entry)
        /// The file of this library cannot be read.
        case damaged(library: String, String)
    }

    /// By whom the host's own acts are.
    package static let host = "host"
    /// How many decisions on one library are remembered.
    private static let actsKept = 100
    private static let suffix = ".json"

    /// The folder; made with the first act.
    package let directory: String

    package init(directory: String) { self.directory = directory }

    /// Whether a text is a SHA-256 in small hexadecimal digits.
    package static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// The hash and the absolute path of a library; `nil` when there is no such file.
    package static func library(
        at path: String
    ) throws(Failure) -> (hash: String, path: String)? {
        guard let bytes = try WholeFile.read(path, limit: Candidate.maximumSize) else { return nil }
        return (digest(of: bytes), Executable.absolute(path))
    }

    private func path(_ library: String) -> String { "\(directory)/\(library)\(Self.suffix)" }

    /// What is known of a library; `nil` when nobody has decided on it.
    package func finding(on library: String) -> Finding? {
        do {
            guard let bytes = try WholeFile.read(path(library), limit: 1 << 20) else { return nil }
            let entry = try Entry.decode(try JSONParser.parse(bytes))
            guard entry.library == library else {
                return .damaged(library: library, "it tells of another library")
            }
            return .entry(entry)
        } catch let fault as JSONParser.Fault {
            return .damaged(library: library, "it is no JSON at byte \(fault.offset)")
        } catch let failure as Failure {
            return .damaged(library: library, failure.message)
        } catch { return .damaged(library: library, "\(error)") }
    }

    /// Why a library's code does not run; `nil` when it may.
    package func block(on library: String) -> String? {
        switch finding(on: library) {
        case nil: nil
        case .entry(let entry): entry.block
        case .damaged(_, let reason):
            "Its entry \(path(library)) cannot be read (\(reason)), so it counts as quarantined."
        }
    }

    /// Everything in the folder in the order of the hashes.
    package func findings() throws(Failure) -> [Finding] {
        guard Folder.holds(directory) else { return [] }
        return try Folder.names(in: directory).sorted().compactMap { name in
            let library = String(name.dropLast(Self.suffix.count))
            guard name.hasSuffix(Self.suffix), Self.isHash(library) else { return nil }
            return finding(on: library)
        }
    }

    /// Adds an act; what a damaged file said before is lost with it.
    ///
    /// - Parameters:
    ///   - path: Where the library lies; `nil` leaves what is known.
    ///   - profile: The same for its profile.
    package func add(
        _ act: Act, on library: String, path: String?, profile: String?
    ) throws(Failure) {
        var entry = Entry()
        if case .entry(let known) = finding(on: library) { entry = known }
        entry.library = library
        entry.path = path ?? entry.path
        entry.profile = profile ?? entry.profile
        var act = act
        // What cannot be read again would block the library, whatever was decided.
        act.by = String(act.by.prefix(200))
        act.reason = String(act.reason.prefix(2000))
        entry.acts = (entry.acts + [act]).suffix(Self.actsKept)
        try Folder.make(directory)
        Ownership.inherit(directory)
        try WholeFile.replace(self.path(library), with: entry.encoded)
        Ownership.inherit(self.path(library))
    }

    /// Quarantines the libraries in whose code processes have died since the last look.
    ///
    /// - Parameter folder: Where hosts keep their records.
    /// - Returns: Blocks by hash that could not be written down, and sentences for the log.
    func collect(from folder: String) -> (unwritten: [String: String], notes: [String]) {
        var unwritten: [String: String] = [:]
        var notes: [String] = []
        let faults = InFlightRecord.collect(in: folder) { crash in
            let reason = "A host (process \(crash.process)) died \(crash.stage)."
            notes.append("\(crash.path) is quarantined: \(reason)")
            do throws(Failure) {
                try add(
                    Act(.quarantined, at: World.now(), by: Self.host, reason: reason),
                    on: crash.library, path: crash.path, profile: crash.profile)
                return true
            } catch {
                notes.append("The quarantine could not be written: \(error.message)")
                unwritten[crash.library] = reason
                return false
            }
        }
        return (unwritten, notes + faults)
    }
}
