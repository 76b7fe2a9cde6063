/// What a profile may take from the system, judged by the names it imports.
///
/// A library that imports nothing forbidden can still do harm; this finds mistakes, and tells them
/// by name before any code runs.
struct ImportPolicy {
    /// Starts processes, or changes what all threads of the host share without a lock.
    private static let refused: Set<String> = [
        "fork", "vfork", "_Fork", "system", "popen", "posix_spawn", "posix_spawnp", "execl",
        "execle", "execlp", "execv", "execve", "execvp", "execvpe", "fexecve", "setlocale",
        "setenv", "unsetenv", "putenv", "clearenv", "chdir", "daemon",
    ]

    /// Has a use in a library, but none in a profile.
    private static let warned: Set<String> = [
        "dlopen", "dlmopen", "dlclose", "signal", "sigaction", "exit", "_exit", "_Exit",
        "quick_exit", "socket", "connect", "pthread_create",
    ]

    /// The name that decides against the library, when there is one.
    let refusal: String?
    /// What a vendor should look at, in alphabetical order of the names.
    let warnings: [String]

    /// Judges a library by a host's rule.
    ///
    /// A library that brings its own Swift runtime imports what the runtime imports (`execvpe` of
    /// its crash reporter among them), so nothing can be told from its names; the probe sees what
    /// it does.
    init(_ image: ELFImage, _ rule: ImportRule) {
        if image.containsSwift && !image.needed.contains(where: { $0.hasPrefix("libswiftCore.so") })
        {
            refusal = nil
            warnings = ["It brings its own Swift runtime, so its imports tell nothing."]
        } else {
            let refused = image.imports.intersection(Self.refused)
            let warned = image.imports.intersection(Self.warned)
            switch rule {
            case .strict: refusal = refused.union(warned).min()
            case .refuse: refusal = refused.min()
            case .warn: refusal = nil
            }
            let forbidden = rule == .warn ? refused : []
            warnings =
                forbidden.sorted().map { "It imports \($0), which a profile may not use." }
                + warned.sorted().map { "It imports \($0), which no profile needs." }
        }
    }
}
