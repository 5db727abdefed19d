import Glibc

/// Starts a thread of its own for work that sleeps or blocks, which the threads of Swift's tasks
/// must never do.
func startThread(_ work: @escaping @Sendable () -> Void) {
    final class Work: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    let handedOver = Unmanaged.passRetained(Work(work))
    let result = pthread_create(
        &thread, &attributes,
        { argument in
            guard let argument else { return nil }
            Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
            return nil
        }, handedOver.toOpaque())
    pthread_attr_destroy(&attributes)
    // Without a thread the work still has to be done; a slow caller is better than none.
    if result != 0 { handedOver.takeRetainedValue().run() }
}
