import Glibc

/// A child process that holds one end of a socket.
///
/// The process leads its own group, has `/dev/null` for its standard streams, and starts with
/// default signal handling and an environment of its own.
struct ProbeProcess: ~Copyable {
    /// How a process ended.
    enum End: Equatable {
        case exited(Int32)
        case signalled(Int32)
        /// The embedding program collects its children itself.
        case unknown

        /// What the library did, as a sentence with its place at the end.
        func sentence(_ stage: String) -> String {
            switch self {
            case .signalled(SIGKILL):
                "It closed descriptors that are not its own, or was killed, \(stage)."
            case .signalled(SIGSYS): "It started a process or opened a connection \(stage)."
            case .signalled(SIGXCPU): "It used more processor time than allowed \(stage)."
            case .signalled(SIGXFSZ): "It wrote a file \(stage)."
            case .signalled(let signal): "It crashed (signal \(signal)) \(stage)."
            case .exited(let status): "It ended the process (status \(status)) \(stage)."
            case .unknown: "It ended \(stage); how is unknown."
            }
        }
    }

    private let identifier: pid_t
    /// The host's end of the socket.
    let socket: Int32

    /// Starts a program with a socket on descriptor 3.
    ///
    /// - Returns: `nil` when the machine lacks the descriptors or memory, or the program is missing.
    static func start(_ program: String, _ arguments: [String]) -> ProbeProcess? {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
        let identifier = spawn(program, arguments, socket: ends[1])
        close(ends[1])
        guard let identifier else {
            close(ends[0])
            return nil
        }
        return ProbeProcess(identifier: identifier, socket: ends[0])
    }

    private init(identifier: pid_t, socket: Int32) {
        self.identifier = identifier
        self.socket = socket
    }

    private static func spawn(
        _ program: String, _ arguments: [String], socket: Int32
    ) -> pid_t? {
        var actions = unsafe posix_spawn_file_actions_t()
        guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        var attributes = posix_spawnattr_t()
        guard unsafe posix_spawnattr_init(&attributes) == 0 else { return nil }
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var everySignal = sigset_t()
        var noSignal = sigset_t()
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        let isPrepared =
            unsafe posix_spawn_file_actions_adddup2(&actions, socket, 3) == 0
            && posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDWR, 0) == 0
            && posix_spawn_file_actions_adddup2(&actions, 0, 1) == 0
            && posix_spawn_file_actions_adddup2(&actions, 0, 2) == 0
            && sigfillset(&everySignal) == 0 && sigemptyset(&noSignal) == 0
            && posix_spawnattr_setflags(&attributes, Int16(flags)) == 0
            && posix_spawnattr_setpgroup(&attributes, 0) == 0
            && posix_spawnattr_setsigdefault(&attributes, &everySignal) == 0
            && posix_spawnattr_setsigmask(&attributes, &noSignal) == 0
        guard isPrepared else { return nil }
        var environment = ["PATH=/usr/bin:/bin", "SWIFT_BACKTRACE=enable=no"]
        if let path = secureEnvironment("LD_LIBRARY_PATH") {
            environment.append("LD_LIBRARY_PATH=" + path)
        }
        var identifier: pid_t = 0
        let status = unsafe withCStrings([program] + arguments) { arguments in
            unsafe withCStrings(environment) { environment in
                unsafe posix_spawn(
                    &identifier, program, &actions, &attributes, arguments, environment)
            }
        }
        return status == 0 ? identifier : nil
    }

    /// Ends the whole group and collects the process; no zombie and no descriptor stays.
    ///
    /// A process that has ended by itself keeps its own end: a signal that comes later is nothing.
    consuming func finish() -> End {
        // The leader is not collected yet, so the number cannot belong to another group, nor to
        // another process. It may have left its group for the host's.
        kill(-identifier, SIGKILL)
        kill(identifier, SIGKILL)
        close(socket)
        var status: Int32 = 0
        var collected: pid_t
        repeat {
            collected = unsafe waitpid(identifier, &status, 0)
        } while collected < 0
            && errno == EINTR
        guard collected == identifier else { return .unknown }
        // waitpid(2): the low seven bits hold the signal, the next byte the exit status.
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    }
}

/// Calls a closure with a NULL-terminated array of C strings.
private func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers = unsafe texts.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { pointers in
        guard let first = pointers.baseAddress else { preconditionFailure("never empty") }
        return unsafe body(UnsafePointer(first))
    }
}
