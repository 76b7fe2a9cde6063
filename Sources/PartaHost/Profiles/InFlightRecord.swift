import Glibc
package import PartaCore

/// Where the host is inside a library, in a mapped file that outlives the process.
///
/// Its first four bytes are the place, zero for nowhere; behind eight bytes follow, as JSON, the
/// process, the library and its functions. The process holds the file's lock (flock(2)) until it
/// ends, so whoever gets the lock knows that it ended, whatever numbers processes have had since
/// and in whichever container it ran.
///
/// - Note: A call costs two stores to memory. Only the caller whose turn it is writes the place.
package final class InFlightRecord: Sendable {
    /// The constructors of the library.
    static let loading: UInt32 = 1
    /// `parta_profile_entry_1`.
    static let entry: UInt32 = 2
    private static let firstFunction: UInt32 = 16
    fileprivate static let version: Int64 = 1
    /// Bytes in front of the JSON.
    fileprivate static let head = 8

    private let path: String
    private let descriptor: Int32
    /// The mapped place, as a number because it is shared between threads.
    private let address: UInt

    /// The number of a declared function's place.
    static func place(ofFunction index: Int) -> UInt32 { firstFunction + UInt32(index) }

    /// Makes the record of one library in this process.
    ///
    /// - Parameters:
    ///   - folder: Made when it does not exist.
    ///   - library: SHA-256 of the library.
    ///   - functions: The declared functions in the order of the document.
    package init(
        in folder: String, library: String, path libraryPath: String, profile: String,
        functions: [String]
    ) throws(Failure) {
        try Folder.make(folder)
        Ownership.inherit(folder)
        var generator = SystemRandomNumberGenerator()
        let path = "\(folder)/\(getpid())-\(generator.next())"
        let notes: JSON = [
            "record": .integer(Self.version), "process": .integer(Int64(getpid())),
            "library": .string(library), "path": .string(libraryPath),
            "profile": .string(profile), "functions": .array(functions.map { .string($0) }),
        ]
        let bytes = [UInt8](repeating: 0, count: Self.head) + notes.encoded
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.fault("write", path) }
        Ownership.inherit(path)
        // Locked while it is still empty: nobody takes an empty record for one left behind.
        let isLocked = flock(descriptor, LOCK_EX) == 0
        let isWhole =
            isLocked
            && (unsafe bytes.withUnsafeBytes { unsafe WholeFile.write($0, to: descriptor) })
        let mapped =
            isWhole
            ? unsafe mmap(nil, Self.head, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0) : nil
        guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else {
            let failure = Self.fault("write", path)
            unsafe unlink(path)
            close(descriptor)
            throw failure
        }
        self.path = path
        self.descriptor = descriptor
        address = UInt(bitPattern: mapped)
    }

    deinit {
        unsafe munmap(UnsafeMutableRawPointer(bitPattern: address), Self.head)
        unsafe unlink(path)
        close(descriptor)
    }

    /// The place that is written, for those who call often; this record has to outlive it.
    package var mark: Mark { Mark(address: address) }

    /// Notes that code of the library runs from now on.
    package func enter(_ place: UInt32) { mark.enter(place) }

    /// Notes that no code of the library runs any more.
    package func leave() { mark.leave() }

    private static func fault(_ verb: String, _ path: String) -> Failure {
        .system(errno, "Cannot \(verb) \(path)", text: "Файл недоступен: \(path).")
    }
}

extension InFlightRecord {
    /// The place of a record; without a record it notes nothing.
    package struct Mark: Sendable {
        /// Without a record.
        static let none = Mark(address: 0)

        fileprivate let address: UInt

        @inline(__always)
        func enter(_ place: UInt32) {
            unsafe UnsafeMutablePointer<UInt32>(bitPattern: address)?.pointee = place
        }

        @inline(__always)
        func leave() { enter(0) }
    }

    /// A library in whose code a process died.
    struct Crash: Equatable {
        let library: String
        let path: String
        let profile: String
        let process: Int64
        /// The end of a sentence, such as «in its function unit.next».
        let stage: String
    }

    /// Looks through the records that ended processes have left, and removes those it is done with.
    ///
    /// Records of living processes stay untouched, this one's own among them. Several processes may
    /// look at the same time; each record is taken by one.
    ///
    /// - Parameter isDone: Told of each crash; the record stays for the next time when false.
    /// - Returns: A sentence for each record that cannot be read.
    static func collect(in folder: String, _ isDone: (Crash) -> Bool) -> [String] {
        guard Folder.holds(folder) else { return [] }
        let names: [String]
        do { names = try Folder.names(in: folder).sorted() } catch { return [error.message] }
        var faults: [String] = []
        for path in names.map({ "\(folder)/\($0)" }) {
            do throws(Refusal) { try take(path, isDone) } catch {
                faults.append("\(path) \(error.reason).")
            }
        }
        return faults
    }

    /// Reads and removes a record whose process has ended.
    private static func take(_ path: String, _ isDone: (Crash) -> Bool) throws(Refusal) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        // Its owner may have removed it meanwhile.
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
        let bytes: [UInt8]?
        do { bytes = try WholeFile.read(path, limit: 8 << 20) } catch {
            throw Refusal("cannot be read: \(error.message)")
        }
        // One that is empty is just being made.
        guard let bytes, !bytes.isEmpty else { return }
        var damage: Refusal?
        do throws(Refusal) {
            if let crash = try crash(in: bytes), !isDone(crash) { return }
        } catch { damage = Refusal(error.reason + "; it was removed") }
        unsafe unlink(path)
        if let damage { throw damage }
    }

    private static func crash(in bytes: [UInt8]) throws(Refusal) -> Crash? {
        guard bytes.count > head else { throw Refusal("is cut off") }
        let place = bytes[0..<4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard place != 0 else { return nil }
        let notes: JSON
        do { notes = try JSONParser.parse(Array(bytes[head...])) } catch {
            throw Refusal("is damaged at byte \(head + error.offset)")
        }
        guard notes["record"]?.integer == version, let library = notes["library"]?.text,
            Quarantine.isHash(library), let path = notes["path"]?.text,
            let process = notes["process"]?.integer
        else { throw Refusal("is no record of this version") }
        let functions = notes["functions"]?.elements ?? []
        let stage: String
        switch place {
        case loading: stage = "while it was loaded (a constructor)"
        case entry: stage = "in parta_profile_entry_1"
        default:
            let index = Int(place) - Int(firstFunction)
            let name = functions.indices.contains(index) ? functions[index].text : nil
            stage = name.map { "in its function \($0)" } ?? "at the unknown place \(place)"
        }
        return Crash(
            library: library, path: path, profile: notes["profile"]?.text ?? "?", process: process,
            stage: stage)
    }
}
