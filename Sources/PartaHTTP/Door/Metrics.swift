import Glibc
internal import PartaHost
import Synchronization

/// Figures of the service, counted per loop so that loops do not wait for each other.
final class Metrics: Sendable {
    /// Upper bounds of the durations that are told apart, in microseconds.
    static let bounds: [Int64] = [
        250, 500, 1000, 2500, 5000, 10000, 25000, 50000, 100_000, 250_000, 500_000, 1_000_000,
        2_500_000, 10_000_000,
    ]

    /// The figures of one route.
    struct RouteFigures: Sendable {
        var statuses: [Int: Int] = [:]
        var buckets = [Int](repeating: 0, count: Metrics.bounds.count + 1)
        var microseconds: Int64 = 0
        var bytes = 0
    }

    /// What one loop counts.
    final class Share: Sendable {
        /// Locked by its loop, and by others only when figures are asked for.
        let routes = Mutex<[String: RouteFigures]>([:])

        func count(_ route: String, status: Int, bytes: Int, microseconds: Int64) {
            let bucket =
                Metrics.bounds.firstIndex { microseconds <= $0 } ?? Metrics.bounds.count
            routes.withLock {
                $0[route, default: RouteFigures()].count(
                    status, bucket: bucket, bytes: bytes, microseconds: microseconds)
            }
        }
    }

    let shares: [Share]
    let begun = Moment.now
    private let refusedConnections = Atomic<Int>(0)
    private let commits = Atomic<Int>(0)
    private let writes = Atomic<Int>(0)
    private let delivered = Atomic<Int>(0)
    private let resyncs = Atomic<Int>(0)

    init(loops: Int) { shares = (0..<loops).map { _ in Share() } }

    func refuseConnection() { refusedConnections.add(1, ordering: .relaxed) }

    /// Counts a commit with so many writes.
    func commit(writes count: Int) {
        commits.add(1, ordering: .relaxed)
        writes.add(count, ordering: .relaxed)
    }

    func deliver(_ count: Int) { delivered.add(count, ordering: .relaxed) }

    func resync() { resyncs.add(1, ordering: .relaxed) }

    /// The figures in Prometheus' text format 0.0.4.
    func text(connections: Int, streams: Int, courier: CourierCounts) -> String {
        var all: [String: RouteFigures] = [:]
        for share in shares {
            for (route, figures) in share.routes.withLock({ $0 }) {
                all[route, default: RouteFigures()].add(figures)
            }
        }
        var lines: [String] = []
        func family(_ name: String, _ type: String, _ help: String, _ samples: [String]) {
            lines.append("# HELP parta_\(name) \(help)")
            lines.append("# TYPE parta_\(name) \(type)")
            lines += samples.map { "parta_\(name)\($0)" }
        }
        let routes = all.sorted { $0.key < $1.key }
        family(
            "http_requests_total", "counter", "Requests answered.",
            routes.flatMap { route, figures in
                figures.statuses.sorted { $0.key < $1.key }.map {
                    "{route=\"\(route)\",status=\"\($0.key)\"} \($0.value)"
                }
            })
        family(
            "http_request_duration_seconds", "histogram", "Time from the head to the answer.",
            routes.flatMap { $0.value.histogram($0.key) })
        family(
            "http_response_bytes_total", "counter", "Bytes of answers.",
            routes.map { "{route=\"\($0.key)\"} \($0.value.bytes)" })
        family("http_connections", "gauge", "Open connections.", [" \(connections)"])
        family(
            "http_connections_refused_total", "counter", "Connections for which there was no room.",
            [" \(refusedConnections.load(ordering: .relaxed))"])
        family("event_streams", "gauge", "Open event streams.", [" \(streams)"])
        family(
            "events_delivered_total", "counter", "Events handed to streams.",
            [" \(delivered.load(ordering: .relaxed))"])
        family(
            "event_resyncs_total", "counter", "Streams that had to start over.",
            [" \(resyncs.load(ordering: .relaxed))"])
        family(
            "commits_total", "counter", "Commits of writes that came by HTTP.",
            [" \(commits.load(ordering: .relaxed))"])
        family(
            "writes_total", "counter", "Writes that came by HTTP.",
            [" \(writes.load(ordering: .relaxed))"])
        family(
            "courier_messages_total", "counter", "Messages for the courier that are decided.",
            [
                "{outcome=\"delivered\"} \(courier.delivered)",
                "{outcome=\"failed\"} \(courier.failed)",
                "{outcome=\"dropped\"} \(courier.dropped)",
            ])
        family(
            "courier_messages_pending", "gauge", "Messages that the courier has not decided.",
            [" \(courier.pending)"])
        family(
            "uptime_seconds", "gauge", "Seconds since the server's start.",
            [" \(Moment.now.since(begun) / 1_000_000)"])
        family("resident_memory_bytes", "gauge", "Memory in use.", [" \(Self.residentMemory)"])
        return lines.joined(separator: "\n") + "\n"
    }

    /// The second number of proc(5)'s statm, in bytes.
    private static var residentMemory: Int {
        let descriptor = unsafe open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return 0 }
        defer { close(descriptor) }
        var text = [UInt8](repeating: 0, count: 128)
        let count = unsafe read(descriptor, &text, 128)
        let numbers = String(decoding: text.prefix(max(0, count)), as: UTF8.self).split(
            separator: " ")
        guard numbers.count > 1, let pages = Int(numbers[1]) else { return 0 }
        return pages * Int(getpagesize())
    }
}

extension Metrics.RouteFigures {
    fileprivate mutating func count(
        _ status: Int, bucket: Int, bytes: Int, microseconds: Int64
    ) {
        statuses[status, default: 0] += 1
        buckets[bucket] += 1
        self.microseconds += microseconds
        self.bytes += bytes
    }

    mutating func add(_ other: Self) {
        statuses.merge(other.statuses, uniquingKeysWith: +)
        for index in buckets.indices { buckets[index] += other.buckets[index] }
        microseconds += other.microseconds
        bytes += other.bytes
    }

    /// The samples of one route; each bucket takes the smaller ones in.
    fileprivate func histogram(_ route: String) -> [String] {
        var total = 0
        var lines: [String] = []
        for (index, bound) in Metrics.bounds.enumerated() {
            total += buckets[index]
            lines.append(
                "_bucket{route=\"\(route)\",le=\"\(Double(bound) / 1_000_000)\"} \(total)")
        }
        total += buckets[Metrics.bounds.count]
        lines.append("_bucket{route=\"\(route)\",le=\"+Inf\"} \(total)")
        lines.append("_sum{route=\"\(route)\"} \(Double(microseconds) / 1_000_000)")
        lines.append("_count{route=\"\(route)\"} \(total)")
        return lines
    }
}
