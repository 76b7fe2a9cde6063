import Glibc
import PartaCore

/// One run of a program of the operator's choice, without a shell.
///
/// The program leads a process group of its own, gets the message on its standard input and
/// `/dev/null` as its standard output; of its standard error the end is kept.
struct Command: ~Copyable {
    /// How a program ended.
    enum End: Equatable {
        case exited(Int32)
        case signalled(Int32)
        /// It ran for too long and was killed with its group.
        case killed
        /// The embedding program collects its children itself.
        case unknown
    }

    /// How long a program that has nothing to say is left alone.
    private static let tick: Duration = .milliseconds(20)
    /// Bytes of complaints that are read at full speed; more are read 4 KiB a tick.
    private static let chatter = 1 << 16

    private let child: pid_t
    /// The host's ends of the program's standard input and error; -1 when closed.
    private var input: Int32
    private var errors: Int32
    private var rest: ArraySlice<UInt8>
    private var complaint = Complaint()

    /// Starts a program.
    ///
    /// - Throws: `unavailable` when it cannot be started.
    init(_ program: String, input message: [UInt8]) throws(Failure) {
        guard let input = makePrivatePipe() else { throw Self.fault(program, errno) }
        defer { close(input.reading) }
        guard let errors = makePrivatePipe() else {
            let number = errno
            close(input.writing)
            throw Self.fault(program, number)
        }
        defer { close(errors.writing) }
        var child = pid_t()
        var status = Self.spawn(
            program, input: input.reading, errors: errors.writing, child: &child)
        // Somebody has just written the program, or another child still holds its descriptor.
        for _ in 0..<50 where status == ETXTBSY {
            _ = poll(nil, 0, Int32(Self.tick / .milliseconds(1)))
            status = Self.spawn(
                program, input: input.reading, errors: errors.writing, child: &child)
        }
        guard status == 0 else {
            close(input.writing)
            close(errors.reading)
            throw Self.fault(program, status)
        }
        _ = fcntl(input.writing, F_SETFL, O_NONBLOCK)
        _ = fcntl(errors.reading, F_SETFL, O_NONBLOCK)
        self.child = child
        self.input = input.writing
        self.errors = errors.reading
        rest = message[...]
    }

    private static func spawn(
        _ program: String, input: Int32, errors: Int32, child: inout pid_t
    ) -> Int32 {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var everySignal = sigset_t()
        var noSignal = sigset_t()
        unsafe sigfillset(&everySignal)
        unsafe sigemptyset(&noSignal)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        unsafe posix_spawnattr_setsigdefault(&attributes, &everySignal)
        unsafe posix_spawnattr_setsigmask(&attributes, &noSignal)
        unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        unsafe posix_spawn_file_actions_addopen(
            &actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        return unsafe program.withCString { path in
            var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [
                UnsafeMutablePointer(mutating: path), nil,
            ]
            return unsafe posix_spawn(&child, path, &actions, &attributes, &arguments, environ)
        }
    }

    /// Hands the message over and waits for the program's end.
    ///
    /// Called on a thread that blocks `SIGPIPE`: the program need not read its input.
    ///
    /// - Parameter isOverdue: Asked at every tick; when true, the program's group is killed.
    /// - Returns: How the program ended, and what it last complained of, without personal data.
    consuming func wait(orUntil isOverdue: () -> Bool) -> (end: End, complaint: String) {
        defer {
            if input >= 0 { close(input) }
            close(errors)
        }
        while true {
            serve()
            if let end = collect(WNOHANG) {
                listen()
                return (end, complaint.text)
            }
            guard !isOverdue() else {
                // Not collected yet, so the number cannot belong to another group.
                kill(-child, SIGKILL)
                return (collect(0) == .unknown ? .unknown : .killed, complaint.text)
            }
        }
    }

    /// Writes and reads what is possible, or lets a tick pass.
    private mutating func serve() {
        let mayListen = complaint.count < Self.chatter
        var ends = [
            pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: mayListen ? errors : -1, events: Int16(POLLIN), revents: 0),
        ]
        let milliseconds = Int32(Self.tick / .milliseconds(1))
        let count = unsafe poll(&ends, nfds_t(ends.count), milliseconds)
        if count > 0, ends[0].revents != 0 { feed() }
        if !mayListen || ends[1].revents & Int16(POLLIN) != 0 {
            listen()
        } else if ends[1].revents != 0 {
            // The program has closed its standard error; its end is all that is left to wait for.
            _ = poll(nil, 0, milliseconds)
        }
    }

    private mutating func feed() {
        let count = unsafe rest.withUnsafeBytes { unsafe write(input, $0.baseAddress, $0.count) }
        if count > 0 { rest = rest.dropFirst(count) }
        guard rest.isEmpty || count < 0 && errno != EAGAIN && errno != EINTR else { return }
        close(input)
        input = -1
    }

    private mutating func listen() {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { room, count in
            count = unsafe max(0, read(errors, room.baseAddress, room.count))
        }
        complaint.append(bytes)
    }

    /// Collects the program when it has ended; `nil` while it runs.
    private func collect(_ options: Int32) -> End? {
        var status: Int32 = 0
        var collected: pid_t
        repeat {
            collected = unsafe waitpid(child, &status, options)
        } while collected < 0 && errno == EINTR
        if collected == 0 { return nil }
        guard collected == child else { return .unknown }
        // waitpid(2): the low seven bits hold the signal, the next byte the exit status.
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    }

    private static func fault(_ program: String, _ number: Int32) -> Failure {
        .system(
            number, "Cannot start \(program)",
            text: "Не удалось запустить программу доставки сообщений.")
    }
}

/// The last line of what a program wrote to its standard error.
private struct Complaint {
    private static let kept = 1024
    private static let shown = 200

    private var end: [UInt8] = []
    /// Bytes so far.
    private(set) var count = 0

    mutating func append(_ bytes: [UInt8]) {
        count += bytes.count
        end = (end + bytes).suffix(Self.kept)
    }

    /// The last line that is not empty, cut short; digits become `#` and addresses `…`, because the
    /// program knew a phone and a code.
    var text: String {
        let lines = end.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        let line = String(decoding: lines.last ?? [], as: UTF8.self)
        let words = line.split { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 32 } }
        let masked = words.map { word in
            word.contains("@") ? "…" : String(word.map { $0.isNumber ? "#" : $0 })
        }
        return String(masked.joined(separator: " ").prefix(Self.shown))
    }
}
