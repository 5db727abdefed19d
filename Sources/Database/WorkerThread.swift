#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A thread of our own. The engines block, and a thread of the cooperative pool must never be blocked.
enum WorkerThread {
    private final class Body {
        let run: () -> Void
        init(_ run: @escaping () -> Void) { self.run = run }
    }

    private final class Life {
        private var body: Body?
        private let end: @Sendable () -> Void

        init(_ body: Body, _ end: @escaping @Sendable () -> Void) {
            self.body = body
            self.end = end
        }

        func live() {
            body?.run()
            body = nil
            end()
        }
    }

    /// Starts a thread that runs the body once, lets go of all it holds, and then calls `end`. Throws when
    /// the system gives no more threads.
    static func start(
        _ body: sending @escaping () -> Void, end: @escaping @Sendable () -> Void = {}
    ) throws(DatabaseError) {
        let life = Unmanaged.passRetained(Life(Body(body), end))
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Life>.fromOpaque(argument).takeRetainedValue().live() }
                return nil
            }, life.toOpaque())
        guard code == 0 else {
            life.release()
            throw .cannotOpen("the system gives no more threads (error \(code))")
        }
        pthread_detach(thread)
    }
}
