import Glibc
import PartaCore
import PartaHost

/// What one durable post costs the one thread through which all writes of a host go.
struct BatchBench {
    /// What a round showed.
    struct Figures {
        /// Posts a second, each on disk.
        var posts: [Double] = []
        /// Microseconds of the writing thread for one post.
        var writing: [Double] = []
        /// Microseconds of any thread to read and check one request.
        var preparing: [Double] = []
    }

    /// Posts so many messages to a commit, through `Engine.run(batch:)`.
    static func run(
        _ engine: Engine, batch size: Int, rounds: Int, seconds: Double, secrets: [String],
        chat: JSON
    ) throws(Failure) -> Figures {
        let request: JSON = [
            "chat": chat,
            "text": "Завтра на урок принесите циркуль, линейку и тетрадь в клетку, пожалуйста.",
        ]
        let bytes = request.encoded
        let tokens = secrets.map { sha256(Array($0.utf8)) }
        var figures = Figures()
        for _ in 0..<rounds {
            let start = Stopwatch.now
            var writing = 0.0
            var preparing = 0.0
            var count = 0
            while Stopwatch.now - start < seconds {
                let begun = Stopwatch.processor
                var calls: [(call: PreparedCall, token: [UInt8]?)] = []
                for index in 0..<size {
                    calls.append(
                        (try engine.prepare("message.post", bytes), tokens[index % tokens.count]))
                }
                let prepared = Stopwatch.processor
                for result in engine.run(batch: calls) { _ = try result.get() }
                writing += Stopwatch.processor - prepared
                preparing += prepared - begun
                count += size
            }
            figures.posts.append(Double(count) / (Stopwatch.now - start))
            figures.writing.append(writing / Double(count) * 1e6)
            figures.preparing.append(preparing / Double(count) * 1e6)
        }
        return figures
    }

    static func print(_ figures: Figures, batch size: Int) {
        let posts = Stopwatch.shown(Stopwatch.median(figures.posts))
        let writing = Stopwatch.shown(Stopwatch.median(figures.writing))
        let preparing = Stopwatch.shown(Stopwatch.median(figures.preparing))
        Swift.print(
            "message.post, \(size) a commit on one thread: \(posts)/s; \(writing) µs of the "
                + "writing thread each, \(preparing) µs to prepare; limit 25 µs")
    }
}
