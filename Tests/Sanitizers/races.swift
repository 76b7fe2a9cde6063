import Glibc
import Synchronization

/// Two threads that add up behind a Mutex, or, with the word "race", beside it.
///
/// It shows that the sanitizer knows a Mutex and still sees what none guards.
final class Counter: Sendable {
    private let guarded = Mutex(0)
    nonisolated(unsafe) private var bare = 0

    func add(bare isBare: Bool) {
        guard isBare else { return guarded.withLock { $0 += 1 } }
        bare += 1
        // Threads that meet at the Mutex often are those whose races the sanitizer must still see.
        guarded.withLock { $0 += 1 }
    }

    var sum: Int { guarded.withLock { $0 } }
}

/// What a thread gets.
final class Work: Sendable {
    let counter: Counter
    let isBare: Bool

    init(_ counter: Counter, isBare: Bool) {
        self.counter = counter
        self.isBare = isBare
    }

    func run() { for _ in 0..<100_000 { counter.add(bare: isBare) } }

    func start() -> pthread_t {
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { context in
                if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, Unmanaged.passRetained(self).toOpaque())
        return thread
    }
}

/// Runs the threads and tells what they added.
@main struct Races {
    static func main() {
        let counter = Counter()
        let work = Work(counter, isBare: CommandLine.arguments.contains("race"))
        let threads = (0..<4).map { _ in work.start() }
        for thread in threads { pthread_join(thread, nil) }
        print(counter.sum)
    }
}
