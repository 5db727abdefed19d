import Synchronization

/// An HTTP/1.1 server: listens from the moment it is made until it is drained.
package final class Server: Sendable {
    /// How a drain ended.
    package enum DrainOutcome: Sendable, Equatable {
        /// Every request got its answer.
        case complete
        /// Requests that took too long were cut off.
        case cutOff(requests: Int)
    }

    /// The port it listens on.
    package let port: UInt16

    private let engine: Engine
    private let daemon: Daemon
    private let reaper: Reaper
    private let drained = Atomic<Bool>(false)

    /// Starts listening and serving. A server works until it is drained, also when nobody holds it.
    ///
    /// - Parameters:
    ///   - configuration: Where to listen, and the limits.
    ///   - errorPage: The page for a status the server itself answers with (400, 413, 500, 501, 503).
    ///   - onFault: Told what a handler threw. May come from any thread.
    ///   - handler: Answers the requests, many at a time. It must not block its thread for long.
    /// - Throws: ``ServerError`` when the address cannot be had or the system lacks means.
    package init(
        _ configuration: ServerConfiguration,
        errorPage: @escaping ErrorPage = Server.plainPage,
        onFault: @escaping @Sendable (any Error) -> Void = { _ in },
        handler: @escaping Handler
    ) throws(ServerError) {
        let listener = try Listener(address: configuration.address, port: configuration.port)
        engine = Engine(
            configuration, site: Site(handler: handler, errorPage: errorPage, onFault: onFault))
        do throws(ServerError) {
            daemon = try Daemon(configuration, listener: listener, engine: engine)
        } catch {
            listener.close()
            throw error
        }
        port = listener.port
        reaper = Reaper(engine)
        reaper.start()
    }

    /// The error page when the site has none of its own: the number, and nothing else.
    package static let plainPage: ErrorPage = { status, _ in
        .text("\(status.rawValue)\n", status: status)
    }

    /// Open connections at this moment; for health pages.
    package var openConnections: Int { engine.registry.count }

    /// Takes no new connections, lets the requests under way finish, and stops.
    ///
    /// - Parameter patience: How long requests may still take; after it their tasks are cancelled,
    ///   and get two more seconds.
    /// - Returns: Whether every request got its answer.
    @discardableResult
    package func drain(within patience: Duration = .seconds(20)) async -> DrainOutcome {
        guard !drained.exchange(true, ordering: .relaxed) else { return .complete }
        engine.startDraining()
        let door = daemon.stopListening()
        await waitUntilEmpty(atMost: patience)
        let late = engine.registry.all
        let lateRequests = late.count(where: \.isHandling)
        for connection in late { connection.cancelHandler() }
        if !late.isEmpty { await waitUntilEmpty(atMost: .seconds(2)) }
        reaper.stop()
        // The library forbids stopping while a connection sleeps. Such a handler ignores cancellation;
        // the process is about to end anyway.
        if !engine.registry.all.contains(where: \.isHandling) { daemon.stop(closing: door) }
        return lateRequests == 0 ? .complete : .cutOff(requests: lateRequests)
    }

    private func waitUntilEmpty(atMost patience: Duration) async {
        let deadline = ContinuousClock.now + patience
        while engine.registry.count > 0, ContinuousClock.now < deadline {
            // A cancelled drain waits no longer; it still stops in order.
            guard (try? await Task.sleep(for: .milliseconds(10))) != nil else { return }
        }
    }
}
