import Glibc
import Synchronization

/// Looks at every connection four times a second: the library notices only silence, not slowness,
/// and does not watch connections whose handler is at work.
final class Reaper: Sendable {
    private static let interval: UInt32 = 250_000  // microseconds

    private let engine: Engine
    private let stopped = Atomic<Bool>(false)

    init(_ engine: Engine) {
        self.engine = engine
    }

    func start() {
        startThread { [self] in
            while !stopped.load(ordering: .relaxed) {
                usleep(Reaper.interval)
                let now = ContinuousClock.now
                for connection in engine.registry.all {
                    connection.reap(now: now, draining: engine.isDraining)
                }
            }
        }
    }

    func stop() {
        stopped.store(true, ordering: .relaxed)
    }
}
