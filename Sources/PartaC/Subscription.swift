public import CParta
import Glibc
import PartaCore
import PartaHost
import Synchronization

/// A stream of events to one callback, on a thread of its own.
final class Subscription: Handled {
    static var tag: UInt { 3 }

    private let source: EventSubscription
    private let receiver: Receiver
    /// Guards the thread, which is known once it runs, and whether the stream has been closed.
    private let state = Mutex<(thread: pthread_t?, isClosed: Bool)>((nil, false))

    init(source: EventSubscription, receiver: Receiver) {
        self.source = source
        self.receiver = receiver
    }

    private var isClosed: Bool { state.withLock { $0.isClosed } }

    /// Starts the thread; from then on the receiver is released by it.
    func start() throws(Failure) {
        let status = state.withLock { state in
            // The tool's signal handlers run on the tool's threads.
            var all = sigset_t()
            var before = sigset_t()
            unsafe sigfillset(&all)
            unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
            defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
            var thread = pthread_t()
            let box = unsafe Unmanaged.passRetained(self)
            let status = unsafe pthread_create(
                &thread, nil,
                { context in
                    if let context = unsafe context {
                        unsafe Unmanaged<Subscription>.fromOpaque(context).takeRetainedValue().run()
                    }
                    return nil
                }, box.toOpaque())
            if status == 0 { state.thread = thread } else { unsafe box.release() }
            return status
        }
        guard status == 0 else {
            source.close()
            throw Failure(
                .unavailable, "No thread can be started for the subscription.",
                text: "Недостаточно ресурсов для подписки.")
        }
    }

    private func run() {
        defer { receiver.release() }
        do throws(Failure) {
            while let page = try source.next() {
                if page.mustResync, !isClosed { deliver(Self.resync(page.next)) }
                for event in page.events {
                    if isClosed { return }
                    deliver(event.encoded)
                }
            }
        } catch {
            if !isClosed { deliver(Self.ended(error)) }
        }
    }

    private func deliver(_ event: [UInt8]) { receiver.take(event) }

    private static func resync(_ position: Int64) -> [UInt8] {
        JSON.object([
            JSON.Member("id", .string(String(position))), JSON.Member("kind", "resync"),
        ]).encoded
    }

    private static func ended(_ failure: Failure) -> [UInt8] {
        JSON.object([JSON.Member("kind", "ended"), JSON.Member("failure", failure.json)]).encoded
    }

    /// Ends the stream and waits for its thread, unless this is that thread.
    func end() {
        let thread = state.withLock { state in
            state.isClosed = true
            return state.thread
        }
        source.close()
        guard let thread else { return }
        if pthread_equal(thread, pthread_self()) != 0 {
            pthread_detach(thread)
        } else {
            pthread_join(thread, nil)
        }
    }
}

/// A tool's callback with its context.
///
/// Safety: the functions are code and never change; the context is handed to them only, by the
/// subscription's one thread, or by the registering thread before that one exists.
@safe struct Receiver: @unchecked Sendable {
    private let function: parta_event_function
    private let context: UnsafeMutableRawPointer?
    private let drop: parta_drop_function?

    init(
        function: @escaping parta_event_function, context: UnsafeMutableRawPointer?,
        drop: parta_drop_function?
    ) {
        unsafe self.function = function
        unsafe self.context = context
        unsafe self.drop = drop
    }

    func take(_ event: [UInt8]) {
        unsafe event.withUnsafeBufferPointer { bytes in
            let characters = unsafe bytes.baseAddress.map {
                unsafe UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)
            }
            unsafe function(
                context, parta_text_v1(bytes: characters, length: UInt64(bytes.count)))
        }
    }

    /// Lets the context go; called once.
    func release() { unsafe drop?(context) }
}

/// Implements `parta_subscribe`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_subscribe(
    _ session: OpaquePointer?, _ after: parta_text_v1, _ function: parta_event_function?,
    _ context: UnsafeMutableRawPointer?, _ drop: parta_drop_function?,
    _ subscription: UnsafeMutablePointer<OpaquePointer?>?,
    _ error: UnsafeMutablePointer<parta_error_v1>?
) -> parta_status {
    unsafe subscription?.pointee = nil
    // Until the thread runs, this function owes the drop.
    var owesDrop = true
    defer { if owesDrop { unsafe drop?(context) } }
    return unsafe answer(error, session, "session") { (caller: ToolSession) throws(Failure) in
        guard let function = unsafe function else { throw .missing("function") }
        guard let subscription = unsafe subscription else { throw .missing("subscription") }
        let position = try unsafe position(after)
        let source = try caller.engine.subscribe(token: try caller.signedIn(), after: position)
        let stream = unsafe Subscription(
            source: source, receiver: Receiver(function: function, context: context, drop: drop))
        try stream.start()
        owesDrop = false
        try unsafe subscription.fill(stream, under: session)
    }
}

/// The number of an event's identifier; `nil` for an empty text.
private func position(_ after: parta_text_v1) throws(Failure) -> Int64? {
    let text = try unsafe after.string("after")
    if text.isEmpty { return nil }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let position = Int64(text) else {
        throw .invalid(
            "after", "An event's identifier is a number such as 17.",
            text: "Неверный идентификатор события.")
    }
    return position
}

/// Implements `parta_subscription_close`; the contract is in `Include/parta.h`.
@c @implementation
public func parta_subscription_close(_ subscription: OpaquePointer?) -> parta_status {
    unsafe close(subscription, as: Subscription.self)
}
