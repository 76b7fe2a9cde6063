import Glibc
import PartaCore

/// A program of the operator's choice, run without a shell.
enum Command {
    /// Starts a program, writes its input and waits for its end in a thread of the system's.
    ///
    /// - Throws: `unavailable` when the program cannot be started.
    static func run(_ program: String, input: [UInt8]) throws(Failure) {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { throw fault(program, errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
        var child = pid_t()
        let status = unsafe program.withCString { path in
            var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [
                UnsafeMutablePointer(mutating: path), nil,
            ]
            return unsafe posix_spawn(&child, path, &actions, nil, &arguments, environ)
        }
        guard status == 0 else {
            close(ends[1])
            throw fault(program, status)
        }
        // A courier's message is far below the 64 KiB that a pipe holds, so this cannot block.
        _ = unsafe input.withUnsafeBytes { unsafe write(ends[1], $0.baseAddress, $0.count) }
        close(ends[1])
        reap(child)
    }

    /// Waits for a child without holding its starter up.
    private static func reap(_ child: pid_t) {
        var thread = pthread_t()
        let context = UnsafeMutablePointer<pid_t>.allocate(capacity: 1)
        unsafe context.initialize(to: child)
        let status = unsafe pthread_create(
            &thread, nil,
            { context in
                if let child = unsafe context?.assumingMemoryBound(to: pid_t.self) {
                    var status: Int32 = 0
                    while unsafe waitpid(child.pointee, &status, 0) < 0, errno == EINTR {}
                    if status != 0 {
                        Log.write("courier: the program failed (wait status \(status)).")
                    }
                    unsafe child.deallocate()
                }
                return nil
            }, context)
        if status == 0 { pthread_detach(thread) }
    }

    private static func fault(_ program: String, _ status: Int32) -> Failure {
        .system(
            status, "Cannot start \(program)",
            text: "Не удалось запустить программу доставки сообщений.")
    }
}
